"""What several texts share, and what only one of them has."""
