"""Where the lines of a text break.

Articles are wrapped by ourselves, always, so that a document of any size opens at flat cost. One regular
expression matches one line, and one call matches all lines of a run of paragraphs, so that nothing is done in
Python for each line: all that is kept of a line is where it begins. Where every character takes one cell a line is
a number of characters. Elsewhere the text is first made such that it is: a wide character becomes two, and what
takes no cell is left out and counted in again afterwards.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, pairwise

from tui.column.characters import CLOSING, MARK, OPENING, WIDE, ZERO, classed, next_odd
from tui.column.characters import cells as cells

NARROWEST = 10
"""Cells. A terminal one column wide must not make one line of every letter."""

_BLANK = r"[^\S\n\xa0\u2007\u202f]"
"""White space at which a line may break."""

_AT_BLANK = r"(?![^\s\xa0\u2007\u202f]|[\xa0\u2007\u202f])"
_IN_COMPOUND = r"(?<=[^\W_][-–—/])(?=\w)"

_FILL = "\ufdd0"
"""The second cell of a wide character."""

_WHOLE = f"(?![{MARK}{_FILL}])"
"""No character is torn apart here."""

_VISIBLE, _INVISIBLE = re.compile(f"[^{ZERO}]+"), re.compile(f"{ZERO}+")

_BESIDE_WIDE = (
    rf"(?:(?<={_FILL})|(?=[{WIDE}{OPENING}]))(?![{CLOSING},.!?;:)\]}}%’”»])"
    rf"(?<![“‘«(\[{{])(?<!{OPENING}{_FILL})"
)
"""Scripts written without blanks: a line may break beside a wide character, but not before a closing mark."""


@lru_cache(maxsize=64)
def _narrow_line(width: int) -> re.Pattern[str]:
    """One line of characters of one cell: whole words, else up to a hyphen, else what fits."""
    endless = rf"(?=[^\s\-–—/]{{{width + 1}}})[^\n]{{{width}}}"
    fits = rf"[^\n]{{1,{width}}}{_AT_BLANK}"
    breakable = rf"[^\n]{{1,{width}}}{_IN_COMPOUND}"
    return re.compile(rf"(?:{endless}|{fits}|{breakable}|[^\n]{{1,{width}}}){_BLANK}*\n?|\n")


@lru_cache(maxsize=64)
def _narrow_cut(width: int) -> re.Pattern[str]:
    """One line of characters of one cell, every blank kept."""
    return re.compile(rf"[^\n]{{1,{width}}}\n?|\n")


@lru_cache(maxsize=64)
def _wide_line(width: int) -> re.Pattern[str]:
    """One line of cells; it may break beside a wide character as well."""
    fits = rf"[^\n]{{1,{width}}}(?:{_AT_BLANK}|{_BESIDE_WIDE}){_WHOLE}"
    return re.compile(rf"(?:{fits}|[^\n]{{1,{width}}}{_IN_COMPOUND}|{_piece(width)}){_BLANK}*\n?|\n")


@lru_cache(maxsize=64)
def _wide_cut(width: int) -> re.Pattern[str]:
    """One line of cells, every blank kept."""
    return re.compile(rf"(?:{_piece(width)})\n?|\n")


def _piece(width: int) -> str:
    """What fits, without regard to words; a letter with more marks than fit is torn apart."""
    return rf"[^\n]{{1,{width}}}{_WHOLE}|[^\n]{{1,{width}}}(?!{_FILL})"


def line_starts(
    text: str, start: int, end: int, width: int, *, keep_blanks: bool = False, plain: bool | None = None
) -> list[int]:
    """Where the lines of `text[start:end]` begin; each goes on, with its blanks and newline, to the next one.

    `width` is in cells, at least 2. With `keep_blanks` lines are cut at the edge and not between words. `plain`
    says whether every character takes one cell, where that is known.
    """
    if (next_odd(text, start, end) >= end) if plain is None else plain:
        lines = (_narrow_cut if keep_blanks else _narrow_line)(width).findall(text, start, end)
        return list(accumulate(map(len, lines[:-1]), initial=start)) if lines else []
    told = classed(text[start:end])
    lines = (_wide_cut if keep_blanks else _wide_line)(width).findall(_as_cells(told))
    sizes = (len(line) - line.count(_FILL) for line in lines[:-1])
    starts = accumulate(sizes, initial=0) if lines else ()
    return [start + at for at in (_with_zeros(told, starts) if ZERO in told else starts)]


def _as_cells(told: str) -> str:
    """Classed text of which every character is one cell."""
    told = told.replace(ZERO, "")
    for wide in (WIDE, CLOSING, OPENING):
        told = told.replace(wide, wide + _FILL)
    return told


def _with_zeros(told: str, starts: Iterable[int]) -> Iterator[int]:
    """Places in a text without its characters of no cell, as places in the whole; such go with what is before."""
    seen = list(accumulate(map(len, _VISIBLE.findall(told))))
    left_out = [0, *accumulate(map(len, _INVISIBLE.findall(told)))]
    if not told.endswith(ZERO):
        seen.pop()
    for number, at in enumerate(starts):
        yield at + left_out[bisect_right(seen, at)] if number else 0


def line_end(text: str, start: int, following: int, *, keep_blanks: bool = False) -> int:
    """Where what is shown of a line ends, given where it and the next one begin."""
    line = text[start:following]
    return start + len(line.removesuffix("\n") if keep_blanks else line.rstrip())


def wrap(text: str, start: int, end: int, width: int, *, keep_blanks: bool = False) -> Iterator[tuple[int, int]]:
    """The lines of `text[start:end]` as half-open spans of `text`, without the blanks at the breaks."""
    starts = line_starts(text, start, end, max(width, NARROWEST), keep_blanks=keep_blanks)
    for first, following in pairwise([*starts, end]):
        yield first, line_end(text, first, following, keep_blanks=keep_blanks)
