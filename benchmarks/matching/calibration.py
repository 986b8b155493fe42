"""What a score means: of the matches with a score from .8 to .9, how many are true.

The matches of the sets that were read whole, scored by weights that were fitted without them (`heldout`), are
judged by the shared program and counted by their score; those that are labelled doubtful are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.matching.heldout import Links
from benchmarks.matching.judge import READ_ONCE, READ_TWICE, Judge
from benchmarks.matching.table import NONE, markdown, share

TITLES = {READ_TWICE: "read twice", READ_ONCE: "read once"}
EDGES = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Bins of scores, each from its edge up to the next; the last one with 1."""


@dataclass(slots=True)
class Bin:
    """The matches of one range of scores."""

    true: int = 0
    count: int = 0
    total: float = 0.0
    """Of their scores."""

    @property
    def share(self) -> float:
        """How many of them are true."""
        return self.true / self.count

    @property
    def mean(self) -> float:
        """Of their scores."""
        return self.total / self.count


Bins = Mapping[float, Bin]
"""By the lower edge."""


@dataclass(frozen=True, slots=True)
class Curve:
    """The bins of one folder of labels, or of some of its matches."""

    title: str
    bins: Bins


def curves(judges: Sequence[Judge], found: Sequence[Links]) -> list[Curve]:
    """One for each judge and the links of its sets."""
    pairs = zip(judges, found, strict=True)
    return [Curve(TITLES[judge.name], _counted(_judged(judge, links))) for judge, links in pairs]


def _counted(matches: Iterator[tuple[float, bool]]) -> Bins:
    bins = {edge: Bin() for edge in EDGES[:-1]}
    for score, is_true in matches:
        found = bins[max(edge for edge in EDGES[:-1] if edge <= max(score, EDGES[0]))]
        found.true += is_true
        found.count += 1
        found.total += score
    return bins


def _judged(judge: Judge, links: Links) -> Iterator[tuple[float, bool]]:
    """The score of every match that the labels judge, and whether it is true."""
    for name in judge.sets:
        gold = judge.gold[name]
        for link in links[name]:
            is_true = any(judge.hits(label, link) for label in gold.true)
            if is_true or not any(judge.hits(label, link) for label in gold.uncertain):
                yield link["score"], is_true


def calibration_table(found: Sequence[Curve]) -> str:
    """A row for each range of scores: how many of its matches are true, of how many; and what that comes to."""
    head = ["score", *(f"true, {curve.title}" for curve in found)]
    rows = [
        [f"{low:.1f} to {high:.1f}", *(_cell(curve.bins[low]) for curve in found)]
        for low, high in pairwise(EDGES)
        if any(curve.bins[low].count for curve in found)
    ]
    return markdown(head, rows[::-1]) + "\n\n" + _sure(found)


def _sure(found: Sequence[Curve]) -> str:
    """How far the highest scores can be relied on, in words."""
    low = EDGES[-2]
    shares = [f"{share(c.bins[low].share)} ({c.title})" for c in found if c.bins[low].count]
    return f"Of the matches that score {low} and more, true are {', '.join(shares)}."


def _cell(found: Bin) -> str:
    return f"{share(found.share)} of {found.count}" if found.count else NONE
