"""One text made ready to be compared: its units, what they are found by, and what the text is about."""
