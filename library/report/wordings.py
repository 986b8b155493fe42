"""How the wordings of a group differ from the best of them: the aligned words of two places.

Where a match was found between just these two places its own alignment says it. Otherwise (a place can be longer
than one of its matches, or be matched only over a third article) they are aligned here in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from library.report.model import Omitted, Span
from matching.model import Match, Piece
from parsers import Article

if TYPE_CHECKING:
    from matching import Variant
    from matching.wording.tokens import Tokens

LEAST_CUT = 3
"""Words more than a first or last part stands for, from which it is cut and not only said otherwise: "gun" for
"service weapon" is all of it, "gun" for "weapon, killing two" is not."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What two wordings have otherwise."""

    in_best: tuple[Span, ...]
    """Words of the best wording that the other has otherwise or leaves out; not what it cuts at its ends."""
    in_other: tuple[Span, ...]
    """Words of the other that the best has otherwise or not at all."""
    omitted: tuple[Omitted, ...]
    """What it leaves out, also at its ends."""


class Wordings:
    """The words of the articles, each read once, when it is first needed."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        self._read: dict[int, Tokens] = {}

    def difference(self, best: Variant, other: Variant, matches: Sequence[Match]) -> Difference:
        """How a wording differs from the best one of its group."""
        pieces = _found(best, other, matches)
        if pieces is None:
            pieces = self._aligned(best, other)
        answered = [at for at, piece in enumerate(pieces) if piece.op != "only_a"]
        inner = pieces[answered[0] : answered[-1] + 1] if answered else ()
        return Difference(
            tuple((p.a_start, p.a_end) for p in inner if p.op != "equal" and p.a_start < p.a_end),
            tuple((p.b_start, p.b_end) for p in pieces if p.op != "equal" and p.b_start < p.b_end),
            tuple(self._omitted(best, other, pieces)),
        )

    def _omitted(self, best: Variant, other: Variant, pieces: Sequence[Piece]) -> Iterator[Omitted]:
        """What the other wording leaves out, and what it cuts where its first or last words stand for more."""
        ours, theirs = self._articles[best.text].text, self._articles[other.text].text
        for number, piece in enumerate(pieces):
            words = ours[piece.a_start : piece.a_end].split()
            at = piece.b_start
            if piece.op == "changed" and number in (0, len(pieces) - 1):
                count = len(theirs[piece.b_start : piece.b_end].split())
                words = words[:-count] if number == 0 else words[count:]
                words = words if len(words) >= LEAST_CUT else []
                at = piece.b_start if number == 0 else piece.b_end
            elif piece.op != "only_a":
                continue
            if any(map(str.isalnum, told := " ".join(words))):
                yield Omitted(min(max(at, other.start), other.end), told)

    def _aligned(self, best: Variant, other: Variant) -> Sequence[Piece]:
        from matching.comparing.pieces import pieces_of

        ours, theirs = self._tokens(best.text), self._tokens(other.text)
        return pieces_of(ours, (best.start, best.end), theirs, (other.start, other.end))

    def _tokens(self, article: int) -> Tokens:
        if article not in self._read:
            from matching.wording.language import language_of
            from matching.wording.tokens import read_tokens
            from matching.wording.vocabulary import ENGLISH

            text = self._articles[article].text
            self._read[article] = read_tokens(text, language_of(text) or ENGLISH)
        return self._read[article]


def _found(best: Variant, other: Variant, matches: Sequence[Match]) -> Sequence[Piece] | None:
    """The pieces of the match between just these places, the best wording as its first side."""
    ours, theirs = (best.text, best.start, best.end), (other.text, other.start, other.end)
    for match in matches:
        a, b = (match.a, match.a_start, match.a_end), (match.b, match.b_start, match.b_end)
        if (a, b) == (ours, theirs):
            return match.pieces
        if (b, a) == (ours, theirs):
            return tuple(map(_turned, match.pieces))
    return None


def _turned(piece: Piece) -> Piece:
    sides = piece.b_start, piece.b_end, piece.a_start, piece.a_end
    if piece.op == "only_a":
        return Piece("only_b", *sides)
    return Piece("only_a" if piece.op == "only_b" else piece.op, *sides)
