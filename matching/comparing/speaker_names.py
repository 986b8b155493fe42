"""Whether two names of speakers are one person's, as far as the names can tell."""

from __future__ import annotations

ONE_NAME = 2
"""Letters by which two long surnames may differ and still be one person's."""
LONG_NAME = 6
"""Letters from which a surname is long."""


def speakers_agree(one: str, other: str) -> int:
    """1 when two names are one person's as far as one can see, -1 when they are not, 0 when one is
    unknown."""
    if not one or not other:
        return 0
    ours, theirs = one.casefold().split(), other.casefold().split()
    if set(ours) & set(theirs):
        return 1 if ours[-1] == theirs[-1] else 0
    shorter = min(len(ours[-1]), len(theirs[-1]))
    if shorter < LONG_NAME:
        return -1
    from rapidfuzz.distance import OSA

    return 1 if OSA.distance(ours[-1], theirs[-1], score_cutoff=ONE_NAME) <= ONE_NAME else -1
