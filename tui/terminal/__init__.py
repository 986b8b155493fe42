"""The terminal itself: what it can show, what it answers, how it is left as it was found."""
