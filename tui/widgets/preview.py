"""The paragraph behind the chosen line of a list, below it; of a match all places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from tui.column.wrap import wrap
from tui.lists.offer import ROWS, Preview

HEIGHT = ROWS + 1
"""With the edge above them."""

LEAST_SCREEN = 24
"""Rows of screen from which there is room for it; the size of the oldest terminals."""

MEASURE = 90
"""Cells of a row at most."""


class PreviewRows(Widget, can_focus=False):
    """A few rows of a paragraph, around what was found in it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"preview--found", "preview--differs"}
    DEFAULT_CSS = f"""
    PreviewRows {{
        display: none;
        height: {HEIGHT};
        padding: 0 2;
        color: $text-fg;
        background: $text-bg;
        border-top: dashed $border-fg;
        & > .preview--found {{ color: $found-fg; background: $found-bg; text-style: $found-style; }}
        & > .preview--differs {{ color: $differs-fg; background: $differs-bg; text-style: $differs-style; }}
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
        """The rows of each side from the one before its first hit on."""
        rows = [row for side in self._sides for row in self._rows(side, max(ROWS // len(self._sides), 1))]
        return Content("\n").join(rows)

    def _rows(self, side: Preview, most: int) -> list[Content]:
        text, spans, first, _ = side
        rows = list(wrap(text, 0, len(text), max(min(self.content_size.width, MEASURE), 1)))
        first = spans[0][0] if spans and not first else first
        hit_row = next((number for number, (_, end) in enumerate(rows) if end > first), 0)
        top = max(min(hit_row - 1, len(rows) - most), 0) if len(self._sides) == 1 else hit_row
        return [self._row(side, start, end) for start, end in rows[top : top + most]]

    def _row(self, side: Preview, start: int, end: int) -> Content:
        row, marked = Content(side.text[start:end]), self.get_visual_style(f"preview--{side.look}")
        for left, right in side.spans:
            if left < end and right > start:
                row = row.stylize(marked, max(left - start, 0), right - start)
        return row
