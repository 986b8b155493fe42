"""Where a character stands on the rows of an article, and which one stands at a spot: for a cursor in the text."""

from __future__ import annotations

from tui.column.characters import cells
from tui.column.rows import Layout, Row


def is_drawn(rows: Layout, at: int) -> bool:
    """Whether a character can be seen on its row; a blank where a line breaks cannot, nor the bars of a table."""
    if not rows.rows:
        return False
    return any(part.start <= at < part.end for part in rows.rows[rows.row_of(at)].slices)


def cell_of(rows: Layout, text: str, at: int) -> int:
    """How many cells from the left edge of the column a character stands."""
    slices = rows.rows[rows.row_of(at)].slices
    part = next((part for part in reversed(slices) if part.start <= at), None)
    return 0 if part is None else part.at + cells(text[part.start : min(at, part.end)])


def at_cell(text: str, row: Row, cell: int) -> int:
    """The character of a row at a cell, or the nearest one before it."""
    slices = [part for part in row.slices if part.end > part.start]
    part = next((part for part in reversed(slices) if part.at <= cell), slices[0])
    at, left = part.start, cell - part.at
    while at < part.end - 1 and left >= cells(text[at]):
        left -= cells(text[at])
        at += 1
    return at


def row_with_text(rows: Layout, number: int, by: int) -> Row | None:
    """The row so many rows of text below (or above) another; the last there is; None where there is none."""
    found: Row | None = None
    step = 1 if by > 0 else -1
    number += step
    while by and 0 <= number < len(rows.rows):
        row = rows.rows[number]
        if any(part.end > part.start for part in row.slices):
            found, by = row, by - step
        number += step
    return found
