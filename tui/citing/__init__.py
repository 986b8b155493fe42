"""Words with where they come from."""
