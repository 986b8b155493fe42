"""Where the reader has been: the jump list and the marks, as places in articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

LONGEST = 200
"""Jumps remembered."""


class Place(NamedTuple):
    """A character of one of the open articles."""

    article: int
    offset: int


@dataclass(slots=True)
class History:
    """Places left by jumping, as a list one walks back and forward in; and places marked with a letter."""

    places: list[Place] = field(default_factory=list)
    at: int = 0
    """Index of the place one went back to; `len(places)` when at the present."""
    marks: dict[str, Place] = field(default_factory=dict)

    def leave(self, place: Place) -> None:
        """Remember a place that a jump is leaving; what lay ahead is forgotten."""
        del self.places[self.at :]
        if not self.places or self.places[-1] != place:
            self.places.append(place)
        del self.places[:-LONGEST]
        self.at = len(self.places)

    def back(self, here: Place, count: int = 1) -> Place | None:
        """The place left `count` jumps ago, or None when there is none."""
        if self.at == 0:
            return None
        if self.at == len(self.places) and self.places[-1] != here:
            self.places.append(here)
        self.at = max(self.at - count, 0)
        return self.places[self.at]

    def forward(self, count: int = 1) -> Place | None:
        """The place one came back from, or None at the present."""
        if self.at >= len(self.places) - 1:
            return None
        self.at = min(self.at + count, len(self.places) - 1)
        return self.places[self.at]
