"""Wordings as lines of aligned columns, in bands, as an edition between whose lines a translation stands.

A band is as much as fits beside the heads: in it a line a wording, words below words. Where a wording has nothing
stand dots, as wide as what it lacks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.clipping import clipped
from tui.column.characters import cells
from tui.column.wrap import wrap
from tui.variants.folding import Columns
from tui.variants.heads import Head
from tui.variants.lines import Line, Part
from tui.variants.wordings import Cell

LEAST_WIDTH = 100
"""Cells from which columns can be read; with less room wordings are wrapped."""

LONGEST_CELL = 28
"""Cells of a column at most; what is longer is laid into several."""

HEAD_SHARE, LONGEST_HEAD = 0.28, 44
"""Of the width what the heads take; and cells of one."""

GAP = "·"
"""What stands where a wording has nothing."""


class _Slice(NamedTuple):
    """A column, or a part of one that is long."""

    cells: Sequence[Cell]
    width: int
    is_joined: bool
    """Whether no blank stands before it in any wording."""


def aligned(columns: Columns, heads: Sequence[Head], width: int) -> list[Line]:
    """The lines of a table for so many cells."""
    head = min(int(width * HEAD_SHARE), LONGEST_HEAD)
    slices = [piece for column in columns for piece in _slices(column)]
    lines: list[Line] = []
    for number, band in enumerate(_bands(slices, width - head - 1)):
        if number:
            lines.append(Line(()))
        for at, told in enumerate(heads):
            before = _before(told, number, head - 2)
            lines.append(Line((*before, *_row(band, at)), at, is_head=True))
    return lines


def _before(head: Head, band: int, width: int) -> tuple[Part, Part]:
    """The head of a row: first what it is called and how it matches, then who says it, and when."""
    if band == 0:
        return _padded(head.told(width), "head", width)
    return _padded(clipped(head.aside() if band == 1 else head.title, width), "note", width)


def _padded(text: str, look: str, width: int) -> tuple[Part, Part]:
    blank = Part(" " * (width - cells(text) + 2), "blank")
    return (Part(text, "head"), blank) if look == "head" else (Part(text, "note"), blank)


def _slices(column: Sequence[Cell]) -> Iterator[_Slice]:
    """A column as wide as its longest words, or in several parts."""
    widest = max(cells(cell.text) for cell in column)
    is_joined = all(cell.is_joined or not cell.text for cell in column)
    if widest <= LONGEST_CELL:
        yield _Slice(column, widest, is_joined)
        return
    parts = [
        [cell.text[start:end] for start, end in wrap(cell.text, 0, len(cell.text), LONGEST_CELL)]
        for cell in column
    ]
    for at in range(max(map(len, parts))):
        texts = [part[at] if at < len(part) else "" for part in parts]
        pieces = [Cell(text, cell.kind) for text, cell in zip(texts, column, strict=True)]
        yield _Slice(pieces, max(map(cells, texts)), is_joined and at == 0)


def _bands(slices: Sequence[_Slice], room: int) -> Iterator[Sequence[_Slice]]:
    band: list[_Slice] = []
    used = 0
    for piece in slices:
        wide = piece.width + (not piece.is_joined)
        if band and used + wide > room:
            yield band
            band, used = [], 0
        band.append(piece)
        used += wide
    if band:
        yield band


def _row(band: Sequence[_Slice], at: int) -> Iterator[Part]:
    """The words of one wording in a band."""
    for number, piece in enumerate(band):
        cell = piece.cells[at]
        if number and not piece.is_joined:
            yield Part(" ", "blank")
        text = cell.text if cell.kind != "missing" else GAP * piece.width
        yield Part(text, cell.kind)
        if (rest := piece.width - cells(text)) > 0:
            yield Part(" " * rest, "blank")
