"""Copies: to the clipboard through the terminal (OSC 52), to a file, or both, as the settings say.

OSC 52 reaches the clipboard of the computer one sits at, over SSH and through tmux and screen (`osc52`). Nothing
tells whether it arrived, so that it is said to be sent and no more, and the file has it too. Terminals drop what
is too long for them; that is not sent. The file is replaced in one step, and nobody else can read it.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from platformdirs import user_state_path

from tui.settings import Settings
from tui.terminal.osc52 import MOST_BYTES

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
    sent = settings.clipboard != "file" and not too_long
    if sent:
        by_terminal(data.decode("utf-8"))
    if settings.clipboard != "terminal" or too_long:
        path = copied_file(settings)
        _write(path, data)
        if sent:
            return f"sent to the terminal's clipboard and to {_short(path)}"
        why = "too long for a terminal's clipboard, " if settings.clipboard != "file" else ""
        return f"{why}written to {_short(path)}"
    return "sent to the terminal's clipboard"


def _write(path: Path, data: bytes) -> None:
    """Replace a file in one step."""
    made = ""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
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
    try:
        home = Path.home()
    except RuntimeError:
        return str(path)
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
