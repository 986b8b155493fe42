"""Whether two units that are worded alike say the opposite of each other.

"No customer will be charged" and "Every customer will be charged" share nearly every word. Both are to be lit, for
that is what a reader who compares looks for, but never as the same. So once a pair has its score, the words that
answer each other are asked for what contradicts: numbers at the same place (`quantities`), words that only one
side denies (`denials`), names that changed places (`roles`) and opposites at the same place. Each kind that is
found costs something in log odds. What was only loosely alike falls below its threshold; what is
nearly a copy stays, with a score that none has that says the same.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from matching.comparing.find import Contradiction, Find
from matching.comparing.narrowing import Span
from matching.contradicting.denials import denied, one_sided
from matching.contradicting.facing import Facing, facing
from matching.contradicting.quantities import differing
from matching.contradicting.roles import swapped
from matching.model import Turn
from matching.preparing.units import Unit

COST: Mapping[Turn, float] = {"numbers": 1.0, "negation": 1.5, "roles": 1.5, "opposites": 1.5, "persons": 1.5}
"""What a contradiction of a kind takes away, in log odds. Numbers take less: reports of one event
give other numbers as it goes on."""
MOST_COST = 2.0
"""What several kinds together take away: they are often two sides of one."""
CEILING = 0.7
"""Highest score of a pair that contradicts itself: below what holds a group together."""
SURE = 0.9999
"""Score above which the odds say nothing more."""
GAP = 3
"""Words between two answered ones in which a word has its opposite at the same place."""


def judged(find: Find, quoted: Iterable[Contradiction] = ()) -> Find:
    """A find with what contradicts in it and in the quotes it holds, and the score that this leaves."""
    found = (*contradictions(facing(find.left, find.right, find.pairs)), *quoted)
    if not found:
        return find
    left = lowered(find.score, found)
    score = min(CEILING, left)
    rank = find.rank * score / find.score if find.score else find.rank
    return find._replace(score=score, rank=rank, likeness=find.score, standing=left, contradictions=found)


def inherited(find: Find, quotes: Iterable[Find], spans: tuple[Span, Span]) -> Iterator[Contradiction]:
    """What contradicts in those quotes that are lit with two sentences whose words outside are the same."""
    ours, theirs = spans
    for quote in quotes:
        if _is_within(quote.left, ours) and _is_within(quote.right, theirs):
            for one in quote.contradictions:
                left, right = quote.left.tokens[one.left], quote.right.tokens[one.right]
                if left in find.left.tokens and right in find.right.tokens:
                    yield Contradiction(one.turn, find.left.tokens.index(left), find.right.tokens.index(right))


def _is_within(unit: Unit, span: Span) -> bool:
    return span[0] <= unit.start and unit.end <= span[1]


def cost(found: tuple[Contradiction, ...]) -> float:
    """What contradictions take away together, in log odds."""
    return min(MOST_COST, sum(COST[turn] for turn in sorted({one.turn for one in found})))


def lowered(score: float, found: tuple[Contradiction, ...]) -> float:
    """A score less what contradicts."""
    if not score:
        return score
    odds = min(score, SURE)
    return 1 / (1 + math.exp(cost(found) - math.log(odds / (1 - odds))))


def contradictions(here: Facing) -> Iterator[Contradiction]:
    """What contradicts in two aligned units, by kind."""
    back = here.turned()
    ours, theirs = denied(here.ours, here.our_words), denied(here.theirs, here.their_words)
    yield from (Contradiction("numbers", i, j) for i, j in differing(here))
    yield from (Contradiction("negation", i, j) for i, j in one_sided(here, ours, theirs))
    yield from (Contradiction("negation", i, j) for j, i in one_sided(back, theirs, ours))
    yield from (Contradiction("roles", i, j) for i, j in swapped(here))
    for i, j in _opposites(here):
        if (i in ours) == (j in theirs):
            yield Contradiction("opposites", i, j)


def _opposites(here: Facing) -> Iterator[tuple[int, int]]:
    """Positions of opposites at the same place: between the same answered words, or answering each other."""
    words = here.our_words
    if not words.sides or here.ours.language != here.theirs.language:
        return
    ours, theirs = here.ours.stems, here.theirs.stems
    for i, j in here.pairs:
        if ours[i] != theirs[j] and words.opposed(ours[i], theirs[j]):
            yield i, j
    for (i, j), (next_i, next_j) in pairwise([(-1, -1), *here.pairs, (len(ours), len(theirs))]):
        if 1 < next_i - i <= GAP + 1 and 1 < next_j - j <= GAP + 1:
            alone = next_i - i == 2 and next_j - j == 2
            for at in range(i + 1, next_i):
                for to in range(j + 1, next_j):
                    telling = ours[at] in here.ours.content and theirs[to] in here.theirs.content
                    if (alone or telling) and words.opposed(ours[at], theirs[to]):
                        yield at, to
