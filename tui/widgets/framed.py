"""Lines of a view as they were drawn before, with frame, padding and colours put on them.

That takes Textual longer than drawing the row itself, and a row that scrolled looks as it did on its old place. So
its line is kept as long as it is made of the same: a row that is drawn anew, as all are in another style or at
another width, is another one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from textual.geometry import Region
from textual.strip import Strip

from tui.column.overview import Cell

KEPT = 512
"""Lines kept, some pages; then it begins anew."""

Made = tuple[int, Strip, Cell]
"""What a line is made of: the number of the row, the row as it is drawn, and its cell of the overview."""


class Framed:
    """The lines of one view."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, Cell], tuple[Strip, Strip]] = {}
        """By row and cell, the row and the line."""

    def lines(
        self, crop: Region, made: Callable[[int], Made | None], draw: Callable[[Region], list[Strip]]
    ) -> list[Strip]:
        """The lines of a region, of which only those are drawn that are not kept.

        `made` says what line `y` is made of; None of what is never kept, as the frame above and below.
        """
        if len(self._kept) > KEPT:
            self._kept.clear()
        parts = [made(y) for y in crop.line_range]
        lines = [self._find(part) for part in parts]
        for first, end in _missing(lines):
            drawn = draw(Region(crop.x, crop.y + first, crop.width, end - first))
            lines[first:end] = drawn
            for part, line in zip(parts[first:end], drawn, strict=True):
                if part is not None:
                    self._kept[part[0], part[2]] = part[1], line
        return [line for line in lines if line is not None]

    def _find(self, part: Made | None) -> Strip | None:
        kept = None if part is None else self._kept.get((part[0], part[2]))
        return kept[1] if part is not None and kept is not None and kept[0] is part[1] else None


def _missing(lines: Sequence[Strip | None]) -> Iterator[tuple[int, int]]:
    """Where lines are missing, as spans."""
    for missing, group in groupby(range(len(lines)), key=lambda at: lines[at] is None):
        if missing:
            numbers = list(group)
            yield numbers[0], numbers[-1] + 1
