"""The name that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable

CLOSE = 0.5
"""Share of the letters that may stay as they are; with fewer the name would be a guess."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that takes the fewest slips to become this one, if it is near."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    by_plain = {one.lower(): one for one in known}
    found = process.extractOne(
        name.lower()[:60], by_plain.keys(), scorer=OSA.normalized_similarity, score_cutoff=CLOSE
    )
    return by_plain[found[0]] if found else None


def meant(name: str, known: Iterable[str]) -> str:
    """`; did you mean "theme"?`, or nothing."""
    near = nearest(name, known)
    return f'; did you mean "{near}"?' if near else ""
