"""What the commands print: articles, quotes, matches, and why."""
