"""The terminal from the moment the first screen has it until the application does.

Echo and line mode are off, so that what is typed meanwhile waits for the application as it was typed; only Ctrl-C
and Ctrl-\\ still end the program at once. Whatever ends it, the terminal is put back first.
"""

from __future__ import annotations

import contextlib
import os
import signal
import termios
from types import FrameType
from typing import NoReturn

KEYBOARD = 0
"""The file the program reads keys from."""

ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h"
"""The alternate screen, no cursor, no wrapping at the edge, and pastes with brackets around them."""
LEAVE = "\x1b[m\x1b[?2004l\x1b[?7h\x1b[?1049l\x1b[?25h"

ENDS_ON = (signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT, signal.SIGINT)
"""Signals that end the program."""

ANEW = (signal.SIGWINCH, signal.SIGCONT)
"""Signals after which the terminal may show anything."""

Attributes = list[int | list[bytes | int]]
"""What `termios.tcgetattr` tells."""

IFLAG, LFLAG, CC = 0, 3, 6
"""Where in it the flags of input, the local flags and the control characters are."""


class NotTakenError(Exception):
    """There is no terminal to take."""


class Taken:
    """A terminal that is the program's."""

    def __init__(self, output: int) -> None:
        """Take the terminal. Raises `NotTakenError`."""
        self._output = output
        self._entered = False
        self._is_ours = True
        self.is_known = True
        """Whether it shows what was written; it may show anything after it was resized, or someone else had it."""
        try:
            self.before: Attributes = termios.tcgetattr(KEYBOARD)
            self._handlers = {number: signal.getsignal(number) for number in (*ENDS_ON, *ANEW)}
            for number in ENDS_ON:
                if self._handlers[number] is not signal.SIG_IGN:
                    signal.signal(number, self._end)
            signal.signal(signal.SIGWINCH, self._forget)
            signal.signal(signal.SIGCONT, self._take_again)
            self._keep_keys()
        except termios.error as error:
            raise NotTakenError from error

    def _end(self, number: int, _frame: FrameType | None) -> NoReturn:
        for one in ENDS_ON:
            signal.signal(one, signal.SIG_IGN)
        raise SystemExit(128 + number)

    def _forget(self, _number: int, _frame: FrameType | None) -> None:
        self.is_known = False

    def _take_again(self, _number: int, _frame: FrameType | None) -> None:
        """Go on after having been stopped, when the shell had the terminal."""
        self.is_known = False
        with contextlib.suppress(termios.error):
            self._keep_keys()

    def _keep_keys(self) -> None:
        termios.tcsetattr(KEYBOARD, termios.TCSANOW, _keeping_keys(termios.tcgetattr(KEYBOARD)))

    def show(self, frame: str) -> None:
        """Write a frame, the first one onto the alternate screen; without a terminal the program ends."""
        text = frame if self._entered else ENTER + frame
        self._entered = True
        left = memoryview(text.encode("utf-8", "replace"))
        try:
            while left:
                left = left[os.write(self._output, left) :]
        except OSError as error:
            raise SystemExit(128 + signal.SIGHUP) from error

    def hand_over(self) -> Attributes:
        """Someone else has the terminal now, and puts it back; returns the attributes it had."""
        self._is_ours = False
        return self.before

    def put_back(self) -> None:
        """Leave the terminal as it was found, unless it was handed over, and as far as it still takes anything."""
        if not self._is_ours:
            return
        self._is_ours = False
        with contextlib.suppress(OSError, termios.error):
            termios.tcsetattr(KEYBOARD, termios.TCSANOW, self.before)
            if self._entered:
                os.write(self._output, LEAVE.encode())
        for number, handler in self._handlers.items():
            signal.signal(number, handler)


def _keeping_keys(attributes: Attributes) -> Attributes:
    """Attributes with which keys come as they are typed, and are not shown; Ctrl-Z is one of them."""
    flags, local, characters = attributes[IFLAG], attributes[LFLAG], attributes[CC]
    if isinstance(flags, int) and isinstance(local, int) and isinstance(characters, list):
        translated = termios.ICRNL | termios.INLCR | termios.IGNCR
        attributes[IFLAG] = flags & ~(termios.IXON | termios.IXOFF | translated)
        attributes[LFLAG] = local & ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
        characters[termios.VMIN] = 1
        characters[termios.VSUSP] = b"\0"
    return attributes
