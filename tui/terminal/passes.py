"""In which order the pieces of a frame are written.

Of what a frame costs, more than a third would be changes of colour if it were written row by row: the frame, the
bars, the marks and the text of every row. So it is written in passes: first all that has one colour, then all that
has the next. Styles that are near one another, bold and plain letters of one colour, share a pass. Within a pass
rows follow one another, but cells that stand below one another are written downwards where that is a shorter way.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from tui.terminal.pieces import Piece
from tui.terminal.styles import Style, on_blank, step

NEAR = 10
"""Bytes to another style and back for which it is not worth coming another time; coming takes that many."""
LEAST_BELOW = 3
"""Cells below one another that are tried downwards."""

Way = Callable[[tuple[int, int] | None, int, int], str]
"""From a place, where it is known, to column and row."""


def ordered(pieces: Sequence[Piece], way: Way) -> list[Piece]:
    """All pieces, pass after pass; the largest first, which is the text."""
    passes: defaultdict[Style, list[Piece]] = defaultdict(list)
    for piece, head in zip(pieces, _heads(pieces), strict=True):
        passes[head].append(piece)
    largest = sorted(passes.values(), key=lambda some: -sum(piece.end - piece.x for piece in some))
    return list(chain.from_iterable(_toured(some, way) for some in largest))


def _heads(pieces: Sequence[Piece]) -> list[Style]:
    """The style of the pass in which each piece is written."""
    heads: list[Style] = []
    head_of: dict[Style, Style] = {}
    paper_of: dict[Style, Style] = {}
    for style, _ in Counter(piece.style for piece in pieces if not piece.is_blank).most_common():
        near = (head for head in heads if len(step(head, style)) + len(step(style, head)) <= NEAR)
        head_of[style] = head = next(near, style)
        if head is style:
            heads.append(style)
        paper_of.setdefault(on_blank(style), head)
    found: list[Style] = []
    before: Piece | None = None
    for piece in pieces:
        if not piece.is_blank:
            found.append(head_of[piece.style])
        elif before is not None and _joins(before, piece):
            found.append(found[-1])
        else:
            found.append(paper_of.get(piece.style, piece.style))
        before = piece
    return found


def _joins(before: Piece, blank: Piece) -> bool:
    return before.y == blank.y and before.end == blank.x and on_blank(before.style) == blank.style


def _toured(pieces: list[Piece], way: Way) -> list[Piece]:
    """The pieces of one pass on a short way: row by row, but for columns that are shorter by themselves."""
    best, cost = pieces, _length(pieces, way)
    columns = list[Piece]()
    for column in _columns(pieces):
        taken = set(column)
        rest = [piece for piece in best if piece not in taken]
        tried = _length([*columns, *column, *rest], way)
        if tried < cost:
            best, cost, columns = rest, tried, [*columns, *column]
    return [*columns, *best] if columns else best


def _columns(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Pieces of one cell that stand below one another."""
    found: list[list[Piece]] = []
    lowest: dict[tuple[int, Style], list[Piece]] = {}
    for piece in pieces:
        if piece.end - piece.x == 1:
            column = lowest.get((piece.x, piece.style))
            if column is None or column[-1].y != piece.y - 1:
                column = lowest[piece.x, piece.style] = []
                found.append(column)
            column.append(piece)
    return [column for column in found if len(column) >= LEAST_BELOW]


def _length(pieces: Sequence[Piece], way: Way) -> int:
    """Bytes of all moves."""
    length, at = 0, None
    for piece in pieces:
        if at != (piece.x, piece.y):
            length += len(way(at, piece.x, piece.y))
        at = (piece.end, piece.y)
    return length
