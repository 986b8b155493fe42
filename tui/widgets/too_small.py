"""What stands on a terminal that is too small to read on: one sentence, instead of scraps of everything."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

LEAST = Size(20, 6)
"""Cells and lines below which an article has no line of four words, or a list no three lines."""


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
        self.set_class(size.width < LEAST.width or size.height < LEAST.height, "shown")

    def render(self) -> Content:
        """The sentence."""
        return Content(f"too small; {LEAST.width}×{LEAST.height} will do")
