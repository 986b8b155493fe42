"""Rows, and how the rows of a whole article are held.

A row shows slices of `Article.text` (one, or in a table one a cell); everything else on it (the indent, a bullet,
the bar of a quotation, the bars of a table) is furniture of the row. Rows are made when somebody asks for one: a
document of 5 MB has eighty thousand, of which a page shows forty. What is kept is a stretch for each run of blocks
that are laid out alike, with the places where its lines begin.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol, overload

from tui.column.characters import cells
from tui.column.wrap import line_end

RowKind = Literal[
    "title", "summary", "heading", "paragraph", "list item", "quotation", "code", "table", "table head", "caption",
    "rule", "byline", "note", "blank",
]  # fmt: skip


class Slice(NamedTuple):
    """A piece of the article's text on a row."""

    start: int
    end: int
    at: int
    """Cells from the left edge of the column."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the column."""

    kind: RowKind
    start: int
    """First character of `Article.text` on this row."""
    end: int
    """One past the last; equal to `start` where the row shows no text of the article."""
    lead: str = ""
    """What stands before the text and below it: indent, bullet, bars."""
    note: str = ""
    """Text that is not of the article (the byline, a note of the parser), shown instead of it."""
    parts: tuple[Slice, ...] = ()
    """The cells of a table; empty where the row is one slice."""

    @property
    def slices(self) -> tuple[Slice, ...]:
        """The pieces of text on this row, from left to right."""
        if self.parts or self.start == self.end:
            return self.parts
        return (Slice(self.start, self.end, cells(self.lead)),)


class Stretch(Protocol):
    """Some rows one below the other."""

    start: int
    """The first character on them."""

    def __len__(self) -> int:
        """How many rows."""

    def row(self, number: int) -> Row:
        """One of them."""

    def number_of(self, offset: int) -> int:
        """The row on which a character stands, or the nearest one before it."""


class Furniture:
    """Rows without text of the article."""

    __slots__ = ("_rows", "start")

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self.start = rows[0].start

    def __len__(self) -> int:
        return len(self._rows)

    def row(self, number: int) -> Row:
        """One of the rows."""
        return self._rows[number]

    def number_of(self, _offset: int) -> int:
        """The last of them: text goes on behind it."""
        return len(self._rows) - 1


class Lines:
    """Lines that break in the same way, of one block or of several that look alike."""

    __slots__ = ("_end", "_keep_blanks", "_kind", "_lead", "_starts", "_text", "start")

    def __init__(
        self,
        kind: RowKind,
        text: str,
        starts: list[int],
        end: int,
        lead: Callable[[int], str],
        *,
        keep_blanks: bool = False,
    ) -> None:
        self._kind, self._text, self._starts, self._end = kind, text, starts, end
        self._lead = lead
        """What stands before the line that begins at this character."""
        self._keep_blanks = keep_blanks
        self.start = starts[0]

    def __len__(self) -> int:
        return len(self._starts)

    def row(self, number: int) -> Row:
        """One of the lines."""
        start = self._starts[number]
        following = self._starts[number + 1] if number + 1 < len(self._starts) else self._end
        end = line_end(self._text, start, following, keep_blanks=self._keep_blanks)
        return Row(self._kind if start < end else "blank", start, end, self._lead(start))

    def number_of(self, offset: int) -> int:
        """The line on which a character stands."""
        return max(bisect_right(self._starts, offset) - 1, 0)


class Rows(Sequence[Row]):
    """All rows of an article, each made when it is asked for."""

    def __init__(self) -> None:
        self.stretches: list[Stretch] = []
        self._firsts: list[int] = []
        self._starts: list[int] = []
        self._count = 0

    def add(self, stretch: Stretch) -> None:
        """Put rows below the others."""
        if len(stretch):
            self.stretches.append(stretch)
            self._firsts.append(self._count)
            self._starts.append(stretch.start)
            self._count += len(stretch)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, number: int) -> Row: ...
    @overload
    def __getitem__(self, number: slice) -> list[Row]: ...
    def __getitem__(self, number: int | slice) -> Row | list[Row]:
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(self._count))]
        if number < 0:
            number += self._count
        if not 0 <= number < self._count:
            raise IndexError(number)
        place = bisect_right(self._firsts, number) - 1
        return self.stretches[place].row(number - self._firsts[place])

    def number_of(self, offset: int) -> int:
        """The row on which a character stands; the nearest one before it where it stands in no row."""
        place = bisect_right(self._starts, offset) - 1
        if place < 0:
            return 0
        return self._firsts[place] + self.stretches[place].number_of(offset)


@dataclass(frozen=True, slots=True)
class Layout:
    """All rows of one article at one width."""

    rows: Rows
    width: int
    """Cells of the column."""

    def row_of(self, offset: int) -> int:
        """The row on which a character stands; the nearest one before it where it stands in no row."""
        return self.rows.number_of(offset)

    def rows_of(self, start: int, end: int) -> range:
        """The rows from the one with the first character of a span to the one with its last."""
        first, last = self.row_of(start), self.row_of(max(start, end - 1))
        return range(min(first, last), max(first, last) + 1)
