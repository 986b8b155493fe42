"""Who says what, in all open articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.lists.offer import Choice
from tui.places.history import Place
from tui.screen.layers import Listed
from tui.screen.unquoted import Unquoted

if TYPE_CHECKING:
    from tui.lists.speakers import SpeakersOffer

QUOTE = "quote"
"""What the chooser is asked for."""

TITLE = "Who says what"

NONE = "no quotes in the open articles"

LOOKING = Choice("looking for quotes …", "")
"""The line that is there until they were looked for."""


class Quoting(Unquoted, inherit_bindings=False):
    """Who says what, in all open articles."""

    def do_quotes(self) -> None:
        """Choose a quote, by who says it, at first that of whoever speaks next in what is read."""
        from tui.lists.speakers import HINT

        if self.lacks_quotes:
            self.chooser.ask(QUOTE, TITLE, [LOOKING], hint=HINT)
        else:
            offer = self._speakers()
            if not len(offer):
                self.status.say(self.nothing(NONE))
                return
            self._offer(offer)
        layer = Listed(self.chooser, anew=self._lines)
        self.over.lay(layer)
        if self.lacks_quotes:
            self.once_quoted(lambda: self._show_quotes(layer))

    def _offer(self, offer: SpeakersOffer) -> None:
        chosen = offer.line_of(*self.here) if self.here else 0
        self.chooser.offer(QUOTE, TITLE, offer, chosen=chosen)

    def _show_quotes(self, layer: Listed) -> None:
        """They were looked for, and a list waits for them, unless it was closed."""
        if self.over.topmost(Listed) is not layer:
            return
        offer = self._speakers()
        if not len(offer):
            if layer is self.over.top:
                self.over.close()
            self.status.say(NONE)
        elif layer is self.over.top:
            if self.chooser.line.text:
                layer.renew()
            else:
                self._offer(offer)
            self.chooser.fit()

    def _lines(self) -> SpeakersOffer | list[Choice]:
        return [LOOKING] if self.lacks_quotes else self._speakers()

    def _speakers(self) -> SpeakersOffer:
        from tui.lists.sayings import speakers
        from tui.lists.speakers import SpeakersOffer

        found = speakers(self.opened, self.comparison)
        return SpeakersOffer(self.opened, found, self.size.width, self.panes.active.index)

    def _pick_quote(self, value: str) -> None:
        """To the quote; where it is shared, its match becomes the current one."""
        if not value:
            return
        article, _, offset = value.partition(":")
        here = Place(int(article), int(offset))
        self.go(here)
        at = (stop for stop in self.walk(self.panes.active) if stop.start <= here.offset < stop.end)
        stop = next((stop for stop in at if stop.kind != "passage"), None)
        if stop is not None:
            self.stand_at(self.panes.active, stop)
