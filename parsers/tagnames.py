"""Sets of tag names, written as one readable line of words."""

from __future__ import annotations


def tags(names: str) -> frozenset[str]:
    """The names in a line of words."""
    return frozenset(names.split())
