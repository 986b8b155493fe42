"""The status line: what one stands on, what just happened, and the two keys that lead to all others."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

from tui.column.wrap import cells

STAYS = 6.0
"""Seconds a message stays when nothing else happens."""

HINT = (("?", " keys  "), (":", " commands "))
SHORT_HINT = (("?", " keys "),)


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

    facts: reactive[str] = reactive("")
    """Where one stands; always true."""
    message: reactive[str] = reactive("")
    """What just happened; shown instead of the facts for a while."""
    count: reactive[str] = reactive("")
    """The number typed so far."""

    _timer: Timer | None = None

    def say(self, message: str, *, stays: float | None = STAYS) -> None:
        """Show a message; until the next one when `stays` is None."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self.message = message
        if message and stays is not None:
            self._timer = self.set_timer(stays, self._fade)

    def _fade(self) -> None:
        self.message = ""

    def render(self) -> Content:
        """Left what matters, right the hint, as far as both fit."""
        left = " " + (self.message or self.facts)
        width = self.size.width
        count = f"{self.count} " if self.count else ""
        for hint in (HINT, SHORT_HINT):
            used = sum(len(key) + len(title) for key, title in hint) + len(count)
            if cells(left) + used + 2 <= width:
                break
        space = max(width - used, 1)
        text = Content(left).truncate(space, ellipsis=True).pad_right(max(space - cells(left), 0))
        keys = [Content.styled(key, "$key-fg $key-style") + Content(title) for key, title in hint]
        return Content.assemble(text, count, *keys)
