"""Jumps: where one was is remembered, with the pane and what stood beside it, and one can go back.

A command that may move far notes where it begins; whether it went anywhere is known when the next command comes,
so a list that was closed or a search that was given up leaves nothing behind.
"""

from __future__ import annotations

from tui.places.history import Stance
from tui.screen.state import ReadingState


class Jumping(ReadingState, inherit_bindings=False):
    """The list of jumps."""

    @property
    def stance(self) -> Stance | None:
        """Where one reads, and what stands beside."""
        if self.here is None:
            return None
        others = (view for view in self.panes.views if view is not self.panes.active)
        beside = [(self.panes.number(view), place) for view in others if (place := self.place_of(view))]
        return Stance(self.panes.number(self.panes.active), self.here, tuple(beside))

    def depart(self) -> None:
        """Note where a jump may begin."""
        self._departed = self.stance

    def settle(self) -> None:
        """Remember where the last jump began, if it led anywhere."""
        departed, self._departed = self._departed, None
        if departed is not None and departed != self.stance:
            self.history.leave(departed, small=self._is_small(departed))

    def _is_small(self, departed: Stance) -> bool:
        """Whether a jump began on the same screenful as the one before."""
        view, last = self.panes.numbered(departed.pane), self.history.last
        if view is None or last is None or not last.shows_as(departed) or view.index != departed.place.article:
            return False
        rows = (view.rows.row_of(stance.place.offset) for stance in (last, departed))
        return abs(next(rows) - next(rows)) < view.height

    def do_jump_back(self, count: int | None) -> None:
        """To the place the last jump left."""
        if self.stance is not None:
            self.stand(self.history.back(self.stance, count or 1), "nothing to go back to")

    def do_jump_forward(self, count: int | None) -> None:
        """To the place one came back from."""
        if self.stance is not None:
            self.stand(self.history.forward(self.stance, count or 1), "nothing to go forward to")

    def stand(self, stance: Stance | None, nothing: str) -> None:
        """Stand as one stood: the same articles in the panes that are still there."""
        if stance is None:
            self.status.say(nothing)
            return
        for number, place in stance.beside:
            other = self.panes.numbered(number)
            if other is not None and other.index != place.article:
                self.show(other, place.article, place.offset)
        view = self.panes.numbered(stance.pane)
        if view is not None:
            self.panes.activate(view)
        self.go(stance.place)
