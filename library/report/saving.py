"""Puts a record into a file: all of it or nothing, and never over another file unless that is asked for.

It is written beside its place and moved there in one step, so that a full disk leaves what was there. A name that
is a symbolic link, a folder or a device is refused: nobody means to write through one without seeing it.
"""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

EXISTS = "there is such a file already"


class SavingError(Exception):
    """The file could not be written; the message says why, without its name."""


class ExistsError(SavingError):
    """There is such a file already."""


def save(text: str, path: Path, *, replace: bool = False) -> None:
    """Write a text as UTF-8. Raises `ExistsError` where a file has that name and is not to be replaced, and
    `SavingError`."""
    made: Path | None = None
    try:
        _look(path, replace=replace)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:32]}.")
        made = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8", "replace"))
            file.flush()
            os.fsync(file.fileno())
        path.touch(exist_ok=replace)
        made.chmod(stat.S_IMODE(path.stat().st_mode))
        made.replace(path)
    except FileExistsError:
        _remove(made)
        raise ExistsError(EXISTS) from None
    except (OSError, ValueError) as error:
        _remove(made)
        raise SavingError(_reason(error)) from error


def _look(path: Path, *, replace: bool) -> None:
    try:
        found = path.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISLNK(found):
        raise SavingError("is a symbolic link, which is not written through")
    if not stat.S_ISREG(found):
        raise SavingError("is no regular file")
    if not replace:
        raise ExistsError(EXISTS)


def _remove(made: Path | None) -> None:
    if made is not None:
        made.unlink(missing_ok=True)


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such folder"
    if isinstance(error, PermissionError):
        return "you may not write there"
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be written ({error.strerror.lower()})"
    return "cannot be written (its name holds a NUL)"
