"""An event that wakes who waits for a terminal, so that nobody has to look now and then whether it is set."""

from __future__ import annotations

import os
from threading import Event


class Leaving(Event):
    """An event with a file number, which can be read from while it is set: for `select`."""

    def __init__(self) -> None:
        super().__init__()
        self._reads, self._writes = os.pipe()

    def fileno(self) -> int:
        """What `select` waits for."""
        return self._reads

    def set(self) -> None:
        """Wake everybody."""
        if not self.is_set():
            super().set()
            os.write(self._writes, b"\0")

    def clear(self) -> None:
        """Let them wait again."""
        if self.is_set():
            os.read(self._reads, 1)
            super().clear()
