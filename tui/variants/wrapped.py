"""Wordings as lines, one below the other, each wrapped under its head: for screens without room for columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tui.clipping import clipped
from tui.column.characters import cells
from tui.column.wrap import NARROWEST, wrap
from tui.variants.aligned import GAP
from tui.variants.folding import Columns
from tui.variants.heads import Head
from tui.variants.lines import Line, Part
from tui.variants.wordings import Cell, CellKind

INDENT = 2
"""Cells before the words, below the head."""

MOST_DOTS = 8
"""Dots for words that a wording has not: one a word."""


def wrapped(columns: Columns, heads: Sequence[Head], width: int) -> list[Line]:
    """The lines of all wordings for so many cells."""
    return [line for at, head in enumerate(heads) for line in _wording(columns, head, at, width)]


def _wording(columns: Columns, head: Head, at: int, width: int) -> Iterator[Line]:
    yield Line((Part(clipped(head.told(width), width), "head"),), at, is_head=True)
    room = max(width - INDENT, NARROWEST)
    line: list[Part] = []
    used = 0
    for text, kind, is_joined in _pieces(columns, at, room):
        blank = 0 if is_joined or not line else 1
        if line and used + blank + cells(text) > room:
            yield Line((Part(" " * INDENT, "blank"), *line), at)
            line, used, blank = [], 0, 0
        if blank:
            line.append(Part(" ", kind if line[-1].look == kind else "blank"))
        line.append(Part(text, kind))
        used += blank + cells(text)
    if line:
        yield Line((Part(" " * INDENT, "blank"), *line), at)


def _pieces(columns: Columns, at: int, room: int) -> Iterator[tuple[str, CellKind, bool]]:
    """The words of a wording, none wider than there is room; dots for those that it has not."""
    for is_missing, group in groupby(columns, key=lambda column: column[at].kind == "missing"):
        stretch = list(group)
        if is_missing:
            yield GAP * min(sum(map(_words, stretch)), MOST_DOTS), "missing", False
            continue
        for cell in (column[at] for column in stretch):
            if cell.kind == "folded":
                yield cell.text, cell.kind, False
                continue
            for number, (start, end) in enumerate(_words_of(cell.text, room)):
                yield cell.text[start:end], cell.kind, cell.is_joined and number == 0


def _words_of(text: str, room: int) -> Iterator[tuple[int, int]]:
    start = 0
    for word in text.split():
        start = text.index(word, start)
        yield from wrap(text, start, start + len(word), room)
        start += len(word)


def _words(column: Sequence[Cell]) -> int:
    """How many words stand in a column, in the first wording that has any."""
    return next((len(cell.text.split()) for cell in column if cell.text), 1)
