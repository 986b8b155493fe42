"""Which of the open articles tell of the same as some others, as far as what they share says so.

Somebody who has forty articles of ten events open and looks at a quotation wants to know which reports of *its*
event do not have it; that those of the others do not goes without saying.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matching import Group


LEAST_SHARED = 3
"""Groups. Of forty articles of ECB+, 48 of 55 pairs on one event share so many, none of 713 on unrelated events
shares any; those on two arrests of two people share up to 8."""


def near_to(articles: Collection[int], groups: Sequence[Group]) -> frozenset[int]:
    """The articles that share so many groups with one of these."""
    shared: Counter[tuple[int, int]] = Counter()
    for group in groups:
        having = {variant.text for variant in group.variants}
        shared.update((one, other) for one in having.intersection(articles) for other in having if one != other)
    return frozenset(other for (_, other), count in shared.items() if count >= LEAST_SHARED)
