"""Two units that say the same thing."""

from __future__ import annotations

from dataclasses import dataclass

from matching.comparing.alignment import Core
from matching.comparing.retelling import Retold
from matching.comparing.scoring import Measures, Pairing
from matching.comparing.units import Unit


@dataclass(frozen=True, slots=True)
class Find:
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

    @property
    def pairing(self) -> Pairing:
        """Which kinds of unit met."""
        return pairing_of(self.left, self.right)


def pairing_of(left: Unit, right: Unit) -> Pairing:
    """Which kinds of unit meet in a pair."""
    if left.is_quote != right.is_quote:
        return "quote_and_text"
    return "quotes" if left.is_quote else "sentences"
