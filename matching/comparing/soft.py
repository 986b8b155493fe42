"""Which words may answer a word that the other side does not have: related ones, and slips of the keyboard.

Words meet by the places of their meaning (gun and weapon), or by their first letter when they are of about the
same length (Kelmorin and Kelmroin). What a stem meets among the words of a text is looked up once and kept: the
sentences of one event ask for the same words again and again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from typing import NamedTuple

from matching.wording.related import meeting_places, related

RARE = 0.6
"""Weight that one of two words must have to be compared letter by letter: names and slips are rare."""
ALIKE, NEARLY = 80, 74
"""Per cent of letters in common (rapidfuzz ratio) for a soft match, and for a weaker one between long
words."""
ALIKE_SHARE, NEARLY_SHARE = 0.8, 0.6
"""Share of the weight that a soft match counts."""
SOFT_LETTERS, LONG_LETTERS = 4, 6
"""Letters a word needs for a soft match at all, and for the weaker one. Both must begin with the same
letter."""
LENGTHS_APART = 2
"""Letters that one of two words spelled nearly alike may have more."""


class Soft(NamedTuple):
    """What one word says of another."""

    meaning: float = 0.0
    """Share of the weight that counts because they are related."""
    spelling: float = 0.0
    """Share of the weight that counts because they are nearly equal, where one of them is `RARE`."""


class SoftAnswers:
    """Some words, to be asked which of them may answer another."""

    def __init__(self, stems: Iterable[str]) -> None:
        self._stems = stems
        self._known: dict[str, Mapping[str, Soft]] = {}

    def of(self, stem: str) -> Mapping[str, Soft]:
        """The words, other than the stem itself, that may answer it."""
        known = self._known.get(stem)
        if known is None:
            known = self._known[stem] = self._found(stem)
        return known

    def _found(self, stem: str) -> Mapping[str, Soft]:
        found: dict[str, Soft] = {}
        for place in meeting_places(stem):
            for other in self._meanings.get(place, ()):
                share = related(stem, other)
                if share and other != stem:
                    found[other] = Soft(meaning=share)
        if len(stem) >= SOFT_LETTERS:
            for length in range(len(stem) - LENGTHS_APART, len(stem) + LENGTHS_APART + 1):
                for other in self._spellings.get((stem[0], length), ()):
                    share = likeness(stem, other) if other != stem else 0.0
                    if share:
                        found[other] = Soft(found.get(other, _NOTHING).meaning, share)
        return found

    @cached_property
    def _meanings(self) -> Mapping[str, list[str]]:
        meanings: defaultdict[str, list[str]] = defaultdict(list)
        for stem in self._stems:
            for place in meeting_places(stem):
                meanings[place].append(stem)
        return meanings

    @cached_property
    def _spellings(self) -> Mapping[tuple[str, int], list[str]]:
        """By first letter and length."""
        spellings: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for stem in self._stems:
            if len(stem) >= SOFT_LETTERS:
                spellings[stem[0], len(stem)].append(stem)
        return spellings


_NOTHING = Soft()


@lru_cache(maxsize=1 << 16)
def likeness(one: str, other: str) -> float:
    """0 to 1: how surely two different stems are one word spelled twice. Numbers never are."""
    shorter = min(len(one), len(other))
    if shorter < SOFT_LETTERS or abs(len(one) - len(other)) > LENGTHS_APART:
        return 0.0
    if one[0] != other[0] or one[0].isdigit():
        return 0.0
    from rapidfuzz import fuzz

    ratio = fuzz.ratio(one, other)
    if ratio >= ALIKE:
        return ALIKE_SHARE
    return NEARLY_SHARE if ratio >= NEARLY and shorter >= LONG_LETTERS else 0.0
