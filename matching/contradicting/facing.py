"""Two units with the words that answer each other, as seen from one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from matching.contradicting.sense_words import SenseWords, sense_words
from matching.preparing.units import Unit


class Facing(NamedTuple):
    """Two units, word by word."""

    ours: Unit
    theirs: Unit
    pairs: Sequence[tuple[int, int]]
    """Positions of the words that answer each other, ascending on both sides."""
    answer: Mapping[int, int]
    """The same, from ours to theirs."""
    our_words: SenseWords
    their_words: SenseWords

    def turned(self) -> Facing:
        """The same, seen from the other."""
        pairs = [(j, i) for i, j in self.pairs]
        return Facing(self.theirs, self.ours, pairs, dict(pairs), self.their_words, self.our_words)


def facing(left: Unit, right: Unit, pairs: Sequence[tuple[int, int]]) -> Facing:
    """Two units that were aligned."""
    return Facing(left, right, pairs, dict(pairs), sense_words(left.language), sense_words(right.language))
