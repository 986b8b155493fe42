"""The source as it came, and the way between its text and the article's."""
