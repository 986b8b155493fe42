"""Letters to choose one of several things by: as few of them as will do, from the keys under the fingers."""

from __future__ import annotations

HOME_ROW = "asdfghjkl"


def labels(count: int, letters: str = HOME_ROW) -> list[str]:
    """So many labels of which none begins another, the shortest first."""
    found, used = [""], 0
    while len(found) - used < count or len(found) == 1:
        start = found[used]
        used += 1
        found += [start + letter for letter in letters]
    return found[used : used + count]
