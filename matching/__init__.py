"""Quotes of texts, and matches between texts: pure functions on strings and spans, and an index of many texts.

Each name is imported from its module when it is first asked for, so that a program pays for what it uses: the
index brings a database with it, and `matching.model` nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matching.comparing.matches import find_matches
    from matching.comparing.tied import tie
    from matching.explaining.explain import explain
    from matching.finding.finder import Entry, Finder, Hit, rank
    from matching.finding.pattern import PatternError, find_pattern
    from matching.finding.search import Spans, find_in, find_together
    from matching.finding.wanted import Wanted
    from matching.index import Found, Index
    from matching.model import Echo, Match, Piece, Quote, Ruling
    from matching.persons.persons import Person, find_persons
    from matching.quoting.quotes import find_quotes
    from matching.sharing.collation import Collation, Column, collate
    from matching.sharing.elsewhere import who_else
    from matching.sharing.groups import Group, Grouping, group
    from matching.sharing.novelty import novel_share, novelty
    from matching.sharing.variants import Variant

__all__ = [
    "Collation",
    "Column",
    "Echo",
    "Entry",
    "Finder",
    "Found",
    "Group",
    "Grouping",
    "Hit",
    "Index",
    "Match",
    "PatternError",
    "Person",
    "Piece",
    "Quote",
    "Ruling",
    "Spans",
    "Variant",
    "Wanted",
    "collate",
    "explain",
    "find_in",
    "find_matches",
    "find_pattern",
    "find_persons",
    "find_quotes",
    "find_together",
    "group",
    "novel_share",
    "novelty",
    "rank",
    "tie",
    "who_else",
]

_MODULES = {
    "comparing.matches": ("find_matches",),
    "comparing.tied": ("tie",),
    "explaining.explain": ("explain",),
    "finding.finder": ("Entry", "Finder", "Hit", "rank"),
    "finding.pattern": ("PatternError", "find_pattern"),
    "finding.search": ("Spans", "find_in", "find_together"),
    "finding.wanted": ("Wanted",),
    "index": ("Found", "Index"),
    "model": ("Echo", "Match", "Piece", "Quote", "Ruling"),
    "persons.persons": ("Person", "find_persons"),
    "quoting.quotes": ("find_quotes",),
    "sharing.collation": ("Collation", "Column", "collate"),
    "sharing.elsewhere": ("who_else",),
    "sharing.groups": ("Group", "Grouping", "group"),
    "sharing.novelty": ("novel_share", "novelty"),
    "sharing.variants": ("Variant",),
}
"""The module of each name."""


def __getattr__(name: str) -> object:
    for module, names in _MODULES.items():
        if name in names:
            value = getattr(import_module(f"matching.{module}"), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
