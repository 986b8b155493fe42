"""Searching inside an article."""

from __future__ import annotations

from matching import PatternError
from tui.hits import TYPING, Hits, Query
from tui.line import Line
from tui.screen.state import ReadingState
from tui.widgets.prompt import Purpose


class Finding(ReadingState, inherit_bindings=False):
    """Searching inside an article."""

    def do_find(self) -> None:
        """Type what to find."""
        self._begin_to_type("find")

    def _begin_to_type(self, purpose: Purpose) -> None:
        self.beneath = None
        self._origin = self.view.place
        self._begun_with = self.hits.get(self.view)
        self.searches.at = len(self.searches.queries)
        keys = f"{self.key('expression')} regular expression · {self.key('earlier')} earlier searches"
        self.prompt.ask(purpose, keys)

    @property
    def _query(self) -> Query:
        return Query(self.prompt.line.text, self.prompt.pattern)

    def search_typed(self, line: Line) -> None:
        """Another letter of what to find."""
        changed = line.text != self.prompt.line.text
        self.prompt.line = line
        if changed:
            self._search_as_typed()

    def _search_as_typed(self) -> None:
        """Show what is found so far. An expression that is not complete yet leaves the hits as they were."""
        try:
            hits = Hits.of(self.view.article.text, self._query, self._origin, TYPING)
        except PatternError as error:
            self.prompt.counter = str(error)
            return
        self.prompt.counter = hits.counter
        self.show_typed(hits)

    def show_typed(self, hits: Hits) -> None:
        """Show what was found by what is typed."""
        if hits.here is None:
            self.view.go_to(self._origin)
        self._stand_on(hits)

    def do_expression(self) -> None:
        """What is typed is a regular expression, or is one no more."""
        if self.prompt.is_open:
            self.prompt.pattern = not self.prompt.pattern
            self._search_as_typed()

    def do_earlier(self) -> None:
        """An earlier search into the line."""
        self._take_up(-1)

    def do_later(self) -> None:
        """A later search into the line."""
        self._take_up(1)

    def _take_up(self, by: int) -> None:
        query = self.searches.step(by, self._query)
        self.prompt.pattern = query.pattern
        self.prompt.line = Line(query.text, len(query.text))
        self._search_as_typed()

    def accept_search(self) -> None:
        """Keep what was found, or find again what was searched last; an expression that is wrong stays to be
        mended."""
        query = self._query if self._query.text.strip() else self.searches.last
        try:
            hits = None if query is None else self._found(query)
        except PatternError as error:
            self.status.say(f"this is no regular expression yet: {error}")
            return
        self.prompt.close()
        if query is None or hits is None:
            self.status.say("nothing was searched for yet")
            return
        self.searches.add(query)
        if self._query.text.strip():
            self.show_typed(hits)
        else:
            self._search_again(1)

    def _found(self, query: Query) -> Hits:
        """The hits that are shown, if they are all there are of this query; else those a longer search finds."""
        shown = self.hits.get(self.view)
        if shown is not None and shown.query == query and shown.spans.complete:
            return shown
        return Hits.of(self.view.article.text, query, self._origin)

    def give_up_search(self) -> None:
        """Back to where it began."""
        self.prompt.close()
        self._unmark()
        if self._begun_with is not None:
            self.hits[self.view] = self._begun_with
            self.view.show_hits(self._begun_with.spans, self._begun_with.here)
        self.view.go_to(self._origin)
        self.tell()

    def do_next_hit(self, count: int | None) -> None:
        """The next hit, round the end."""
        self._search_again(count or 1)

    def do_previous_hit(self, count: int | None) -> None:
        """The hit before, round the beginning."""
        self._search_again(-(count or 1))

    def _search_again(self, by: int) -> None:
        """On to another hit; where nothing was searched for yet, search for what was searched last."""
        hits, last = self.hits.get(self.view), self.searches.last
        if hits is not None and (last is None or hits.query == last):
            self._stand_on(hits.moved(by))
        elif last is not None:
            found = Hits.of(self.view.article.text, last, self.view.place)
            self._stand_on(found.moved(by - 1 if by > 0 else by))
        else:
            self.status.say(f"nothing was searched for; {self.key('find')} searches")

    def _stand_on(self, hits: Hits) -> None:
        view = self.view
        self.hits[view] = hits
        view.show_hits(hits.spans, hits.here)
        if hits.here is not None:
            view.reveal(*hits.spans[hits.here])
        if not self.prompt.is_open:
            self.status.say(hits.told)
        self.tell()

    def _unmark(self) -> None:
        """No hits any more."""
        self.hits.pop(self.view, None)
        self.view.show_hits(None, None)
        self.status.say("")
        self.tell()
