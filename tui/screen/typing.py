"""A search while it is typed: what it finds is shown after every letter, and given back when it is given up."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from textual.timer import Timer

import matching
from tui.keyboard.line import Line
from tui.screen.layers import Typed
from tui.screen.searching import Searching
from tui.widgets.prompt import Purpose

if TYPE_CHECKING:
    from tui.search.filtering import Filter
    from tui.search.hits import Hits, Query

SLOW = 0.1
"""Seconds of showing what is typed after which it waits for a pause; less is felt as at once (Nielsen 1993)."""


class FindLine(Typed):
    """The line of a search in one article."""

    mode = "line"
    purpose: Purpose = "find"

    def __init__(self, screen: Searching) -> None:
        self.screen, self.view, self.prompt = screen, screen.view, screen.prompt
        self.before = screen.shown_in(self.view)
        """What was shown when one began to type."""
        keys = f"{screen.key('expression')} regular expression · {screen.key('earlier')} earlier searches"
        self.prompt.ask(self.purpose, keys)

    @property
    def line(self) -> Line:
        """What was typed."""
        return self.prompt.line

    @property
    def query(self) -> Query:
        """What is searched for."""
        from tui.search.hits import Query

        return Query(self.prompt.line.text, self.prompt.pattern)

    def typed(self, line: Line) -> None:
        """Another letter of what to find."""
        changed = line.text != self.prompt.line.text
        self.prompt.line = line
        if changed:
            self.search()

    def take_up(self, query: Query, *, is_new: bool) -> None:
        """Another search into the line; letters take the place of an earlier one."""
        self.prompt.pattern = query.pattern
        self.prompt.line = Line(query.text, len(query.text)) if is_new else Line.to_replace(query.text)
        self.search()

    def search(self) -> None:
        """Show what is found so far. An expression that is not complete yet leaves the hits as they were."""
        from tui.search.hits import TYPING, Hits

        try:
            hits = Hits.of(self.view.article.text, self.query, self.before.place, TYPING)
        except matching.PatternError as error:
            self.prompt.counter = str(error)
            return
        self.prompt.counter = hits.counter
        self.show_found(hits)

    def show_found(self, hits: Hits) -> None:
        """Show what was found; nothing, where it began, with the paragraphs that were shown then."""
        if self.view.filter is not self.before.filter or hits.here is None:
            self.view.show_only(self.before.filter, self.before.place)
        self.screen.stand_on(hits)

    def accept(self) -> None:
        """Keep what was found; an expression that is wrong stays to be mended."""
        try:
            hits = self._found()
        except matching.PatternError as error:
            self.screen.status.say(f"this is no regular expression yet: {error}")
            return
        self.screen.over.close()
        self.screen.searches.add(self.query)
        self.show_found(hits)

    def _found(self) -> Hits:
        """The hits that are shown, if they are all there are of this query; else those a longer search finds."""
        from tui.search.hits import WAITING, Hits

        shown = self.screen.hits.get(self.view)
        if shown is not None and shown.query == self.query and shown.spans.complete:
            return shown
        return Hits.of(self.view.article.text, self.query, self.before.place, WAITING)

    def show(self) -> None:
        """Open."""
        self.prompt.add_class("open")

    def hide(self) -> None:
        """Close the line; what was typed stays."""
        self.prompt.close()

    def undo(self) -> None:
        """Back to what was shown, and to where it was."""
        self.screen.give_back(self.view, self.before)


class FilterLine(FindLine):
    """The line of what paragraphs must have to be shown."""

    purpose = "only"

    def __init__(self, screen: Searching) -> None:
        super().__init__(screen)
        self.took = 0.0
        """Seconds of work the last key took; what other programs take does not count."""
        self._pause: Timer | None = None
        self._is_behind = False
        """Whether what is typed is still to be shown."""

    def search(self) -> None:
        """Show what is found so far; where laying out what is left takes long, when one pauses."""
        self._wait_no_more()
        self._is_behind = True
        if self.took > SLOW:
            self._pause = self.screen.set_timer(self.took, self._search_now)
        else:
            self._search_now()

    def _search_now(self) -> None:
        self._is_behind = False
        began = time.thread_time()
        super().search()
        self.took = time.thread_time() - began

    def _wait_no_more(self) -> None:
        if self._pause is not None:
            self._pause.stop()
            self._pause = None

    def show_found(self, hits: Hits) -> None:
        """Show the paragraphs that have it and no others; all where none has it."""
        from tui.search.filtering import Filter

        found = Filter.of(self.view.article, hits.spans, hits.query)
        self.view.show_only(found if found.blocks else None, self.before.place)
        self.screen.stand_on(hits)
        if found.blocks or hits.spans.complete:
            self.prompt.counter = self._counted(found) if hits.query.text else ""

    def _counted(self, found: Filter) -> str:
        from tui.search.filtering import paragraphs

        if not found.count:
            return "headings, no paragraph" if found.blocks else "no paragraph"
        return f"{found.count:,} of {paragraphs(self.view.article):,} paragraphs"

    def accept(self) -> None:
        """Keep what is shown, and say how much it is."""
        self._wait_no_more()
        super().accept()
        if self.screen.over.top is not self and self.view.filter is not None:
            all_of_them = f"{self.screen.key('cancel')} shows all"
            self.screen.status.say(f"only {self._counted(self.view.filter)}; {all_of_them}")

    def show(self) -> None:
        """Open, and show what was still to be shown."""
        super().show()
        if self._is_behind:
            self._search_now()

    def hide(self) -> None:
        """Close the line; nothing changes while it is out of sight."""
        self._wait_no_more()
        super().hide()
