"""Quotes of texts, and matches between texts: pure functions on strings and spans, and an index of many texts.

The index alone keeps something; it and the database behind it are imported when it is first asked for.
"""

from typing import TYPE_CHECKING

from matching.comparing.matches import find_matches
from matching.explaining.explain import explain
from matching.finding.finder import Hit, rank
from matching.finding.pattern import PatternError, find_pattern
from matching.finding.search import Spans, find_in
from matching.model import Match, Piece, Quote
from matching.persons.persons import Person, find_persons
from matching.quoting.quotes import find_quotes
from matching.sharing.groups import Group, group
from matching.sharing.novelty import novel_share, novelty
from matching.sharing.variants import Variant

if TYPE_CHECKING:
    from matching.index import Found, Index

__all__ = [
    "Found",
    "Group",
    "Hit",
    "Index",
    "Match",
    "PatternError",
    "Person",
    "Piece",
    "Quote",
    "Spans",
    "Variant",
    "explain",
    "find_in",
    "find_matches",
    "find_pattern",
    "find_persons",
    "find_quotes",
    "group",
    "novel_share",
    "novelty",
    "rank",
]


def __getattr__(name: str) -> object:
    if name in ("Found", "Index"):
        from matching import index

        return getattr(index, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
