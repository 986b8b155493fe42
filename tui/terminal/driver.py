"""The terminal driver: Textual's own for Linux and macOS, made to outlive its terminal.

The screen goes to standard output, so that errors can be sent elsewhere. When the terminal goes away (a dead
SSH connection, a closed window) writing fails and reading returns nothing for ever; both end the program
instead of killing its writer thread or spinning. What the terminal answers to a question is taken out of the
keys before Textual reads them, and leaving waits a moment for an answer that is on its way, or the shell would
get it.
"""

from __future__ import annotations

import asyncio
import os
import select
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from io import TextIOWrapper
from threading import Event
from time import monotonic
from typing import IO, TYPE_CHECKING, cast

from textual._xterm_parser import XTermParser
from textual.constants import ESCAPE_DELAY
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from tui.first.begun import Continuing
from tui.terminal.background import ASK_ANYTHING, ASK_BACKGROUND, Answers, is_dark
from tui.terminal.leaving import Leaving
from tui.terminal.newest import Newest
from tui.terminal.osc52 import Multiplexer, load_tmux_buffer, multiplexer, sequence

if TYPE_CHECKING:
    from textual.app import App


LEAVE_ON = (signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT, signal.SIGINT)
"""Signals that end the program the orderly way: the terminal is put back first."""

POINTER_SHAPE = "\x1b]22;"
"""OSC 22, which sets how the mouse pointer looks."""

LONGEST_ANSWER = 1.0
"""Seconds an answer may take; a round trip over a slow satellite link takes .7."""

TICK = 0.1
"""Seconds between two looks at whether an Esc that nothing followed is the Esc key, while that is open."""

AT_ONCE = 4096
"""Bytes read at a time."""

ESC = b"\x1b"


@dataclass
class BackgroundTold(Message):
    """The terminal said what its background is."""

    dark: bool


class TerminalGone(Message):
    """The terminal was closed."""


class _Wire:
    """A terminal's output that swallows what can no longer be delivered, so that leaving works to the end."""

    def __init__(self, file: IO[str], gone: Callable[[], None]) -> None:
        self._file = file
        self._gone = gone
        self.dead = False

    def write(self, text: str) -> int:
        try:
            return 0 if self.dead else self._file.write(text)
        except OSError:
            self._die()
            return 0

    def flush(self) -> None:
        try:
            if not self.dead:
                self._file.flush()
        except OSError:
            self._die()

    def _die(self) -> None:
        self.dead = True
        self._gone()

    def fileno(self) -> int:
        return self._file.fileno()

    def isatty(self) -> bool:
        return self._file.isatty()


class TerminalDriver(LinuxDriver):
    """Writes to standard output and knows when its terminal is gone."""

    def __init__(
        self, app: App[object], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._wire = _Wire(sys.__stdout__ or sys.stdout, self.tell_gone)
        self.exit_event = self._leaving = Leaving()
        self._file = cast(TextIOWrapper, self._wire)
        self._copies = Newest(self._copy_in_tmux)
        self._answers = Answers()
        self._answered = Event()
        self._asked_at = -LONGEST_ANSWER
        self._begun = app.begun if isinstance(app, Continuing) else None

    def start_application_mode(self) -> None:
        """Take the terminal, where the first screen had it from there; signals end the application from now on."""
        loop = asyncio.get_running_loop()
        for number in LEAVE_ON:
            loop.add_signal_handler(number, self._app.exit, None, 128 + number)
        start: Callable[[], None] = super().start_application_mode
        start()
        if self._begun is not None:
            self.attrs_before = self._begun.taken.hand_over()
            self._begun = None

    def ask(self, *, background: bool) -> None:
        """Ask for the background, if that is wanted; and for a sign that all questions have been answered."""
        self._asked_at = monotonic()
        self.write(f"{ASK_BACKGROUND if background else ''}{ASK_ANYTHING}")
        self.flush()

    def copy(self, text: str) -> None:
        """Give a text to the terminal's clipboard; inside tmux by its own command, if there is one that works."""
        inside = multiplexer(os.environ)
        if inside == "tmux" and os.environ.get("TMUX"):
            self._copies.give(text)
        else:
            self._send_copy(text, inside)

    def _copy_in_tmux(self, text: str) -> None:
        """Where tmux does not take it, by way of the terminal, as long as there is an application to ask."""
        if not load_tmux_buffer(text):
            with suppress(RuntimeError):
                self._app.call_from_thread(self._send_copy, text, "tmux")

    def _send_copy(self, text: str, inside: Multiplexer) -> None:
        self.write(sequence(text, inside))
        self.flush()

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal again; anew where one is told to go on without having been asked to stop.

        SIGSTOP does that. A hangup brings SIGCONT, too; what is gone cannot be taken again. Who is told to go on
        while the shell has the terminal stops again, until it is given back.
        """
        if self.gone:
            return
        if self._key_thread is not None and self._key_thread.is_alive():
            if not self._is_in_front():
                os.kill(os.getpid(), signal.SIGSTOP)
                return
            self.suspend_application_mode()
            self._must_signal_resume = True
        super()._sigcont_application()

    def _is_in_front(self) -> bool:
        """Whether the terminal is this job's, as far as can be told."""
        try:
            return os.tcgetpgrp(self.fileno) == os.getpgrp()
        except OSError:
            return True

    def disable_input(self) -> None:
        """Read no more; but wait for an answer that is on its way."""
        if not self.gone and self._key_thread is not None:
            self._answered.wait(max(self._asked_at + LONGEST_ANSWER - monotonic(), 0))
        super().disable_input()

    def write(self, data: str) -> None:
        """Send to the terminal; without a mouse its pointer's shape is left alone."""
        if self._mouse or not data.startswith(POINTER_SHAPE):
            super().write(data)

    @property
    def gone(self) -> bool:
        """Whether the terminal was closed."""
        poll = select.poll()
        poll.register(self.fileno, select.POLLIN)
        hung_up = any(event & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _, event in poll.poll(0))
        return hung_up or self._wire.dead

    def tell_gone(self) -> None:
        """Say that the terminal is gone; what writes or reads notices it."""
        with suppress(RuntimeError):
            self.process_message(TerminalGone())

    def run_input_thread(self) -> None:
        """Read keys until the end; a terminal that cannot be read any more is not an error of the program.

        Nothing is done while nothing comes, but for a moment behind an Esc: it may be a key or begin a sequence.
        """
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        open_until = 0.0
        while not self.exit_event.is_set():
            wait = TICK if monotonic() < open_until else None
            ready, _, _ = select.select([self.fileno, self._leaving.fileno()], [], [], wait)
            sent = self._read() if self.fileno in ready else b""
            if self.fileno in ready and not sent:
                self._wire.dead = True
                self.tell_gone()
                return
            if ESC in sent or (sent and wait):
                open_until = monotonic() + ESCAPE_DELAY + TICK
            keys = self._answers.keys_in(decode(sent)) if sent else self._answers.waited()
            self._tell_answers()
            for event in (*(parser.feed(keys) if keys else ()), *parser.tick()):
                self.process_message(event)

    def _read(self) -> bytes:
        """What was typed; nothing where the terminal is gone."""
        try:
            return os.read(self.fileno, AT_ONCE)
        except OSError:
            return b""

    def _tell_answers(self) -> None:
        """Post the background when it becomes known."""
        dark = is_dark(self._answers.color)
        if dark is not None:
            self._answers.color = ""
            self.process_message(BackgroundTold(dark))
        if self._answers.over:
            self._answered.set()
