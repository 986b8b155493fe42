"""Which word of one unit answers which word of the other, in order, and what that looks like as spans.

`align` finds the heaviest common subsequence: both units are read left to right and the summed weight of the
words that answer each other is greatest. Words answer when their stems are equal, when they are related (gun
and weapon) or, for rare words, nearly equal (Kelmorin and Kelmroin, a slip of the keyboard). Only the pairs
of equal words are visited (Hunt and Szymanski 1977), not the whole table: each pair asks for the best chain
that ends before it on both sides, kept as a staircase of ends and weights.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, count, pairwise
from typing import NamedTuple

from matching.comparing.soft import Soft, SoftAnswers
from matching.wording.lexicon import RARE

NEIGHBOUR_BONUS = 0.02
"""Weight a pair gains when the pair of words before it answers too: of equal chains the unbroken one wins."""
GAP_COST = 0.4
"""Share of the weight of unanswered words that counts against a stretch that spans them (dev split)."""
MOST_PLACES = 8
"""Places of one word that are looked at, the nearest to the diagonal (a unit that is one word repeated)."""


_Chain = tuple[float, int, int, "_Chain | None"]
"""A chain of pairs, told by its last one: what it weighs, the positions of that pair, the chain before."""


class Alignment(NamedTuple):
    """Words that answer each other, in order."""

    weight: float
    """Summed weight of the pairs, soft matches in part."""
    pairs: list[tuple[int, int]]
    """Positions in the first and second sequence, ascending on both sides."""


Asked = tuple[int, str, float, Mapping[str, Soft]]
"""A word of a line by its position, with its weight and the words that may answer it in its place."""


class Line:
    """Words in a row, weighed and made ready to be aligned with many others."""

    def __init__(self, stems: Sequence[str], weights: Sequence[float]) -> None:
        self.stems = stems
        self.weights = weights
        self._asked: tuple[SoftAnswers, list[Asked]] | None = None

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """Where each stem stands."""
        places: dict[str, list[int]] = {}
        for at, stem in enumerate(self.stems):
            if stem in places:
                places[stem].append(at)
            else:
                places[stem] = [at]
        return places

    def asked(self, soft: SoftAnswers) -> list[Asked]:
        """The words that other words may answer, in order. What was asked last is kept: nearly always all
        questions are about the words of one text."""
        if self._asked is None or self._asked[0] is not soft:
            words = zip(count(), self.stems, self.weights, map(soft.of, self.stems))
            self._asked = soft, [word for word in words if word[3] or soft.has(word[1])]
        return self._asked[1]


def answerable(left: Line, right: Line, soft: SoftAnswers) -> list[Asked]:
    """The words of a line that an alignment with another can hold at all."""
    there = right.places
    apart = there.keys().isdisjoint
    return [word for word in left.asked(soft) if word[1] in there or not apart(word[3])]


def longest_stretch(words: Iterable[Asked]) -> int:
    """How many of some words stand in a row at most; 1 where there are none."""
    run, longest, last = 0, 1, -1
    for at, *_ in words:
        run = run + 1 if at == last + 1 else 1
        last = at
        if run > longest:
            longest = run
    return longest


def align(left: Line, right: Line, soft: SoftAnswers) -> Alignment:
    """The heaviest ordered alignment of two lines. `soft` are the words of the right one, and any others."""
    ends: list[int] = []
    chains: list[_Chain] = []
    before: dict[int, _Chain] = {}
    last = -1
    for i, row in _gains(left, right, soft):
        if i != last + 1:
            before = {}
        last = i
        here: dict[int, _Chain] = {}
        for j, gain in row:
            place = bisect_left(ends, j)
            previous = chains[place - 1] if place else None
            chain = (gain + previous[0] if previous else gain, i, j, previous)
            neighbour = before.get(j - 1)
            if neighbour and neighbour[0] + gain + NEIGHBOUR_BONUS > chain[0]:
                chain = (neighbour[0] + gain + NEIGHBOUR_BONUS, i, j, neighbour)
            here[j] = chain
        for j, chain in here.items():
            _keep(j, chain, ends, chains)
        before = here
    return Alignment(chains[-1][0], _pairs(chains[-1])) if chains else Alignment(0.0, [])


class Core(NamedTuple):
    """The stretch of an alignment where most is answered: the clause that two longer sentences share."""

    first: int
    last: int
    """Its first and last pair, by their places in `Alignment.pairs`."""
    weight: float
    """Weight answered in it, less the cost of what it spans unanswered."""
    dice: float
    """Share of the weight it spans on both sides that is answered."""


def densest(pairs: Sequence[tuple[int, int]], left: Sequence[float], right: Sequence[float]) -> Core:
    """The densest stretch of at least one pair (Kadane's maximum-sum segment over pairs and gaps)."""
    ours, theirs = [0.0, *accumulate(left)], [0.0, *accumulate(right)]
    begin, here = 0, left[pairs[0][0]]
    weight, first, last = here, 0, 0
    for k, ((i, j), (next_i, next_j)) in enumerate(pairwise(pairs), start=1):
        here -= GAP_COST * (ours[next_i] - ours[i + 1] + theirs[next_j] - theirs[j + 1])
        if here < 0:
            begin, here = k, 0.0
        here += left[next_i]
        if here > weight or (here == weight and begin == first):
            weight, first, last = here, begin, k
    answered = sum(left[i] for i, _ in pairs[first : last + 1])
    spanned = (
        ours[pairs[last][0] + 1] - ours[pairs[first][0]] + theirs[pairs[last][1] + 1] - theirs[pairs[first][1]]
    )
    return Core(first, last, weight, min(1.0, 2 * answered / spanned))


def longest_run(pairs: Sequence[tuple[int, int]]) -> int:
    """Words of the longest stretch that stands unbroken on both sides."""
    run = longest = 1
    for (i, j), following in pairwise(pairs):
        run = run + 1 if following == (i + 1, j + 1) else 1
        longest = max(longest, run)
    return longest


def _pairs(chain: _Chain) -> list[tuple[int, int]]:
    found = []
    link: _Chain | None = chain
    while link:
        _, i, j, link = link
        found.append((i, j))
    return found[::-1]


def _keep(j: int, chain: _Chain, ends: list[int], chains: list[_Chain]) -> None:
    """Put a chain on the staircase, where totals rise with ends, and drop the steps it covers."""
    total = chain[0]
    place = bisect_left(ends, j)
    if place and chains[place - 1][0] >= total:
        return
    last = place
    while last < len(ends) and chains[last][0] <= total:
        last += 1
    ends[place:last] = [j]
    chains[place:last] = [chain]


def _gains(left: Line, right: Line, soft: SoftAnswers) -> Iterator[tuple[int, Iterable[tuple[int, float]]]]:
    """For each word of `left` that is answered the words of `right` that may do so, in order, with what that is
    worth."""
    places = right.places
    slope = len(right.stems) / max(1, len(left.stems))
    for i, stem, weight, others in left.asked(soft):
        if stem in places:
            yield i, [(j, weight) for j in _nearest(places[stem], i * slope)]
        elif not places.keys().isdisjoint(others):
            free = {other: places[other] for other in others if other in places and other not in left.places}
            yield i, _soft_gains(weight, right.weights, others, free)


def _soft_gains(
    weight: float, right_weights: Sequence[float], others: Mapping[str, Soft], free: Mapping[str, list[int]]
) -> list[tuple[int, float]]:
    row: list[tuple[int, float]] = []
    for other, places in free.items():
        meaning, spelling = others[other]
        for j in places:
            share = max(meaning, spelling) if max(weight, right_weights[j]) >= RARE else meaning
            if share:
                row.append((j, share * min(weight, right_weights[j])))
    return sorted(row)


def _nearest(places: list[int], diagonal: float) -> list[int]:
    if len(places) <= MOST_PLACES:
        return places
    return sorted(sorted(places, key=lambda j: abs(j - diagonal))[:MOST_PLACES])
