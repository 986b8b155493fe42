"""How a pair of sentences stands among the other pairs of the same two texts.

What two sentences share is half of the evidence. A true retelling is the best answer either of them has: where
another sentence of the text answers as well, the words are those the whole report is about. Retellings stand in
company: the sentence before or after is retold as well, and of two texts that retell much of each other the next
pair is likelier too. So each pair is scored by itself first (`alone` in `words/scoring.toml`), then with what
those scores say of it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product

from matching.comparing.find import Find
from matching.comparing.retelling import Narratives, Retold

FLOOR = 0.05
"""Score by itself from which a pair counts as a rival or as company."""
FARTHEST = 3.0
"""Logarithm of odds from which being ahead, or behind, counts in full."""
NEIGHBOURS = 2
"""Sentences before and after, on both sides, that are company."""

Place = tuple[int, int]
"""Where the two sentences of a pair stand in their texts, counted in sentences."""


def with_standing(finds: Sequence[Find], narratives: Narratives) -> list[Retold]:
    """The measures of pairs of sentences, scored by themselves, with how each of them stands."""
    ours, theirs = (narrative.number for narrative in narratives)
    places = [(ours[id(find.left)], theirs[id(find.right)]) for find in finds]
    scores = {place: find.score for place, find in zip(places, finds, strict=True) if find.score >= FLOOR}
    best = _best(places, finds, 0), _best(places, finds, 1)
    total = math.fsum(scores.values())
    sentences = max(1, min(len(narrative.sentences) for narrative in narratives))
    found = []
    for place, find in zip(places, finds, strict=True):
        own = _odds(find.score)
        nearer, farther = sorted(_ahead(own, best[side][place[side]]) for side in (0, 1))
        found.append(
            _measures(find)._replace(
                ahead=nearer,
                ahead_there=farther,
                company=_company(place, scores),
                others=min(1.0, (total - scores.get(place, 0.0)) / sentences),
            )
        )
    return found


def rescored(find: Find, measures: Retold, score: float) -> Find:
    """A find with the score it has among others."""
    return find._replace(measures=measures, score=score, rank=find.rank * score / find.score)


def _measures(find: Find) -> Retold:
    if not isinstance(find.measures, Retold):
        raise TypeError("Only sentences stand among others.")
    return find.measures


def _odds(score: float) -> float:
    """The logarithm of the odds."""
    kept = min(max(score, FLOOR), 1 - 1e-9)
    return math.log(kept / (1 - kept))


def _best(places: Sequence[Place], finds: Sequence[Find], side: int) -> Mapping[int, Sequence[float]]:
    """The two best scores of each sentence of a text."""
    best: defaultdict[int, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for place, find in zip(places, finds, strict=True):
        best[place[side]] = sorted((*best[place[side]], find.score), reverse=True)[:2]
    return best


def _ahead(own: float, best: Sequence[float]) -> float:
    """How far a pair is ahead of the best other pair of one of its sentences."""
    first, second = map(_odds, best)
    return max(-FARTHEST, min(FARTHEST, own - (second if own >= first else first)))


def _company(place: Place, scores: Mapping[Place, float]) -> float:
    """The best score of a pair that stands beside this one in both texts."""
    steps = range(-NEIGHBOURS, NEIGHBOURS + 1)
    beside = ((place[0] + i, place[1] + j) for i, j in product(steps, steps) if i or j)
    return max(scores.get(other, 0.0) for other in beside)
