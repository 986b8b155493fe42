"""What this room hands out and is told: quotes, matches and the aligned words of a match, echoes, rulings.

These are values that processes send each other, so nothing that works on them is imported here. All offsets are
characters of the text that was given, half-open, so that they stand for themselves anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

QuoteKind = Literal["direct", "partial", "title", "scare", "block"]
MatchKind = Literal["exact", "partial", "reworded", "passage", "tied"]
PieceOp = Literal["equal", "changed", "only_a", "only_b"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks, with who said them where the text tells."""

    start: int
    """First character inside the marks."""
    end: int
    """One past the last character inside the marks."""
    kind: QuoteKind
    """Whole sentences (direct), a few words inside the writer's sentence (partial), the name of a work
    (title), distancing marks (scare), or a set-off quotation (block)."""
    utterance: int
    """The parts of one interrupted or continued quotation share this number."""
    speaker: str = ""
    """The name as best known in this text ("Teodor Halvash"), the description where it gives no name ("an aide"),
    or "" where the text says nothing or leaves it open."""
    speaker_start: int | None = None
    """Where the words that name the speaker of this quote begin ("he" included)."""
    speaker_end: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words of a match, the same or different on its two sides."""

    op: PieceOp
    a_start: int
    a_end: int
    b_start: int
    b_end: int


Turn = Literal["numbers", "negation", "roles", "opposites", "persons"]
"""How two stretches can contradict each other: numbers differ, one side denies, names have changed places,
opposites stand at the same place, it is told of different persons."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two spans of two texts that say the same thing."""

    a: int
    """Index of the first text; always smaller than `b`."""
    a_start: int
    a_end: int
    b: int
    b_start: int
    b_end: int
    kind: MatchKind
    """The same words (exact), the same with a part cut (partial), in another wording (reworded; at least one
    side is a quote), near-copied text outside quotation marks (passage), or two passages a reader tied by hand
    (tied; never found)."""
    score: float
    """0 to 1, higher is surer."""
    pieces: tuple[Piece, ...]
    """The word-level alignment, in order, covering both spans."""
    contradictions: tuple[Turn, ...] = ()
    """How the two say different things, where they do."""


Likeness = Literal["match", "perhaps", "touches"]
"""How sure it is that a place answers a passage (see `sharing.elsewhere`)."""


@dataclass(frozen=True, slots=True)
class Echo:
    """A place of another text that answers a passage."""

    other: int
    """Which of the other texts."""
    start: int
    end: int
    own: tuple[int, int]
    """What of the text that was asked about it answers."""
    likeness: Likeness
    score: float
    """0 to 1: of a match and of what may be one, its score; otherwise the share of the words in common."""
    answered: float
    """Share of the weight of what was asked for that it answers."""
    pieces: tuple[Piece, ...]
    """The words of both aligned, the text that was asked about as `a`."""


class Ruling(NamedTuple):
    """What a reader decided of two passages."""

    other: int
    """Which of the other articles."""
    ours: tuple[int, int]
    theirs: tuple[int, int]
    is_same: bool
    """Whether they say the same thing (tied), or do not (rejected)."""
