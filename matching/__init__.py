"""Quotes of texts, and matches between texts: pure functions on strings and spans."""

from matching.model import Match, Piece, Quote
from matching.quotes import find_quotes

__all__ = ["Match", "Piece", "Quote", "find_quotes"]
