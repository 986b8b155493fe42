"""Quotes of texts, and matches between texts: pure functions on strings and spans."""

from matching.comparing.groups import group
from matching.comparing.matches import find_matches
from matching.comparing.novelty import novel_share, novelty
from matching.explaining.explain import explain
from matching.finding.finder import Hit, rank
from matching.finding.fold import fold
from matching.finding.search import find_in
from matching.model import Match, Piece, Quote
from matching.persons.persons import Person, find_persons
from matching.quoting.quotes import find_quotes

__all__ = [
    "Hit",
    "Match",
    "Person",
    "Piece",
    "Quote",
    "explain",
    "find_in",
    "find_matches",
    "find_persons",
    "find_quotes",
    "fold",
    "group",
    "novel_share",
    "novelty",
    "rank",
]
