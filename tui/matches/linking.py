"""Where the other pane should be, given where this one is: linked scrolling, as arithmetic.

By passage: what corresponds to the text being read is level with it; between two such places the other pane goes
along, and waits or catches up half way. What corresponds is taken in one order, so that reading on never leads the
other pane back, and the same place always has the same place beside it. Proportional: both panes are as far
through their articles.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from tui.column.rows import Layout

LinkMode = Literal["passage", "proportional", "off"]
LINK_MODES: tuple[LinkMode, ...] = ("passage", "proportional", "off")

Anchor = tuple[int, int]
"""A character of this text and the character of the other text that belongs level with it."""

Bend = tuple[float, float]
"""A row of this text and the row of the other text that belongs level with it."""


class Corresponding(NamedTuple):
    """What corresponds between two texts."""

    anchors: Sequence[Anchor] = ()
    """In one order in both texts."""
    current: Anchor | None = None
    """The match one stands on; wherever it can be seen its sides are level."""


def in_order(anchors: Iterable[Anchor]) -> list[Anchor]:
    """The longest chain of anchors that stand in the same order in both texts.

    What crosses it would throw the other pane about. Longest increasing subsequence, by patience sorting.
    """
    ordered = sorted(set(anchors), key=lambda anchor: (anchor[0], -anchor[1]))
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


def by_passage(here: Layout, top: int, height: int, there: Layout, known: Corresponding) -> int | None:
    """The top row of the other pane, or None where it waits: nothing corresponds.

    Both panes show `height` rows; what is read is taken to be at the end of the upper third, as long as the end of
    the text is not in sight.
    """
    third = height // 3
    current = None
    if known.current is not None:
        current = here.row_of(known.current[0]), there.row_of(known.current[1])
        if abs(top + third - current[0]) <= height:
            return max(current[1] - (current[0] - top), 0)
    places = [(here.row_of(offset), there.row_of(other)) for offset, other in known.anchors]
    if not places and current is None:
        return None
    last = len(here.rows) - height
    tops = [(at, other - (row - at)) for row, other in places for at in (min(row - third, last),)]
    bends = list(_bends(_knots(tops, height, current)))
    return max(round(_level(top, bends, height)), 0)


def _knots(places: Sequence[Bend], height: int, current: Bend | None) -> list[Bend]:
    """Which top row here belongs to which there: the beginnings, what corresponds, and a screenful on each side of
    the current match, with which all the rest must be in order."""
    knots: list[Bend] = []
    around: list[Bend] = []
    if current is not None:
        third = height // 3
        around = [(current[0] - third + by, current[1] - third + by) for by in (-height, height)]
    for row, other in ((0, 0), *around, *(place for place in places if min(place) > 0)):
        if all((row < a and other < b) or (row > a and other > b) or (row, other) == (a, b) for a, b in around):
            knots.append((row, other))
    rising: list[Bend] = []
    for row, other in sorted(knots):
        if not rising or (row > rising[-1][0] and other >= rising[-1][1]):
            rising.append((row, other))
    return rising


def _bends(knots: Sequence[Bend]) -> Iterator[Bend]:
    """The knots, and between two of them where going along ends and begins again.

    A shorter way there is gone line by line to its middle, where the other pane waits; a longer one line by line
    for a quarter of the way here, and faster between.
    """
    for (row, other), (next_row, next_other) in pairwise(knots):
        here, there = next_row - row, next_other - other
        along = here / 4 if there > here else there / 2
        yield row, other
        yield row + along, other + along
        yield next_row - along, next_other - along
    yield knots[-1]


def _level(row: float, bends: Sequence[Bend], steepest: float) -> float:
    """The top row there that belongs to one here.

    A line here moves it by `steepest` lines at most; so what is near here and far apart there is not quite level.
    """
    after = bisect_right(bends, row, key=lambda bend: bend[0])
    left = bends[after - 1] if after else (0.0, 0.0)
    exact = left[1] + row - left[0]
    if after < len(bends):
        right = bends[after]
        exact = left[1] + (right[1] - left[1]) * (row - left[0]) / (right[0] - left[0])
    ahead = max((other - steepest * (at - row) for at, other in bends[after:]), default=exact)
    behind = min((other + steepest * (row - at) for at, other in bends[:after]), default=exact)
    return min((max(exact, ahead) + min(exact, behind)) / 2, steepest * row)


def proportional(here: Layout, top: int, height: int, there: Layout, other_height: int) -> int:
    """The top row of the other pane that is as far through its article."""
    reach = max(len(here.rows) - height, 1)
    return round(min(top / reach, 1) * max(len(there.rows) - other_height, 0))
