"""Sentences of scripts without spaces, where every character is a word and recurs by chance.

Two of them match when much of the shorter one stands in the other in unbroken runs of characters; single ones that
answer each other say nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from matching.comparing.find import Find
from matching.wording.tokens import is_unspaced

RUN = 4
"""Characters in a row that are no chance: two words or one long one."""
LEAST_SHARE = 0.5
"""Share of the shorter sentence that such runs must cover."""


def is_answered(find: Find) -> bool:
    """Whether runs cover enough of a sentence that is mostly of such characters; True of any other."""
    shorter = min(find.left.stems, find.right.stems, key=len)
    if 2 * sum(map(is_unspaced, shorter)) <= len(shorter):
        return True
    return _in_runs(find.pairs) >= LEAST_SHARE * len(shorter)


def _in_runs(pairs: Sequence[tuple[int, int]]) -> int:
    """How many pairs stand in runs that are long enough."""
    total = run = 0
    for at, (i, j) in enumerate(pairs):
        run += 1
        if at + 1 == len(pairs) or pairs[at + 1] != (i + 1, j + 1):
            total += run if run >= RUN else 0
            run = 0
    return total
