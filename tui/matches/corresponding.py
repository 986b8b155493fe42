"""What corresponds between two of the open articles: what they share, and what both share with a third.

A group ties its places together also where no match was found between two of them: two reports that both took a
sentence from an agency belong level there. What was asked once is kept, as panes ask with every line they scroll.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.matches.comparison import Comparison, Stop
from tui.matches.linking import Corresponding, Shared, in_order

KEPT = 64
"""Answers kept: as many as panes ask for while one walks along some matches."""


class Correspondence:
    """What corresponds between any two articles of one comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self._known: dict[tuple[int, int, int | None, Shared | None], Corresponding] = {}
        self._chains: dict[tuple[int, int], tuple[Sequence[Shared], Sequence[Shared]]] = {}

    def between(
        self, here: int, there: int, current: int | None = None, level: Shared | None = None
    ) -> Corresponding:
        """Seen from one article to another, with the match one stands on, or else two passages one wants to see
        level; the same object every time."""
        key = here, there, current, level
        if key not in self._known:
            if len(self._known) >= KEPT:
                self._known.clear()
            if (here, there) not in self._chains:
                self._chains[here, there] = self._chain(here, there)
            stood_on = self._current(here, there, current) or level
            self._known[key] = Corresponding(*self._chains[here, there], stood_on)
        return self._known[key]

    def _chain(self, here: int, there: int) -> tuple[Sequence[Shared], Sequence[Shared]]:
        """What stands in one order, and what crosses it."""
        matched = [(stop, self.comparison.other(stop)) for stop in self.comparison.stops_of(here, there)]
        letters = {stop.letter for stop, _ in matched}
        places = {stop.letter: stop for stop in reversed(self.comparison.stops_of(there))}
        for stop in self.comparison.stops_of(here):
            if stop.letter not in letters and stop.letter in places:
                letters.add(stop.letter)
                matched.append((stop, places[stop.letter]))
        shared = [_shared(stop, other) for stop, other in matched]
        chain = in_order(shared)
        return chain, sorted(set(shared) - set(chain))

    def _current(self, here: int, there: int, current: int | None) -> Shared | None:
        """The places of the current match, or of its group."""
        sides = {stop.article: stop for stop in self.comparison.members(current)} if current is not None else {}
        return _shared(sides[here], sides[there]) if here in sides and there in sides else None


def _shared(stop: Stop, other: Stop) -> Shared:
    return Shared(stop.start, stop.end, other.start, other.end)
