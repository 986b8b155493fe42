"""Which word of one unit answers which word of the other, in order, and what that looks like as spans.

`align` finds the heaviest common subsequence: both units are read left to right and the summed weight of the
words that answer each other is greatest. Words answer when their stems are equal, when they are related (gun
and weapon) or, for rare words, nearly equal (Kelmorin and Kelmroin, a slip of the keyboard). Only the pairs
of equal words are visited (Hunt and Szymanski 1977), not the whole table: each pair asks for the best chain
that ends before it on both sides, kept as a staircase of ends and weights.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

from matching.comparing.related import meeting_places, related

NEIGHBOUR_BONUS = 0.02
"""Weight a pair gains when the pair of words before it answers too: of equal chains the unbroken one wins."""
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
GAP_COST = 0.4
"""Share of the weight of unanswered words that counts against a stretch that spans them (dev split)."""
MOST_PLACES = 8
"""Places of one word that are looked at, the nearest to the diagonal (a unit that is one word repeated)."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Words that answer each other, in order."""

    weight: float
    """Summed weight of the pairs, soft matches in part."""
    pairs: list[tuple[int, int]]
    """Positions in the first and second sequence, ascending on both sides."""


def align(
    left: Sequence[str], right: Sequence[str], left_weights: Sequence[float], right_weights: Sequence[float]
) -> Alignment:
    """The heaviest ordered alignment of two lists of stems."""
    gains = _gains(left, right, left_weights, right_weights)
    ends: list[int] = []
    totals: list[float] = []
    chains: list[_Chain] = []
    before: dict[int, _Chain] = {}
    for i, row in enumerate(gains):
        here: dict[int, _Chain] = {}
        for j in sorted(row):
            here[j] = _longest(i, j, row[j], ends, chains, before.get(j - 1))
        for j, chain in here.items():
            _keep(j, chain, ends, totals, chains)
        before = here
    return Alignment(totals[-1], chains[-1].pairs()) if chains else Alignment(0.0, [])


@dataclass(frozen=True, slots=True)
class Core:
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
    best = (here, 0, 0)
    for k, ((i, j), (next_i, next_j)) in enumerate(pairwise(pairs), start=1):
        here -= GAP_COST * (ours[next_i] - ours[i + 1] + theirs[next_j] - theirs[j + 1])
        if here < 0:
            begin, here = k, 0.0
        here += left[next_i]
        best = max(best, (here, -begin, k))
    weight, first, last = best[0], -best[1], best[2]
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


@dataclass(slots=True)
class _Chain:
    """A chain of pairs, told by its last one."""

    total: float
    i: int
    j: int
    previous: _Chain | None

    def pairs(self) -> list[tuple[int, int]]:
        found = []
        link: _Chain | None = self
        while link:
            found.append((link.i, link.j))
            link = link.previous
        return found[::-1]


def _longest(
    i: int, j: int, gain: float, ends: list[int], chains: list[_Chain], neighbour: _Chain | None
) -> _Chain:
    """The best chain that ends with the pair (i, j)."""
    place = bisect_left(ends, j) - 1
    previous = chains[place] if place >= 0 else None
    total = gain + (previous.total if previous else 0.0)
    if neighbour and neighbour.total + gain + NEIGHBOUR_BONUS > total:
        return _Chain(neighbour.total + gain + NEIGHBOUR_BONUS, i, j, neighbour)
    return _Chain(total, i, j, previous)


def _keep(j: int, chain: _Chain, ends: list[int], totals: list[float], chains: list[_Chain]) -> None:
    """Put a chain on the staircase, where totals rise with ends, and drop the steps it covers."""
    place = bisect_left(ends, j)
    if place and totals[place - 1] >= chain.total:
        return
    last = place
    while last < len(ends) and totals[last] <= chain.total:
        last += 1
    ends[place:last] = [j]
    totals[place:last] = [chain.total]
    chains[place:last] = [chain]


def _gains(
    left: Sequence[str], right: Sequence[str], left_weights: Sequence[float], right_weights: Sequence[float]
) -> list[dict[int, float]]:
    """For each word of `left` the words of `right` that may answer it, with what that is worth."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j, stem in enumerate(right):
        places[stem].append(j)
    known = set(left)
    unmatched: defaultdict[str, list[int]] = defaultdict(list)
    meanings: defaultdict[str, list[int]] = defaultdict(list)
    for j, stem in enumerate(right):
        if stem in known:
            continue
        for place in meeting_places(stem):
            meanings[place].append(j)
        if len(stem) >= SOFT_LETTERS:
            unmatched[stem[0]].append(j)
    slope = len(right) / max(1, len(left))
    rows: list[dict[int, float]] = []
    for i, (stem, weight) in enumerate(zip(left, left_weights, strict=True)):
        if stem in places:
            rows.append(dict.fromkeys(_nearest(places[stem], i * slope), weight))
            continue
        row = {
            j: related(stem, right[j]) * min(weight, right_weights[j])
            for place in meeting_places(stem)
            for j in meanings.get(place, ())
        }
        for j in unmatched.get(stem[0], ()):
            if max(weight, right_weights[j]) >= RARE:
                share = likeness(stem, right[j])
                if share:
                    row[j] = max(row.get(j, 0.0), share * min(weight, right_weights[j]))
        rows.append(row)
    return rows


def _nearest(places: list[int], diagonal: float) -> list[int]:
    if len(places) <= MOST_PLACES:
        return places
    return sorted(places, key=lambda j: abs(j - diagonal))[:MOST_PLACES]


@lru_cache(maxsize=1 << 16)
def likeness(one: str, other: str) -> float:
    """0 to 1: how surely two different stems are one word spelled twice. Numbers never are."""
    shorter = min(len(one), len(other))
    if shorter < SOFT_LETTERS or abs(len(one) - len(other)) > 2 or one[0] != other[0] or one[0].isdigit():
        return 0.0
    from rapidfuzz import fuzz

    ratio = fuzz.ratio(one, other)
    if ratio >= ALIKE:
        return ALIKE_SHARE
    return NEARLY_SHARE if ratio >= NEARLY and shorter >= LONG_LETTERS else 0.0
