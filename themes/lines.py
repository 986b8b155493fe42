"""Reads what theme files are written in, which is a small part of TOML, line by line.

Importing Python's reader of TOML takes as long as drawing the first screen, for which one theme is read. What is
not understood here, mistakes among it, is left to that reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Value = str | int | bool

_KEY = r"[ \t]*([A-Za-z0-9_-]+)[ \t]*=[ \t]*"
_TEXT = r'"([^"\\\x00-\x1f\x7f]*)"'
_NUMBER = "(0|[1-9][0-9]{0,8})"
_LINE = re.compile(
    rf"(?:[ \t]*\[([a-z]+)\]|{_KEY}(?:{_TEXT}|{_NUMBER}|(true|false)|\{{([^{{}}\n]*)\}}))?"
    r"[ \t]*(?:#[^\x00-\x08\x0a-\x1f\x7f]*)?"
)
_PAIR = re.compile(rf"{_KEY}(?:{_TEXT}|{_NUMBER})[ \t]*")


class OtherTomlError(ValueError):
    """There is more in it than is read here."""


def tables(text: str) -> dict[str, object]:
    """What TOML says, as `tomllib.loads` gives it. Raises `OtherTomlError`."""
    whole: dict[str, object] = {}
    table = whole
    for line in text.split("\n"):
        found = _LINE.fullmatch(line)
        if found is None:
            raise OtherTomlError(line)
        header, name, words, number, truth, pairs = found.groups()
        if header is not None:
            table = {}
            _set(whole, header, table)
        elif name is not None:
            _set(table, name, _value(words, number, truth) if pairs is None else _inline(pairs))
    return whole


def _set(table: dict[str, object], name: str, value: object) -> None:
    if name in table:
        raise OtherTomlError(name)
    table[name] = value


def _value(words: str | None, number: str | None, truth: str | None) -> Value:
    if words is not None:
        return words
    return int(number) if number is not None else truth == "true"


def _inline(pairs: str) -> dict[str, object]:
    """What stands between braces; a comma within quotation marks is more than is read here."""
    table: dict[str, object] = {}
    for name, value in _pairs(pairs):
        _set(table, name, value)
    return table


def _pairs(pairs: str) -> Iterator[tuple[str, Value]]:
    for pair in pairs.split(",") if pairs.strip(" \t") else ():
        found = _PAIR.fullmatch(pair)
        if found is None:
            raise OtherTomlError(pair)
        yield found[1], _value(found[2], found[3], None)
