"""The paragraph behind the chosen line of a list, below it; of a match all places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from textual.content import Content
from textual.style import Style

from tui.clipping import ELLIPSIS
from tui.column.wrap import wrap
from tui.lists.offer import ROWS, Preview
from tui.looks import Rule
from tui.widgets.article_looks import rule_of
from tui.widgets.inked import Inked

HEIGHT = ROWS + 1
"""With the edge above them."""

LEAST_SCREEN = 24
"""Rows of screen from which there is room for it; the size of the oldest terminals."""

MEASURE = 90
"""Cells of a row at most."""


class PreviewRows(Inked, can_focus=False):
    """A few rows of a paragraph, around what was found in it."""

    RULES: ClassVar[Mapping[str, Rule]] = {look: rule_of(look) for look in ("found", "differs")}
    DEFAULT_CSS = f"""
    PreviewRows {{
        display: none;
        height: {HEIGHT};
        padding: 0 2;
        color: $text-fg;
        background: $text-bg;
        border-top: dashed $border-fg;
    }}
    """

    def __init__(self) -> None:
        super().__init__()
        self._sides: Sequence[Preview] = ()

    def show(self, sides: Sequence[Preview]) -> None:
        """Another paragraph, or all places of a match."""
        if sides != self._sides:
            self._sides = sides
            self.refresh()

    def render(self) -> Content:
        """The rows of each side from the one before its first hit on; who needs fewer leaves them to others."""
        width = max(min(self.content_size.width, MEASURE), 1)
        sides = [(side, list(wrap(side.text, 0, len(side.text), width))) for side in self._sides]
        alone = len(sides) == 1
        tops = [_top(side, rows, alone=alone) for side, rows in sides]
        needed = [len(rows) - top for (_, rows), top in zip(sides, tops, strict=True)]
        shown = [
            row
            for (side, rows), top, most in zip(sides, tops, distributed(needed, ROWS), strict=True)
            for row in self._rows(side, rows, range(top, min(top + most, len(rows))), width)
        ]
        return Content("\n").join(shown)

    def _rows(self, side: Preview, rows: Sequence[tuple[int, int]], shown: range, width: int) -> Iterator[Content]:
        """These rows; the last one tells where there are more."""
        for number in shown:
            row = self._row(side, *rows[number])
            is_cut = number == shown[-1] and number + 1 < len(rows)
            yield row.rstrip().truncate(max(width - 1, 1)) + ELLIPSIS if is_cut else row

    def _row(self, side: Preview, start: int, end: int) -> Content:
        row, marked = Content(side.text[start:end]), Style.from_rich_style(self.look(side.look))
        for left, right in side.spans:
            if left < end and right > start:
                row = row.stylize(marked, max(left - start, 0), right - start)
        return row


def _top(side: Preview, rows: Sequence[tuple[int, int]], *, alone: bool) -> int:
    """The first row that is shown: that of the first hit, and of a paragraph alone the one before it."""
    first = side.spans[0][0] if side.spans and not side.first else side.first
    hit_row = next((number for number, (_, end) in enumerate(rows) if end > first), 0)
    return max(min(hit_row - 1, len(rows) - ROWS), 0) if alone else hit_row


def distributed(needed: Sequence[int], rows: int) -> list[int]:
    """So many rows among some that need so many each: what one leaves the others have, the first ones first.

    >>> distributed([1, 9, 2], 6)
    [1, 3, 2]
    """
    given = [0] * len(needed)
    while sum(given) < rows and (wanting := [at for at, need in enumerate(needed) if given[at] < need]):
        for at in wanting[: rows - sum(given)]:
            given[at] += 1
    return given
