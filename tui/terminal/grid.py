"""What the screen is to show: a grid of cells, painted by what Textual writes.

Textual writes regions: it moves the cursor to where a row begins, then writes text, each piece with its whole
style before and a reset behind. Whatever else stands among it is no cell and is handed on.
"""

from __future__ import annotations

import re

from tui.terminal.cells import BLANK, Cell, cells_of, put
from tui.terminal.styles import Style

FRAME = re.compile(r"\x1b\[[0-9]*(?:;[0-9]*)?H")
"""A frame begins by moving the cursor; nothing else does."""

_TOKEN = re.compile(
    r"\x1b\[([0-9;]+)m([^\x1b\r\n]*)\x1b\[0?m"  # 1, 2: a style and its text
    r"|([^\x1b\r\n]+)"  # 3: text
    r"|\x1b\[([0-9]*);?([0-9]*)H"  # 4, 5: a move
    r"|\x1b\[([0-9;]*)m"  # 6: a style
    r"|(\r?\n)"  # 7: to the next row
    r"|(\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_](?:[^\x1b]|\x1b[^\\])*\x1b\\|.))",  # 8
    re.DOTALL,
)


class Grid:
    """Rows of cells, and where the cursor is to be."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.rows: list[list[Cell]] = [[BLANK] * width for _ in range(height)]
        self.cursor = (0, 0)
        """Column and row."""

    def fitted(self, width: int, height: int) -> Grid:
        """A grid of another size, with what of this one fits."""
        grid = Grid(width, height)
        for new, old in zip(grid.rows, self.rows, strict=False):
            put(new, 0, old)
        return grid

    def paint(self, frame: str) -> str:
        """Paint what Textual wrote; returns what of it is no cell."""
        x = y = 0
        style: Style = ""
        passed = ""
        for token in _TOKEN.finditer(frame):
            styled, inside, text, row, column, looks, newline, other = token.groups()
            if inside is not None:
                x = self._write(x, y, inside, styled)
            elif text is not None:
                x = self._write(x, y, text, style)
            elif row is not None:
                x, y = max(int(column or 1), 1) - 1, max(int(row or 1), 1) - 1
            elif looks is not None:
                style = "" if looks == "0" else looks
            elif newline:
                x, y = 0, y + 1
            else:
                passed += other
        self.cursor = (min(x, self.width - 1), min(y, self.height - 1))
        return passed

    def _write(self, x: int, y: int, text: str, style: Style) -> int:
        """Write a text; returns the column behind it."""
        before, cells = cells_of(text, style)
        if y >= self.height:
            return x + len(cells)
        row = self.rows[y]
        if before and 0 < x <= self.width:
            self._add(row, x - 1, before)
        put(row, x, cells)
        return x + len(cells)

    @staticmethod
    def _add(row: list[Cell], x: int, marks: str) -> None:
        """Put marks onto the character of a cell."""
        at = x - 1 if row[x][0] == "" and x else x
        row[at] = (row[at][0] + marks, row[at][1])
