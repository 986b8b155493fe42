"""Pages about things, made into articles, and how they lie upon one another."""
