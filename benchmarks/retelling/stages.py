"""The two fits: what a pair of sentences says by itself, and what it says among the other pairs of its texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.retelling.examples import EventSet, Meeting
from benchmarks.retelling.logistic import Weights, fitted
from matching.comparing.find import Find
from matching.comparing.retelling import Retold
from matching.comparing.standing import rescored, with_standing

LOWERS = frozenset(("size", "quoted", "headline", "elsewhere"))
"""Measures that can only lower a score; the others can only raise it."""
SIGNS = [-1 if name in LOWERS else 1 for name in Retold._fields]


@dataclass(frozen=True, slots=True)
class Fit:
    """The weights of both stages."""

    alone: Weights
    among: Weights

    def scored(self, meeting: Meeting) -> list[Find]:
        """The pairs of sentences of two texts, with the scores they have by these weights."""
        finds = _alone(meeting, self.alone)
        stood = with_standing(finds, meeting.narratives)
        return [rescored(find, seen, self.among.score(seen)) for find, seen in zip(finds, stood, strict=True)]


def fit(sets: Sequence[EventSet]) -> Fit:
    """The weights that fit these sets."""
    meetings = [meeting for one in sets if one.teaches for meeting in one.meetings]
    by_itself = [
        example
        for meeting in meetings
        for example in meeting.examples([_by_itself(find) for find in meeting.sentences])
    ]
    alone = fitted(by_itself, SIGNS)
    among = [
        example
        for meeting in meetings
        for example in meeting.examples(with_standing(_alone(meeting, alone), meeting.narratives))
    ]
    return Fit(alone, fitted(among, SIGNS))


def _alone(meeting: Meeting, weights: Weights) -> list[Find]:
    seen = [_by_itself(find) for find in meeting.sentences]
    return [rescored(find, one, weights.score(one)) for find, one in zip(meeting.sentences, seen, strict=True)]


def _by_itself(find: Find) -> Retold:
    """The measures of a pair without how it stands."""
    return Retold(**{**find.measures._asdict(), **Retold._field_defaults})
