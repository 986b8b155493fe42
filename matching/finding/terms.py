"""Which entries have which words: an inverted index that answers words typed in part or wrongly.

A query word meets the vocabulary (some ten thousand terms for a megabyte of text), not the texts. What stands
near it there is found by bisection (beginnings), by one search through all terms written one after another
(middles) and by rapidfuzz (slips), so that a key takes milliseconds for hundreds of articles.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from matching.finding.sound import sound

WHOLE, START, INITIALS, INSIDE = 1.0, 0.7, 0.65, 0.5
"""How well a term answers a word: the same, begins with it, is abbreviated so, has it inside."""
SLIP = {1: 0.5, 2: 0.4}
"""The same for one slip of the keyboard, and two."""
SOUNDS = 0.35
"""The same for a term that sounds like the word and is written otherwise."""
SLIPPED_START = 0.1
"""Less, when it is the beginning of the term that is so many slips away."""

ONE_SLIP, TWO_SLIPS = 4, 8
"""Letters from which a word may have one slip, and two (the budget of common typo-tolerant searches)."""
LEAST_SOUND, MOST_APART = 6, 3
"""Letters from which a word is known by its sound, and slips that its spelling may then be away."""
LEAST_INSIDE = 3
"""Letters of a word of an alphabet that may stand inside another word."""
MOST_INITIALS = 6
"""Letters of an abbreviation."""


@dataclass(frozen=True, slots=True)
class Way:
    """How a term answers a word of a query."""

    score: float
    start: int
    """The characters of the term that answer."""
    end: int


class Terms:
    """An inverted index of numbered entries, which grows."""

    def __init__(self) -> None:
        self.entries: dict[str, list[int]] = {}
        """Which entries have a term, in their order."""
        self.initials: dict[str, list[int]] = {}
        """Which entries have words that begin with these letters, one after another."""
        self._by_sound: dict[str, list[str]] = {}
        """The terms that sound alike, those that are long enough to be known by it."""
        self._sorted: list[str] = []
        self._joined = self._joined_initials = ""

    def add(self, number: int, terms: Iterable[str], initials: Iterable[str]) -> None:
        """The terms of one more entry; entries come in the order of their numbers."""
        for known, found in ((self.entries, terms), (self.initials, initials)):
            for term in found:
                entries = known.get(term)
                if entries is None:
                    entries = known[term] = []
                    if known is self.entries and len(term) >= LEAST_SOUND:
                        self._by_sound.setdefault(sound(term), []).append(term)
                if not entries or entries[-1] != number:
                    entries.append(number)

    def ways(self, word: str, *, slips: bool) -> dict[str, Way]:
        """The terms that answer a word, each in the best way; with `slips`, also those that are typed wrongly."""
        self._keep_up()
        found = self._slipped(word) if slips else {}
        if len(word) >= LEAST_INSIDE or not word.isascii():
            found.update((term, Way(INSIDE, at, at + len(word))) for term, at in self._inside(word))
        found.update((term, Way(START, 0, len(word))) for term in self._starting(word))
        if word in self.entries:
            found[word] = Way(WHOLE, 0, len(word))
        return found

    def abbreviated(self, word: str) -> list[str]:
        """The initials that have a word in them."""
        self._keep_up()
        if not 2 <= len(word) <= MOST_INITIALS or not word.isalpha():
            return []
        return list(dict.fromkeys(_lines_with(word, self._joined_initials)))

    def _keep_up(self) -> None:
        if len(self._sorted) != len(self.entries):
            self._sorted = sorted(self.entries)
            self._joined = "\n".join(self._sorted)
        if self._joined_initials.count("\n") + 1 != len(self.initials):
            self._joined_initials = "\n".join(self.initials)

    def _starting(self, word: str) -> Iterator[str]:
        at = bisect_left(self._sorted, word)
        while at < len(self._sorted) and self._sorted[at].startswith(word):
            yield self._sorted[at]
            at += 1

    def _inside(self, word: str) -> Iterator[tuple[str, int]]:
        for term in _lines_with(word, self._joined):
            yield term, term.index(word)

    def _slipped(self, word: str) -> dict[str, Way]:
        budget = 0 if len(word) < ONE_SLIP else 1 if len(word) < TWO_SLIPS else 2
        if not budget:
            return {}
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        found = {
            term: Way(SOUNDS, 0, len(term))
            for term in (self._by_sound.get(sound(word), ()) if len(word) >= LEAST_SOUND else ())
            if OSA.distance(word, term) <= MOST_APART
        }
        near = process.extract(word, self._sorted, scorer=OSA.distance, score_cutoff=budget, limit=None)
        cut = len(word)
        begun = [term for term in self._sorted if len(term) > cut]
        for _, slips, at in process.extract(
            word, [term[:cut] for term in begun], scorer=OSA.distance, score_cutoff=budget, limit=None
        ):
            if slips:
                found[begun[at]] = Way(SLIP[int(slips)] - SLIPPED_START, 0, cut)
        found.update((term, Way(SLIP[int(slips)], 0, len(term))) for term, slips, _ in near if slips)
        return found


def _lines_with(word: str, lines: str) -> Iterator[str]:
    """The lines that have a word."""
    at = lines.find(word)
    while at >= 0:
        end = lines.find("\n", at)
        end = len(lines) if end < 0 else end
        yield lines[lines.rfind("\n", 0, at) + 1 : end]
        at = lines.find(word, end)
