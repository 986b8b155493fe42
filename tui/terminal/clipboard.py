"""Copies: to the clipboard through the terminal (OSC 52), to a file, or both, as the settings say.

OSC 52 reaches the clipboard of the computer one sits at, over SSH and through tmux (`set-clipboard on`). Nothing
tells whether it arrived, and terminals drop what is too long for them; that goes to the file instead. The file is
replaced in one step, and nobody else can read it.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from platformdirs import user_state_path

from tui.settings import Settings

MOST_BYTES = 74_994
"""Bytes of a text that every terminal with OSC 52 takes: xterm and hterm stop at 100,000 characters of base64."""

FILE = "copied.txt"


class CopyError(Exception):
    """The text could not be copied; says why."""


def copied_file(settings: Settings) -> Path:
    """The file that copies go to."""
    if settings.clipboard_file:
        try:
            return Path(settings.clipboard_file).expanduser()
        except RuntimeError:
            raise CopyError(f"{settings.clipboard_file} names the folder of nobody known here") from None
    return user_state_path("diptych") / FILE


def copy(text: str, settings: Settings, by_terminal: Callable[[str], None]) -> str:
    """Copy a text as the settings say, `by_terminal` with OSC 52. Says where it went."""
    data = text.encode("utf-8", "replace")
    too_long = len(data) > MOST_BYTES
    places = []
    if settings.clipboard != "file" and not too_long:
        by_terminal(data.decode("utf-8"))
        places.append("to the clipboard")
    if settings.clipboard != "terminal" or too_long:
        path = copied_file(settings)
        _write(path, data)
        places.append(f"to {_short(path)}")
    why = ", being too long for a terminal's clipboard" if too_long and settings.clipboard != "file" else ""
    return " and ".join(places) + why


def _write(path: Path, data: bytes) -> None:
    """Replace a file in one step."""
    made = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, made = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(made).replace(path)
    except (OSError, ValueError) as error:
        if made:
            Path(made).unlink(missing_ok=True)
        raise CopyError(
            f"{_short(path)} cannot be written: {getattr(error, 'strerror', None) or error}"
        ) from error


def _short(path: Path) -> str:
    """A path as a person would write it."""
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
