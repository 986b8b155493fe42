"""What texts that report different events may still share: a run of words, as written.

A quote posts a fingerprint of every run of `QUOTE_RUN` words, to meet other quotes. Every unit posts some of
its runs of `TEXT_RUN` words: those that are the smallest of some `WINDOW` neighbouring ones (winnowing:
Schleimer, Wilkerson and Aiken 2003), so that any run of `TEXT_RUN + WINDOW - 1` words that two units share is
found and most others need not be kept. A run of words that any text has ("at the end of the") posts nothing.
All of it is chosen from the unit's own words, and a fingerprint is the same number on every machine, so that an
index on disk finds the same units.

A run is numbered by a polynomial of the numbers of its words (Karp and Rabin 1987), which slides along a unit
at the same cost for every length.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate

from matching.preparing.candidates import MOST_MEETINGS
from matching.preparing.units import Unit, taken
from matching.wording.tokens import Tokens
from matching.wording.weights import background_weights

Fingerprints = Mapping[int, Sequence[int]]
"""Fingerprint to the indexes of the units that have it."""

QUOTE_RUN = 5
"""Words of a run that two quotes share."""
TEXT_RUN = 8
"""Words of a run that two units share of which one is no quote: runs of five are shared by chance by one pair of
articles in 400 on different events, runs of eight by one in 2000 (dev split)."""
WINDOW = 3
"""Neighbouring runs of a unit of which at least one is kept."""
TELLING = 1.5
"""Background weight of a run that posts at all: about two rare words, or three that are neither rare nor
common."""
_FACTOR = 0x9E3779B97F4A7C15
"""Of the polynomial: odd, and without a pattern (2 ** 64 / golden ratio)."""
_WORD = (1 << 64) - 1
_SILENT = 1 << 64
"""Larger than any fingerprint: stands for a run that posts nothing."""
SPARE_BITS = 16
"""Left out of a number: 48 bits tell the runs of a library apart, and take less room on disk than 64."""


def fingerprints(tokens: Tokens, units: Sequence[Unit]) -> Fingerprints:
    """The fingerprints of the units of one text."""
    words = _Words(tokens)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        for fingerprint in words.fingerprints(unit):
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


class _Words:
    """The words of a text, numbered and weighed once for all the units that they stand in."""

    def __init__(self, tokens: Tokens) -> None:
        self._numbers = list(map(word_number, tokens.forms))
        self._weights = list(map(background_weights(tokens.language).__getitem__, tokens.stems))
        self._text_runs = _runs(self._numbers, TEXT_RUN)

    def fingerprints(self, unit: Unit) -> set[int]:
        """What a unit is looked up by in texts on other events."""
        weights = list(accumulate(taken(self._weights, unit.tokens), initial=0.0))
        if weights[-1] < TELLING:
            return set()
        found = _kept(_telling(self._runs_of_text(unit.tokens), weights, TEXT_RUN))
        if unit.is_quote:
            found.update(_telling(_runs(taken(self._numbers, unit.tokens), QUOTE_RUN), weights, QUOTE_RUN))
        found.discard(_SILENT)
        return found

    def _runs_of_text(self, indexes: Sequence[int]) -> list[int]:
        """The runs of `TEXT_RUN` words of a unit; where its words stand in a row they are those of the text."""
        if isinstance(indexes, range):
            return self._text_runs[indexes.start : max(indexes.start, indexes.stop - TEXT_RUN + 1)]
        return _runs(taken(self._numbers, indexes), TEXT_RUN)


def _kept(runs: Sequence[int]) -> set[int]:
    """The smallest run of each window; of a unit with less than one window, each."""
    if len(runs) <= WINDOW:
        return set(runs)
    return set(map(min, *(runs[at:] for at in range(WINDOW))))


def _telling(runs: Sequence[int], weights: Sequence[float], length: int) -> list[int]:
    """The fingerprint of each run of so many words, `_SILENT` where any text may have it."""
    weighed = zip(runs, weights, weights[length:], strict=False)
    return [number >> SPARE_BITS if after - before >= TELLING else _SILENT for number, before, after in weighed]


def _runs(numbers: Sequence[int], length: int) -> list[int]:
    """The number of each run of so many words."""
    if len(numbers) < length:
        return []
    leaving = pow(_FACTOR, length, _WORD + 1)
    number = 0
    for entering in numbers[:length]:
        number = number * _FACTOR + entering & _WORD
    runs = [number]
    for first, entering in zip(numbers, numbers[length:], strict=False):
        number = number * _FACTOR + entering - first * leaving & _WORD
        runs.append(number)
    return runs


@lru_cache(maxsize=1 << 16)
def word_number(form: str) -> int:
    """64 bits that stand for a word, the same on every machine."""
    return int.from_bytes(blake2b(form.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
