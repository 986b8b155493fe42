"""Choose one of many by typing: articles, matches, quotes, commands, headings and themes all come this way.

A panel at the bottom of the screen with a line to type in and the lines that fit what was typed, best first. It is
docked, not modal: a modal screen repaints everything several times, which a slow link shows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from matching import rank
from tui.line import Line
from tui.widgets.prompt import show_line

HINT = " type to narrow · Enter chooses · Ctrl-G closes"

AROUND = 2
"""Rows of the panel that are no choices: its edge, and the line one types."""

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
    also: str = ""
    """Searched, not shown: the whole of what the text had to cut."""


class Chooser(Vertical):
    """The panel."""

    DEFAULT_CSS = """
    Chooser {
        display: none;
        layer: above;
        dock: bottom;
        height: 50%;
        margin: 0 0 1 0;
        background: $text-bg;
        border-top: solid $focus-fg;
        border-title-color: $title-fg;
        border-title-style: $title-style;
        border-subtitle-color: $muted-fg;
    }
    Chooser.open { display: block; }
    Chooser Static { height: 1; }
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
    line: reactive[Line] = reactive(Line())
    typed = query_one(Static)
    options = query_one(OptionList)

    class Picked(Message):
        """A line was chosen with the mouse."""

        def __init__(self, purpose: str, value: str) -> None:
            super().__init__()
            self.purpose = purpose
            self.value = value

    def __init__(self) -> None:
        super().__init__()
        self.purpose = ""
        self._choices: Sequence[Choice] = ()
        self._offered: Callable[[str], tuple[Sequence[Choice], str]] | None = None
        self._order: list[int] = []
        self._hint = HINT

    def compose(self) -> ComposeResult:
        """The line one types, and the lines to choose from."""
        yield Static()
        options = OptionList(compact=True, markup=False)
        options.can_focus = False
        yield options

    @property
    def is_open(self) -> bool:
        """Whether it can be seen."""
        return self.has_class("open")

    def ask(
        self,
        purpose: str,
        title: str,
        choices: Sequence[Choice] = (),
        chosen: int = 0,
        *,
        hint: str = HINT,
        offered: Callable[[str], tuple[Sequence[Choice], str]] | None = None,
    ) -> None:
        """Open with these lines, the line `chosen` highlighted; the hint is shown until something is typed.

        Where the lines depend on what is typed, `offered` tells them, and what of it narrows them.
        """
        self.purpose, self._choices, self._hint, self._offered = purpose, choices, hint, offered
        self.border_title = Content(title)
        self.styles.max_height = None if offered else len(choices) + AROUND
        self.add_class("open")
        self.line = Line()
        self.watch_line(self.line)
        self._narrow()
        self.options.highlighted = chosen if chosen < len(self._order) else None
        self.call_after_refresh(self.options.scroll_to_highlight)

    def close(self) -> None:
        """Put it away."""
        self.remove_class("open")

    def renew(self, choices: Sequence[Choice]) -> None:
        """Show these lines instead; what was typed stays, and the line that was highlighted."""
        chosen, self._choices = self.chosen, choices
        self._narrow()
        if chosen is not None:
            values = [choices[index].value for index in self._order]
            self.options.highlighted = values.index(chosen) if chosen in values else 0

    def take(self, line: Line) -> None:
        """Show a typed line, and the choices that fit it."""
        narrowed = line.text != self.line.text
        self.line = line
        if narrowed:
            self._narrow()

    def move(self, by: int) -> None:
        """Highlight another line."""
        if self._order:
            here = self.options.highlighted or 0
            self.options.highlighted = max(0, min(here + by, len(self._order) - 1))

    @property
    def chosen(self) -> str | None:
        """The value of the highlighted line."""
        here = self.options.highlighted
        return None if here is None or here >= len(self._order) else self._choices[self._order[here]].value

    def watch_line(self, line: Line) -> None:
        """Draw the typed line."""
        hint = Content("") if line.text else Content.styled(self._hint, "$muted-fg")
        self.typed.update(Content(" ") + show_line(line) + hint)

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Picked(self.purpose, self._choices[self._order[event.option_index]].value))

    def _narrow(self) -> None:
        query = self.line.text
        if self._offered is not None:
            self._choices, query = self._offered(query)
        hits = rank(query, [f"{choice.text} {choice.also}" for choice in self._choices], limit=MOST_SHOWN)
        self._order = [hit.index for hit in hits]
        self.options.clear_options()
        self.options.add_options([Option(self._line(hit.index, hit.spans)) for hit in hits])
        self.options.highlighted = 0 if hits else None
        self.border_subtitle = Content(f"{len(hits)} of {len(self._choices)}")

    def _line(self, index: int, spans: Sequence[tuple[int, int]]) -> Content:
        choice = self._choices[index]
        line = Content(choice.text)
        for start, end in spans:
            if end <= len(choice.text):
                line = line.stylize("$key-fg bold underline", start, end)
        return line + Content.styled(f"  {choice.hint}", "$muted-fg") if choice.hint else line
