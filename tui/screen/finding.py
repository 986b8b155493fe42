"""Searching inside an article."""

from __future__ import annotations

from tui.hits import Hits
from tui.line import Line
from tui.screen.state import ReadingState


class Finding(ReadingState, inherit_bindings=False):
    """Searching inside an article."""

    def do_find(self) -> None:
        """Type what to find."""
        self._origin = self.view.place
        self.prompt.ask()

    def search_typed(self, line: Line) -> None:
        """Another letter of what to find."""
        changed = line.text != self.prompt.line.text
        self.prompt.line = line
        if changed:
            self._stand_on(Hits.of(self.view.article.text, line.text, self._origin))

    def give_up_search(self) -> None:
        """Back to where it began."""
        self.prompt.close()
        self._stand_on(Hits("", [], None))
        self.view.go_to(self._origin)

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
