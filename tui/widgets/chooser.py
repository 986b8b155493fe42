"""Choose one of many by typing: articles, matches, quotes, commands, headings and themes all come this way.

A panel at the bottom of the screen with a line to type in and the lines that fit what was typed, best first. It is
docked, not modal: a modal screen repaints everything several times, which a slow link shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from matching import rank

MOST_SHOWN = 500
"""Lines shown at once."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One line to choose."""

    text: str
    """What is shown and searched."""
    value: str
    """What the screen gets back."""
    hint: str = ""
    """Shown behind it, not searched: a key, a number."""


class Chooser(Vertical):
    """The panel."""

    DEFAULT_CSS = """
    Chooser {
        display: none;
        layer: above;
        dock: bottom;
        height: 50%;
        min-height: 6;
        margin: 0 0 1 0;
        background: $text-bg;
        border-top: solid $focus-fg;
        border-title-color: $title-fg;
        border-title-style: $title-style;
        border-subtitle-color: $muted-fg;
    }
    Chooser.open { display: block; }
    Chooser Input { color: $text-fg; background: $text-bg; padding: 0 1; }
    Chooser OptionList {
        color: $text-fg;
        background: $text-bg;
        padding: 0 1;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        scrollbar-size-vertical: 0;
        & > .option-list--option-highlighted {
            color: $selected-fg;
            background: $selected-bg;
            text-style: $selected-style;
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "move(1)", show=False),
        Binding("up,ctrl+p", "move(-1)", show=False),
        Binding("pagedown", "move(10)", show=False),
        Binding("pageup", "move(-10)", show=False),
    ]

    line = query_one(Input)
    options = query_one(OptionList)

    class Picked(Message):
        """A line was chosen."""

        def __init__(self, purpose: str, value: str) -> None:
            super().__init__()
            self.purpose = purpose
            self.value = value

    def __init__(self) -> None:
        super().__init__()
        self.purpose = ""
        self._choices: Sequence[Choice] = ()
        self._order: list[int] = []

    def compose(self) -> ComposeResult:
        """A line to type in, and the lines to choose from."""
        yield Input(compact=True, select_on_focus=False, placeholder="type to narrow")
        options = OptionList(compact=True, markup=False)
        options.can_focus = False
        yield options

    @property
    def is_open(self) -> bool:
        """Whether it can be seen."""
        return self.has_class("open")

    def ask(self, purpose: str, title: str, choices: Sequence[Choice], chosen: int = 0) -> None:
        """Open with these lines, the line `chosen` highlighted."""
        self.purpose, self._choices = purpose, choices
        self.border_title = Content(title)
        self.add_class("open")
        with self.prevent(Input.Changed):
            self.line.value = ""
        self._show("")
        self.options.highlighted = chosen if chosen < len(self._order) else None
        self.line.focus()

    def close(self) -> None:
        """Put it away."""
        self.remove_class("open")

    def action_move(self, by: int) -> None:
        """Highlight another line."""
        if self._order:
            here = self.options.highlighted or 0
            self.options.highlighted = max(0, min(here + by, len(self.options.options) - 1))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._show(event.value)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        here = self.options.highlighted
        if here is not None and here < len(self._order):
            self.post_message(self.Picked(self.purpose, self._choices[self._order[here]].value))

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Picked(self.purpose, self._choices[self._order[event.option_index]].value))

    def _show(self, query: str) -> None:
        hits = rank(query, [choice.text for choice in self._choices], limit=MOST_SHOWN)
        self._order = [hit.index for hit in hits]
        self.options.clear_options()
        self.options.add_options([Option(self._line(hit.index, hit.spans)) for hit in hits])
        self.options.highlighted = 0 if hits else None
        self.border_subtitle = Content(f"{len(hits)} of {len(self._choices)}")

    def _line(self, index: int, spans: Sequence[tuple[int, int]]) -> Content:
        choice = self._choices[index]
        line = Content(choice.text)
        for start, end in spans:
            line = line.stylize("$key-fg bold underline", start, end)
        return line + Content.styled(f"  {choice.hint}", "$muted-fg") if choice.hint else line
