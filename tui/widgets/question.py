"""What is asked before a hyperlink is followed: where it truly leads, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

if TYPE_CHECKING:
    from tui.hyperlinks.target import Target


class Question(Static, can_focus=False):
    """A few lines above the status line; the screen obeys the keys."""

    DEFAULT_CSS = """
    Question {
        display: none;
        layer: above;
        dock: bottom;
        height: auto;
        max-height: 10;
        margin: 0 0 1 0;
        padding: 0 1;
        color: $text-fg;
        background: $text-bg;
        border-top: solid $focus-fg;
    }
    Question.open { display: block; }
    """

    def ask(self, target: Target, answers: str) -> None:
        """Show where a hyperlink leads, and the keys that answer."""
        address = [Content.styled(part.text, "bold underline" if part.strong else "") for part in target.parts]
        notes = [Content("\n") + Content.styled(f"! {note}", "bold") for note in target.notes]
        self.update(Content("").join([*address, *notes, Content("\n"), Content.styled(answers, "$muted-fg")]))
        self.add_class("open")

    def close(self) -> None:
        """Put it away."""
        self.remove_class("open")
