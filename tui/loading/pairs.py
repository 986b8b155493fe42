"""All pairs of articles compared at once, for what is printed; a pair that fails is told of, the others go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from matching.model import Match, Quote
from tui.loading.faults import comparing_failed, quotes_failed
from tui.loading.texts import Blocks, Texts


class Pairs:
    """Articles, each with its name, text and set off blocks; `complain` hears of every fault."""

    def __init__(self, given: Sequence[tuple[str, str, Blocks]], complain: Callable[[str], object]) -> None:
        self._names = [name for name, _, _ in given]
        self._complain = complain
        self._texts = Texts()
        for _, text, blocks in given:
            self._texts.give(text, blocks)

    def quotes(self) -> list[list[Quote]]:
        """The quotes of each article."""
        return [self._quotes(number) for number in range(len(self._names))]

    def matches(self) -> list[Match]:
        """What the articles share, as `find_matches` says it."""
        self.quotes()
        found = [match for a, b in combinations(range(len(self._names)), 2) for match in self._matches(a, b)]
        return sorted(found, key=lambda match: (-match.score, match.a, match.b, match.a_start, match.b_start))

    def _quotes(self, number: int) -> list[Quote]:
        try:
            return self._texts.quotes(number)
        except Exception as error:  # noqa: BLE001 - whatever it is, the others can be had
            self._complain(quotes_failed(self._names[number], error))
            return []

    def _matches(self, a: int, b: int) -> list[Match]:
        try:
            return self._texts.matches(a, b)
        except Exception as error:  # noqa: BLE001 - as above
            self._complain(comparing_failed(self._names[a], self._names[b], error))
            return []
