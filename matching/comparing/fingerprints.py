"""What texts that report different events may still share: a run of words, as written.

Each unit posts fingerprints of its runs of `RUN` words. A quote posts all of them, a sentence those that are the
smallest of some `WINDOW` neighbouring ones (winnowing: Schleimer, Wilkerson and Aiken 2003), so that any run of
`RUN + WINDOW - 1` words that a sentence shares is found and most others need not be kept. A run of words that any
text has ("at the end of the") posts nothing. All of it is chosen from the unit's own words, and a fingerprint
is the same number on every machine, so that an index on disk finds the same units.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b

from matching.comparing.candidates import MOST_MEETINGS
from matching.comparing.units import Unit
from matching.comparing.weights import background_weight

Fingerprints = Mapping[int, Sequence[int]]
"""Fingerprint to the indexes of the units that have it."""

RUN = 5
"""Words of a run."""
WINDOW = 4
"""Neighbouring runs of a sentence of which at least one is kept."""
TELLING = 1.5
"""Background weight of a run that posts at all: about two rare words, or three that are neither rare nor
common."""
BYTES = 8
"""Of a fingerprint; it fits the integers of a database."""


def fingerprints(units: Sequence[Unit]) -> Fingerprints:
    """The fingerprints of the units of one text."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        for fingerprint in fingerprints_of(unit):
            found[fingerprint].append(number)
    return dict(found)


def common_fingerprints(left: Fingerprints, right: Fingerprints) -> list[tuple[int, int]]:
    """The pairs of units, by index, that share a fingerprint. One that a page repeats without end is ignored."""
    pairs: set[tuple[int, int]] = set()
    for number in left.keys() & right.keys():
        ours, theirs = left[number], right[number]
        if len(ours) * len(theirs) <= MOST_MEETINGS:
            pairs.update((i, j) for i in ours for j in theirs)
    return sorted(pairs)


def fingerprints_of(unit: Unit) -> set[int]:
    """What a unit is looked up by in texts on other events."""
    runs = list(_runs(unit))
    if unit.is_quote or len(runs) <= WINDOW:
        return {number for number in runs if number is not None}
    kept = (min(_posted(runs[at : at + WINDOW]), default=None) for at in range(len(runs) - WINDOW + 1))
    return {number for number in kept if number is not None}


def _posted(runs: Sequence[int | None]) -> Iterator[int]:
    return (number for number in runs if number is not None)


def _runs(unit: Unit) -> Iterator[int | None]:
    """The fingerprint of each run of words, None where any text may have it."""
    weights = [background_weight(stem) for stem in unit.stems]
    for at in range(len(weights) - RUN + 1):
        telling = sum(weights[at : at + RUN]) >= TELLING
        yield _fingerprint(unit.forms[at : at + RUN]) if telling else None


def _fingerprint(forms: Sequence[str]) -> int:
    digest = blake2b(" ".join(forms).encode("utf-8", "surrogatepass"), digest_size=BYTES).digest()
    return int.from_bytes(digest, "big", signed=True)
