"""Texts made ready to be compared, each once, when it is first needed."""

from __future__ import annotations

from collections.abc import Sequence

from matching import find_quotes
from matching.comparing.matches import compare
from matching.model import Match, Quote
from matching.preparing.prepared import Prepared, prepare

Blocks = Sequence[tuple[int, int]]


class Texts:
    """Texts by number, with their quotes and what two of them share."""

    def __init__(self) -> None:
        self._given: list[tuple[str, Blocks]] = []
        self._quotes: dict[int, list[Quote]] = {}
        self._prepared: dict[int, Prepared] = {}

    def give(self, text: str, blocks: Blocks) -> None:
        """Another text."""
        self._given.append((text, blocks))

    def quotes(self, number: int) -> list[Quote]:
        """The quotes of a text; where finding them fails, that is raised once, and there are none from then on."""
        if number not in self._quotes:
            self._quotes[number] = []
            self._quotes[number] = find_quotes(*self._given[number])
        return self._quotes[number]

    def matches(self, a: int, b: int) -> list[Match]:
        """What two texts share."""
        return list(compare(self._ready(a), self._ready(b), a, b))

    def _ready(self, number: int) -> Prepared:
        if number not in self._prepared:
            self._prepared[number] = prepare(self._given[number][0], self.quotes(number))
        return self._prepared[number]
