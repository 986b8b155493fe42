"""The finder over all open articles."""

from __future__ import annotations

from matching import Spans
from tui.history import Place
from tui.hits import Hits, Query
from tui.line import Line
from tui.screen.filtering import Filtering


class Seeking(Filtering, inherit_bindings=False):
    """The finder over all open articles."""

    def do_finder(self) -> None:
        """Type words one remembers; what was typed last is still there."""
        if self.opened:
            self.chooser.offer("finder", "Find in all articles", self.everything, self.sought)
        else:
            self.status.say("nothing is open yet")

    def list_typed(self, line: Line) -> None:
        """Another letter in the line of a list."""
        self.chooser.take(line)
        if self.chooser.purpose == "finder":
            self.sought = line.text

    def _pick_finder(self, value: str) -> None:
        """Open the article at the hit, with the words lit."""
        place = self.everything.places[int(value)]
        spans = [(place.start + start, place.start + end) for start, end in self.chooser.chosen_spans]
        self.go(Place(place.article, place.start))
        if spans:
            query = Query(self.sought)
            self.searches.add(query)
            article = self.opened[place.article].article
            self._stand_on(Hits(query, Spans.at(article.text, spans), 0))
