"""Searching inside an article."""

from __future__ import annotations

from textual import on

from tui.hits import Hits
from tui.screen.state import ReadingState
from tui.widgets.prompt import Prompt


class Finding(ReadingState, inherit_bindings=False):
    """Searching inside an article."""

    def do_find(self) -> None:
        """Type what to find."""
        self._origin = self.view.place
        self.prompt.ask()

    @on(Prompt.Changed)
    def _search(self, event: Prompt.Changed) -> None:
        self._stand_on(Hits.of(self.view.article.text, event.text, self._origin))

    @on(Prompt.Submitted)
    def _searched(self) -> None:
        self.prompt.close()
        self.view.focus()

    def do_next_hit(self, count: int | None) -> None:
        """The next hit, round the end."""
        self._step_hit(count or 1)

    def do_previous_hit(self, count: int | None) -> None:
        """The hit before, round the beginning."""
        self._step_hit(-(count or 1))

    def _step_hit(self, by: int) -> None:
        if self.view in self.hits:
            self._stand_on(self.hits[self.view].moved(by))
        else:
            self.status.say("nothing was searched for here; / searches")

    def _stand_on(self, hits: Hits) -> None:
        view = self.view
        view.show_hits(hits.spans, hits.here)
        if hits.query:
            self.hits[view] = hits
        else:
            self.hits.pop(view, None)
        if hits.here is not None:
            view.reveal(*hits.spans[hits.here])
        self.status.say(hits.counter)
        self.tell()
