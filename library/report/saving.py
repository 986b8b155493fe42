"""Puts a record into a file: all or nothing, never over a source, over other files only where asked to.

It is written beside its place and gets its name in one step, so that a full disk or a broken connection leaves
what was there. A name that is a symbolic link, a folder or a device is refused: nobody means to write through
one without seeing it.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

EXISTS = "there is such a file already"


class SavingError(Exception):
    """The file could not be written; the message says why, without its name."""


class ExistsError(SavingError):
    """There is such a file already."""


def save(text: str, path: Path, *, replace: bool = False, sources: Iterable[str] = ()) -> None:
    """Write a text as UTF-8. Raises `ExistsError` where a file has that name and is not to be replaced, and
    `SavingError`, as where it is one of the `sources`, whatever its name."""
    made: Path | None = None
    try:
        check(path, replace=replace, sources=sources)
        made = path.with_name(f".{path.name[:32]}.{token_hex(4)}")
        with made.open("xb") as file:
            file.write(text.encode("utf-8", "replace"))
            file.flush()
            os.fsync(file.fileno())
        if replace:
            _replace(made, path)
        else:
            _name(made, path)
    except FileExistsError:
        raise ExistsError(EXISTS) from None
    except (OSError, ValueError) as error:
        raise SavingError(_reason(error, path)) from error
    finally:
        if made is not None:
            with suppress(OSError):
                made.unlink(missing_ok=True)


def check(path: Path, *, replace: bool = False, sources: Iterable[str] = ()) -> None:
    """Raise what `save` would raise because of what is there already."""
    try:
        _look(path, replace=replace, sources=sources)
    except (OSError, ValueError) as error:
        raise SavingError(_reason(error, path)) from error


def _replace(made: Path, path: Path) -> None:
    """A new file takes the place of an old one, and its mode where there is such a thing."""
    with suppress(OSError):
        made.chmod(stat.S_IMODE(path.stat().st_mode))
    made.replace(path)


def _name(made: Path, path: Path) -> None:
    """A new file gets a name that is free. Raises `FileExistsError` where it is not."""
    try:
        os.link(made, path)
    except FileExistsError:
        raise
    except OSError:
        _name_without_links(made, path)


def _name_without_links(made: Path, path: Path) -> None:
    """The same where a file has but one name: take the name first, and leave it if that fails."""
    path.open("xb").close()
    try:
        made.replace(path)
    except OSError:
        path.unlink()
        raise


def _look(path: Path, *, replace: bool, sources: Iterable[str]) -> None:
    try:
        found = path.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISLNK(found):
        raise SavingError("is a symbolic link, which is not written through")
    if not stat.S_ISREG(found):
        raise SavingError("is no regular file")
    if any(_is_one(path, source) for source in sources):
        raise SavingError("is one of the sources, which are never written over")
    if not replace:
        raise ExistsError(EXISTS)


def _is_one(path: Path, source: str) -> bool:
    """Whether two names are of one file."""
    try:
        return path.samefile(source)
    except (OSError, ValueError):
        return False


def _reason(error: OSError | ValueError, path: Path) -> str:
    if isinstance(error, FileNotFoundError) and not path.parent.is_dir():
        return "there is no such folder"
    if isinstance(error, PermissionError):
        return "you may not write there"
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be written ({error.strerror.lower()})"
    return "cannot be written (its name holds a NUL)"
