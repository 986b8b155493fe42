"""Reads the bytes of a source: a file, a folder's files, standard input.

People pass FIFOs, devices, folders and files of 20 GB. A source is opened without blocking, must be a regular
file (or standard input), and at most `MOST_BYTES` of it are read, so that nothing here waits or fills the memory.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from parsers.safety import safe_line

MOST_BYTES = 64 * 1024 * 1024
"""What is read of one source; the parser is handed one byte more, so that it can say it was cut."""

STANDARD_INPUT = "-"


class IntakeError(Exception):
    """A source that cannot be read; the message is one sentence without the source's name."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where bytes came from, and the bytes."""

    name: str
    """What the user called it, safe for a terminal."""
    data: bytes


def expand(names: Iterable[str]) -> Iterator[str]:
    """The sources meant: a folder stands for its files, by name, hidden ones left alone; for itself when empty."""
    for name in names:
        yield from (_inside(name) if name != STANDARD_INPUT else ()) or [name]


def _inside(name: str) -> list[str]:
    """The files in a folder; none where it is no folder or cannot be looked into, which `read` then says."""
    from pathlib import Path

    try:
        entries = sorted(entry for entry in Path(name).iterdir() if not entry.name.startswith("."))
        return [str(entry) for entry in entries if entry.is_file()]
    except (OSError, ValueError):
        return []


def read(name: str) -> Source:
    """The bytes of one source. Raises `IntakeError`."""
    if name == STANDARD_INPUT:
        return _read_standard_input()
    if name.startswith(("http://", "https://")):
        raise IntakeError("pages are not fetched from the web; save the page and name the file")
    try:
        handle = os.open(name, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        raise IntakeError(_reason(error)) from error
    try:
        mode = os.fstat(handle).st_mode
        if stat.S_ISDIR(mode):
            raise IntakeError("is a folder without files")
        if not stat.S_ISREG(mode):
            raise IntakeError("is not a regular file")
        return Source(safe_line(name), _read_at_most(handle))
    except OSError as error:
        raise IntakeError(_reason(error)) from error
    finally:
        os.close(handle)


def _read_standard_input() -> Source:
    try:
        return Source("standard input", _read_at_most(sys.stdin.fileno()))
    except (OSError, ValueError, AttributeError) as error:
        raise IntakeError("standard input is closed") from error


def _read_at_most(handle: int) -> bytes:
    parts: list[bytes] = []
    wanted = MOST_BYTES + 1
    while wanted > 0 and (part := os.read(handle, min(wanted, 1 << 20))):
        parts.append(part)
        wanted -= len(part)
    return b"".join(parts)


def _reason(error: OSError | ValueError) -> str:
    """Why, in plain words."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "you may not read it"
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be read ({error.strerror.lower()})"
    return "cannot be read (its name holds a NUL)"
