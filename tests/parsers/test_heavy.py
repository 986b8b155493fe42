"""Sources made of one thing only: the time they take grows no faster than their length.

What grows with the square of it is far beyond the limit at this size; what does not stays far below. All are
parsed in one child, which names each before it begins and is ended by a timer of its own CPU time.
"""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
from pathlib import Path

from parsers import parse
from tests.heavy_pages import PROSE, heavy

ROOT = Path(__file__).parents[2]
SIZE = 60_000
"""Characters."""
SECONDS, MEMORY = 3.0, 300 * 2**20
"""The slowest takes half a second and 50 MB here."""


def parse_all() -> None:
    """In the child."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for kind, (name, source) in heavy(SIZE).items():
        sys.stdout.write(f"{kind}\n")
        sys.stdout.flush()
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        if PROSE not in parse(source, name=name).text:
            raise ValueError("the prose at the beginning is lost")


def test_no_work_grows_faster_than_the_source() -> None:
    command = "from tests.parsers.test_heavy import parse_all; parse_all()"
    child = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    begun = child.stdout.splitlines()
    assert (child.returncode, child.stderr, begun[-1]) == (0, "", list(heavy(0))[-1])
