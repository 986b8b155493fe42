"""Of the finds that overlap, the ones to show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from matching.comparing.find import Find
from matching.comparing.second_choice import Answers
from matching.comparing.units import Unit

DUPLICATE_SHARE = 0.5
"""Share of the shorter span, on both sides, that a better find of the same sort must cover to make one
superfluous."""
STRIDE = 256
"""Characters of the left text that share a bucket when overlapping finds are looked for."""
SECOND_CHOICE = 0.25
"""How much worse than the best find of a unit, or of the words of a quote, another find of it may be."""


def best(finds: Sequence[Find]) -> list[Find]:
    """Without finds that repeat a better one, or that are a much worse choice for what has a better."""
    answers = Answers(finds)
    kept: list[Find] = []
    nearby: defaultdict[int, list[Find]] = defaultdict(list)
    for find in sorted(finds, key=lambda find: -find.rank):
        places = range(find.left.start // STRIDE, find.left.end // STRIDE + 1)
        if find.score >= answers.best(find) - SECOND_CHOICE and not any(
            repeats(find, o) for at in places for o in nearby[at]
        ):
            kept.append(find)
            for at in places:
                nearby[at].append(find)
    return kept


def repeats(find: Find, better: Find) -> bool:
    """Whether a better find of the same sort covers most of this one on both sides."""
    if (find.pairing == "sentences") != (better.pairing == "sentences"):
        return False
    return _overlap(find.left, better.left) and _overlap(find.right, better.right)


def _overlap(one: Unit, other: Unit) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > DUPLICATE_SHARE * min(one.end - one.start, other.end - other.start)
