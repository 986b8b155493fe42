"""Matches between texts: the same utterance quoted twice, the same sentence told twice.

    text -> tokens, quotes, units, index (`prepared`)
    pair -> units that meet (`meeting`) -> aligned words (`alignment`) -> score (`scoring`)
         -> the best of what overlaps (`comparison`) -> the clause it is about (`narrowing`)
         -> word pieces (`pieces`) -> the score that is told (`sureness`)

All of it happens between two texts at a time and no third one has a say, so the matches of two texts are the
same whatever else is open. Within a pair the text that sorts first is always the left one: the answer is the
same for either order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from matching.comparing.comparison import Comparison
from matching.comparing.find import Find
from matching.comparing.narrowing import spans_of
from matching.comparing.pieces import pieces_of
from matching.comparing.sureness import stated
from matching.contradicting.turning import turned_by_cuts
from matching.model import Match, MatchKind, Piece, PieceOp
from matching.preparing.prepared import Prepared, ready

TURNED: dict[PieceOp, PieceOp] = {"equal": "equal", "changed": "changed", "only_a": "only_b", "only_b": "only_a"}


def find_matches(texts: Sequence[str], blocks: Sequence[Sequence[tuple[int, int]]] = ()) -> list[Match]:
    """Matches between different texts, best first, by offsets into each. The same for any order of the
    texts.

    `blocks` are the spans that its page sets off as quotations, for each text or for none.
    """
    set_off = blocks or [()] * len(texts)
    prepared = [ready(text, spans) for text, spans in zip(texts, set_off, strict=True)]
    found = [
        match
        for b, right in enumerate(prepared)
        for a, left in enumerate(prepared[:b])
        for match in compare(left, right, a, b)
    ]
    return sorted(found, key=lambda match: (-match.score, match.a, match.b, match.a_start, match.b_start))


def compare(left: Prepared, right: Prepared, a: int = 0, b: int = 1) -> Iterator[Match]:
    """The matches of two texts, to be known by the numbers `a` and `b`."""
    turned = left.text > right.text
    first, second = (right, left) if turned else (left, right)
    for find in Comparison(first, second).finds():
        match = match_of(first, second, find)
        yield replace(turned_round(match) if turned else match, a=a, b=b)


def match_of(left: Prepared, right: Prepared, find: Find) -> Match:
    """A find as it is handed out."""
    left_span, right_span = spans_of(find, left, right)
    pieces = pieces_of(left.tokens, left_span, right.tokens, right_span)
    kind = _kind(find, left, right, pieces)
    words = min(len(left.tokens.between(*left_span)), len(right.tokens.between(*right_span)))
    score = stated(find, kind, words, same={piece.op for piece in pieces} == {"equal"})
    return Match(0, *left_span, 1, *right_span, kind, score, pieces, find.turns)


def _kind(find: Find, left: Prepared, right: Prepared, pieces: Sequence[Piece]) -> MatchKind:
    """Exact when all words are equal, partial when one side only lacks words of the other and says the same."""
    if find.pairing == "sentences":
        return "passage"
    ops = {piece.op for piece in pieces}
    if ops == {"equal"}:
        return "exact"
    is_cut = not find.contradictions and ops in ({"equal", "only_a"}, {"equal", "only_b"})
    return "partial" if is_cut and not turned_by_cuts(left.tokens, right.tokens, pieces) else "reworded"


def turned_round(match: Match) -> Match:
    """The same match with its sides exchanged."""
    pieces = tuple(Piece(TURNED[p.op], p.b_start, p.b_end, p.a_start, p.a_end) for p in match.pieces)
    return replace(
        match,
        a_start=match.b_start,
        a_end=match.b_end,
        b_start=match.a_start,
        b_end=match.a_end,
        pieces=pieces,
    )
