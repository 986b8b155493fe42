"""The last column of an article view: an overview of the whole article, made when it is drawn."""

from __future__ import annotations

from collections.abc import Callable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.column.overview import Cell, Overview, Shown
from tui.column.rows import Layout, Rows


class Edge:
    """An overview beside the rows of an article."""

    def __init__(self, style: Callable[[tuple[str, ...]], Style]) -> None:
        self._style = style
        """The style of looks that lie upon one another."""
        self.width = 0
        """Columns it takes: one, or none where it is not wanted."""
        self._of = Layout(Rows(), 0), 0, Shown()
        self._overview: Overview | None = None

    def show(self, rows: Layout, height: int, shown: Shown) -> None:
        """An overview of these rows, so many cells high."""
        self._of = rows, height, shown
        self._overview = None

    @property
    def overview(self) -> Overview:
        """Where in the whole article something lies."""
        if self._overview is None:
            self._overview = Overview(*self._of)
        return self._overview

    def cells(self, top: int) -> list[Cell]:
        """The cells beside what is visible; those of what is in sight have the look `sight`."""
        if not self.width:
            return []
        cells = list(self.overview.cells)
        for y in self.overview.in_sight(top):
            cells[y] = Cell(cells[y].sign, ("sight", *cells[y].looks))
        return cells

    def beside(self, strip: Strip, cell: Cell) -> Strip:
        """A row with its cell."""
        if not self.width:
            return strip
        return Strip.join([strip, Strip([Segment(cell.sign, self._style(cell.looks))], 1)])
