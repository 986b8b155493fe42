"""Which of the matches one wants to see: what is asked of them, as a value, and how that is typed and told.

A match that was tied by hand was asked for by whoever tied it, and is never held back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matching.model import Match, MatchKind, Piece
from tui.matches.voices import Voices, is_called


@dataclass(frozen=True, slots=True)
class Sift:
    """What a match must have to be shown."""

    least_score: float = 0.0
    least_words: int = 0
    """Words that both sides have, as written."""
    kinds: frozenset[MatchKind] = frozenset()
    """One of these kinds; none is every kind."""
    speaker: str = ""
    """Beginnings of words of the name of who says one of its sides, as typed; "" is whoever."""

    def held_back(self, matches: Sequence[Match], texts: Sequence[str], voices: Voices) -> frozenset[int]:
        """The numbers of the matches that lack something; `texts` are those of the articles."""
        if self == Sift():
            return frozenset()
        passing = set(self.passing(range(len(matches)), matches, texts, voices))
        return frozenset(
            index for index, match in enumerate(matches) if match.kind != "tied" and index not in passing
        )

    def passing(
        self, indexes: Sequence[int], matches: Sequence[Match], texts: Sequence[str], voices: Voices
    ) -> Iterator[int]:
        """Those of some matches that have all that is asked."""
        for index in indexes:
            match = matches[index]
            if (
                match.score >= self.least_score
                and (not self.kinds or match.kind in self.kinds)
                and (not self.least_words or shared_words(match, texts[match.a]) >= self.least_words)
                and (not self.speaker or self._is_said(match, voices))
            ):
                yield index

    def _is_said(self, match: Match, voices: Voices) -> bool:
        sides = (match.a, match.a_start, match.a_end), (match.b, match.b_start, match.b_end)
        names = (name for side in sides for name in voices.all_names(*side))
        return match.kind != "passage" and any(is_called(name, self.speaker) for name in names)

    @property
    def told(self) -> str:
        """What is asked, in a few words: `reworded, from 0.80, 5 words, lind`."""
        asked = [
            *sorted(self.kinds),
            f"from {self.least_score:.2f}" if self.least_score else "",
            f"{self.least_words} words" if self.least_words else "",
            self.speaker,
        ]
        return ", ".join(filter(None, asked))


def shared_words(match: Match, text: str) -> int:
    """How many words of the first side the second has too; characters, in a script without blanks."""
    return sum(_words(piece, text) for piece in match.pieces if piece.op == "equal")


def _words(piece: Piece, text: str) -> int:
    from matching.wording.tokens import is_unspaced

    words = text[piece.a_start : piece.a_end].split()
    return sum(1 if word.isascii() else sum(map(is_unspaced, word)) or 1 for word in words)
