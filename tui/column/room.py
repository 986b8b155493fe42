"""How much room there is: for panes side by side, and in a pane for the column of text.

Rules about numbers, known to the widgets and to the first screen, which is painted before there are widgets.
"""

from __future__ import annotations

SIDE_BY_SIDE = 100
"""Columns of screen below which one pane shows at a time."""

MIN_PANE = 36
"""Columns a pane needs; more panes than fit are shown one at a time."""

PANES_AT_FIRST = 2
"""Panes there are at most when several sources are opened."""

LEAST_COLUMNS, LEAST_ROWS = 20, 6
"""Cells and lines below which an article has no line of four words, or a list no three lines."""

GUTTER = 4
"""Cells left of the column: a bar, two for a letter, a blank."""


def fits(columns: int, rows: int) -> bool:
    """Whether one can read on a screen of this size."""
    return columns >= LEAST_COLUMNS and rows >= LEAST_ROWS


def one_at_a_time(columns: int, panes: int) -> bool:
    """Whether so many panes are shown one at a time on a screen of so many columns."""
    return panes == 1 or columns < SIDE_BY_SIDE or columns // panes < MIN_PANE


def column_width(measure: int, room: int) -> int:
    """Cells of the column in a pane with so many columns to draw in, at most `measure`."""
    return min(measure, room - GUTTER - 1)


def left_margin(room: int, column: int) -> int:
    """Blank cells left of the gutter of a column, which stands in the middle."""
    return max((room - column - GUTTER) // 2, 0)
