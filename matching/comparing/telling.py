"""The sentences of two texts as they are weighed for each other.

A sentence is compared with all its words, those in quotation marks too: one text quotes what the other tells in
its own words. Only what a matched quote of both sentences has already answered is left out. Words weigh by how
rare they are in the world and among the sentences of both texts (`Rarity.local`), a word said twice once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from matching.comparing.alignment import Line
from matching.preparing.prepared import Prepared
from matching.preparing.units import Unit
from matching.wording.weights import Rarity


class Telling(NamedTuple):
    """A sentence, weighed."""

    unit: Unit
    at: Sequence[int]
    """The positions of the unit's words that count."""
    line: Line
    """These words, weighed."""
    content: Mapping[str, float]
    """The distinct stems that are no function words, with their weights."""
    total: float
    """What these weigh together."""
    told: frozenset[str]
    """Those of these stems that are no numbers and no names."""
    quoted: float
    """Share of the unit's words that stand in quotation marks."""
    outside: frozenset[str]
    """Those that stand outside quotation marks."""
    place: float
    """Where in its text the sentence begins: 0 is the start, 1 the end."""


class Side:
    """One of the two texts."""

    def __init__(self, prepared: Prepared, rarity: Rarity) -> None:
        self._length = max(1, len(prepared.text))
        self._names = prepared.narrative.names
        self._rarity = rarity
        self._known: dict[int, Telling] = {}

    def telling(self, unit: Unit, without: frozenset[int] = frozenset()) -> Telling:
        """A sentence without the words at some positions."""
        if without:
            return self._weighed(unit, [at for at in range(len(unit.stems)) if at not in without])
        known = self._known.get(id(unit))
        if known is None:
            known = self._known[id(unit)] = self._weighed(unit, range(len(unit.stems)))
        return known

    def _weighed(self, unit: Unit, at: Sequence[int]) -> Telling:
        stems = unit.stems if isinstance(at, range) else [unit.stems[position] for position in at]
        each = list(map(self._rarity.local.__getitem__, stems))
        telling = unit.content
        content = {stem: weight for stem, weight in zip(stems, each, strict=True) if stem in telling}
        return Telling(
            unit=unit,
            at=at,
            line=Line(stems, each),
            content=content,
            total=sum(content.values()),
            told=frozenset([stem for stem in content if not stem[0].isdigit()]) - self._names,
            quoted=len(unit.marked) / len(unit.stems),
            outside=frozenset([unit.stems[k] for k in at if k not in unit.marked]) if unit.marked else telling,
            place=unit.start / self._length,
        )


def shared_outside(left: Telling, right: Telling) -> float:
    """Weight of the content that two sentences share, without what stands in quotation marks in both: that two
    persons wish good luck is for their quotes to match, not for the sentences."""
    few, many = (left, right) if len(left.content) <= len(right.content) else (right, left)
    theirs, ours, right_ones = many.content, left.outside, right.outside
    return sum(
        [weight for stem, weight in few.content.items() if stem in theirs and (stem in ours or stem in right_ones)]
    )


def share_quoted(left: Telling, right: Telling) -> bool:
    """Whether a word that tells something stands in quotation marks in both sentences: who says it is evidence
    then that it is said once."""
    return not _inside(left).isdisjoint(_inside(right))


def _inside(told: Telling) -> set[str]:
    if not told.unit.marked:
        return set()
    return {told.unit.stems[at] for at in told.at if at in told.unit.marked} & told.content.keys()
