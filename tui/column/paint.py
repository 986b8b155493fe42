"""Which look each stretch of a row has: styled ranges from several layers, laid over one another.

A layer is a list of `Ink`: spans of `Article.text` with the name of a look. Painting a row cuts it wherever any
ink begins or ends and hands every stretch the names that lie on it, lowest layer first, so that a view only
has to add up styles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple, Protocol

from tui.column.intervals import Intervals


class Ink(NamedTuple):
    """A stretch of text that has a look."""

    start: int
    end: int
    look: str


@dataclass(frozen=True, slots=True)
class Layer:
    """Inks sorted by their start; of two that begin together the shorter lies on top, of equals the later."""

    inks: Sequence[Ink] = ()
    _places: Intervals = field(init=False)

    def __post_init__(self) -> None:
        ordered = sorted(self.inks, key=lambda ink: (ink.start, -ink.end))
        object.__setattr__(self, "inks", ordered)
        object.__setattr__(self, "_places", Intervals([(ink.start, ink.end) for ink in ordered]))

    def between(self, start: int, end: int) -> Iterator[Ink]:
        """The inks that touch `[start, end)`."""
        return (self.inks[number] for number in self._places.between(start, end))


class Stretches(Protocol):
    """Spans in order that can say which of them touch a stretch of the text."""

    def between(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Those that touch `[start, end)`."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A layer with one look for all its stretches. It asks for those on a row when the row is drawn: a search may
    have found half a million."""

    stretches: Stretches
    look: str

    def between(self, start: int, end: int) -> Iterator[Ink]:
        """The inks that touch `[start, end)`."""
        return (Ink(left, right, self.look) for left, right in self.stretches.between(start, end))


def paint(start: int, end: int, layers: Sequence[Layer | Marked]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Cut `[start, end)` into stretches of one look each: (start, end, names from the lowest layer up)."""
    inks = [ink for layer in layers for ink in layer.between(start, end)]
    if not inks:
        yield start, end, ()
        return
    cuts = {start, end}
    for ink in inks:
        cuts.add(max(ink.start, start))
        cuts.add(min(ink.end, end))
    edges = sorted(cuts)
    for left, right in pairwise(edges):
        names = [ink.look for ink in inks if ink.start <= left and ink.end >= right]
        yield left, right, tuple(dict.fromkeys(reversed(names)))[::-1]
