"""Hyperlinks: which there are, where they really lead, and going there."""
