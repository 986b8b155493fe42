"""Texts made ready to be compared, each once, when it is first needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matching.comparing.matches import compare
from matching.model import Echo, Match, Quote, Ruling
from matching.preparing.prepared import Prepared, prepare
from matching.quoting.quotes import read_quotes
from matching.quoting.speaking.account import Account
from matching.sharing.elsewhere import echoes
from matching.sharing.novelty import novel_spans, share_of

Blocks = Sequence[tuple[int, int]]
Novelty = tuple[list[tuple[int, int]], float]


class Texts:
    """Texts by number, with their quotes and what two of them share."""

    def __init__(self) -> None:
        self._given: list[tuple[str, Blocks]] = []
        self._quotes: dict[int, list[Quote]] = {}
        self._accounts: dict[int, Account] = {}
        self._prepared: dict[int, Prepared] = {}

    def give(self, text: str, blocks: Blocks) -> None:
        """Another text."""
        self._given.append((text, blocks))

    def quotes(self, number: int) -> list[Quote]:
        """The quotes of a text; where finding them fails, that is raised once, and there are none from then on."""
        if number not in self._quotes:
            self._quotes[number] = []
            self._quotes[number], self._accounts[number] = read_quotes(*self._given[number])
        return self._quotes[number]

    def matches(self, a: int, b: int) -> list[Match]:
        """What two texts share."""
        return list(compare(self._ready(a), self._ready(b), a, b))

    def only_here(self, number: int, rulings: Sequence[Ruling]) -> Novelty:
        """What of a text none of the others says, and what share of its words that is."""
        ruled = [ruling._replace(other=ruling.other - (ruling.other > number)) for ruling in rulings]
        article = self._ready(number)
        spans = novel_spans(article, self._others(number), ruled)
        return spans, share_of(article.tokens, spans)

    def who_else(self, number: int, start: int, end: int) -> list[Echo]:
        """What the others have of a passage, by their numbers."""
        found = echoes(self._ready(number), (start, end), self._others(number))
        return [replace(echo, other=echo.other + (echo.other >= number)) for echo in found]

    def _others(self, number: int) -> list[Prepared]:
        return [self._ready(other) for other in range(len(self._given)) if other != number]

    def _ready(self, number: int) -> Prepared:
        if number not in self._prepared:
            quotes = self.quotes(number)
            self._prepared[number] = prepare(self._given[number][0], quotes, self._accounts.pop(number, None))
        return self._prepared[number]
