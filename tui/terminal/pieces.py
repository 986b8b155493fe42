"""What has to be written of a row, cut into pieces of one look.

A piece is written in one go, wherever in a frame its turn comes. That holds for characters that take as many cells
on every terminal; a row in which others have to be written is not cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.terminal.cells import Cell, reach
from tui.terminal.styles import Style, on_blank

SHORT_WAY = 4
"""Cells that are written again rather than passed over; passing over takes four bytes or more."""


class Piece(NamedTuple):
    """Cells of one row that look alike."""

    y: int
    x: int
    end: int
    style: Style
    is_blank: bool


def changes(old: Sequence[Cell], new: Sequence[Cell]) -> list[int]:
    """The columns in which two rows differ."""
    if old == new:
        return []
    return [x for x, cell in enumerate(new) if cell is not old[x] and cell != old[x]]


def pieces_of(y: int, old: Sequence[Cell], new: Sequence[Cell]) -> list[Piece] | None:
    """What has to be written of row `y`; None where its characters take more or less cells on some terminal."""
    found: list[Piece] = []
    for piece in _cut(y, old, new):
        if not piece.is_blank and reach(new[piece.x][0]):
            return None
        one = _joined(found[-1], piece, new) if found else None
        if one is None:
            found.append(piece)
        else:
            found[-1] = one
    return found


def _cut(y: int, old: Sequence[Cell], new: Sequence[Cell]) -> Iterator[Piece]:
    end = 0
    for first in changes(old, new):
        if first < end:
            continue
        x = first
        while new[x][0] == "" and x:
            x -= 1
        while x < len(new) and (x <= first or new[x] != old[x] or new[x][0] == ""):
            text, style = new[x]
            is_blank = text == " "
            end = blank_until(old, new, x, first + 1) if is_blank else text_until(old, new, x, first + 1)
            yield Piece(y, x, end, style, is_blank)
            x = end


def _joined(before: Piece, piece: Piece, new: Sequence[Cell]) -> Piece | None:
    """Two pieces with a short way between them as one, where they can be written in one go."""
    style = piece.style if before.is_blank else before.style
    too_far = piece.x - before.end > SHORT_WAY
    if too_far or not (_fits(before, style) and _fits(piece, style)) or (before.is_blank and piece.is_blank):
        return None
    blank = on_blank(style)
    between = new[before.end : piece.x]
    if all(text.isascii() and text and looks == (blank if text == " " else style) for text, looks in between):
        return Piece(before.y, before.x, piece.end, style, False)
    return None


def _fits(piece: Piece, style: Style) -> bool:
    """Whether a piece can be a part of a text in this style; many blanks are better erased."""
    if piece.is_blank:
        return piece.style == on_blank(style) and piece.end - piece.x <= SHORT_WAY
    return piece.style == style


def blank_until(old: Sequence[Cell], new: Sequence[Cell], x: int, sure: int) -> int:
    """Where the blanks end that begin here: at the edge, or behind `sure` where no more have to be written."""
    last = x + 1
    while last < len(new) and new[last] == new[x]:
        last += 1
    if last < len(new):
        while last > max(x + 1, sure) and old[last - 1] == new[last - 1]:
            last -= 1
    return last


def text_until(old: Sequence[Cell], new: Sequence[Cell], x: int, sure: int) -> int:
    """Where the text ends that begins here and is written in one go; up to `sure` also what did not change."""
    last = x + 1
    while last < len(new) and _goes_on(old, new, last, new[x][1], sure):
        last += 1
    return last


def _goes_on(old: Sequence[Cell], new: Sequence[Cell], x: int, style: Style, sure: int) -> bool:
    """Whether a cell is written in one go with the one before it."""
    text, looks = new[x]
    if text == "":
        return True
    if x >= sure and old[x] == new[x]:
        return False
    if text == " ":
        return looks == on_blank(style) and x + 1 < len(new) and new[x + 1][0] not in (" ", "")
    return looks == style and not reach(text)
