"""The terminal driver: Textual's own for Linux and macOS, made to outlive its terminal.

The screen goes to standard output, so that errors can be sent elsewhere. When the terminal goes away (a dead SSH
connection, a closed window) writing fails and reading returns nothing for ever; both end the program instead of
killing its writer thread or spinning.
"""

from __future__ import annotations

import select
import sys
from io import TextIOWrapper
from typing import IO, TYPE_CHECKING, cast

from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from textual.app import App


POINTER_SHAPE = "\x1b]22;"
"""OSC 22, which sets how the mouse pointer looks."""


class _Wire:
    """A terminal's output that swallows what can no longer be delivered, so that leaving works to the end."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self.dead = False

    def write(self, text: str) -> int:
        try:
            return 0 if self.dead else self._file.write(text)
        except OSError:
            self.dead = True
            return 0

    def flush(self) -> None:
        try:
            if not self.dead:
                self._file.flush()
        except OSError:
            self.dead = True

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
        self._wire = _Wire(sys.__stdout__ or sys.stdout)
        self._file = cast(TextIOWrapper, self._wire)

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

    def run_input_thread(self) -> None:
        """Read keys until the end; a terminal that cannot be read any more is not an error of the program."""
        try:
            super().run_input_thread()
        except OSError:
            self._wire.dead = True
