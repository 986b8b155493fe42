"""Which of many spans touch a stretch of text.

The spans lie in order of their starts, with the farthest end of every block of them, of every block of blocks,
and so on: what touches a row is found in a few steps, also where thousands of spans begin before it and one of
them is as long as the article.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

_BRANCHES = 16


class Intervals:
    """Half-open spans, sorted by their start."""

    __slots__ = ("_farthest", "_starts")

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in spans]
        self._farthest = [[end for _, end in spans]]
        while len(below := self._farthest[-1]) > _BRANCHES:
            self._farthest.append([max(below[at : at + _BRANCHES]) for at in range(0, len(below), _BRANCHES)])

    def between(self, start: int, end: int) -> Iterator[int]:
        """The numbers of the spans that touch `[start, end)`, in their order."""
        last = bisect_left(self._starts, end)
        return self._below(len(self._farthest) - 1, 0, len(self._farthest[-1]), start, last)

    def _below(self, level: int, first: int, stop: int, start: int, last: int) -> Iterator[int]:
        size = _BRANCHES**level
        ends = self._farthest[level]
        for place in range(first, min(stop, -(-last // size), len(ends))):
            if ends[place] > start:
                if level:
                    yield from self._below(level - 1, place * _BRANCHES, (place + 1) * _BRANCHES, start, last)
                else:
                    yield place
