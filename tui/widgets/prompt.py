"""The line one types a search or an answer into, docked above the status line."""

from __future__ import annotations

from typing import Literal

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.column.characters import cells, drawn
from tui.keyboard.line import Line

Purpose = Literal["find", "only", "answer"]

SIGNS: dict[Purpose, str] = {"find": "/", "only": "&", "answer": ""}

LEAST_TYPED = 16
"""Cells that what is typed keeps beside a hint."""


def show_line(line: Line, width: int = 0) -> Content:
    """A typed line with its cursor; with `width`, the part of it around the cursor that fits in as many cells."""
    text, cursor = line.text, line.cursor
    first = cursor
    left = width - 1 - cells(text[cursor : cursor + 1])
    while first and (not width or (left := left - cells(text[first - 1])) >= 0):
        first -= 1
    after = text[cursor + 1 :]
    while width and after and cells(text[first : cursor + 1] + after) > width:
        after = after[: max(len(after) * 3 // 4, 0)] if len(after) > width else after[:-1]
    at_cursor = text[cursor : cursor + 1] or " "
    if line.selected:
        return Content.assemble((drawn(text[first:]), "reverse"), at_cursor)
    return Content.assemble(drawn(text[first:cursor]), (drawn(at_cursor) or " ", "reverse"), drawn(after))


class Prompt(Widget, can_focus=False):
    """A one-line question; it draws what the screen says was typed and found."""

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
    pattern: reactive[bool] = reactive(False)
    """Whether what is typed is a regular expression."""
    counter: reactive[str] = reactive("")
    """What was found."""
    hint: reactive[str] = reactive("")
    """What can be done, while nothing is typed."""
    purpose: reactive[Purpose] = reactive[Purpose]("find")
    question: reactive[str] = reactive("")
    """What stands before the line."""

    @property
    def is_open(self) -> bool:
        """Whether it can be seen."""
        return self.has_class("open")

    def ask(self, purpose: Purpose, hint: str, question: str = "") -> None:
        """Open, empty."""
        self.purpose, self.hint, self.question = purpose, hint, question
        self.line, self.pattern, self.counter = Line(), False, ""
        self.add_class("open")

    def close(self) -> None:
        """Put it away."""
        self.remove_class("open")

    def render(self) -> Content:
        """The sign of the search, the line, and on the right what was found."""
        sign = (" regex " if self.pattern else " ") + self.question + SIGNS[self.purpose]
        width = self.size.width - cells(sign) - 1
        told = self.counter if self.line.text else self.hint
        told = Content(told).truncate(max(width - LEAST_TYPED, 0), ellipsis=True).plain if told else ""
        room = max(width - cells(told) - 1, 1)
        typed = show_line(self.line, room)
        blank = " " * max(room - typed.cell_length + 1, 1)
        return Content.assemble((sign, "$key-fg bold"), typed, blank, (told, "$muted-fg"))
