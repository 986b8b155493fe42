"""Tables drawn in plain text: by text browsers and mail programs with bars, by pandoc with lines of dashes.

Both become the cells of each row, set in columns with bars between them as all tables are.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.columns import BETWEEN_CELLS, paddings
from parsers.patterns import pattern

ROWS_MIN = 2
"""Rows of a table at least."""
ROWS_MOST = 500
"""Rows of a table that are looked at together."""
COLUMNS_MOST = 100
"""Columns under a line of dashes; of more, short rows would become long ones."""

_BARS = "|│┃║"
_CORNERS = "+┌├└┏┣┗╔╠╚"
_BAR = pattern(f"[{_BARS}]")
_RULE = pattern(r"[\s|│┃║+\-=─━═┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬┠┨┯┷┿╂]+")
_DASHES = pattern(r" *-{2,}(?: +-{2,})+ *")
_GROUP = pattern(r"-{2,}")


def grid_at(rows: Sequence[str], place: int) -> tuple[int, str]:
    """Where the table that begins at a row ends, and its text.

    The text is "" where there is none; no table begins then before the place returned either.
    """
    bare = rows[place].strip()
    if bare[:1] in _BARS + _CORNERS and bare[-1:] not in ("", " "):
        return _barred(rows, place)
    if place + 1 < len(rows) and "--" in rows[place + 1] and _DASHES.fullmatch(rows[place + 1]):
        return _dashed(rows, place)
    return place, ""


def _barred(rows: Sequence[str], place: int) -> tuple[int, str]:
    """A table whose rows begin and end with a bar."""
    cells: list[list[str]] = []
    end = place
    for row in rows[place : place + ROWS_MOST]:
        bare = row.strip()
        if not bare or (
            not _RULE.fullmatch(bare) and not (bare[0] in _BARS and bare[-1] in _BARS and len(bare) > 1)
        ):
            break
        if not _RULE.fullmatch(bare):
            cells.append([cell.strip() for cell in _BAR.split(bare[1:-1])])
        end += 1
    return _drawn(cells, end)


def _dashed(rows: Sequence[str], place: int) -> tuple[int, str]:
    """A table with its heading above a line of dashes, one group of them a column."""
    starts = [found.start() for found in _GROUP.finditer(rows[place + 1])]
    if len(starts) > COLUMNS_MOST:
        return place, ""
    cells: list[list[str]] = []
    end = place
    for row in rows[place : place + ROWS_MOST]:
        if not row.strip():
            break
        if not _RULE.fullmatch(row):
            edges = [*starts[1:], len(row)]
            cells.append([row[start:edge].strip() for start, edge in zip([0, *starts[1:]], edges, strict=True)])
        end += 1
    return _drawn(cells, end)


def _drawn(cells: list[list[str]], end: int) -> tuple[int, str]:
    """The rows set in columns, if there are enough of both."""
    if len(cells) < ROWS_MIN or max(map(len, cells)) < ROWS_MIN:
        return end, ""
    blanks = paddings([[len(cell) for cell in row] for row in cells])
    lines = (
        BETWEEN_CELLS.join(cell + " " * blank for cell, blank in zip(row, behind, strict=True)).rstrip(" ")
        for row, behind in zip(cells, blanks, strict=True)
    )
    return end, "\n".join(lines)
