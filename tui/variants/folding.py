"""Where all wordings agree for long, only how many words they share is shown, so that the difference is seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tui.variants.wordings import Cell

LEAST = 6
"""Words from which it is worth while to leave some out."""

AROUND = 3
"""Words that are kept on either side of what differs."""

Columns = Sequence[tuple[Cell, ...]]


def folded(columns: Columns) -> Columns:
    """The columns, those in the midst of long stretches on which all agree put into one."""
    stretches = [(same, list(stretch)) for same, stretch in groupby(columns, key=_is_same)]
    if len(stretches) == 1:
        return columns
    return [
        column
        for at, (same, stretch) in enumerate(stretches)
        for column in (_folded(stretch, at == 0, at + 1 == len(stretches)) if same else stretch)
    ]


def _is_same(column: Sequence[Cell]) -> bool:
    return all(cell.kind == "same" for cell in column)


def _folded(stretch: Columns, is_first: bool, is_last: bool) -> Iterator[tuple[Cell, ...]]:
    before, behind = (0 if is_first else AROUND), (0 if is_last else AROUND)
    left_out = len(stretch) - before - behind
    if left_out < LEAST:
        yield from stretch
        return
    yield from stretch[:before]
    yield tuple(Cell(f"… {left_out} words …", "folded") for _ in stretch[0])
    yield from stretch[before + left_out :]
