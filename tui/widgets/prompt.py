"""The line one types a search into, docked above the status line."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.line import Line


def show_line(line: Line) -> Content:
    """A typed line with its cursor."""
    after = line.text[line.cursor + 1 :]
    under = line.text[line.cursor : line.cursor + 1] or " "
    return Content.assemble(line.text[: line.cursor], (under, "reverse"), after)


class Prompt(Widget, can_focus=False):
    """A one-line question; it draws what the screen says was typed."""

    DEFAULT_CSS = """
    Prompt {
        display: none;
        layer: above;
        dock: bottom;
        height: 1;
        margin: 0 0 1 0;
        color: $text-fg;
        background: $text-bg;
    }
    Prompt.open { display: block; }
    """

    line: reactive[Line] = reactive(Line())

    @property
    def is_open(self) -> bool:
        """Whether it can be seen."""
        return self.has_class("open")

    def ask(self) -> None:
        """Open, empty."""
        self.line = Line()
        self.add_class("open")

    def close(self) -> None:
        """Put it away."""
        self.remove_class("open")

    def render(self) -> Content:
        """A slash and the line."""
        return Content.assemble((" /", "$key-fg bold"), show_line(self.line))
