"""Cells set in columns: what stands between them, and how many blanks behind each."""

from __future__ import annotations

from collections.abc import Sequence

BETWEEN_CELLS = " | "
WIDEST_ALIGNED = 100
"""Characters of a line; in wider tables padding would only push cells apart."""


def paddings(sizes: Sequence[Sequence[int]]) -> list[list[int]]:
    """Blanks behind each cell, by the characters of the cells; none behind a row's last and in wide tables."""
    widths = _widths(sizes)
    if sum(widths) + len(BETWEEN_CELLS) * (len(widths) - 1) > WIDEST_ALIGNED:
        return [[0] * len(row) for row in sizes]
    return [
        [width - size for width, size in zip(widths, row[:-1], strict=False)] + [0] * bool(row) for row in sizes
    ]


def _widths(sizes: Sequence[Sequence[int]]) -> list[int]:
    """The widest cell of each column."""
    widths: list[int] = []
    for row in sizes:
        widths += [0] * (len(row) - len(widths))
        for column, size in enumerate(row):
            widths[column] = max(widths[column], size)
    return widths
