"""On which line of a TOML file something is set. Python's TOML reader tells no lines, so they are looked for.

Only what people write in such a file is understood: `name = …` below the header of its table, `table.name = …`.
For anything else there is no line, and the sentence about it names the file alone.
"""

from __future__ import annotations

import re

_HEADER = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]\s*(?:#.*)?")
_SETS = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=""")
_PART = re.compile(r""""([^"]*)"|'([^']*)'|([\w-]+)""")


def lines_of(text: str) -> dict[tuple[str, ...], int]:
    """The number of the line, from 1, on which each name (its table, itself) is first set."""
    found: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        if header := _HEADER.fullmatch(line.rstrip("\r")):
            table = _parts(header[1])
            found.setdefault(table, number)
        elif sets := _SETS.match(line):
            found.setdefault((*table, *_parts(sets[1])), number)
    return found


def _parts(name: str) -> tuple[str, ...]:
    return tuple(next(filter(None, part), "") for part in _PART.findall(name))
