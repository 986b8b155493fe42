"""The driver that writes as little as it can: of a frame what the terminal does not show yet, when it can take it.

What Textual writes is painted onto a shadow of the screen. A thread asks for the next frame whenever the terminal
has taken in what was written before, and writes the difference; see `shadow`, `pacing` and `outlet`.
"""

from __future__ import annotations

import os
import signal
from threading import Condition
from time import monotonic
from typing import TYPE_CHECKING

from textual.events import CursorPosition
from textual.message import Message

from tui.terminal.abilities import abilities_of
from tui.terminal.background import ASK_MARGINS
from tui.terminal.driver import POINTER_SHAPE, TerminalDriver
from tui.terminal.grid import FRAME
from tui.terminal.outlet import Outlet
from tui.terminal.pacing import ASK, LONGEST, Pace
from tui.terminal.shadow import SYNC_OFF, SYNC_ON, Shadow

if TYPE_CHECKING:
    from types import FrameType

    from textual.app import App

ENTER, LEAVE = "\x1b[?1049h", "\x1b[?1049l"
"""To the alternate screen, and back."""


class FrugalDriver(TerminalDriver):
    """Writes what changed."""

    def __init__(
        self, app: App[object], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._lock = Condition()
        can = abilities_of(os.environ, self._wire.fileno())
        self._shadow = Shadow(can) if self._begun is None else self._begun.shadow
        self._pace = Pace()
        self._outlet: Outlet | None = None
        self._shows = False
        """Whether the screen is the program's."""
        self._continues = False
        """Whether the first screen is on it, until there is an article to show in its place."""

    def start_application_mode(self) -> None:
        """Take the terminal."""
        self._pace = Pace()
        self._outlet = Outlet(self._wire.fileno(), self._next_frame, self._lock, self.tell_gone)
        begun, self._continues = self._begun, self._begun is not None
        super().start_application_mode()
        self._watch_size()
        if begun is not None and not begun.taken.is_known:
            self.redraw()

    def _watch_size(self) -> None:
        """A terminal that was resized may show anything, also where it has its old size again."""
        told = signal.getsignal(signal.SIGWINCH)

        def resized(number: int, frame: FrameType | None) -> None:
            if self._get_terminal_size() == self._shadow.size:
                self.redraw()
            if callable(told):
                told(number, frame)

        signal.signal(signal.SIGWINCH, resized)

    def ask(self, *, background: bool) -> None:
        """Ask also for margins; some terminals that cannot scroll by them would show a part of the question."""
        if self._shadow.can.by_many and os.environ.get("TERM_PROGRAM") != "Apple_Terminal":
            self.write(ASK_MARGINS)
        super().ask(background=background)

    def write(self, data: str) -> None:
        """Paint a frame; anything else is said to the terminal as it is."""
        if data in (SYNC_ON, SYNC_OFF):
            self._shadow.can.sync = True
        elif self._outlet is not None and (self._mouse or not data.startswith(POINTER_SHAPE)):
            with self._lock:
                self._take(data, self._outlet)

    def _take(self, data: str, outlet: Outlet) -> None:
        if FRAME.match(data):
            self._shadow.fit(self._get_terminal_size())
            data = self._shadow.paint(data)
        if self._continues:
            data = data.replace(ENTER, "")
        if ENTER in data or LEAVE in data:
            self._shadow.forget()
            self._shows = ENTER in data
        if data:
            outlet.say(data)
        else:
            outlet.wake()

    def _next_frame(self) -> tuple[str, float | None]:
        """A frame, where there is one and it may be written; else how long to wait for it."""
        now = monotonic()
        if not self._shows or not self._shadow.changed:
            return "", None
        if wait := self._pace.wait(now):
            return "", wait
        try:
            frame = self._shadow.frame()
        except Exception:
            from rich.traceback import Traceback

            self._app.call_later(self._app.exit, None, 1, Traceback())
            raise
        if frame:
            frame = self._with_question(frame, now)
        return frame, None

    def _with_question(self, frame: str, now: float) -> str:
        """A frame and the question behind it; before the first one, too, which tells how long the link is."""
        asked = ASK if self._pace.asks else ""
        before = asked if self._pace.is_new else ""
        if before:
            self._pace.sent(len(before), now)
        self._pace.sent(len(frame.encode("utf-8", "replace")), now)
        return before + frame + asked

    def go_live(self) -> None:
        """Show what is painted in the place of the first screen."""
        with self._lock:
            if self._continues:
                self._continues, self._shows = False, True
                self._lock.notify()

    def redraw(self) -> None:
        """Write the whole screen again: something else wrote on it."""
        with self._lock:
            self._shadow.forget()
            self._lock.notify()

    def process_message(self, message: Message) -> None:
        """Where the cursor is, is an answer to what was asked here."""
        if not isinstance(message, CursorPosition):
            super().process_message(message)
            return
        with self._lock:
            self._pace.answered(monotonic())
            self._lock.notify_all()

    def _tell_answers(self) -> None:
        super()._tell_answers()
        self._shadow.can.margins = self._answers.margins

    def disable_input(self) -> None:
        """Show no more; and wait for answers that are on their way, or the shell would get them."""
        with self._lock:
            self._shows = False
            if self._pace.answers and not self.gone:
                self._lock.wait_for(lambda: not self._pace.waiting, LONGEST)
        super().disable_input()

    @property
    def gone(self) -> bool:
        """Whether the terminal was closed."""
        return super().gone or (self._outlet is not None and self._outlet.dead)

    def close(self) -> None:
        """Write what is left to say, and no more."""
        if self._outlet is not None:
            self._outlet.stop()
            self._outlet = None
        super().close()
