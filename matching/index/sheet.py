"""Numbers and words in a compact form that can be read back fast and without trust.

A sheet is written and read in the same order, column by column. Numbers become machine integers of the smallest
width that holds them, words become numbers in a table of the sheet's own, and the whole is compressed. Reading
runs no code of the sheet: whatever was damaged or made up to harm ends in `DamagedError`, after a bounded
amount of memory.
"""

from __future__ import annotations

import json
import struct
import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, pairwise

from matching.index.errors import DamagedError

_WIDTHS = ("B", "H", "I", "q")
"""Type codes of columns of whole numbers: 1, 2 and 4 bytes without sign, 8 with one."""
_LARGEST = {"B": 0xFF, "H": 0xFFFF, "I": 0xFFFFFFFF}
_REAL = "d"
_HEAD = struct.Struct("<cI")
"""A column begins with its type code and the number of its values."""
_LEVEL = 6
"""Of compression; higher ones save a hundredth and take twice as long."""


class Writer:
    """A sheet that grows by columns."""

    def __init__(self) -> None:
        self._columns: list[bytes] = []
        self._numbers: dict[str, int] = {}

    def numbers(self, values: Sequence[int]) -> None:
        """A column of whole numbers."""
        least, most = min(values, default=0), max(values, default=0)
        fitting = (code for code in _WIDTHS[:-1] if least >= 0 and most <= _LARGEST[code])
        self._add(array(next(fitting, _WIDTHS[-1]), values))

    def reals(self, values: Sequence[float]) -> None:
        """A column of real numbers."""
        self._add(array(_REAL, values))

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
        table = json.dumps(list(self._numbers), separators=(",", ":")).encode()
        return zlib.compress(b"".join([_HEAD.pack(b"w", len(table)), table, *self._columns]), _LEVEL)

    def _numbered(self, values: Iterable[str]) -> list[int]:
        numbers = self._numbers
        return [numbers.setdefault(value, len(numbers)) for value in values]

    def _add(self, column: array[int] | array[float]) -> None:
        if sys.byteorder == "big":
            column.byteswap()
        self._columns.append(_HEAD.pack(column.typecode.encode(), len(column)) + column.tobytes())


class Reader:
    """A sheet that is read in the order in which it was written. Every method raises `DamagedError`."""

    def __init__(self, sheet: bytes, most_bytes: int) -> None:
        self._data = _opened(sheet, most_bytes)
        self._at = 0
        self._table = self._words()

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

    def reals(self) -> list[float]:
        """A column of real numbers."""
        code, count = self._head()
        if code != _REAL:
            raise DamagedError("a column of real numbers is missing")
        column = array("d")
        column.frombytes(self._bytes(count * column.itemsize))
        if sys.byteorder == "big":
            column.byteswap()
        return column.tolist()

    def rows(self) -> list[list[int]]:
        """Rows of whole numbers."""
        ends, values = self._row_ends(), self.numbers()
        return [values[start:end] for start, end in _pairs(ends, len(values))]

    def words(self) -> list[str]:
        """A column of words."""
        return self._named(self.numbers())

    def word_rows(self) -> list[list[str]]:
        """Rows of words."""
        ends, values = self._row_ends(), self.words()
        return [values[start:end] for start, end in _pairs(ends, len(values))]

    def _row_ends(self) -> list[int]:
        lengths = self.numbers()
        if min(lengths, default=0) < 0:
            raise DamagedError("a row is shorter than nothing")
        return list(accumulate(lengths, initial=0))

    def _named(self, numbers: list[int]) -> list[str]:
        if min(numbers, default=0) < 0:
            raise DamagedError("a word has no number")
        try:
            return [self._table[number] for number in numbers]
        except IndexError:
            raise DamagedError("a word is missing") from None

    def _words(self) -> list[str]:
        code, size = self._head()
        try:
            table = json.loads(self._bytes(size))
        except (ValueError, RecursionError):
            raise DamagedError("the table of words cannot be read") from None
        if code != "w" or not isinstance(table, list) or not all(type(word) is str for word in table):
            raise DamagedError("the table of words is missing")
        return table

    def _head(self) -> tuple[str, int]:
        code, count = _HEAD.unpack(self._bytes(_HEAD.size))
        return code.decode("latin-1"), count

    def _bytes(self, size: int) -> bytes:
        start, self._at = self._at, self._at + size
        if self._at > len(self._data):
            raise DamagedError("a sheet ends too early")
        return self._data[start : self._at]


def _pairs(ends: list[int], count: int) -> Iterator[tuple[int, int]]:
    """Where each row starts and ends."""
    if ends[-1] != count:
        raise DamagedError("rows do not add up")
    return pairwise(ends)


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
