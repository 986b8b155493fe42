"""A plain Textual application that shows texts, as one writes it from the manual: what Textual does as it comes.

    python textual_app.py TEXT...

Each text stands in a `Static` that scrolls, side by side; `j` and Space do what they do in less. It is run with
TEXTUAL_ANIMATIONS=none, since a page that glides by is written many times.
"""

from __future__ import annotations

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

KEYS = "Keys of this program\n\nj  a line down\nSpace  a page down\ng  to the beginning\n?  this\nq  back"


class Text(VerticalScroll):
    """One text."""

    BINDINGS = [("j", "scroll_down"), ("space", "page_down")]


class Keys(ModalScreen[None]):
    """What the keys do."""

    BINDINGS = [("q", "dismiss")]
    CSS = "Keys { align: center middle } Keys Static { width: 60; height: 20; border: round $accent; padding: 1 }"

    def compose(self) -> ComposeResult:
        """A box."""
        yield Static(KEYS, markup=False)


class Reader(App[None]):
    """Texts side by side."""

    BINDINGS = [("question_mark", "keys"), ("q", "quit")]

    def __init__(self, texts: list[str]) -> None:
        super().__init__()
        self._texts = texts

    def compose(self) -> ComposeResult:
        """A column each."""
        with Horizontal():
            for text in self._texts:
                with Text():
                    yield Static(text, markup=False)

    def action_keys(self) -> None:
        """Show the keys."""
        self.push_screen(Keys())


if __name__ == "__main__":
    Reader([Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]]).run()
