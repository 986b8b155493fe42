"""A match as stretches of words to show: equal, changed, only on one side.

The rule of the spans. On each side the pieces stand in order and do not overlap. A piece begins with the
first letter of a written word and ends with the last letter of one, and every word of the match lies in
exactly one piece; so the characters between two pieces, and between the pieces and the ends of the match, are
punctuation and blanks. A piece that has no word on one side is empty there and stands where the piece before
it ended (or at the start of the match). Where a contraction answers two words ("don't", "do not") or a word
of several characters several tokens, they share a piece.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matching.comparing.alignment import Line, align
from matching.comparing.soft import SoftAnswers
from matching.model import Piece, PieceOp
from matching.wording.lexicon import Lexicon
from matching.wording.tokens import Tokens
from matching.wording.vocabulary import vocabulary
from matching.wording.weights import background_weights

STRAY_GAP = 3
"""Unanswered words on one side of a lone function word from which it is taken for chance, not for an
answer."""

NUMBER_GAP = 1
"""Characters between two numbers that are one ("3:10", "5–4")."""


@dataclass(slots=True)
class _Column:
    """Tokens of both sides that stand across from each other."""

    op: PieceOp
    left: range
    right: range


def pieces_of(
    left: Tokens, left_span: tuple[int, int], right: Tokens, right_span: tuple[int, int]
) -> tuple[Piece, ...]:
    """The words of two spans, aligned. Equality is that of forms: case and punctuation do not count."""
    ours, theirs = left.between(*left_span), right.between(*right_span)
    if ours and left.forms[ours.start : ours.stop] == right.forms[theirs.start : theirs.stop]:
        return tuple(_spans([_Column("equal", ours, theirs)], left, left_span[0], right, right_span[0]))
    our_stems, their_stems = left.stems[ours.start : ours.stop], right.stems[theirs.start : theirs.stop]
    our_weights, their_weights = (
        list(map(background_weights(left.language).__getitem__, our_stems)),
        list(map(background_weights(right.language).__getitem__, their_stems)),
    )
    soft = SoftAnswers(Lexicon(set(their_stems), right.language), left.language, for_all=False)
    found = align(Line(our_stems, our_weights), Line(their_stems, their_weights), soft)
    pairs = [(ours.start + i, theirs.start + j) for i, j in found.pairs]
    ends = (ours.start - 1, theirs.start - 1), (ours.stop, theirs.stop)
    fenced = [ends[0], *pairs, ends[1]]
    pairs = [pair for k, pair in enumerate(pairs, start=1) if not _is_stray(k, fenced, left)]
    columns = _joined(_glued(_columns(pairs, ours, theirs, left, right), left, right))
    return tuple(_spans(columns, left, left_span[0], right, right_span[0]))


def _is_stray(k: int, pairs: Sequence[tuple[int, int]], left: Tokens) -> bool:
    """Whether a pair is a function word that happens to stand on both sides of a rewritten stretch. The first and
    the last pair stand for the ends of the spans."""
    (i, j), (before_i, before_j), (after_i, after_j) = pairs[k], pairs[k - 1], pairs[k + 1]
    if left.stems[i] not in vocabulary(left.language).stop:
        return False
    gaps = max(i - before_i, j - before_j), max(after_i - i, after_j - j)
    return min(gaps) > 1 and max(gaps) > STRAY_GAP


def _columns(
    pairs: Sequence[tuple[int, int]], ours: range, theirs: range, left: Tokens, right: Tokens
) -> Iterator[_Column]:
    """Every token of both sides once, in order."""
    i, j = ours.start, theirs.start
    for next_i, next_j in [*pairs, (ours.stop, theirs.stop)]:
        if next_i > i or next_j > j:
            op: PieceOp = "changed" if next_i > i and next_j > j else "only_a" if next_i > i else "only_b"
            yield _Column(op, range(i, next_i), range(j, next_j))
        if next_i < ours.stop and next_j < theirs.stop:
            same = left.forms[next_i] == right.forms[next_j]
            yield _Column("equal" if same else "changed", range(next_i, next_i + 1), range(next_j, next_j + 1))
        i, j = next_i + 1, next_j + 1


def _glued(columns: Iterator[_Column], left: Tokens, right: Tokens) -> Iterator[_Column]:
    """Columns that hold parts of one written word become one."""
    held: _Column | None = None
    for column in columns:
        if held is None:
            held = column
        elif splits(held.left, left) or splits(held.right, right):
            held = _union(held, column)
        else:
            yield held
            held = column
    if held is not None:
        yield held


def splits(tokens: range, side: Tokens) -> bool:
    """Whether the token after some belongs to the same written word or number ("3:10") as their last."""
    last, following = tokens.stop - 1, tokens.stop
    if not tokens or following == len(side):
        return False
    is_one_number = side.forms[last][0].isdigit() and side.forms[following][0].isdigit()
    return side.starts[last] == side.starts[following] or (
        is_one_number and side.starts[following] - side.ends[last] == NUMBER_GAP
    )


def _union(one: _Column, other: _Column) -> _Column:
    left = range(one.left.start, other.left.stop)
    right = range(one.right.start, other.right.stop)
    same = one.op == other.op == "equal"
    op: PieceOp = "equal" if same else "changed" if left and right else "only_a" if left else "only_b"
    return _Column(op, left, right)


def _joined(columns: Iterator[_Column]) -> list[_Column]:
    """Neighbours of one kind become one piece; what changed in a row changed together."""
    joined: list[_Column] = []
    for column in columns:
        if joined and (joined[-1].op == column.op or "equal" not in (joined[-1].op, column.op)):
            joined[-1] = _union(joined[-1], column)
        else:
            joined.append(column)
    return joined


def _spans(
    columns: Sequence[_Column], left: Tokens, left_at: int, right: Tokens, right_at: int
) -> Iterator[Piece]:
    for column in columns:
        a_start, left_at = _span(column.left, left, left_at)
        b_start, right_at = _span(column.right, right, right_at)
        yield Piece(column.op, a_start, left_at, b_start, right_at)


def _span(tokens: range, side: Tokens, at: int) -> tuple[int, int]:
    """Start and end of a run of tokens, or the empty span at `at`."""
    return (side.starts[tokens.start], side.ends[tokens.stop - 1]) if tokens else (at, at)
