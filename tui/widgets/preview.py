"""The paragraph behind the chosen line of a list, below it."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from tui.column.wrap import wrap
from tui.offer import NOTHING, Preview

ROWS = 5
"""Rows of text shown."""

HEIGHT = ROWS + 1
"""With the edge above them."""

LEAST_SCREEN = 24
"""Rows of screen from which there is room for it; the size of the oldest terminals."""

MEASURE = 90
"""Cells of a row at most."""


class PreviewRows(Widget, can_focus=False):
    """A few rows of a paragraph, around what was found in it."""

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
        self._shown = NOTHING

    def show(self, paragraph: Preview) -> None:
        """Another paragraph."""
        if paragraph != self._shown:
            self._shown = paragraph
            self.refresh()

    def render(self) -> Content:
        """The rows from the one before the first hit on."""
        text, spans = self._shown
        rows = list(wrap(text, 0, len(text), max(min(self.content_size.width, MEASURE), 1)))
        first = spans[0][0] if spans else 0
        hit_row = next((number for number, (_, end) in enumerate(rows) if end > first), 0)
        top = max(min(hit_row - 1, len(rows) - ROWS), 0)
        return Content("\n").join(self._row(start, end) for start, end in rows[top : top + ROWS])

    def _row(self, start: int, end: int) -> Content:
        row = Content(self._shown.text[start:end])
        for left, right in self._shown.spans:
            if left < end and right > start:
                row = row.stylize("$found-fg on $found-bg $found-style", max(left - start, 0), right - start)
        return row
