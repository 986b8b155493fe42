"""What stands on a terminal that is too small to read on: one sentence, instead of scraps of everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from tui.column.room import LEAST_COLUMNS, LEAST_ROWS, fits

if TYPE_CHECKING:
    from textual.geometry import Size


class TooSmall(Widget, can_focus=False):
    """Lies over everything while the terminal is too small."""

    DEFAULT_CSS = """
    TooSmall {
        display: none;
        layer: over-all;
        width: 100%;
        height: 100%;
        color: $text-fg;
        background: $text-bg;
    }
    TooSmall.shown { display: block; }
    """

    def fit(self, size: Size) -> None:
        """Lie over a screen of this size, or not."""
        self.set_class(not fits(*size), "shown")

    def render(self) -> Content:
        """The sentence."""
        return Content(f"too small; {LEAST_COLUMNS}×{LEAST_ROWS} will do")
