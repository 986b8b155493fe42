"""What a program and all processes it started cost, as Linux counts it: CPU, memory, wake-ups."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from pathlib import Path

_PROC = Path("/proc")
KIBI = 1024
"""Bytes in what /proc calls kB."""


class Tree:
    """A process and its descendants."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._cpu: dict[int, float] = {}
        self._peak = 0

    def pids(self) -> list[int]:
        """All that live."""
        found = [self._pid]
        for pid in found:
            for thread in _threads(pid):
                with suppress(OSError):
                    found += map(int, (thread / "children").read_text().split())
        return found

    def cpu(self) -> float:
        """Milliseconds of CPU so far, of those that have ended too."""
        for pid in self.pids():
            with suppress(OSError):
                self._cpu[pid] = 1000 * time.clock_gettime(_clock_of(pid))
        return sum(self._cpu.values())

    def peak(self) -> float:
        """Megabytes: the most that each of those that live has had in memory, added up; the most of all calls."""
        self._peak = max(self._peak, sum(_number(_PROC / str(pid), "VmHWM") for pid in self.pids()))
        return self._peak * KIBI / 1_000_000

    def wake_ups(self) -> int:
        """How often any of their threads has waited for something."""
        return sum(_number(thread, "voluntary_ctxt_switches") for pid in self.pids() for thread in _threads(pid))


def _clock_of(pid: int) -> int:
    """The CPU clock of another process, as clock_getcpuclockid(3) makes its number."""
    return (~pid << 3) | 2


def _threads(pid: int) -> list[Path]:
    with suppress(OSError):
        return list((_PROC / str(pid) / "task").iterdir())
    return []


def _number(folder: Path, name: str) -> int:
    with suppress(OSError):
        found = re.search(rf"^{name}:\s+(\d+)", (folder / "status").read_text(), re.MULTILINE)
        return int(found[1]) if found else 0
    return 0
