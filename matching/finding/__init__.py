"""Finding words in a text, and names among many."""
