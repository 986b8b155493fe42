"""Numbers and words in a compact form that can be read back fast, in parts, and without trust.

A sheet has parts, and a part has columns that are written and read in the same order. Numbers become machine
integers of the smallest width that holds them, words become numbers in a table of the sheet's own, and the
whole is compressed. Reading runs no code of the sheet: whatever was damaged or made up to harm ends in
`DamagedError`, after a bounded amount of memory.
"""

from __future__ import annotations

import json
import struct
import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, pairwise
from typing import Generic, TypeVar

from matching.index.errors import DamagedError

_WIDTHS = ("B", "H", "I", "q")
"""Type codes of columns of whole numbers: 1, 2 and 4 bytes without sign, 8 with one."""
_LARGEST = {"B": 0xFF, "H": 0xFFFF, "I": 0xFFFFFFFF}
_LINES, _JSON = "w", "j"
"""How the table of words is written: one a line, or as JSON where words hold line breaks."""
_HEAD = struct.Struct("<cI")
"""A column begins with its type code and the number of its values."""
PARTS = 8
"""Parts of a sheet; those that were not written are empty."""
_OFFSETS = struct.Struct(f"<{PARTS + 1}I")
"""A sheet begins with the places of the table of words and of its parts."""
_LEVEL = 6
"""Of compression; higher ones save a hundredth and take twice as long."""

Value = TypeVar("Value", int, str)


class Rows(Generic[Value]):
    """Rows of values, each cut out when it is asked for."""

    def __init__(self, ends: list[int], values: list[Value]) -> None:
        if ends[-1] != len(values):
            raise DamagedError("rows do not add up")
        self._ends = ends
        self.values: list[Value] = values
        """Of all rows, one after the other."""

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, index: int) -> list[Value]:
        return self.values[self._ends[index] : self._ends[index + 1]]

    def __iter__(self) -> Iterator[list[Value]]:
        values = self.values
        return (values[start:end] for start, end in pairwise(self._ends))


class Writer:
    """A sheet that grows by columns."""

    def __init__(self) -> None:
        self._parts: list[list[bytes]] = []
        self._numbers: dict[str, int] = {}

    def part(self) -> None:
        """Begin the next part."""
        self._parts.append([])

    def numbers(self, values: Sequence[int]) -> None:
        """A column of whole numbers."""
        least, most = min(values, default=0), max(values, default=0)
        fitting = (code for code in _WIDTHS[:-1] if least >= 0 and most <= _LARGEST[code])
        self._add(array(next(fitting, _WIDTHS[-1]), values))

    def ascending(self, values: Sequence[int]) -> None:
        """A column of whole numbers of which none is smaller than the one before."""
        self.numbers([after - before for before, after in pairwise(chain((0,), values))])

    def rows(self, rows: Sequence[Sequence[int]]) -> None:
        """Rows of whole numbers, of any lengths."""
        self.numbers([len(row) for row in rows])
        self.numbers(list(chain.from_iterable(rows)))

    def words(self, values: Iterable[str]) -> None:
        """A column of words."""
        self.numbers(self._numbered(values))

    def word_rows(self, rows: Iterable[Iterable[str]]) -> None:
        """Rows of words, of any lengths."""
        self.rows([self._numbered(row) for row in rows])

    def written(self) -> bytes:
        """The whole sheet."""
        parts = [_table(list(self._numbers)), *map(b"".join, self._parts)]
        parts += [b""] * (PARTS + 1 - len(parts))
        offsets = accumulate(map(len, parts[:-1]), initial=_OFFSETS.size)
        return zlib.compress(_OFFSETS.pack(*offsets) + b"".join(parts), _LEVEL)

    def _numbered(self, values: Iterable[str]) -> list[int]:
        numbers = self._numbers
        return [numbers.setdefault(value, len(numbers)) for value in values]

    def _add(self, column: array[int]) -> None:
        if sys.byteorder == "big":
            column.byteswap()
        self._parts[-1].append(_HEAD.pack(column.typecode.encode(), len(column)) + column.tobytes())


def _table(words: list[str]) -> bytes:
    code, table = _LINES, "\n".join(words).encode("utf-8", "surrogatepass")
    if table.count(b"\n") != len(words) - 1:
        code, table = _JSON, json.dumps(words, separators=(",", ":")).encode()
    return _HEAD.pack(code.encode(), len(table)) + table


class Sheet:
    """What was written, opened. Raises `DamagedError`, as all that is read from it."""

    def __init__(self, sheet: bytes, most_bytes: int) -> None:
        self._data = _opened(sheet, most_bytes)
        if len(self._data) < _OFFSETS.size:
            raise DamagedError("a sheet has no parts")
        self._offsets = _OFFSETS.unpack_from(self._data)
        self._words = Columns(self._data, self._offsets[0], []).table()

    def part(self, number: int) -> Columns:
        """The columns of a part, from the first on; parts are numbered from 0."""
        return Columns(self._data, self._offsets[number + 1], self._words)


class Columns:
    """The columns of one part, to be read in the order in which they were written."""

    def __init__(self, data: bytes, at: int, words: list[str]) -> None:
        self._data = data
        self._at = at
        self._table = words

    def numbers(self) -> list[int]:
        """A column of whole numbers."""
        code, count = self._head()
        if code not in _WIDTHS:
            raise DamagedError("a column of whole numbers is missing")
        column = array(code)
        column.frombytes(self._bytes(count * column.itemsize))
        if sys.byteorder == "big":
            column.byteswap()
        return column.tolist()

    def ascending(self) -> list[int]:
        """A column of whole numbers of which none is negative or smaller than the one before."""
        steps = self.numbers()
        if min(steps, default=0) < 0:
            raise DamagedError("a column does not ascend")
        return list(accumulate(steps))

    def rows(self) -> Rows[int]:
        """Rows of whole numbers."""
        return Rows(self._row_ends(), self.numbers())

    def words(self) -> list[str]:
        """A column of words."""
        table, numbers = self._table, self.numbers()
        if min(numbers, default=0) < 0 or max(numbers, default=-1) >= len(table):
            raise DamagedError("a word is missing")
        return [table[number] for number in numbers]

    def word_rows(self) -> Rows[str]:
        """Rows of words."""
        return Rows(self._row_ends(), self.words())

    def table(self) -> list[str]:
        """The table of words."""
        code, size = self._head()
        try:
            if code == _LINES:
                return self._bytes(size).decode("utf-8", "surrogatepass").split("\n")
            table = json.loads(self._bytes(size))
        except (ValueError, RecursionError):
            raise DamagedError("the table of words cannot be read") from None
        if not isinstance(table, list) or not all(type(word) is str for word in table):
            raise DamagedError("the table of words is missing")
        return table

    def _row_ends(self) -> list[int]:
        lengths = self.numbers()
        if min(lengths, default=0) < 0:
            raise DamagedError("a row is shorter than nothing")
        return list(accumulate(lengths, initial=0))

    def _head(self) -> tuple[str, int]:
        code, count = _HEAD.unpack(self._bytes(_HEAD.size))
        return code.decode("latin-1"), count

    def _bytes(self, size: int) -> bytes:
        start, self._at = self._at, self._at + size
        if self._at > len(self._data):
            raise DamagedError("a sheet ends too early")
        return self._data[start : self._at]


def _opened(sheet: bytes, most_bytes: int) -> bytes:
    """What was compressed, unless it is more than there can be."""
    opener = zlib.decompressobj()
    try:
        data = opener.decompress(sheet, most_bytes)
    except zlib.error:
        raise DamagedError("a sheet cannot be uncompressed") from None
    if not opener.eof:
        raise DamagedError("a sheet is cut short or far too long")
    return data
