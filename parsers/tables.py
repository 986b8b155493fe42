"""Tables of words, read fast: the small part of TOML in which ours are written.

`tomllib` reads all of TOML, in Python, and takes 50 ms for the tables of all languages: longer than anything else
that is done for a page. Ours are sections, and in them a line for each text, number or list of texts; the lines of
a longer list are indented. A test holds that `tomllib` reads the same in every one of them.

`pathlib` is not used here, nor in the modules on the way to a first article: it takes 4 ms to import.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

_HERE = os.path.dirname(__file__)
_QUOTE = '\\"'
"""A quotation mark inside a text."""
_STAND_IN = "\0"


def read_table(name: str) -> dict[str, Any]:
    """The table in a file of this room, named as below it without its suffix: "languages/en", "page/hints"."""
    with open(f"{_HERE}/{name}.toml", "rb", buffering=0) as file:
        return table_of(file.read().decode("utf-8"))


def names_in(folder: str) -> list[str]:
    """The names of the tables in a folder of this room, without suffix, in order."""
    names = (entry.name for entry in os.scandir(f"{_HERE}/{folder}"))
    return sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml"))


def table_of(text: str) -> dict[str, Any]:
    """What such a text says."""
    whole: dict[str, Any] = {}
    section = whole
    words: list[str] = []
    for line in text.split("\n"):
        first = line[:1]
        if first == " ":
            words += _texts(line)
        elif first == "[":
            section = _section(whole, line)
        elif first not in ("", "#", "]"):
            key, _, value = line.partition(" = ")
            if value[0] == "[":
                words = section[key.strip('"')] = _texts(value)
            else:
                section[key.strip('"')] = _texts(value)[0] if value[0] == '"' else float(value)
    return whole


def _section(whole: dict[str, Any], line: str) -> dict[str, Any]:
    """The section that a line opens: `[furniture."related links"]`."""
    outer, _, inner = line.strip("[]").partition(".")
    section: dict[str, Any] = whole.setdefault(outer, {})
    return section.setdefault(inner.strip('"'), {}) if inner else section


def _texts(line: str) -> list[str]:
    """What stands between quotation marks in a line."""
    if "\\" not in line:
        return line.split('"')[1::2]
    return [text.replace(_STAND_IN, '"') for text in line.replace(_QUOTE, _STAND_IN).split('"')[1::2]]
