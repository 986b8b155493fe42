"""The overview at the edge of a pane: where in the whole article something is shared, or was found.

A column of cells as high as the pane, each for as many rows of the article. A cell speaks as the gutter does: the
letter of what begins in it, or the bar of what goes on; where several groups begin, a digit tells how many. The
current match and its group have a capital, search hits a slash; what else is named by a capital or by more than
one sign has its bar. An article no longer than the pane has a cell for each row.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tui.column.gutter import ALONE, BARS, is_shown
from tui.column.hues import letter_look
from tui.column.rows import Layout
from tui.matches.comparison import Stop

if TYPE_CHECKING:
    from matching import Spans

MOST = 9
"""Groups that a digit can tell."""

FOUND = "/"
"""A search hit: the key one searches with."""


class Cell(NamedTuple):
    """One cell of the overview."""

    sign: str = " "
    looks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """What an overview is of."""

    stops: Sequence[Stop] = ()
    """In reading order."""
    letter: str = ""
    """That of the current match's group."""
    is_here: bool = False
    """Whether the current match has a side in this article; else others of its group may."""
    hits: Spans | None = None
    here: int | None = None
    """Index of the hit one stands on."""
    whole: bool = True
    """Whether all of the article is shown."""
    alone: Sequence[tuple[int, int]] = ()
    """What only this article says, where that is shown."""


class Overview:
    """The cells of one layout in a pane of some height."""

    def __init__(self, rows: Layout, height: int, shown: Shown) -> None:
        count = len(rows.rows)
        self._count, self._height = count, height
        self._used = min(count, height)
        self._starts = [rows.rows[-(-cell * count // self._used)].start for cell in range(self._used)]
        """The first character of each cell's stretch."""
        self._shown = shown
        self.cells = [Cell()] * height
        self.is_empty = not shown.stops and not shown.hits and not shown.alone
        if not self.is_empty:
            for start, end in shown.alone:
                for cell in self._cells(start, end):
                    self.cells[cell] = Cell(ALONE, ("alone",))
            self._mark([stop for stop in shown.stops if shown.whole or is_shown(rows, stop)])
            self._mark_hits()

    def in_sight(self, top: int) -> range:
        """The cells of the rows that can be seen with this row at the top; none where nothing is marked."""
        if self.is_empty or not self._count:
            return range(0)
        last = min(top + self._height, self._count) - 1
        return range(self._cell_of_row(top), self._cell_of_row(last) + 1)

    def offset_at(self, cell: int) -> int | None:
        """Where in the article a cell leads: to the match that begins there, else to its first row."""
        if not 0 <= cell < self._used:
            return None
        begun = next((stop.start for stop in self._shown.stops if self._cell_of(stop.start) == cell), None)
        return self._starts[cell] if begun is None else begun

    def _cell_of_row(self, row: int) -> int:
        return row * self._used // self._count

    def _cell_of(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    def _cells(self, start: int, end: int) -> range:
        return range(self._cell_of(start), self._cell_of(max(end - 1, start)) + 1)

    def _mark(self, stops: Sequence[Stop]) -> None:
        """Bars, then over them the letters of what begins."""
        begun: dict[int, list[Stop]] = {}
        for stop in sorted(stops, key=self._weight):
            there = self._cells(stop.start, stop.end)
            begun.setdefault(there[0], []).append(stop)
            for cell in there:
                self.cells[cell] = Cell(BARS[stop.kind], self._looks(stop))
        for cell, beginning in begun.items():
            self.cells[cell] = self._begun(beginning)

    def _weight(self, stop: Stop) -> tuple[bool, bool, int]:
        """The heaviest lies on top: the group of the current match, a quote, what comes first."""
        return stop.letter == self._shown.letter, stop.kind != "passage", -stop.start

    def _begun(self, stops: Sequence[Stop]) -> Cell:
        """What begins in one cell, the heaviest last."""
        last, letters = stops[-1], {stop.letter for stop in stops}
        if last.letter == self._shown.letter:
            return Cell(last.letter[0].upper(), self._looks(last))
        if len(letters) > 1:
            return Cell(str(len(letters)) if len(letters) <= MOST else "+", ("strong",))
        return Cell(
            last.letter if last.letter.islower() and len(last.letter) == 1 else BARS[last.kind], self._looks(last)
        )

    def _looks(self, stop: Stop) -> tuple[str, ...]:
        if stop.letter != self._shown.letter:
            return (letter_look(stop.letter),)
        return letter_look(stop.letter), "current-sign" if self._shown.is_here else "strong"

    def _mark_hits(self) -> None:
        """Slashes, but for that of the current match's cells."""
        hits, here = self._shown.hits, self._shown.here
        if not hits:
            return
        ends = [*self._starts[1:], hits[len(hits) - 1][1] + 1]
        for cell, (start, end) in enumerate(zip(self._starts, ends, strict=True)):
            if "current-sign" not in self.cells[cell].looks and next(hits.between(start, end), None) is not None:
                self.cells[cell] = Cell(FOUND, ("found",))
        if here is not None:
            self.cells[self._cell_of(hits[here][0])] = Cell(FOUND, ("here",))
