"""Where the lines of a block break.

Articles are wrapped by ourselves, always, so that a document of any size opens at flat cost: a regular
expression does it where every character is one cell wide (35 MB a second, measured), and cells are
counted only in blocks that hold wide, combining or joined characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rich.cells import cell_len, split_graphemes

NARROWEST = 10
"""Cells. A terminal one column wide must not make one line of every letter."""

_NARROW = re.compile(
    "[\n -~\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2015\u2018-\u201f\u2020-\u2022\u2026\u2030\u2032-\u203a"
    "\u20ac\u2116\u2122\u2190-\u2193\u2212\u2500-\u257f]*"
)
"""Characters known to be one cell wide on every terminal."""

_WIDE_BREAK = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
"""Scripts written without blanks: a line may break beside any of these."""

_NEVER_FIRST = frozenset("、。，．！？；：」』）】〉》’”…ー々")
"""Characters that may not begin a line."""


@lru_cache(maxsize=64)
def _narrow_lines(width: int) -> re.Pattern[str]:
    """Matches one line: as many whole words as fit, or a piece of a word that does not."""
    fits = rf"[^\n]{{0,{width - 1}}}[^\s](?=[^\S\n]|\n|\Z)"
    breakable = rf"[^\n]{{0,{width - 2}}}[^\W_][-–—/](?=\w)"
    return re.compile(rf"{fits}|{breakable}|[^\n]{{1,{width}}}")


def wrap(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """The lines of `text[start:end]` as half-open spans of `text`, blanks at the breaks left out.

    `width` is in cells and is held at or above `NARROWEST`. A newline always ends a line.
    """
    width = max(width, NARROWEST)
    narrow = _NARROW.match(text, start, end)
    if narrow is not None and narrow.end() == end:
        yield from _wrap_narrow(text, start, end, width)
    else:
        yield from _wrap_cells(text, start, end, width)


def fold(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """The lines of code or a table: every blank kept, lines that are too long cut at the edge."""
    width = max(width, NARROWEST)
    for line_start, line_end in _lines(text, start, end):
        if line_start == line_end:
            yield line_start, line_end
        position = line_start
        while position < line_end:
            cut = _cells_fit(text, position, line_end, width)
            yield position, cut
            position = cut


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    while (newline := text.find("\n", position, end)) != -1:
        yield position, newline
        position = newline + 1
    yield position, end


def _wrap_narrow(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    match = _narrow_lines(width).match
    for line_start, line_end in _lines(text, start, end):
        position = line_start
        while position < line_end:
            found = match(text, position, line_end)
            stop = found.end() if found else line_end
            yield position, stop
            position = stop
            while position < line_end and text[position].isspace():
                position += 1
        if line_start == line_end:
            yield line_start, line_end


def _wrap_cells(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    for line_start, line_end in _lines(text, start, end):
        if line_start == line_end:
            yield line_start, line_end
        position = line_start
        while position < line_end:
            limit = _cells_fit(text, position, line_end, width)
            stop = limit if limit == line_end else _break_before(text, position, limit)
            shown = stop
            while shown > position and text[shown - 1].isspace():
                shown -= 1
            yield position, max(shown, position + 1)
            position = stop
            while position < line_end and text[position].isspace():
                position += 1


def _break_before(text: str, start: int, limit: int) -> int:
    """The best place to break in `text[start:limit]`: a blank, else beside a wide character, else the limit."""
    for place in range(limit, start, -1):
        if text[place].isspace() or text[place - 1].isspace():
            return place
        beside_wide = _WIDE_BREAK.match(text[place]) or _WIDE_BREAK.match(text[place - 1])
        if beside_wide and text[place] not in _NEVER_FIRST:
            return place
    return limit


def _cells_fit(text: str, start: int, end: int, width: int) -> int:
    """One past the last grapheme of `text[start:end]` that fits into `width` cells; at least one grapheme."""
    chunk = text[start : min(end, start + 8 * width)]
    if chunk.isascii():
        return min(start + width, end)
    if len(chunk) * 2 <= width:
        return end
    graphemes, _ = split_graphemes(chunk)
    cells = 0
    place = 0
    for _, grapheme_end, grapheme_cells in graphemes:
        cells += grapheme_cells
        if cells > width and place:
            break
        place = grapheme_end
    return start + max(place, 1)


def cells(text: str) -> int:
    """How many terminal cells the text takes."""
    return len(text) if text.isascii() else cell_len(text)
