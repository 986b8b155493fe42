"""Addresses in plain text: those written out become hyperlinks, a text browser's numbered list of them goes.

Text browsers number hyperlinks ("[12]word") and list their addresses at the end; numbers and list are taken out
where both stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.draft import Run
from parsers.patterns import pattern
from parsers.text.lines import TextLine

ADDRESSES_MIN = 3
"""Numbered addresses that make such a list."""

_ADDRESS = pattern(r"(?:https?|ftp|mailto|file):\S+$")
_WRITTEN_OUT = pattern(r"\bhttps?://[^\s<>\"“”«»]{3,2000}")
_AFTER_ADDRESS = ".,;:!?…'’)]}*_"
"""What ends the sentence, not the address."""
_EMPHASIS = pattern(r"(?<!\w)_([^\s_](?:[^_\n]{0,300}[^\s_])?)_(?!\w)")
"""How pandoc and Project Gutenberg write italics."""
_LINK_NUMBER = pattern(r"\[\d{1,4}\](?=[^\s\[])")


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


def is_numbered(lines: Sequence[TextLine]) -> bool:
    """Whether a text browser's numbers stand before enough words for the lines to be a page it printed."""
    return sum(len(_LINK_NUMBER.findall(line.text)) for line in lines) >= ADDRESSES_MIN


def without_numbers(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines with the numbers before hyperlinks taken out."""
    for line in lines:
        line.text = _LINK_NUMBER.sub("", line.text)
    return [line for line in lines if line.text]


def runs_of(text: str) -> list[Run]:
    """The text as runs: addresses written out are hyperlinks, words between underscores emphasised."""
    if "_" not in text and "://" not in text:
        return [Run(text)]
    return [
        Run(part, frozenset(("emphasis",)) if place % 2 else frozenset(), run.target)
        for run in _linked(text)
        for place, part in enumerate([run.text] if run.target else _EMPHASIS.split(run.text))
        if part
    ]


def _linked(text: str) -> list[Run]:
    if "://" not in text:
        return [Run(text)]
    runs: list[Run] = []
    position = 0
    for found in _WRITTEN_OUT.finditer(text):
        address = found[0].rstrip(_AFTER_ADDRESS)
        if address.count("(") > address.count(")") and found[0][len(address) :].startswith(")"):
            address += ")"
        runs.append(Run(text[position : found.start()]))
        runs.append(Run(address, target=address))
        position = found.start() + len(address)
    runs.append(Run(text[position:]))
    return [run for run in runs if run.text]
