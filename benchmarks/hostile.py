"""Measure what sources made to be hard cost: the ten slowest, and the ten that take most memory.

    python -m benchmarks.hostile [--size CHARACTERS]

The sources are the shared hostile files, and the pages of `tests/heavy_pages.py` at the given size (1,000,000).
Each is parsed in a forked child, whose CPU time and peak memory the system tells; one that needs more than a
minute is ended.
"""

from __future__ import annotations

import argparse
import os
import resource
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from parsers import NotText, parse
from tests.heavy_pages import heavy

FOLDER = Path(__file__).parents[1] / "../shared/data/hostile"
LONGEST = 60
"""CPU seconds."""
SHOWN = 10


@dataclass(frozen=True, slots=True)
class Cost:
    """What one source took."""

    name: str
    size: int
    """Bytes."""
    seconds: float
    peak: float
    """MiB; of a process that has imported the parsers and done nothing, 25."""
    ended: bool
    """It did not finish."""

    def __str__(self) -> str:
        note = "  ENDED" if self.ended else ""
        return f"{self.seconds:7.2f} s {self.peak:6.0f} MiB {self.size:9,} bytes  {self.name}{note}"


def main() -> None:
    """Print two lists."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hostile", description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=1_000_000, help="characters of each page made here")
    size = parser.parse_args().size
    parse("<html><body><p>What is imported late is imported now.</p></body></html>")
    _print("The shared hostile files", [cost(path.name, path.read_bytes()) for path in _files()])
    made = [cost(kind, source.encode(), name) for kind, (name, source) in heavy(size).items()]
    _print(f"Pages of {size:,} characters made of one thing", made)


def _files() -> Iterator[Path]:
    if not FOLDER.is_dir():
        print(f"The shared hostile files are not in {FOLDER}.\n")
        return
    yield from sorted(path for path in FOLDER.iterdir() if path.name != "MANIFEST.tsv")


def _print(title: str, costs: list[Cost]) -> None:
    if not costs:
        return
    ended, spent = sum(one.ended for one in costs), sum(one.seconds for one in costs)
    print(f"{title}: {len(costs)}, {ended} ended, {spent:.1f} s")
    print("the slowest")
    print("\n".join(map(str, sorted(costs, key=lambda one: -one.seconds)[:SHOWN])))
    print("the largest")
    print("\n".join(map(str, sorted(costs, key=lambda one: -one.peak)[:SHOWN])) + "\n")


def cost(title: str, data: bytes, name: str = "") -> Cost:
    """What it takes to parse a source."""
    child = os.fork()
    if not child:
        _parse_and_leave(data, name or title)
    _, status, used = os.wait4(child, 0)
    return Cost(title, len(data), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, bool(status))


def _parse_and_leave(data: bytes, name: str) -> None:
    """In the child: the exit code is 0 where the source was parsed or refused."""
    code = 1
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))
        parse(data, name=name)
        code = 0
    except NotText:
        code = 0
    finally:
        os._exit(code)


if __name__ == "__main__":
    main()
