"""Which word of a source became which word of the article: the heaviest chain of word runs in the same order.

Runs of a few words are looked up in an index of the source and followed as far as both sides agree; of these
stretches the heaviest chain that goes forward in both is kept (Gusfield 1997, 13.3: chaining with a tree of
best scores). What is left between two stretches is looked at again with shorter runs, then with single words
that stand there once. What moved out of order (a title from the page's head) is added where a whole run of it
is known. The time is linear in the words but for a logarithm.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

RUN = 4
"""Words that make a place in a long text likely to be the only one; five common words in a row are rare."""

SHORTER: tuple[tuple[int, int], ...] = ((2, 5_000), (1, 300))
"""Shorter runs, and in how many words of a source between two known places they may be trusted; set by hand."""

FEW = 4
"""Places of a run looked at on each side of the one expected, where it occurs more often."""

MANY = 100_000
"""Words from which on only every fourth place of a source is indexed; runs must then be a few words longer."""
SPARSE = 4


class Stretch(NamedTuple):
    """Words that are the same on both sides."""

    ours: int
    """Index of the first word in the article."""
    theirs: int
    """Index of the first word in the source."""
    length: int
    """Words."""


class Index:
    """Where runs of words stand in a part of a source."""

    def __init__(self, words: Sequence[str], run: int, part: range | None = None) -> None:
        self.words, self.run, self.part = words, run, part or range(len(words))
        self._first: dict[int, int] = {}
        """The first place of a run, by its hash, which takes less room; words are compared in the end."""
        self._all: dict[int, list[int]] = {}
        """Of runs that occur more than once, all places."""
        step = SPARSE if len(self.part) > MANY else 1
        runs = zip(*(words[self.part.start + at : self.part.stop : step] for at in range(run)), strict=False)
        for place, one in zip(range(self.part.start, self.part.stop, step), map(hash, runs), strict=False):
            first = self._first.setdefault(one, place)
            if first != place:
                self._all.setdefault(one, [first]).append(place)

    def near(self, run: tuple[str, ...], expected: int) -> Sequence[int]:
        """Some places of a run, nearest to the one expected; a single word only where it stands once."""
        key = hash(run)
        if key not in self._all:
            return (self._first[key],) if key in self._first else ()
        places = self._all[key]
        if self.run == 1:
            return ()
        if len(places) <= 2 * FEW:
            return places
        here = bisect_left(places, expected)
        return places[max(here - FEW, 0) : here + FEW]

    def stretches(self, ours: Sequence[str], part: range) -> Iterator[Stretch]:
        """Where part of the article agrees with this part of the source; several stretches where one repeats."""
        place, expected = part.start, self.part.start
        while place + self.run <= part.stop:
            longest = 0
            for start in self.near(tuple(ours[place : place + self.run]), expected):
                most = min(part.stop - place, self.part.stop - start)
                length = _same(ours, place, self.words, start, most)
                if length > longest:
                    longest, expected = length, start + length
                if length:
                    yield Stretch(place, start, length)
            place += longest or 1


def _same(ours: Sequence[str], place: int, theirs: Sequence[str], start: int, most: int) -> int:
    """How many words agree from two places on, found by doubling."""
    length, step = 0, 8
    while length < most:
        step = min(step, most - length)
        left = ours[place + length : place + length + step]
        right = theirs[start + length : start + length + step]
        if left != right:
            return length + next(
                at for at, (one, other) in enumerate(zip(left, right, strict=True)) if one != other
            )
        length += step
        step *= 2
    return length


def chain(stretches: Sequence[Stretch]) -> list[Stretch]:
    """The heaviest chain of stretches, given by their place in the article, that goes forward in the source too.

    Of several that weigh the same, the one whose members stand closest together.
    """
    ends = sorted({stretch.theirs + stretch.length for stretch in stretches})
    best: list[tuple[int, int, int]] = [(0, 0, -1)] * (len(ends) + 1)
    before = [-1] * len(stretches)
    waiting: list[tuple[int, tuple[int, int, int]]] = []
    for number, stretch in enumerate(stretches):
        if number and stretches[number - 1].ours != stretch.ours:
            _enter(best, waiting)
        weight, _, before[number] = _up_to(best, bisect_left(ends, stretch.theirs + 1))
        end = stretch.theirs + stretch.length
        waiting.append((bisect_left(ends, end) + 1, (weight + stretch.length, end, number)))
    _enter(best, waiting)
    heaviest = _up_to(best, len(ends))[2]
    found: list[Stretch] = []
    while heaviest >= 0:
        found.append(stretches[heaviest])
        heaviest = before[heaviest]
    return found[::-1]


def _enter(best: list[tuple[int, int, int]], waiting: list[tuple[int, tuple[int, int, int]]]) -> None:
    """Put chains into the tree of best scores (Fenwick 1994)."""
    for place, scored in waiting:
        while place < len(best):
            best[place] = max(best[place], scored)
            place += place & -place
    waiting.clear()


def _up_to(best: list[tuple[int, int, int]], place: int) -> tuple[int, int, int]:
    """The best chain among the first `place` ends."""
    found = (0, 0, -1)
    while place:
        found = max(found, best[place])
        place -= place & -place
    return found


def aligned(ours: Sequence[str], theirs: Sequence[str], index: Index) -> list[Stretch]:
    """The stretches of our words that are words of the source, none overlapping on either side."""
    stretches = list(index.stretches(ours, range(len(ours))))
    known = list(_stretched(ours, theirs, chain(stretches)))
    for run, most in SHORTER:
        known = list(_stretched(ours, theirs, list(_closer(ours, theirs, known, run, most))))
    mine, taken = bytearray(len(ours)), bytearray(len(theirs))
    found: list[Stretch] = []
    for stretch in (*known, *sorted(stretches, key=lambda one: -one.length)):
        left = slice(stretch.ours, stretch.ours + stretch.length)
        right = slice(stretch.theirs, stretch.theirs + stretch.length)
        if not (any(mine[left]) or any(taken[right])):
            mine[left] = taken[right] = b"\x01" * stretch.length
            found.append(stretch)
    return found


def _gaps(known: Sequence[Stretch], ours: int, theirs: int) -> Iterator[tuple[range, range]]:
    """What lies before, between and after stretches, on both sides."""
    edges = [Stretch(0, 0, 0), *known, Stretch(ours, theirs, 0)]
    for left, right in pairwise(edges):
        yield range(left.ours + left.length, right.ours), range(left.theirs + left.length, right.theirs)


def _closer(
    ours: Sequence[str], theirs: Sequence[str], known: Sequence[Stretch], run: int, most: int
) -> Iterator[Stretch]:
    """The stretches known, and between them those of shorter runs."""
    for number, (mine, other) in enumerate(_gaps(known, len(ours), len(theirs))):
        if mine and run <= len(other) <= most:
            yield from chain(list(Index(theirs, run, other).stretches(ours, mine)))
        if number < len(known):
            yield known[number]


def _stretched(ours: Sequence[str], theirs: Sequence[str], known: Sequence[Stretch]) -> Iterator[Stretch]:
    """The stretches, each taken back over the words before it that agree too."""
    for stretch, (mine, other) in zip(known, _gaps(known, len(ours), len(theirs)), strict=False):
        back = 0
        while back < min(len(mine), len(other)) and ours[mine.stop - 1 - back] == theirs[other.stop - 1 - back]:
            back += 1
        yield Stretch(stretch.ours - back, stretch.theirs - back, stretch.length + back)
