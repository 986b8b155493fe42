"""Writes to the terminal in a thread of its own, so that nothing waits for a link that stands still.

What is said in between (modes, titles, the clipboard) is written in order; frames are asked for when the
terminal is ready for one, so that of all that was painted meanwhile the newest is written, and nothing piles up.
Writing never blocks for long, so that the thread can be ended: the terminal is opened once more for that, since
other programs share what this one was given, and would find it not blocking either.
"""

from __future__ import annotations

import os
import select
from collections.abc import Callable
from threading import Condition, Thread
from time import monotonic

TICK = 0.1
"""Seconds between two looks at whether a terminal that takes nothing is still waited for."""

AT_ONCE = 4096
"""Bytes written at a time; a terminal's own buffer has as many."""
AT_ONCE_BLOCKING = 256
"""The same where writing more might block: what is free when the system says that something is."""

MOST_WAITING = 1_000_000
"""Characters that may wait for a terminal that takes nothing. Only the clipboard is long, and is lost then."""

FAREWELL = 2.0
"""Seconds the last words, which put the terminal back, may take."""


class Wire:
    """A terminal that is written to without blocking."""

    def __init__(self, fileno: int) -> None:
        try:
            self._fileno = os.open(os.ttyname(fileno), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
            self._at_once = AT_ONCE
        except OSError:
            self._fileno, self._at_once = os.dup(fileno), AT_ONCE_BLOCKING
        self.dead = False
        """Whether the terminal is gone."""
        self.give_up_at = float("inf")
        """When what it has not taken is left."""

    def send(self, text: str) -> None:
        """Write all of a text, unless the terminal dies or is given up."""
        left = memoryview(text.encode("utf-8", "replace"))
        try:
            while left and not self.dead and monotonic() < self.give_up_at:
                _, ready, _ = select.select([], [self._fileno], [], TICK)
                if ready:
                    left = left[self._write(left[: self._at_once]) :]
        except OSError:
            self.dead = True

    def _write(self, part: memoryview) -> int:
        try:
            return os.write(self._fileno, part)
        except BlockingIOError:
            return 0

    def close(self) -> None:
        """Write no more."""
        os.close(self._fileno)


class Outlet:
    """What is to be written, and the thread that writes it.

    `next_frame` is called with the lock held: it returns a frame, "" where there is none, and how many seconds to
    wait before one may be asked for, None where nothing is to be written. `gone` is called when the terminal died.
    """

    def __init__(
        self,
        fileno: int,
        next_frame: Callable[[], tuple[str, float | None]],
        lock: Condition,
        gone: Callable[[], None],
    ) -> None:
        self._next_frame = next_frame
        self._gone = gone
        self._lock = lock
        self._said: list[str] = []
        self._ending = False
        self.wire = Wire(fileno)
        self._thread = Thread(target=self._run, name="terminal-outlet", daemon=True)
        self._thread.start()

    @property
    def dead(self) -> bool:
        """Whether nothing is written any more: the terminal is gone, or the thread ended with an error."""
        return self.wire.dead or not self._thread.is_alive()

    def say(self, sequence: str) -> None:
        """Write a sequence that is no frame."""
        with self._lock:
            waiting = sum(map(len, self._said))
            if len(sequence) < AT_ONCE or waiting + len(sequence) < MOST_WAITING:
                self._said.append(sequence)
            self._lock.notify()

    def wake(self) -> None:
        """Look for a frame."""
        with self._lock:
            self._lock.notify()

    def stop(self) -> None:
        """Write what was said, and end; a terminal that takes nothing is left as it is."""
        self.wire.give_up_at = monotonic() + FAREWELL
        with self._lock:
            self._ending = True
            self._lock.notify()
        self._thread.join(FAREWELL + 2 * TICK)
        if not self._thread.is_alive() and self._said:
            self.wire.send("".join(self._said))

    def _run(self) -> None:
        while True:
            with self._lock:
                text, ending = self._gather()
            self.wire.send(text)
            if self.wire.dead:
                self._gone()
            if ending:
                self.wire.close()
                return

    def _gather(self) -> tuple[str, bool]:
        """Wait for something to write; and whether it is the last."""
        while True:
            said = "".join(self._said)
            self._said.clear()
            if self._ending:
                return said, True
            frame, wait = self._next_frame()
            if said or frame:
                return said + frame, False
            self._lock.wait(wait)
