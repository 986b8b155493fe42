"""Keys: what they are called, what they do, and what they are on other keyboards."""
