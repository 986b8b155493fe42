"""Text browsers number hyperlinks ("[12]word") and list their addresses at the end; both go where both stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.text_lines import TextLine

ADDRESSES_MIN = 3
"""Numbered addresses that make such a list."""

_ADDRESS = re.compile(r"(?:https?|ftp|mailto|file):\S+$")
_LINK_NUMBER = re.compile(r"\[\d{1,4}\](?=[^\s\[])")


def address_list(lines: Sequence[TextLine]) -> int:
    """Where the list of addresses at the end begins, its heading included; the number of lines where none is."""
    start = len(lines)
    while start and lines[start - 1].marker and _ADDRESS.match(lines[start - 1].text):
        start -= 1
    if len(lines) - start < ADDRESSES_MIN:
        return len(lines)
    while start and len(lines[start - 1].text.split()) <= 2 and lines[start - 1].kind == "line":
        start -= 1
    return start


def without_numbers(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines with the numbers before hyperlinks taken out."""
    for line in lines:
        line.text = _LINK_NUMBER.sub("", line.text)
    return [line for line in lines if line.text]
