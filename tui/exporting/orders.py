"""Where a record is to go, from what a reader types: `html`, `md notes/record.md`, `record.json`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from pathlib import Path

from library.report import FORMS, Compared, Form, file_name

NAMES: dict[Form, str] = {"html": "HTML", "markdown": "Markdown", "json": "JSON"}
"""What the forms are called."""

_ENDINGS: dict[str, Form] = {
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
}


class OrderError(Exception):
    """It cannot be told what is meant; says so in a sentence."""


def read_order(words: str) -> tuple[Form, str]:
    """The form, and the file or "" where it is still to be asked for. Raises `OrderError`."""
    first, _, rest = words.strip().partition(" ")
    form = form_of(first)
    if form is not None:
        return form, rest.strip()
    by_ending = _ENDINGS.get(Path(words.strip()).suffix.lower())
    if by_ending is None:
        raise OrderError("say html, markdown or json, and a file if you like")
    return by_ending, words.strip()


def form_of(word: str) -> Form | None:
    """The form of a name or its beginning: `html`, `md`, `mark`, `j`."""
    word = word.lower()
    if word == "md":
        return "markdown"
    return next((form for form in FORMS if word and form.startswith(word)), None)


def offered(sources: Sequence[Compared], form: Form, folder: Path) -> str:
    """A name that no file in a folder has yet."""
    name = file_name(sources, FORMS[form])
    stem, dot, ending = name.rpartition(".")
    names = (name if number == 1 else f"{stem}-{number}{dot}{ending}" for number in count(1))
    return next(each for each in names if not is_there(folder / each))


def is_there(path: Path) -> bool:
    """Whether a name is taken, by whatever it is."""
    try:
        path.lstat()
    except OSError:
        return False
    return True


def path_of(typed: str, sources: Sequence[Compared], form: Form) -> Path:
    """The file that is meant: `~` is the home, a folder gets a name in it. Raises `OrderError`."""
    try:
        path = Path(typed).expanduser()
    except RuntimeError:
        raise OrderError(f"{typed} names the folder of nobody known here") from None
    try:
        inside = path.is_dir()
    except (OSError, ValueError):
        inside = False
    return path / offered(sources, form, path) if inside else path


def shown(path: Path) -> str:
    """A path as a person would write it."""
    try:
        home = Path.home()
    except RuntimeError:
        return str(path)
    whole = path.absolute()
    return f"~/{whole.relative_to(home)}" if whole.is_relative_to(home) and whole != home else str(path)
