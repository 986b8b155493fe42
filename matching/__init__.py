"""Quotes of texts, and matches between texts: pure functions on strings and spans."""

from matching.finder import Hit, rank
from matching.fold import fold
from matching.groups import group
from matching.matches import find_matches
from matching.model import Match, Piece, Quote
from matching.quotes import find_quotes
from matching.search import find_in

__all__ = ["Hit", "Match", "Piece", "Quote", "find_in", "find_matches", "find_quotes", "fold", "group", "rank"]
