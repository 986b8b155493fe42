"""The status line: what one stands on, what just happened, and the two keys that lead to all others."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from textual.content import Content
from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

from tui.column.characters import cells
from tui.telling.facts import Fact, cut, fitted, told
from tui.telling.footer import Hint
from tui.telling.messages import Messages


class StatusBar(Widget):
    """One line at the bottom of the screen."""

    DEFAULT_CSS = """
    StatusBar {
        height: 1;
        color: $bar-fg;
        background: $bar-bg;
        text-style: $bar-style;
    }
    """

    standing: reactive[tuple[Fact, ...]] = reactive(())
    """Where one stands; always true."""
    message: reactive[str] = reactive("")
    """What is said just now; shown instead of the facts."""
    hints: reactive[tuple[tuple[Hint, ...], ...]] = reactive(((),))
    """Keys to name, then fewer of them; the first that fit are named."""
    typing: reactive[bool] = reactive(False)
    """Whether one types into a line; where one stands is of no interest then."""
    count: reactive[str] = reactive("")
    """The number typed so far."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self.messages = Messages()
        self._clock = clock
        self._timer: Timer | None = None

    @property
    def facts(self) -> str:
        """Where one stands, in full."""
        return told(self.standing)

    def say(self, message: str, *, matters: bool = False) -> None:
        """Show a message for as long as it takes to read it, or until it was read if it matters."""
        self.messages.say(message, self._clock(), matters=matters)
        self._look()

    def hold(self, message: str) -> None:
        """Show a question, or what is being done, until it is over; "" says that it is."""
        self.messages.hold(message)
        self._look()

    def key_pressed(self) -> None:
        """What was read may go."""
        self.messages.key_pressed(self._clock())
        self._look()

    def superseded(self) -> None:
        """Something else is done now."""
        self.messages.superseded(self._clock())
        self._look()

    def _look(self) -> None:
        """Show what is said now, and look again when it has had its time."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        after = self.messages.tick(self._clock())
        self.message = self.messages.shown
        if after is not None and self.is_running:
            self._timer = self.set_timer(after, self._look)

    def render(self) -> Content:
        """Left what matters, right the hints, as far as both fit."""
        width = self.size.width
        count = f"{self.count} " if self.count else ""
        facts = () if self.typing else self.standing
        wanted = cells(self.message or told(facts))
        for hints in self.hints:
            used = sum(cells(key) + cells(words) + 3 for key, words in hints) + len(count)
            if 1 + wanted + used + 2 <= width:
                break
        else:
            if self.message:
                hints, used = (), len(count)
        space = max(width - used - 2, 1)
        left = cut(self.message, space) if self.message else fitted(facts, space)
        keys = [part for key, words in hints for part in ((key, "$key-fg $key-style"), f" {words}  ")]
        return Content.assemble(Content(f" {left} ").pad_right(max(space - cells(left), 0)), count, *keys)
