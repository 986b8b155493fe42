"""The sentences of two texts as they are weighed for each other.

A sentence is compared with all its words, those in quotation marks too: one text quotes what the other tells in
its own words. Only what a matched quote of both sentences has already answered is left out. Words weigh by how
rare they are in the world and among the sentences of both texts (`Rarity.local`), a word said twice once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress

from matching.preparing.prepared import Prepared
from matching.preparing.units import Unit
from matching.wording.weights import Rarity

LARGE_NOUNS = frozenset(("de", "lb"))
"""Languages that write all nouns with a large letter, so that it tells no name."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence, weighed."""

    unit: Unit
    at: Sequence[int]
    """The positions of the unit's words that count."""
    stems: Sequence[str]
    each: Sequence[float]
    """What each of them weighs."""
    content: Mapping[str, float]
    """The distinct stems that are no function words, with their weights."""
    total: float
    """What these weigh together."""
    outside: frozenset[str]
    """Those that stand outside quotation marks."""
    place: float
    """Where in its text the sentence begins: 0 is the start, 1 the end."""


class Side:
    """One of the two texts."""

    def __init__(self, prepared: Prepared, rarity: Rarity) -> None:
        self._prepared = prepared
        self._rarity = rarity
        self._known: dict[int, Telling] = {}

    @cached_property
    def sentences(self) -> int:
        """How many sentences tell something."""
        return sum(unit.tells for unit in self._prepared.units)

    @cached_property
    def _numbers(self) -> dict[int, int]:
        """The place of each sentence among the sentences of its text."""
        return {
            id(unit): number for number, unit in enumerate(unit for unit in self._prepared.units if unit.tells)
        }

    @cached_property
    def _lead(self) -> Unit | None:
        return next((unit for unit in self._prepared.units if unit.tells and not unit.is_headline), None)

    def number(self, unit: Unit) -> int:
        """Which sentence of its text one is, from 0."""
        return self._numbers[id(unit)]

    def is_lead(self, unit: Unit) -> bool:
        """Whether a sentence is the first full one of its text."""
        return unit is self._lead

    @cached_property
    def _having(self) -> dict[str, set[int]]:
        having: defaultdict[str, set[int]] = defaultdict(set)
        for number, unit in enumerate(self._prepared.units):
            if unit.tells:
                for stem in unit.content:
                    having[stem].add(number)
        return having

    @cached_property
    def _names(self) -> set[str]:
        tokens, text = self._prepared.tokens, self._prepared.text
        if tokens.language in LARGE_NOUNS:
            return set()
        firsts = list(map(text.__getitem__, tokens.starts))
        small = compress(tokens.stems, map(str.islower, firsts))
        return set(compress(tokens.stems, map(str.isupper, firsts))).difference(small)

    def having(self, stem: str) -> set[int]:
        """The sentences that have a stem, by the numbers of their units."""
        return self._having.get(stem, set())

    def is_name(self, stem: str) -> bool:
        """Whether the text writes a word with a large letter wherever it has it."""
        return stem in self._names

    def telling(self, unit: Unit, without: frozenset[int] = frozenset()) -> Telling:
        """A sentence without the words at some positions."""
        if without:
            return self._weighed(unit, [at for at in range(len(unit.stems)) if at not in without])
        known = self._known.get(id(unit))
        if known is None:
            known = self._known[id(unit)] = self._weighed(unit, range(len(unit.stems)))
        return known

    def _weighed(self, unit: Unit, at: Sequence[int]) -> Telling:
        stems = [unit.stems[position] for position in at]
        each = [self._rarity.local(stem) for stem in stems]
        content = {stem: weight for stem, weight in zip(stems, each, strict=True) if stem in unit.content}
        outside = content.keys() if not unit.marked else {unit.stems[k] for k in at if k not in unit.marked}
        place = unit.start / max(1, len(self._prepared.text))
        return Telling(unit, at, stems, each, content, sum(content.values()), frozenset(outside), place)


def shared_outside(left: Telling, right: Telling) -> float:
    """Weight of the content that two sentences share, without what stands in quotation marks in both: that two
    persons wish good luck is for their quotes to match, not for the sentences."""
    few, many = (left, right) if len(left.content) <= len(right.content) else (right, left)
    shared = [stem for stem in few.content if stem in many.content]
    return sum([few.content[stem] for stem in shared if stem in left.outside or stem in right.outside])
