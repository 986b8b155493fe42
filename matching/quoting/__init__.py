"""Quotes of a text, and who says them."""
