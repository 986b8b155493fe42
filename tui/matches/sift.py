"""Which of the matches one wants to see: what is asked of them, as a value.

A match that was tied by hand was asked for by whoever tied it, and is never held back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matching.model import Match, Piece


@dataclass(frozen=True, slots=True)
class Sift:
    """What a match must have to be shown."""

    least_score: float = 0.0
    least_words: int = 0
    """Words that both sides have, as written."""

    def held_back(self, matches: Sequence[Match], texts: Sequence[str]) -> frozenset[int]:
        """The numbers of the matches that lack something; `texts` are those of the articles."""
        if self == Sift():
            return frozenset()
        return frozenset(index for index, match in enumerate(matches) if not self._passes(match, texts))

    def _passes(self, match: Match, texts: Sequence[str]) -> bool:
        if match.kind == "tied":
            return True
        return match.score >= self.least_score and (
            not self.least_words or shared_words(match, texts[match.a]) >= self.least_words
        )


def shared_words(match: Match, text: str) -> int:
    """How many words of the first side the second has too."""
    return sum(_words(piece, text) for piece in match.pieces if piece.op == "equal")


def _words(piece: Piece, text: str) -> int:
    return len(text[piece.a_start : piece.a_end].split())
