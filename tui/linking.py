"""Where the other pane should be, given where this one is: linked scrolling, as arithmetic.

By passage: what corresponds to the text being read stays level with it, and where nothing corresponds the other
pane waits. Proportional: both panes are as far through their articles.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Literal

from tui.column.rows import Layout

LinkMode = Literal["passage", "proportional", "off"]
LINK_MODES: tuple[LinkMode, ...] = ("passage", "proportional", "off")

Anchor = tuple[int, int]
"""A character of this text and the character of the other text that belongs level with it."""


def in_order(anchors: Iterable[Anchor]) -> list[Anchor]:
    """The longest chain of anchors that stand in the same order in both texts.

    What crosses it would throw the other pane about. Longest increasing subsequence, by patience sorting.
    """
    ordered = sorted(set(anchors))
    tails: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for index, (_, other) in enumerate(ordered):
        place = bisect_right(tails, other)
        before.append(last[place - 1] if place else None)
        tails[place : place + 1] = [other]
        last[place : place + 1] = [index]
    chain: list[Anchor] = []
    at = last[-1] if last else None
    while at is not None:
        chain.append(ordered[at])
        at = before[at]
    return chain[::-1]


def by_passage(
    here: Layout, top: int, height: int, there: Layout, other_top: int, anchors: Iterable[Anchor]
) -> int | None:
    """The top row of the other pane, or None where it waits: no anchor is visible here.

    Of the visible anchors the one counts that moves the other pane least, so that a line scrolled here is a line
    there for as long as an anchor can be seen.
    """
    visible = ((here.row_of(offset), other) for offset, other in anchors)
    tops = [max(there.row_of(other) - (row - top), 0) for row, other in visible if top <= row < top + height]
    return min(tops, key=lambda wanted: abs(wanted - other_top), default=None)


def proportional(here: Layout, top: int, height: int, there: Layout, other_height: int) -> int:
    """The top row of the other pane that is as far through its article."""
    reach = max(len(here.rows) - height, 1)
    return round(min(top / reach, 1) * max(len(there.rows) - other_height, 0))
