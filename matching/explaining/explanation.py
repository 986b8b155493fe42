"""What there is to say about one pair of units: values only, made by `explain`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from matching.comparing.scoring import Pairing
from matching.model import Turn

Verdict = Literal["match", "apart", "refused", "little", "run", "score", "repeats", "second"]
"""What became of a pair:

- `match`: it is lit;
- `apart`: the units share too little that is rare to be looked at (between texts on different events: no run of
  words);
- `refused`: the name of a work, a nickname, distancing marks;
- `little`: too little of the lighter unit stands in the other;
- `run`: too few words in a row for texts on different events;
- `score`: it scores below the threshold;
- `repeats`: a better match covers both its sides;
- `second`: one of the units has a much better match elsewhere.
"""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two units."""

    start: int
    end: int
    kind: str
    """The kind of the quote, or "sentence"."""
    speaker: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Two words that answer each other."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    weight: float
    """How rare the word is, 0 to 1; of two words that are only alike the smaller weight, a part of which
    counts."""
    is_same: bool
    """One stem, not two that are alike."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two words at the same place that contradict each other."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    turn: Turn
    """How."""


@dataclass(frozen=True, slots=True)
class Part:
    """One measure of a pair and what it adds to the score."""

    name: str
    value: float
    """In a unit of its own: most are shares, some counts, logarithms or roots (see `Measures`, `Retold`)."""
    weight: float
    """What a value of 1 adds, in log odds."""

    @property
    def adds(self) -> float:
        """What it adds here."""
        return self.value * self.weight


@dataclass(frozen=True, slots=True)
class Explanation:
    """One pair of units."""

    a: Side
    b: Side
    pairing: Pairing
    verdict: Verdict
    threshold: float
    """Score from which such a pair is a match in these texts."""
    bias: float
    """What the score begins with, in log odds."""
    score: float = 0.0
    parts: tuple[Part, ...] = ()
    """What the measures add to the score, the most telling first."""
    rule: str = ""
    """Where the score does not come from the measures: the rule that set it, in words."""
    answers: tuple[Answer, ...] = ()
    """In order; of a pair that was not aligned, the words that both have."""
    conflicts: tuple[Conflict, ...] = ()
    """What contradicts, by kind."""
    likeness: float = 0.0
    """The score before that lowered it."""
    cost: float = 0.0
    """What it takes away, in log odds."""
    better: tuple[Side, Side] | None = None
    """The match that covers this one, or that one of its units has elsewhere."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A rare stem that both texts have, and what it weighs in their kinship: how rare it is, 0 to 1 (a
    little more where a text has it often)."""

    stem: str
    weight: float


@dataclass(frozen=True, slots=True)
class Report:
    """Two texts explained."""

    kinship: float
    """0 to 1: how much of their rare vocabulary they share as wholes."""
    least_kinship: float
    """Kinship from which two texts are taken to report one event."""
    shared: tuple[Shared, ...]
    """The heaviest of it."""
    is_related: bool
    """Whether they are taken to report one event, so that all they share is looked at, down to a clause."""
    explanations: tuple[Explanation, ...]
    """Matches first, best first; then what did not match, by score."""
    holding: tuple[int, int] = (0, 0)
    """How many units of each text have the words that were asked about."""
