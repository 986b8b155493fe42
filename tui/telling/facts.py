"""Facts about where one stands, fitted into a line: what matters least goes first, as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.column.characters import cells

BETWEEN = " · "

MOST_CHARACTERS = 4
"""Characters a cell may hold, accents being put on letters; a title of a megabyte is cut to that first."""


class Fact(NamedTuple):
    """One thing to be told."""

    text: str
    weight: int
    """How much it matters; of two facts that do not fit both, the lighter one goes."""
    short: str = ""
    """The same in fewer cells, tried before it is left out."""
    stays: int = 0
    """How much that matters, where it is more."""


def told(facts: Sequence[Fact]) -> str:
    """All facts in a line."""
    return BETWEEN.join(fact.text for fact in facts if fact.text)


def fitted(facts: Sequence[Fact], width: int) -> str:
    """The facts in their order, as many as fit into `width` cells; the heaviest always, cut if need be."""
    kept = [fact for fact in facts if fact.text]
    while cells(told(kept)) > width and (len(kept) > 1 or (kept and kept[0].short)):
        lightest = min(range(len(kept)), key=lambda at: kept[at].weight)
        fact = kept.pop(lightest)
        if fact.short:
            kept.insert(lightest, Fact(fact.short, max(fact.weight, fact.stays)))
    return cut(told(kept), width)


def cut(text: str, width: int) -> str:
    """A text that fits into `width` cells, with an ellipsis where it was longer."""
    if cells(text) <= width:
        return text
    text = text[: MOST_CHARACTERS * max(width, 1)]
    while text and cells(text) + 1 > width:
        text = text[:-1]
    return text.rstrip() + "…" if width > 0 else ""
