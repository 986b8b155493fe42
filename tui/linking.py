"""Where the other pane should be, given where this one is: linked scrolling, as arithmetic.

By passage: what corresponds to the text being read stays level with it, and where nothing corresponds the other
pane waits. Proportional: both panes are as far through their articles.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from tui.layout import Layout

LinkMode = Literal["passage", "proportional", "off"]
LINK_MODES: tuple[LinkMode, ...] = ("passage", "proportional", "off")

READING_LINE = 1 / 3
"""Where on a pane, from its top, the reader is taken to read."""

Anchor = tuple[int, int]
"""A character of this text and the character of the other text that belongs level with it."""


def by_passage(here: Layout, top: int, height: int, there: Layout, anchors: Iterable[Anchor]) -> int | None:
    """The top row of the other pane, or None where it waits: no anchor is visible here."""
    line = top + height * READING_LINE
    best: tuple[float, int] | None = None
    for offset, other in anchors:
        row = here.row_of(offset)
        if top <= row < top + height:
            far = abs(row - line)
            if best is None or far < best[0]:
                best = far, there.row_of(other) - (row - top)
    return None if best is None else max(best[1], 0)


def proportional(here: Layout, top: int, height: int, there: Layout, other_height: int) -> int:
    """The top row of the other pane that is as far through its article."""
    reach = max(len(here.rows) - height, 1)
    return round(min(top / reach, 1) * max(len(there.rows) - other_height, 0))
