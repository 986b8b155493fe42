"""How well quotes are scored in event sets whose labels had no part in it.

The sets of each topic are left out once. Weights are fitted to all others, and the thresholds are those that are
worth most in the others, each scored by weights that were fitted without it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from benchmarks.matching.judge import MADE_UP, READ_ONCE, READ_TWICE, Link
from benchmarks.quote_scores.examples import COUNTS, FITTED, EventSet, Meeting, Seen
from benchmarks.quote_scores.signs import SIGNS, fitted_with_signs
from benchmarks.retelling.logistic import Example, Weights
from matching.comparing.choosing import best
from matching.comparing.find import Find
from matching.comparing.scoring import Pairing, scorer

COMPLETE = frozenset((READ_TWICE, READ_ONCE, MADE_UP))
"""Where what is not labelled is false."""
CANDIDATES = tuple(hundredths / 100 for hundredths in range(20, 72, 2))
"""What a threshold may be."""
COST = 2.0
"""How many missed matches a false one is worth."""
NEAR = 1.0
"""How much less a threshold may be worth than the best, in matches: one in the middle of those that are hardly
worse depends less on a single pair."""

Scoring = Mapping[Pairing, Weights]
Thresholds = Mapping[Pairing, float]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A match of two quotes, or of a quote and unquoted text."""

    find: Find
    seen: Seen
    count: float
    """How much its label counts."""


@dataclass(frozen=True)
class HeldOut:
    """The event sets, each scored by weights that were fitted without its topic."""

    sets: Sequence[EventSet]

    @cached_property
    def scoring(self) -> Mapping[str, Scoring]:
        """The weights for each topic."""
        return {topic: fit([one for one in self.sets if one.topic != topic]) for topic in self._topics}

    @cached_property
    def all_chosen(self) -> Mapping[str, list[Chosen]]:
        """The matches of the sets with complete labels, by the lowest thresholds and by topic."""
        found: dict[str, list[Chosen]] = {topic: [] for topic in self._topics}
        lowest = dict.fromkeys(FITTED, CANDIDATES[0])
        for one in self.sets:
            if one.source in COMPLETE:
                for meeting in one.meetings:
                    found[one.topic] += chosen(one, meeting, self.scoring[one.topic], lowest)
        return found

    @cached_property
    def thresholds(self) -> Mapping[str, Thresholds]:
        """The thresholds for each topic."""
        return {topic: self.worth_most(without=topic) for topic in self._topics}

    def worth_most(self, without: str = "") -> Thresholds:
        """The thresholds that do best in the sets with complete labels, of other topics than this."""
        return {pairing: self._worth_most(pairing, without) for pairing in FITTED}

    def links(self, one: EventSet) -> list[Link]:
        """What a set's texts share: quotes chosen anew, sentences as they are."""
        scoring, thresholds = self.scoring[one.topic], self.thresholds[one.topic]
        return [
            meeting.link(find)
            for meeting in one.meetings
            for find in [*(found.find for found in chosen(one, meeting, scoring, thresholds)), *meeting.passages]
        ]

    @property
    def _topics(self) -> list[str]:
        return list(dict.fromkeys(one.topic for one in self.sets))

    def _worth_most(self, pairing: Pairing, without: str) -> float:
        judged = [
            (one.find.score, one.count if one.seen.label else -COST * one.count)
            for topic, found in self.all_chosen.items()
            if topic != without
            for one in found
            if one.seen.is_fitted and one.seen.pairing == pairing and one.seen.label is not None
        ]
        worths = [sum(worth for score, worth in judged if score >= least) for least in CANDIDATES]
        near = [least for least, worth in zip(CANDIDATES, worths, strict=True) if worth >= max(worths) - NEAR]
        return near[len(near) // 2]


def fit(sets: Sequence[EventSet]) -> Scoring:
    """The weights that fit some sets best; of a pairing that they do not have those in force."""
    return {pairing: _fit(pairing, [one for each in sets for one in each.examples(pairing)]) for pairing in FITTED}


def _fit(pairing: Pairing, examples: Sequence[Example]) -> Weights:
    now = scorer(pairing)
    return fitted_with_signs(examples, SIGNS[pairing]) if examples else Weights(now.bias, tuple(now.weights))


def chosen(one: EventSet, meeting: Meeting, scoring: Scoring, thresholds: Thresholds) -> list[Chosen]:
    """The matches of two texts by other weights."""
    again = [(find, seen) for seen in meeting.seen for find in _again(meeting, seen, scoring, thresholds)]
    seen_in = {id(find): seen for find, seen in again}
    return [Chosen(find, seen_in[id(find)], COUNTS[one.source]) for find in best([find for find, _ in again])]


def _again(meeting: Meeting, seen: Seen, scoring: Scoring, thresholds: Thresholds) -> Iterator[Find]:
    """A pair with its score by other weights, where that is a match."""
    score = scoring[seen.pairing].score(seen.measures) if seen.is_fitted else seen.find.score
    related = meeting.comparison.relation.holds(seen.find.left, seen.find.right)
    now, least = meeting.comparison.threshold(seen.pairing, related=related), thresholds[seen.pairing]
    if now > scorer(seen.pairing).threshold:
        least = max(least, now)
    if score >= least and meeting.comparison.held_back(seen.find._replace(score=1.0)) is None:
        yield seen.find._replace(score=score, rank=seen.find.rank * score / seen.find.score)
