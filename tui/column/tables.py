"""Tables: cells below each other in columns, each wrapped inside its own column.

A table's text has a line for each of its rows and a bar between cells (`parsers.columns`). Columns get the width
of their widest cell; where that is more than there is room, the wide ones share what the narrow ones leave. Where
even that would make columns too narrow to read, each cell stands on a line of its own behind the name of its
column.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rich.cells import set_cell_size

from tui.column.characters import cells, drawn
from tui.column.rows import Row, RowKind, Slice, Stretch
from tui.column.wrap import line_end, line_starts

_BAR = re.compile(r" \|(?: |$)")
_NUMBER = re.compile(r"[-−+(]?[^\w\s]?\d[\d.,  ]*[)%]?(?: ?[^\W\d]{1,3})?")

BETWEEN = " │ "
NARROWEST_COLUMN = 9
"""Cells; most words of most languages fit, and dates do."""

MEASURED = 1500
"""Rows of a table that are looked at for the widths of its columns; in longer ones every n-th."""

LONGEST_NAME = 40
"""Cells of a column's name; longer ones are no names but contents."""

Cell = tuple[int, int]


def table(text: str, start: int, end: int, width: int, *, headed: bool, plain: bool) -> Stretch | None:
    """The rows of a table, `headed` where its first line is known to name the columns; None where there is one."""
    lines = _lines(text, start, end)
    sample = [_cells(text, *line) for line in lines[:: max(len(lines) // MEASURED, 1)]]
    count = max(map(len, sample))
    if count < 2:
        return None
    shape = _Shape(text, sample, count, width, headed=headed)
    if shape.is_readable:
        return Columns(text, lines, shape, plain=plain)
    return Records(text, lines, shape, width)


def _lines(text: str, start: int, end: int) -> list[Cell]:
    """The lines of a table."""
    found: list[Cell] = []
    for line in text[start:end].split("\n"):
        found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def _cells(text: str, start: int, end: int) -> list[Cell]:
    """The cells of one line, without the blanks around them."""
    found: list[Cell] = []
    for part in _BAR.split(text[start:end]):
        inner = part.strip()
        at = start + part.find(inner)
        found.append((at, at + len(inner)))
        start += len(part) + 3
    return found


def fair_widths(natural: Sequence[int], room: int) -> list[int]:
    """Widths that need no more than `room`: narrow columns stay, wide ones are cut to the same width."""
    if sum(natural) <= room:
        return list(natural)
    left, widest = room, 0
    for number, width in enumerate(sorted(natural)):
        widest = left // (len(natural) - number)
        if width > widest:
            break
        left -= width
    return [min(width, widest) for width in natural]


class _Shape:
    """What a table's columns are like."""

    def __init__(
        self, text: str, sample: Sequence[Sequence[Cell]], count: int, width: int, *, headed: bool
    ) -> None:
        sizes = [[cells(text[a:b]) for a, b in row] for row in sample]
        self.natural = [max([1, *(row[n] for row in sizes if n < len(row))]) for n in range(count)]
        room = width - len(BETWEEN) * (count - 1)
        self.fits = room >= 2 * count
        self.widths = fair_widths(self.natural, room) if self.fits else self.natural
        self.is_readable = self.fits and all(
            width >= min(NARROWEST_COLUMN, wanted) for width, wanted in zip(self.widths, self.natural, strict=True)
        )
        self.headed = headed or _is_head(text, sample)
        body = sample[1:] if self.headed else sample
        self.numeric = [
            _is_numeric([text[a:b] for row in body if n < len(row) for a, b in [row[n]]]) for n in range(count)
        ]
        self.names = [text[a:b] for a, b in sample[0]] if self.headed else []
        self.lefts = [sum(self.widths[:n]) + len(BETWEEN) * n for n in range(count)]
        self.lead = BETWEEN.join(" " * width for width in self.widths)
        self.rule = "─┼─".join("─" * width for width in self.widths)


def _is_head(text: str, sample: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first line names the columns: short words, with numbers below or more than two columns."""
    first = [text[a:b] for a, b in sample[0]]
    if len(sample) < 2 or not all(first[1:]) or any(_is_contents(name) for name in first):
        return False
    if len(first) > 2:
        return True
    below = any(_NUMBER.fullmatch(text[a:b]) for row in sample[1:] for a, b in row[1:])
    return below and len(first) == 2 and not any(map(str.isdigit, first[1]))


def _is_contents(cell: str) -> bool:
    """Whether a cell is no name of a column."""
    return len(cell) > LONGEST_NAME or _NUMBER.fullmatch(cell) is not None


def _is_numeric(column: Sequence[str]) -> bool:
    """Whether a column is mostly numbers."""
    filled = [cell for cell in column if cell]
    return bool(filled) and sum(bool(_NUMBER.fullmatch(cell)) for cell in filled) * 5 >= len(filled) * 4


class _ByLine(ABC):
    """Rows of which each line of the table has one or more."""

    def __init__(self, text: str, lines: list[Cell]) -> None:
        self._text = text
        self._lines = lines
        self._firsts: list[int] = []
        self._count = 0
        self.start = lines[0][0]
        self._line_starts = [start for start, _ in lines]
        self._rows_at = lru_cache(maxsize=256)(self._rows)

    def __len__(self) -> int:
        return self._count

    def _add(self, rows: int) -> None:
        self._firsts.append(self._count)
        self._count += rows

    @abstractmethod
    def _rows(self, line: int) -> list[Row]:
        """The rows of one line of the table."""

    def row(self, number: int) -> Row:
        """One of the rows."""
        line = bisect_right(self._firsts, number) - 1
        return self._rows_at(line)[number - self._firsts[line]]

    def number_of(self, offset: int) -> int:
        """The row on which a character stands, or the one that shows what is before it in the text."""
        line = max(bisect_right(self._line_starts, offset) - 1, 0)
        best, nearest = 0, -1
        for number, row in enumerate(self._rows_at(line)):
            for start, _, _ in row.slices:
                if nearest < start <= offset:
                    best, nearest = number, start
        return self._firsts[line] + best


class Columns(_ByLine):
    """Cells side by side."""

    def __init__(self, text: str, lines: list[Cell], shape: _Shape, *, plain: bool) -> None:
        super().__init__(text, lines)
        self._shape = shape
        for number, line in enumerate(lines):
            self._add(self._height(_cells(text, *line), plain=plain) + (shape.headed and not number))

    def _height(self, row: Sequence[Cell], *, plain: bool) -> int:
        """Rows that the cells of one line need."""
        height = 1
        for column, (start, end) in enumerate(row):
            width = self._shape.widths[min(column, len(self._shape.widths) - 1)]
            if end - start > width or not plain:
                height = max(height, len(line_starts(self._text, start, end, width, plain=plain or None)))
        return height

    def _rows(self, line: int) -> list[Row]:
        shape, text = self._shape, self._text
        columns = [
            list(self._wrapped(cell, column)) for column, cell in enumerate(_cells(text, *self._lines[line]))
        ]
        kind: RowKind = "table head" if shape.headed and line == 0 else "table"
        rows: list[Row] = []
        start = self._lines[line][0]
        for level in range(max(1, *map(len, columns))):
            parts = tuple(column[level] for column in columns if level < len(column))
            start = min((part.start for part in parts), default=start)
            rows.append(
                Row(kind, start, max((part.end for part in parts), default=start), shape.lead, parts=parts)
            )
        if kind == "table head":
            end = self._lines[line][1]
            rows.append(Row("rule", end, end, note=shape.rule))
        return rows

    def _wrapped(self, cell: Cell, column: int) -> Iterator[Slice]:
        """The pieces of a cell, from top to bottom; numbers stand at the right edge."""
        shape = self._shape
        if cell[0] == cell[1]:
            return
        column = min(column, len(shape.widths) - 1)
        width, left = shape.widths[column], shape.lefts[column]
        for start, end in _pieces(self._text, cell, width):
            aside = width - cells(self._text[start:end]) if shape.numeric[column] else 0
            yield Slice(start, end, left + max(aside, 0))


class Records(_ByLine):
    """Each cell on lines of its own, behind the name of its column; a blank row after each line of the table."""

    def __init__(self, text: str, lines: list[Cell], shape: _Shape, width: int) -> None:
        super().__init__(text, lines)
        self._names = shape.names
        self._indent = min(max(map(cells, shape.names), default=0) + 2, width // 3) if shape.names else 0
        self._width = width - self._indent
        for number in range(len(lines)):
            self._add(len(self._rows(number)))

    def _rows(self, line: int) -> list[Row]:
        start, end = self._lines[line]
        if self._names and line == 0:
            whole = self._indent + self._width
            rows = [Row("table head", *piece) for piece in _pieces(self._text, (start, end), whole)]
        else:
            rows = list(self._record(_cells(self._text, start, end)))
        if line + 1 < len(self._lines) or not rows:
            rows.append(Row("blank", end, end))
        return rows

    def _record(self, record: Sequence[Cell]) -> Iterator[Row]:
        """The cells of one line."""
        for column, cell in enumerate(record):
            for number, piece in enumerate(_pieces(self._text, cell, self._width)):
                yield Row("table", *piece, self._lead(column if not number else None))

    def _lead(self, column: int | None) -> str:
        """The name of a column, cut to the room there is, or as many blanks."""
        name = self._names[column] if column is not None and column < len(self._names) else ""
        if not name or self._indent < len("n: "):
            return " " * self._indent
        room = self._indent - len(": ")
        shown = name if cells(name) <= room else set_cell_size(drawn(name), room - 1).rstrip() + "…"
        return set_cell_size(f"{drawn(shown)}: ", self._indent)


def _pieces(text: str, cell: Cell, width: int) -> Iterator[Cell]:
    """The lines of a cell."""
    starts = line_starts(text, *cell, width)
    for number, start in enumerate(starts):
        following = starts[number + 1] if number + 1 < len(starts) else cell[1]
        yield start, line_end(text, start, following)
