"""The line one types a search into, docked above the status line."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input, Label


class Prompt(Horizontal):
    """A one-line question."""

    DEFAULT_CSS = """
    Prompt {
        display: none;
        layer: above;
        dock: bottom;
        height: 1;
        margin: 0 0 1 0;
        color: $bar-fg;
        background: $bar-bg;
    }
    Prompt.open { display: block; }
    Prompt Label { color: $key-fg; text-style: $key-style; padding: 0 0 0 1; }
    Prompt Input { width: 1fr; }
    """

    line = query_one(Input)

    class Changed(Message):
        """Another letter was typed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Submitted(Changed):
        """Enter was pressed."""

    def compose(self) -> ComposeResult:
        """A sign and a line."""
        yield Label("/", markup=False)
        yield Input(compact=True, select_on_focus=False)

    @property
    def is_open(self) -> bool:
        """Whether it can be seen."""
        return self.has_class("open")

    def ask(self) -> None:
        """Open, empty."""
        self.add_class("open")
        with self.prevent(Input.Changed):
            self.line.value = ""
        self.line.focus()

    def close(self) -> None:
        """Put it away."""
        self.remove_class("open")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(event.value))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Submitted(event.value))
