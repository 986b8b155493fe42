"""The finder over all open articles."""

from __future__ import annotations

from tui.places.history import Place
from tui.screen.finding import Finding
from tui.screen.layers import Listed
from tui.screen.unquoted import Unquoted


class Seeking(Finding, Unquoted, inherit_bindings=False):
    """The finder over all open articles."""

    def do_finder(self) -> None:
        """Type words one remembers; what was typed last is still there."""
        if self.opened:
            self.chooser.offer("finder", "Find in all articles", self.everything, self.sought)
            self.over.lay(Listed(self.chooser, typing=self._seek))
            self.once_quoted(self.chooser.more_came)
        else:
            self.status.say("nothing is open yet")

    def _seek(self, typed: str) -> None:
        self.sought = typed

    def _pick_finder(self, value: str) -> None:
        """Open the article at the hit, with the words lit."""
        from tui.search.hits import Hits, Query

        place = self.everything.places[int(value)]
        found = [(place.start + start, place.start + end) for start, end in self.chooser.chosen_spans]
        self.go(Place(place.article, place.start))
        if found:
            article = self.opened[place.article].article.text
            from matching import Wanted

            query = Query.of_words(Wanted.of(self.sought).words)
            self.searches.add(query)
            self.stand_on(Hits.of(article, query, place.start).with_found(article, found))
