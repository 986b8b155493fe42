"""What an import costs: CPU of fresh interpreters, the least of several, less that of an empty one."""

from __future__ import annotations

import resource
import subprocess
import sys

ROUNDS = 5


def import_times() -> list[str]:
    """A phrase for this project and for trafilatura."""
    empty = _cpu_of("pass") or 0.0
    return [_phrase(module, empty) for module in ("parsers", "trafilatura")]


def _phrase(module: str, empty: float) -> str:
    spent = _cpu_of(f"import {module}")
    return f"`import {module}` " + (f"{spent - empty:.2f} s CPU" if spent is not None else "is not possible here")


def _cpu_of(statement: str) -> float | None:
    """Seconds, or None where the statement fails."""
    least = None
    for _ in range(ROUNDS):
        before = _children()
        done = subprocess.run([sys.executable, "-c", statement], stderr=subprocess.DEVNULL, check=False)
        if done.returncode:
            return None
        spent = _children() - before
        least = spent if least is None else min(least, spent)
    return least


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
