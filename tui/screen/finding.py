"""Searching inside an article, and showing only the paragraphs that match."""

from __future__ import annotations

from tui.screen.searching import Searching
from tui.screen.typing import FilterLine, FindLine


class Finding(Searching, inherit_bindings=False):
    """Searching inside an article."""

    def do_find(self, words: str | None) -> None:
        """Type what to find, or find these words."""
        from tui.search.hits import Hits, Query

        if words is None:
            self._begin_to_type(FindLine)
            return
        hits = Hits.of(self.view.article.text, Query(words), self.view.place)
        self.searches.add(hits.query)
        self.stand_on(hits)

    def do_only_matching(self) -> None:
        """Type what paragraphs must have to be shown."""
        self._begin_to_type(FilterLine)

    def _begin_to_type(self, kind: type[FindLine]) -> None:
        self.searches.at = len(self.searches.queries)
        self.over.lay(kind(self))

    def do_expression(self) -> None:
        """What is typed is a regular expression, or is one no more."""
        if isinstance(line := self.over.top, FindLine):
            self.prompt.pattern = not self.prompt.pattern
            line.search()

    def do_earlier(self) -> None:
        """An earlier search into the line."""
        self._take_up(-1)

    def do_later(self) -> None:
        """A later search into the line."""
        self._take_up(1)

    def _take_up(self, by: int) -> None:
        if isinstance(line := self.over.top, FindLine):
            query = self.searches.step(by, line.query)
            line.take_up(query, is_new=self.searches.at == len(self.searches.queries))

    def accept_search(self, line: FindLine) -> None:
        """Keep what was found; nothing typed shows all paragraphs, or finds again what was searched last."""
        if line.query.text.strip():
            line.accept()
            return
        self.over.give_up()
        if isinstance(line, FilterLine):
            self.show_all()
        elif self.searches.last is None:
            self.status.say("nothing was searched for yet")
        else:
            self._search_again(1)

    def do_next_hit(self, count: int | None) -> None:
        """The next hit, round the end."""
        self._search_again(count or 1)

    def do_previous_hit(self, count: int | None) -> None:
        """The hit before, round the beginning."""
        self._search_again(-(count or 1))

    def _search_again(self, by: int) -> None:
        """On to another hit; where nothing was searched for yet, search for what was searched last."""
        from tui.search.hits import Hits

        hits, last = self.hits.get(self.view), self.searches.last
        if hits is not None and (last is None or hits.query == last):
            self.stand_on(hits.moved(by))
        elif last is not None:
            found = Hits.of(self.view.article.text, last, self.view.place)
            self.stand_on(found.moved(by - 1 if by > 0 else by))
        else:
            self.status.say(f"nothing was searched for; {self.key('find')} searches")
