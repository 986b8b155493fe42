"""Text as cells of a terminal: what stands in each, in which style, and whether terminals agree how wide it is.

Widths are Rich's, since Textual lays out by them. Terminals have tables of their own, by their age: signs that
are written onto a letter, joined emoji and everything new in Unicode may take a cell more or less there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import category

from rich.cells import get_character_cell_size, split_graphemes

from tui.terminal.styles import REMEMBERED, Style, on_blank

Cell = tuple[str, Style]
"""What stands in a cell, " " where nothing does, "" in the second cell of a wide character; and how it looks."""

BLANK: Cell = (" ", "")
_NARROW = re.compile("[ -~\xa1-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u25fc]*")
"""Text with one character to a cell, everywhere: most of it."""
_CONTROL = re.compile("[\0-\x1f\x7f-\x9f]")

AGREED_MARKS = range(0x300, 0x370)
"""Combining diacritical marks, which no terminal gives a cell."""
EMOJI = 0x1F000
"""From here on Unicode still grows."""
PRIVATE = "Co"
NO_LETTERS = frozenset(("Mn", "Mc", "Me", "Cf", "Cn", "Cs", PRIVATE))

MOST_TEXTS = 1024
"""Texts whose cells are kept: some screens, of which most is painted again when they scroll."""

MOST_KEPT = 2000
"""Cells of one style that are kept; a page has fewer different characters, whatever its script."""


class _Inked(dict[str, Cell]):
    """The cells of one style, each made once, so that comparing them is comparing addresses."""

    def __init__(self, style: Style) -> None:
        super().__init__({" ": (" ", on_blank(style)), "\xa0": (" ", on_blank(style))})
        self._style = style

    def __missing__(self, text: str) -> Cell:
        cell = (text, self._style)
        if len(self) < MOST_KEPT:
            self[text] = cell
        return cell


_inked = lru_cache(REMEMBERED)(_Inked)


@lru_cache(MOST_TEXTS)
def cells_of(text: str, style: Style) -> tuple[str, tuple[Cell, ...]]:
    """The cells of a text without control characters; before them what belongs onto the cell before the first."""
    cells = _inked(style)
    if _NARROW.fullmatch(text):
        return "", tuple([cells[character] for character in text])
    text = _CONTROL.sub("", text)
    before, found = "", []
    for start, end, width in split_graphemes(text)[0]:
        if width:
            found += [cells[text[start:end]], *[cells[""]] * (width - 1)]
        else:
            before += text[start:end]
    return before, tuple(found)


@lru_cache(REMEMBERED)
def reach(text: str) -> int:
    """How many cells the text of one cell may take on some terminal; 0 where all agree how many it takes."""
    if _NARROW.fullmatch(text) or not any(map(_is_disputed, text)):
        return 0
    return sum(max(get_character_cell_size(one), 1) for one in text) + 1


def _is_disputed(character: str) -> bool:
    code = ord(character)
    return code >= EMOJI or (code not in AGREED_MARKS and category(character) in NO_LETTERS)


def put(row: list[Cell], x: int, cells: Sequence[Cell]) -> None:
    """Write cells into a row; what they cut in two, or what the edge does, is blank."""
    end = min(x + len(cells), len(row))
    if x >= end:
        return
    if row[x][0] == "" and x:
        row[x - 1] = (" ", on_blank(row[x - 1][1]))
    if end < len(row) and row[end][0] == "":
        row[end] = (" ", on_blank(row[end][1]))
    row[x:end] = cells[: end - x]
    if len(cells) > end - x and cells[end - x][0] == "":
        row[end - 1] = (" ", on_blank(row[end - 1][1]))
