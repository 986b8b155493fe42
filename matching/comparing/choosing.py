"""Of the finds that overlap, the ones to show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from matching.comparing.find import Find
from matching.comparing.second_choice import Answers
from matching.preparing.units import Unit

DUPLICATE_SHARE = 0.5
"""Share of the shorter span, on both sides, that a better find of the same sort must cover to make one
superfluous."""
STRIDE = 256
"""Characters of a text that share a bucket when overlapping finds are looked for."""
SECOND_CHOICE = 0.25
"""How much worse than the best find of a unit, or of the words of a quote, another find of it may be."""


def best(finds: Sequence[Find]) -> list[Find]:
    """Without finds that repeat a better one, or that are a much worse choice for what has a better."""
    answers = Answers(finds)
    kept: list[Find] = []
    nearby = _Places(), _Places()
    for find in sorted(finds, key=lambda find: -find.rank):
        if find.score < answers.best(find) - SECOND_CHOICE:
            continue
        near = min(nearby[0].beside(find.left), nearby[1].beside(find.right), key=_count)
        if not any(repeats(find, other) for others in near for other in others):
            kept.append(find)
            nearby[0].add(find.left, find)
            nearby[1].add(find.right, find)
    return kept


class _Places:
    """Finds by where their units stand in one text."""

    def __init__(self) -> None:
        self._finds: defaultdict[int, list[Find]] = defaultdict(list)

    def add(self, unit: Unit, find: Find) -> None:
        """Keep a find of a unit."""
        for place in _strides(unit):
            self._finds[place].append(find)

    def beside(self, unit: Unit) -> list[list[Find]]:
        """The finds of all units that may overlap one."""
        return [self._finds[place] for place in _strides(unit)]


def _strides(unit: Unit) -> range:
    return range(unit.start // STRIDE, unit.end // STRIDE + 1)


def _count(found: list[list[Find]]) -> int:
    return sum(map(len, found))


def repeats(find: Find, better: Find) -> bool:
    """Whether a better find of the same sort covers most of this one on both sides."""
    if (find.pairing == "sentences") != (better.pairing == "sentences"):
        return False
    return _overlap(find.left, better.left) and _overlap(find.right, better.right)


def _overlap(one: Unit, other: Unit) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > DUPLICATE_SHARE * min(one.end - one.start, other.end - other.start)
