"""How well a unit is answered elsewhere: a much worse answer to the same words is no second match.

A quote of two sentences may be answered by two quotes of the other text, and a sentence may tell two quotes in one
go; so what counts for quotes is the stretch that is answered, not the unit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from matching.comparing.find import Find

SAME_STRETCH = 0.5
"""Share of the shorter of two answered stretches that they have in common when they are about the same words."""

Stretch = tuple[int, int]
"""Positions of the first and the last answered word of a unit."""


class Answers:
    """The scores of each unit, by the stretch that is answered."""

    def __init__(self, finds: Sequence[Find]) -> None:
        self._of: defaultdict[int, dict[Stretch, float]] = defaultdict(dict)
        for find in finds:
            for unit, stretch in _sides(find):
                self._of[unit][stretch] = max(find.score, self._of[unit].get(stretch, 0.0))

    def best(self, find: Find) -> float:
        """The best score of what answers the same words, on either side."""
        whole = find.pairing == "sentences"
        return max(
            score
            for unit, stretch in _sides(find)
            for other, score in self._of[unit].items()
            if whole or _is_same(stretch, other)
        )


def _sides(find: Find) -> Iterator[tuple[int, Stretch]]:
    first, last = find.pairs[find.core.first], find.pairs[find.core.last]
    yield id(find.left), (first[0], last[0])
    yield id(find.right), (first[1], last[1])


def _is_same(one: Stretch, other: Stretch) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0]) + 1
    return shared >= SAME_STRETCH * min(one[1] - one[0] + 1, other[1] - other[0] + 1)
