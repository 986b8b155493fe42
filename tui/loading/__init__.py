"""From sources to articles and what they share, beside the screen, which stays free."""
