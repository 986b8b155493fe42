"""How surely two sentences of texts on one event tell the same, by what they share and what they do not.

Sentences of one event share names and scene all the time. What tells a retelling from that is how much is shared
at all, how much of the shorter one that is, how much of it is rare among the sentences of both texts, and
whether it comes together: words that stand together in no other sentence of either text. A sentence that is
retold mostly stands where it stood. The weights are in `words/scoring.toml`, fitted on the dev split
(`benchmarks/retelling`).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from matching.comparing.alignment import (
    NEIGHBOUR_BONUS,
    Alignment,
    answerable,
    longest_run,
    longest_stretch,
)
from matching.comparing.soft import MOST_SHARE, SoftAnswers
from matching.comparing.telling import Telling
from matching.preparing.narrative import Narrative
from matching.wording.lexicon import RARE
from matching.wording.weights import Rarity

ENOUGH_SENTENCES = 8
"""Sentences from which where one stands means something."""


Narratives = tuple[Narrative, Narrative]
"""Of the left and the right text."""


class Retold(NamedTuple):
    """What is looked at in a pair of sentences."""

    answered: float
    """Share of the lighter one's weight that stands in the other in any order, related words in part."""
    weight: float
    """Square root of the weight of the ordered alignment."""
    local: float
    """Square root of how rare the shared words that are no names are among the sentences of both texts."""
    together: float
    """Share of the pairs of shared words that stand together in no other sentence of either text."""
    run: float
    """Natural logarithm of the length of the longest unbroken run of words."""
    size: float
    """Natural logarithm of the number of words that tell something in the longer one."""
    quoted: float
    """Share of words in quotation marks, of the one that has more."""
    shared_quoted: float
    """Shared words in quotation marks, of both."""
    headline: float
    """One of them is no full sentence."""
    elsewhere: float
    """How far apart they stand in their texts."""
    lead: float
    """Both are the first full sentence of their text."""
    ahead: float = 0.0
    """How far the pair is ahead of the next best of the sentence where that is nearer (`standing`)."""
    ahead_there: float = 0.0
    """The same for the other sentence."""
    company: float = 0.0
    """The best score of a pair that stands beside it in both texts."""
    others: float = 0.0
    """Share of the sentences that are retold otherwise."""


class Answer(NamedTuple):
    """Two different words that answer each other."""

    left: str
    right: str
    weight: float


class Look:
    """Two sentences looked at before their words are put in order: first what costs little, and the most that
    the rest can be. To look up which related words answer each other, and what stands together elsewhere, costs
    most, and few pairs of sentences are worth it."""

    def __init__(
        self, left: Telling, right: Telling, narratives: Narratives, rarity: Rarity, soft: SoftAnswers
    ) -> None:
        self.left, self.right, self.soft = left, right, soft
        self._narratives = narratives
        self._shared = sorted(left.content.keys() & right.content.keys())
        self._words = answerable(left.line, right.line, soft)
        weight = sum([word[2] for word in self._words]) + NEIGHBOUR_BONUS * len(self._words)
        self._in_order = math.sqrt(weight), math.log(longest_stretch(self._words))
        self._at_sight = _at_sight(left, right, self._shared, narratives, rarity)

    def most(self) -> Retold:
        """The most that each measure of the pair can be."""
        there, here = self.right.content, self.left.content
        others = {stem for _, stem, _, _ in self._words if stem not in there and stem in here}
        softly = MOST_SHARE * sum([here[stem] for stem in others])
        return self._measures(self._answered(softly), 1.0, *self._in_order)

    def measures(self) -> Retold:
        """The measures but for those of the order of the words, which are as high as they can be: each word of the
        left sentence that the right one answers stands in order."""
        softly = sum([answer.weight for answer in soft_answers(self.left, self.right, self.soft)])
        return self._measures(self._answered(softly), together(self._shared, self._narratives), *self._in_order)

    def _measures(self, answered: float, together: float, weight: float, run: float) -> Retold:
        local, *rest = self._at_sight
        return Retold(answered, weight, local, together, run, *rest)

    def _answered(self, softly: float) -> float:
        """The share of the lighter sentence's weight that shared words and related ones answer."""
        weight = sum([self.left.content[stem] for stem in self._shared])
        return min(1.0, (weight + softly) / max(0.01, min(self.left.total, self.right.total)))


def _at_sight(
    left: Telling, right: Telling, shared: Collection[str], narratives: Narratives, rarity: Rarity
) -> tuple[float, ...]:
    """The measures that cost little, in their order."""
    ours, theirs = narratives
    damped = min(1.0, min(len(ours.sentences), len(theirs.sentences)) / ENOUGH_SENTENCES)
    return (
        math.sqrt(sum(map(rarity.among, sorted(told_in_both(left, right))))),
        math.log(1 + max(len(left.content), len(right.content))),
        max(left.quoted, right.quoted),
        _shared_quoted(left, shared) + _shared_quoted(right, shared),
        float(left.unit.is_headline or right.unit.is_headline),
        abs(left.place - right.place) * damped,
        float(left.unit is ours.lead and right.unit is theirs.lead),
    )


def in_order(measures: Retold, found: Alignment) -> Retold:
    """The measures of an aligned pair."""
    return measures._replace(weight=math.sqrt(found.weight), run=math.log(longest_run(found.pairs)))


def told_in_both(left: Telling, right: Telling) -> frozenset[str]:
    """The shared words that are no names and no numbers. Where there are none, nothing is told: who and where is
    what all sentences of a report have in common."""
    return left.told & right.told


def soft_answers(left: Telling, right: Telling, soft: SoftAnswers) -> list[Answer]:
    """Words that only one sentence has and that are related to one that only the other has, the best first; each
    answers once."""
    chosen: list[Answer] = []
    used: set[tuple[bool, str]] = set()
    for answer in sorted(_soft_pairs(left, right, soft), key=lambda a: (-a.weight, a.left, a.right)):
        keys = {(False, answer.left), (True, answer.right)}
        if not keys & used:
            used |= keys
            chosen.append(answer)
    return chosen


def _soft_pairs(left: Telling, right: Telling, soft: SoftAnswers) -> Iterator[Answer]:
    ours, theirs = left.content, right.content
    asked = {stem: others for _, stem, _, others in left.line.asked(soft) if others and stem not in theirs}
    for stem in asked.keys() & ours.keys():
        for other, (meaning, spelling) in asked[stem].items():
            if other in theirs and other not in ours and not stem[0].isdigit() and not other[0].isdigit():
                weights = ours[stem], theirs[other]
                share = meaning or (spelling if max(weights) >= RARE else 0.0)
                if share:
                    yield Answer(stem, other, share * min(weights))


def together(shared: Sequence[str], narratives: Narratives) -> float:
    """Share of the pairs of shared words that stand together in no other sentence of either text."""
    ours, theirs = (narrative.having for narrative in narratives)
    having = [(ours.get(stem, 0), theirs.get(stem, 0)) for stem in shared]
    pairs = only_here = 0
    for (our_one, their_one), (our_other, their_other) in combinations(having, 2):
        pairs += 1
        here, there = our_one & our_other, their_one & their_other
        if not (here & (here - 1) or there & (there - 1)):
            only_here += 1
    return only_here / pairs if pairs else 0.0


def _shared_quoted(told: Telling, shared: Collection[str]) -> int:
    return sum([told.unit.stems[position] in shared for position in told.unit.marked])
