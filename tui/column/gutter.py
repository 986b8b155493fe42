"""Where the letters of matches stand in the gutter, so that each can be found.

A letter stands on the row on which its match begins. Where several begin there and the gutter is full, those that
do not fit go to the next row of the paragraph that has room: first the quotes in reading order, then the passages
around them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matching.model import MatchKind
from tui.clipping import ELLIPSIS
from tui.column.rows import Layout, Row
from tui.matches.comparison import Stop

BARS: Mapping[MatchKind, str] = {"tied": "║", "exact": "┃", "partial": "╏", "reworded": "┋", "passage": "│"}
"""The bar of each kind of match. Where several lie on the same words, it is that of the first of these."""

ALONE = "▌"
"""The bar of what only this article says, where that is shown."""


def letters(rows: Layout, stops: Sequence[Stop], room: int) -> Mapping[int, Sequence[Stop]]:
    """Row to the stops whose letters it shows; `room` is how many cells there are for them."""
    shown: dict[int, list[Stop]] = {}
    seen = (stop for stop in stops if is_shown(rows, stop))
    for stop in sorted(seen, key=lambda one: (rows.row_of(one.start), one.kind == "passage", one.start, one.end)):
        number: int | None = rows.row_of(stop.start)
        while number is not None and not _fits(stop, shown.get(number, []), room):
            number = _next(rows.rows, number)
        if number is not None and all(stop.letter != other.letter for other in shown.get(number, [])):
            shown.setdefault(number, []).append(stop)
    return shown


def is_shown(rows: Layout, stop: Stop) -> bool:
    """Whether a stop begins on a row; where only some paragraphs are shown, many do not."""
    number = rows.row_of(stop.start)
    return any(row.start < stop.end and row.end > stop.start for row in rows.rows[number : number + 2])


def _fits(stop: Stop, others: Sequence[Stop], room: int) -> bool:
    return sum(len(named(name, room)) for name in {stop.letter, *(other.letter for other in others)}) <= room


def named(name: str, room: int) -> str:
    """A letter in so many cells."""
    return name if len(name) <= room else name[: room - 1] + ELLIPSIS


def _next(rows: Sequence[Row], number: int) -> int | None:
    """The next row of the paragraph."""
    following = number + 1
    return following if following < len(rows) and rows[following].start < rows[following].end else None
