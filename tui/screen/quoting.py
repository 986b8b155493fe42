"""Who says what, in all open articles."""

from __future__ import annotations

from tui.lists.sayings import speakers
from tui.lists.speakers import SpeakersOffer
from tui.places.history import Place
from tui.screen.layers import Listed
from tui.screen.state import ReadingState

QUOTE = "quote"
"""What the chooser is asked for."""


class Quoting(ReadingState, inherit_bindings=False):
    """Who says what, in all open articles."""

    def do_quotes(self) -> None:
        """Choose a quote, by who says it, at first that of whoever speaks next in what is read."""
        offer = self._speakers()
        if not len(offer):
            self.status.say(self.nothing("no quotes in the open articles"))
            return
        chosen = offer.line_of(*self.here) if self.here else 0
        self.chooser.offer(QUOTE, "Who says what", offer, chosen=chosen)
        self.over.lay(Listed(self.chooser, anew=self._speakers))

    def _speakers(self) -> SpeakersOffer:
        found = speakers(self.opened, self.comparison)
        return SpeakersOffer(self.opened, found, self.size.width, self.panes.active.index)

    def _pick_quote(self, value: str) -> None:
        """To the quote; where it is shared, its match becomes the current one."""
        article, _, offset = value.partition(":")
        here = Place(int(article), int(offset))
        self.go(here)
        at = (stop for stop in self.walk(self.panes.active) if stop.start <= here.offset < stop.end)
        stop = next((stop for stop in at if stop.kind != "passage"), None)
        if stop is not None:
            self.stand_at(self.panes.active, stop)
