"""A program at a terminal that is emulated, at the end of a link that is: keys in, bytes counted, screens out.

While one waits, what has arrived is only kept, with the time and the CPU it came at; the screen is emulated when
the program is quiet, when it asks something or when somebody looks, so that emulating is in no figure.
"""

from __future__ import annotations

import fcntl
import os
import select
import signal
import subprocess
import termios
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

from benchmarks.terminal.emulator import USUAL, Abilities, Emulator, is_question
from benchmarks.terminal.link import Link
from benchmarks.terminal.processes import Tree

COLUMNS, LINES = 120, 40

QUIET = 0.25
"""Seconds without a byte and without work after which a program has finished what it was told."""
PATIENCE = 1.5
"""Seconds after which a program that has neither written nor worked will not answer a key any more."""
LONGEST = 60.0
"""Seconds after which a program hangs."""
TICK = 0.02
"""Seconds between two looks at the CPU clocks."""
PAUSE = 0.1
"""Seconds of silence in which there is time to emulate what has arrived."""
WORK = 0.5
"""Milliseconds of CPU between two looks that are work; Python's waiting for keys takes a tenth of that."""


class FailedError(Exception):
    """A program did not do what was to be measured; it says what."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A piece of output."""

    at: float
    """Seconds since the program was started."""
    cpu: float
    """Milliseconds of CPU that had been used."""
    data: bytes


class Session:
    """A running program. Used in a `with` statement, which ends it."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        folder: Path,
        environment: Mapping[str, str],
        can: Abilities = USUAL,
        link: Link | None = None,
    ) -> None:
        self.link = link or Link()
        self.written = 0
        """Bytes that have arrived."""
        self.last_byte = 0.0
        """Seconds since the start at which the last of them came."""
        self._written_before = 0
        self._emulator = Emulator(COLUMNS, LINES, can)
        self._arrivals: list[Arrival] = []
        self._awaited = ""
        self._brought: Arrival | None = None
        self._master, slave = os.openpty()
        termios.tcsetwinsize(slave, (LINES, COLUMNS))
        os.set_blocking(self._master, False)
        self._start = self._busy = monotonic()
        self._process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=folder,
            env=dict(environment),
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509 - this program has no threads
        )
        os.close(slave)
        self.tree = Tree(self._process.pid)
        self._cpu = 0.0

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the program and what it started."""
        started = self.tree.pids()
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGHUP)
        os.close(self._master)
        try:
            self._process.wait(2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for pid in started[1:]:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    @property
    def busy(self) -> float:
        """Seconds since the start at which it last wrote or worked."""
        return self._busy - self._start

    @property
    def now(self) -> float:
        """Seconds since it was started."""
        return monotonic() - self._start

    def until_shown(self, words: str) -> Arrival:
        """Wait until the screen shows some words for the first time. Returns what brought them."""
        self._awaited = words
        while self._brought is None:
            self._pump()
            if monotonic() - self._busy > PAUSE:
                self._emulate()
            if self.now > LONGEST or self._process.poll() is not None:
                raise FailedError(f"never showed “{words}” but: {' '.join(' '.join(self.screen()).split())[:200]}")
        return self._brought

    def settle(self, quiet: float = QUIET, patience: float = QUIET) -> None:
        """Wait until it is quiet: no byte, no key or answer on its way, no work; `patience` for an answer."""
        start = monotonic()
        while True:
            self._pump()
            hush = quiet if self.written > self._written_before else max(quiet, patience)
            if monotonic() - max(self._busy, start) > hush and self.link.is_empty:
                self._emulate()
                if self.link.is_empty:
                    return
            if monotonic() - start > LONGEST or self._process.poll() is not None:
                raise FailedError("did not come to rest" if self._process.returncode is None else "ended")

    def press(self, keys: str) -> None:
        """Send keys, in one packet."""
        self._written_before = self.written
        self.link.press(monotonic(), keys.encode())
        self._pump(0.0)

    def hold(self, keys: str, times: int, a_second: float) -> float:
        """Keep a key down, and wait until nothing comes any more. Returns the seconds the last byte was late."""
        start = monotonic()
        for number in range(times):
            while (left := start + number / a_second - monotonic()) > 0:
                self._pump(left)
            self.press(keys)
        last = self.now
        self.settle(quiet=2 * PATIENCE)
        return max(self.last_byte - last, 0.0)

    def rest(self, seconds: float) -> None:
        """Let time pass without looking at anything."""
        sleep(seconds)
        self._pump()

    def screen(self) -> list[str]:
        """What each row shows now."""
        self._emulate()
        return self._emulator.rows()

    def _pump(self, longest: float = TICK) -> None:
        """Carry what is due in both directions, once."""
        now = monotonic()
        if keys := self.link.pressed(now):
            os.write(self._master, keys)
        event, room = self.link.next_event(), self.link.room(now)
        wait = max(min(longest, TICK, (event or now + TICK) - now), 0)
        if room and select.select([self._master], [], [], wait)[0]:
            self.link.write(monotonic(), self._read(room))
        elif not room:
            sleep(min(wait, TICK / 4))
        self._take(self.link.arrived(monotonic()))

    def _read(self, most: int) -> bytes:
        try:
            return os.read(self._master, most)
        except OSError:
            sleep(TICK)
            return b""

    def _take(self, came: Sequence[tuple[float, bytes]]) -> None:
        cpu = self.tree.cpu()
        if cpu - self._cpu > WORK:
            self._busy = monotonic()
        self._cpu = cpu
        for at, data in came:
            if data:
                self.written += len(data)
                self._busy, self.last_byte = monotonic(), at - self._start
                self._arrivals.append(Arrival(self.last_byte, cpu, data))
                if is_question(data):
                    self._emulate()

    def _emulate(self) -> None:
        """Show what has arrived, and send what the terminal says to it."""
        arrivals, self._arrivals = self._arrivals, []
        for one in arrivals:
            answer = self._emulator.feed(one.data)
            if answer:
                self.link.press(monotonic(), answer)
            if self._awaited and not self._brought and any(self._awaited in row for row in self._emulator.rows()):
                self._brought = one


def _take_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
