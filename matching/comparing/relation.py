"""Which units of two texts are compared in full: all of them, those of the sections that are kin, or none.

Two texts that are kin as wholes are compared as wholes. Of a digest and an article only the stretch of the
digest that reports the event of the article is; elsewhere the two share what they share word for word. Texts that
share only names of places and people are not kin, however many: they are about one town, not about one event.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from matching.preparing.candidates import Postings
from matching.preparing.kinship import Signature, related_pairs
from matching.preparing.prepared import Prepared
from matching.preparing.units import Unit

FEW_WORDS = 10
"""Rare words, no names, that two sections must have for it to mean something that they share none: one full
of names has no room for others in its signature."""


class Relation:
    """The sections of two texts that report one event."""

    def __init__(self, left: Prepared, right: Prepared) -> None:
        self._left, self._right = _Side(left), _Side(right)
        pairs = [pair for pair in related_pairs(left.signatures, right.signatures) if self._tell(*pair)]
        self._pairs = {(ours.tokens, theirs.tokens) for ours, theirs in pairs}
        self.is_whole = bool(pairs) and pairs[0] == (left.signatures[0], right.signatures[0])
        """Whether the texts as wholes report one event."""

    def _tell(self, ours: Signature, theirs: Signature) -> bool:
        """Whether two sections share a rare word that is no name; True where they have hardly any such words, or
        are in two languages."""
        if self._left.text.language != self._right.text.language:
            return True
        names = self._left.text.narrative.names | self._right.text.narrative.names
        words, others = ours.weights.keys() - names, theirs.weights.keys() - names
        return min(len(words), len(others)) < FEW_WORDS or not words.isdisjoint(others)

    def __bool__(self) -> bool:
        return bool(self._pairs)

    def holds(self, left: Unit, right: Unit) -> bool:
        """Whether two units stand in sections that report one event."""
        if self.is_whole or not self._pairs:
            return self.is_whole
        theirs = list(self._right.around(right))
        return any((one, other) in self._pairs for one in self._left.around(left) for other in theirs)

    def postings(self) -> tuple[Postings, Postings]:
        """Where the units of such sections are found by."""
        if self.is_whole:
            return self._left.text.postings, self._right.text.postings
        ours, theirs = self._inside
        return _only(self._left.text.postings, set(ours)), _only(self._right.text.postings, set(theirs))

    def units(self) -> tuple[list[tuple[int, Unit]], list[tuple[int, Unit]]]:
        """The units of such sections, with their indexes."""
        left, right = self._left.text.units, self._right.text.units
        ours, theirs = self._inside
        return [(n, left[n]) for n in ours], [(n, right[n]) for n in theirs]

    @cached_property
    def _inside(self) -> tuple[list[int], list[int]]:
        ours, theirs = {one for one, _ in self._pairs}, {other for _, other in self._pairs}
        return self._left.inside(ours), self._right.inside(theirs)


class _Side:
    """One of the texts."""

    def __init__(self, text: Prepared) -> None:
        self.text = text
        whole, *parts = (signature.tokens for signature in text.signatures)
        self._whole, self._parts = whole, parts
        self._starts = [part.start for part in parts]

    def around(self, unit: Unit) -> Iterator[range]:
        """The text, and the sections in which a unit begins."""
        yield self._whole
        first = unit.tokens[0]
        behind = bisect_right(self._starts, first)
        yield from (part for part in self._parts[max(0, behind - 2) : behind] if first in part)

    def inside(self, sections: set[range]) -> list[int]:
        """The units in some sections, by index."""
        if self._whole in sections:
            return list(range(len(self.text.units)))
        return [n for n, unit in enumerate(self.text.units) if not sections.isdisjoint(self.around(unit))]


def _only(postings: Postings, units: set[int]) -> Postings:
    kept = ((key, [n for n in found if n in units]) for key, found in postings.items())
    return {key: found for key, found in kept if found}
