"""Where another pane should be, given where this one is: linked scrolling, as arithmetic.

By passage: what corresponds to the text being read is level with it, line by line from its beginning to its end;
between two such places the other pane goes along, and waits or catches up half way. What corresponds is taken in
one order, so that reading on never leads the other pane back, and the same place always has the same place beside
it. Proportional: both panes are as far through their articles.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from tui.column.rows import Layout

LinkMode = Literal["passage", "proportional", "off"]
LINK_MODES: tuple[LinkMode, ...] = ("passage", "proportional", "off")


class Shared(NamedTuple):
    """A passage of this text, and the one of the other text that belongs level with it."""

    start: int
    end: int
    other: int
    """Where the other one begins."""
    other_end: int


class Corresponding(NamedTuple):
    """What corresponds between two texts."""

    passages: Sequence[Shared] = ()
    """In one order in both texts."""
    crossing: Sequence[Shared] = ()
    """Those that stand in another order."""
    current: Shared | None = None
    """The match one stands on; wherever it can be seen its sides are level."""


Bend = tuple[float, float]
"""A top row of this text and the top row of the other text that belongs to it."""


class Rows(NamedTuple):
    """The rows of a passage here and there: its first and its last."""

    first: int
    last: int
    other: int
    other_last: int


def in_order(passages: Iterable[Shared]) -> list[Shared]:
    """The longest chain of passages that stand in the same order in both texts.

    What crosses it would throw the other pane about. Longest increasing subsequence, by patience sorting.
    """
    ordered = sorted(set(passages), key=lambda one: (one.start, -one.other))
    tails: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for index, passage in enumerate(ordered):
        place = bisect_right(tails, passage.other)
        before.append(last[place - 1] if place else None)
        tails[place : place + 1] = [passage.other]
        last[place : place + 1] = [index]
    chain: list[Shared] = []
    at = last[-1] if last else None
    while at is not None:
        chain.append(ordered[at])
        at = before[at]
    return chain[::-1]


class Way:
    """The way of another pane beside this one, by passage, for two layouts and what corresponds between them.

    What is read is taken to be at the end of the upper third of `height` rows; at the beginning of the text it is
    at the top, and at the end of it at the bottom, and it goes from one to the other with every line.
    """

    def __init__(self, here: Layout, height: int, there: Layout, known: Corresponding) -> None:
        self._here, self._height, self._there, self._known = here, height, there, known
        self._last = max(len(here.rows) - height, 0)
        self._third = height // 3
        current = self._rows(known.current) if known.current is not None else None
        self._current = current
        self._bends: list[Bend] = []
        if current is not None or known.passages:
            self._bends = list(_bends(self._knots(current)))

    def is_for(self, here: Layout, height: int, there: Layout, known: Corresponding) -> bool:
        """Whether it was made for just these."""
        same = self._here is here and self._there is there and self._known is known
        return same and self._height == height

    def beside(self, top: int) -> int | None:
        """The top row of the other pane, or None where it waits: nothing corresponds."""
        current = self._current
        if current is not None and abs(top + self._third - current.first) <= self._height:
            return max(current.other - (current.first - top), 0)
        return max(round(_level(top, self._bends, self._height)), 0) if self._bends else None

    def level_with(self, top: int) -> int | None:
        """The top row at which what is in sight here is level, in whatever order it stands; None: nothing is.

        The current match before all others, then what is nearest to what is read.
        """
        known = self._known
        places = [self._rows(one) for one in (*known.passages, *known.crossing)]
        reading = self.read_at(top)
        seen = [one for one in places if one.first < top + self._height and one.last >= top]
        if self._current in seen:
            seen = [one for one in seen if one == self._current]
        nearest = min(seen, key=lambda one: max(one.first - reading, reading - one.last, 0), default=None)
        return None if nearest is None else max(nearest.other - (nearest.first - top), 0)

    def _rows(self, passage: Shared) -> Rows:
        first, last = self._here.row_of(passage.start), self._here.row_of(max(passage.end - 1, passage.start))
        other = self._there.row_of(passage.other)
        return Rows(first, last, other, self._there.row_of(max(passage.other_end - 1, passage.other)))

    def _knots(self, current: Rows | None) -> list[Bend]:
        """Which top row here belongs to which there, rising: the beginnings, what corresponds, and a screenful on
        each side of the current match, with which all the rest must be in order."""
        around: list[Bend] = []
        if current is not None:
            top, other = current.first - self._third, current.other - self._third
            around = [(top + by, other + by) for by in (-self._height, self._height)]
        places = (place for place in self._levels() if min(place) > 0)
        knots = [
            (row, other)
            for row, other in ((0.0, 0.0), *around, *places)
            if all((row < a and other < b) or (row > a and other > b) or (row, other) == (a, b) for a, b in around)
        ]
        rising: list[Bend] = []
        for knot in sorted(knots):
            if not rising or (knot[0] > rising[-1][0] and knot[1] >= rising[-1][1]):
                rising.append(knot)
        return rising

    def _levels(self) -> Iterator[Bend]:
        """Which top rows bring a passage level: where its beginning is read, and where its end is.

        An end that lies behind the next beginning, here or there, is passed over.
        """
        places = [self._rows(passage) for passage in self._known.passages]
        for at, place in enumerate(places):
            yield self._tops(place.first, place.other)
            following = next((one for one in places[at + 1 :] if one.first > place.first), None)
            ends = self._tops(place.last, place.other_last)
            before = self._tops(following.first, following.other) if following else (ends[0] + 1, ends[1] + 1)
            if ends[0] < before[0] and ends[1] <= before[1]:
                yield ends

    def _tops(self, row: int, other: int) -> Bend:
        """The top rows with a row here where it is read, and a row there level with it."""
        top = self._top_reading(row)
        return top, other - (row - top)

    def _top_reading(self, row: float) -> float:
        """The row at the top when a row is read."""
        return _between(row, self._reading, at=1)

    def read_at(self, top: float) -> float:
        """The row that is read with a row at the top."""
        return _between(top, self._reading, at=0)

    @property
    def _reading(self) -> Sequence[Bend]:
        """Top rows, and the rows that are read then."""
        last, third, height = self._last, self._third, self._height
        begun, ending = third, last - (height - 1 - third)
        if begun > ending:
            return (0, 0), (last, last + height - 1)
        return (0, 0), (begun, 2 * third), (ending, ending + third), (last, last + height - 1)


def _between(value: float, line: Sequence[Bend], *, at: int) -> float:
    """Along a line that rises, from one coordinate to the other."""
    for left, right in pairwise(line):
        if value <= right[at] and right[at] > left[at]:
            share = (value - left[at]) / (right[at] - left[at])
            return left[1 - at] + share * (right[1 - at] - left[1 - at])
    return line[-1][1 - at]


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
