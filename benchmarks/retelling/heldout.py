"""How well weights do on event sets they were not fitted to.

Every set that teaches is left out once; weights are fitted to all others, wherever their labels come from, and
the set is matched with them as the program would: quotes as they are, sentences chosen and narrowed by their
new score.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.matching.judge import Judge, Link
from benchmarks.retelling.examples import EventSet, Meeting
from benchmarks.retelling.stages import Fit, fit
from matching.comparing.choosing import best

THRESHOLDS = tuple(hundredths / 100 for hundredths in range(30, 95, 4))

Fits = Mapping[str, Fit]
"""Weights by the name of the set they were not fitted to."""


def fits(sets: Sequence[EventSet]) -> Fits:
    """The weights for each set, fitted to the others."""
    return {
        name: fit([other for other in sets if other.name != name])
        for name in dict.fromkeys(one.name for one in sets)
    }


def scores(judge: Judge, sets: Sequence[EventSet], weights: Fits, threshold: float) -> Mapping[str, Any]:
    """The scores of the links of one folder's sets."""
    return judge.links(answers(judge, sets, weights, threshold))


def answers(
    judge: Judge, sets: Sequence[EventSet], weights: Fits, threshold: float
) -> defaultdict[str, list[Link]]:
    """The links of one folder's sets."""
    found: defaultdict[str, list[Link]] = defaultdict(list, {name: [] for name in judge.sets})
    for one in sets:
        if one.source == judge.name:
            found[one.name] += [
                link for meeting in one.meetings for link in _links(meeting, weights[one.name], threshold)
            ]
    return found


def _links(meeting: Meeting, weights: Fit, threshold: float) -> list[Link]:
    """The matches of two texts by other weights."""
    found = [find for find in weights.scored(meeting) if find.score >= threshold]
    return [meeting.link(find) for find in [*meeting.of_quotes, *best(found)]]
