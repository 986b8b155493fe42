"""Finding inside one article: hits, earlier searches, what a filter shows."""
