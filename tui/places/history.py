"""Where the reader has been: the list of jumps, as stances one goes back to and forward from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

LONGEST = 200
"""Jumps remembered."""


class Place(NamedTuple):
    """A character of one of the open articles."""

    article: int
    offset: int


@dataclass(frozen=True, slots=True)
class Stance:
    """Where one reads, and what stands in every other pane: a jump may have put another article there."""

    pane: int
    """The pane that has the keys."""
    place: Place
    beside: tuple[tuple[int, Place], ...] = field(default=(), compare=False)
    """The other panes, and where they are."""
    articles: tuple[tuple[int, int], ...] = field(init=False)
    """The article of each of them; how far they are scrolled makes no other stance."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "articles", tuple((pane, place.article) for pane, place in self.beside))

    def shows_as(self, other: Stance) -> bool:
        """Whether the same articles stand in the same panes, and the same pane has the keys."""
        return (self.pane, self.place.article, self.articles) == (other.pane, other.place.article, other.articles)


@dataclass(slots=True)
class History:
    """Stances left by jumping, as a list one walks back and forward in."""

    stances: list[Stance] = field(default_factory=list)
    at: int = 0
    """Index of the stance one went back to; `len(stances)` when at the present."""
    before: Stance | None = None
    """Where one was before the last jump, or before going back or forward."""

    @property
    def last(self) -> Stance | None:
        """The stance that the last jump left."""
        return self.stances[self.at - 1] if self.at else None

    def leave(self, stance: Stance, *, small: bool = False) -> None:
        """Remember a stance that a jump is leaving; what lay ahead is forgotten.

        A `small` jump began near the one before: going back leads to where that one began.
        """
        self.before = stance
        del self.stances[self.at :]
        if not (small and self.stances) and stance != self.last:
            self.stances.append(stance)
        del self.stances[:-LONGEST]
        self.at = len(self.stances)

    def back(self, here: Stance, count: int = 1) -> Stance | None:
        """The stance left `count` jumps ago, or None when there is none."""
        at = self.at
        if at == len(self.stances) and here == self.last:
            at -= 1
        if at == 0:
            return None
        if at == len(self.stances):
            self.stances.append(here)
        self.at, self.before = max(at - count, 0), here
        return self.stances[self.at]

    def forward(self, here: Stance, count: int = 1) -> Stance | None:
        """The stance one came back from, or None at the present."""
        if self.at >= len(self.stances) - 1:
            return None
        self.at, self.before = min(self.at + count, len(self.stances) - 1), here
        return self.stances[self.at]
