"""Showing only the paragraphs that match."""

from __future__ import annotations

import time

from textual.timer import Timer

from tui.filtering import Filter
from tui.hits import Hits
from tui.screen.finding import Finding

SLOW = 0.1
"""Seconds of showing what is typed after which it waits for a pause; less is felt as at once (Nielsen 1993)."""


class Filtering(Finding, inherit_bindings=False):
    """Showing only the paragraphs that match."""

    _filtering_took = 0.0
    """Seconds of work the last key took; what other programs take does not count."""
    _pause: Timer | None = None

    def do_only_matching(self) -> None:
        """Type what paragraphs must have to be shown."""
        self._shown_before = self.view.only
        self._filtering_took = 0.0
        self._begin_to_type("only")

    def _search_as_typed(self) -> None:
        """Show what is found so far; where laying out what is left takes long, when one pauses."""
        self._stop_waiting()
        if self.prompt.purpose == "only" and self._filtering_took > SLOW:
            self._pause = self.set_timer(self._filtering_took, self._filter_as_typed)
        else:
            self._filter_as_typed()

    def _filter_as_typed(self) -> None:
        began = time.thread_time()
        super()._search_as_typed()
        self._filtering_took = time.thread_time() - began

    def _stop_waiting(self) -> None:
        if self._pause is not None:
            self._pause.stop()
            self._pause = None

    def show_typed(self, hits: Hits) -> None:
        """Show what was found by what is typed; while one chooses paragraphs, nothing else."""
        if self.prompt.purpose != "only":
            super().show_typed(hits)
            return
        found = Filter.of(self.view.article, hits.spans)
        self.view.show_only(found.blocks or None, self._origin)
        self.filters[self.view] = hits.query, found.count
        super().show_typed(hits)
        if hits.query.text:
            self.prompt.counter = self._counted(found.count)

    def _counted(self, count: int) -> str:
        blocks = len(self.view.article.blocks)
        return f"{count:,} of {blocks:,} paragraphs" if count else "no paragraph"

    def accept_search(self) -> None:
        """Keep what is shown; nothing typed brings all paragraphs back."""
        self._stop_waiting()
        if self.prompt.purpose == "only" and not self.prompt.line.text.strip():
            self.prompt.close()
            self.show_all()
            return
        super().accept_search()
        if self.prompt.purpose == "only" and self.view.only is not None:
            count = self.filters[self.view][1]
            self.status.say(f"only {self._counted(count)}; {self.key('cancel')} shows all")

    def show_all(self) -> None:
        """All paragraphs, at the one that was read: that of the hit one stands on, if it could be seen."""
        view, hits = self.view, self.hits.get(self.view)
        stood_on = hits.spans[hits.here] if hits and hits.here is not None else None
        seen = stood_on is not None and view.sees(stood_on[0])
        view.show_only(None)
        if stood_on is not None and seen:
            view.reveal(*stood_on)
        self.status.say("all paragraphs")
        self.tell()

    def give_up_search(self) -> None:
        """Back to what was shown, and to where it was."""
        self._stop_waiting()
        if self.prompt.purpose == "only":
            self.view.show_only(self._shown_before, self._origin)
        super().give_up_search()
