"""Two units that say the same thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from matching.comparing.alignment import Alignment, Core
from matching.comparing.retelling import Retold
from matching.comparing.scoring import Measures, Pairing
from matching.model import Turn
from matching.preparing.units import Unit

LOOSE_COST = 0.5
"""Share of the weight left unanswered on both sides that counts against a find when overlapping ones are
chosen from: a quote answered as a whole beats its first sentence, that sentence beats a quote of which it is
all that is answered."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two words at the same place that do not say the same."""

    turn: Turn
    left: int
    """Position in the left unit."""
    right: int
    """Position in the right one."""


class Find(NamedTuple):
    """Two units that say the same thing."""

    left: Unit
    right: Unit
    score: float
    pairs: list[tuple[int, int]]
    """Positions of the words that answer each other, in the left and the right unit."""
    core: Core
    """Where most of them stand together."""
    measures: Measures | Retold
    rank: float
    """What finds that overlap are chosen by: how much is answered and how surely, less what is not."""
    likeness: float = 0.0
    """Of a find that contradicts itself: the score before that lowered it."""
    standing: float = 0.0
    """Of a find that contradicts itself: the score less what contradicts, before it is held below a ceiling."""
    contradictions: tuple[Contradiction, ...] = ()

    @property
    def strength(self) -> float:
        """What the threshold is asked of."""
        return self.standing if self.contradictions else self.score

    @property
    def turns(self) -> tuple[Turn, ...]:
        """How the two contradict each other."""
        return tuple(sorted({one.turn for one in self.contradictions}))

    @property
    def pairing(self) -> Pairing:
        """Which kinds of unit met."""
        return pairing_of(self.left, self.right)


def rank(score: float, found: Alignment, ours: float, theirs: float) -> float:
    """What a find of two units is chosen by that weigh so much, of those that overlap."""
    loose = ours + theirs - 2 * found.weight
    return score * (2 * found.weight - LOOSE_COST * loose)


def pairing_of(left: Unit, right: Unit) -> Pairing:
    """Which kinds of unit meet in a pair."""
    if left.is_quote != right.is_quote:
        return "quote_and_text"
    return "quotes" if left.is_quote else "sentences"
