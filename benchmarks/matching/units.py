"""What every linking method gets: the same quotes and sentences, cut and normalised as this project does.

A peer is thereby spared what it does not do itself (finding quotes, folding case and typography); the table
compares how alike units are told from unlike ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from benchmarks.matching.judge import Document, Link, Side
from matching import find_quotes
from matching.preparing.prepared import prepare

Sort = Literal["quotes", "quote and text", "sentences"]
"""Which units meet in a pair."""
SORTS: tuple[Sort, ...] = ("quotes", "quote and text", "sentences")
REPEATED = 0.5
"""Share of the shorter span, on both sides, from which a link repeats a better one."""

STRIDE = 256
"""Characters of the first text that share a bucket when pairs that overlap are looked for."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A quote or a sentence."""

    start: int
    end: int
    is_quote: bool
    words: list[str]
    """Normal forms."""

    @property
    def line(self) -> str:
        """The words as one string."""
        return " ".join(self.words)


Article = tuple[str, list[Unit]]
"""A text's name and its units."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two units and how alike a method finds them."""

    score: float
    sort: Sort
    link: Link


def cut(document: Document) -> Article:
    """The units of a text."""
    prepared = prepare(document["text"], find_quotes(document["text"]))
    units = [
        Unit(unit.start, unit.end, unit.is_quote, unit.forms) for unit in prepared.units if not unit.is_outside
    ]
    return document["id"], units


def pairs(one: Article, other: Article, scores: Sequence[Sequence[float]], least: float) -> list[Pair]:
    """The pairs of units that score at least so much, best first."""
    found = [
        _pair(one, other, ours, theirs, float(score))
        for ours, row in zip(one[1], scores, strict=True)
        for theirs, score in zip(other[1], row, strict=True)
        if score >= least
    ]
    return sorted(found, key=lambda pair: -pair.score)


def _pair(one: Article, other: Article, ours: Unit, theirs: Unit, score: float) -> Pair:
    sort: Sort = (
        "quote and text" if ours.is_quote != theirs.is_quote else "quotes" if ours.is_quote else "sentences"
    )
    link: Link = {
        "a": {"doc": one[0], "start": ours.start, "end": ours.end},
        "b": {"doc": other[0], "start": theirs.start, "end": theirs.end},
        "kind": "passage" if sort == "sentences" else "quote",
        "score": score,
    }
    return Pair(score, sort, link)


def unrepeated(found: Sequence[Pair]) -> list[Pair]:
    """Without those that repeat a better one of their sort on both sides; `found` is best first and of one pair of
    articles."""
    kept: dict[Sort, list[Pair]] = {sort: [] for sort in SORTS}
    nearby: defaultdict[tuple[Sort, int], list[Pair]] = defaultdict(list)
    for pair in found:
        side = pair.link["a"]
        places = [(pair.sort, at) for at in range(side["start"] // STRIDE, side["end"] // STRIDE + 1)]
        if not any(_repeats(pair.link, better.link) for place in places for better in nearby[place]):
            kept[pair.sort].append(pair)
            for place in places:
                nearby[place].append(pair)
    return [pair for sort in SORTS for pair in kept[sort]]


def _repeats(link: Link, better: Link) -> bool:
    return _overlaps(link["a"], better["a"]) and _overlaps(link["b"], better["b"])


def _overlaps(one: Side, other: Side) -> bool:
    shared = min(one["end"], other["end"]) - max(one["start"], other["start"])
    return shared > REPEATED * min(one["end"] - one["start"], other["end"] - other["start"])
