"""The programs that are compared: how each is started, and which keys do what in it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

_VERSION = re.compile(r"\b\d+(?:\.\d+)+|\b\d{3}\b")
"""0.5.3 and 590."""

ROOT = Path(__file__).parents[2]
_DROPPED = (
    "COLORTERM",
    "COLUMNS",
    "LESS",
    "LESSOPEN",
    "LINES",
    "NO_COLOR",
    "PYTHONDONTWRITEBYTECODE",
    "STY",
    "TMUX",
)
"""What would change what a program does; without compiled modules a program of Python starts much more slowly."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program that shows texts."""

    name: str
    command: tuple[str, ...]
    formats: tuple[str, ...]
    """Suffixes of what it reads; the first is used where it does not matter."""
    help: str
    """The key that tells the keys."""
    back: str
    """The key that closes what it opened."""
    help_shows: str
    """Words on that page."""
    line: str = "j"
    page: str = " "
    panes: int = 1
    """How many texts it shows side by side, of two."""
    matches: str = ""
    """The key for a list of what two texts share; empty where it does not look for that."""
    give_up: str = ""
    """The key that closes that list, in which letters are typed."""
    next_match: str = ""
    package: str = ""
    """What `pip` calls that of which the version is told; empty where the program tells its version."""
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_here(self) -> bool:
        """Whether it is installed."""
        return shutil.which(self.command[0]) is not None


PROGRAMS = (
    Program(
        "Diptych",
        (sys.executable, "-m", "tui"),
        (".md", ".html", ".txt"),
        help="?",
        back="q",
        help_shows="a line down",
        panes=2,
        matches="M",
        give_up="\x07",
        next_match=".",
        environment={"PYTHONPATH": str(ROOT)},
    ),
    Program(
        "Textual app",
        (sys.executable, str(Path(__file__).with_name("textual_app.py"))),
        (".txt",),
        help="?",
        back="q",
        help_shows="Keys of this program",
        panes=2,
        package="textual",
        environment={"TEXTUAL_ANIMATIONS": "none"},
    ),
    Program(
        "less",
        ("less",),
        (".txt",),
        help="h",
        back="q",
        help_shows="SUMMARY OF LESS COMMANDS",
        environment={"LESSHISTFILE": "-"},
    ),
    Program("w3m", ("w3m",), (".html", ".txt"), help="H", back="B", help_shows="w3m", line="J"),
)


def environment_of(program: Program, home: Path) -> dict[str, str]:
    """What it is run in: a terminal of 256 colours, a home without anybody's settings."""
    kept = {
        name: value for name, value in os.environ.items() if name not in _DROPPED and not name.startswith("XDG_")
    }
    return {**kept, "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": str(home), **program.environment}


def version_of(program: Program) -> str:
    """Its version, as it tells it; empty where it tells none."""
    if program.package:
        return version(program.package)
    told = subprocess.run([program.command[0], "-V"], capture_output=True, text=True, check=False).stdout
    found = _VERSION.search(told) if program.command[0] != sys.executable else None
    return found[0] if found else ""
