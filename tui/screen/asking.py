"""A line of text that is asked for: a name, a path. What is typed is handed on when it is accepted."""

from __future__ import annotations

from collections.abc import Callable

from tui.keyboard.line import Line
from tui.screen.layers import Typed
from tui.widgets.prompt import Prompt


class AskedLine(Typed):
    """A question that is answered by a line; what is offered stands in it and can be edited."""

    mode = "line"

    def __init__(self, prompt: Prompt, question: str, offered: str, answer: Callable[[str], None]) -> None:
        self.prompt = prompt
        self.answer = answer
        """Gets what was typed, without blanks around it, once the line is closed."""
        prompt.ask("answer", "", question)
        prompt.line = Line(offered, len(offered))

    @property
    def line(self) -> Line:
        """What was typed."""
        return self.prompt.line

    def typed(self, line: Line) -> None:
        """Another letter."""
        self.prompt.line = line

    def show(self) -> None:
        """Open."""
        self.prompt.add_class("open")

    def hide(self) -> None:
        """Close the line; what was typed stays."""
        self.prompt.close()
