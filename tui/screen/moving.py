"""Moving through an article, and what is said where there is nothing to move to."""

from __future__ import annotations

from tui.commands import Command
from tui.screen.marking import Marking
from tui.widgets.article_view import ArticleView

DOWN = frozenset(("line-down", "page-down", "half-page-down", "bottom", "next-paragraph", "next-heading"))
UP = frozenset(("line-up", "page-up", "half-page-up", "top", "previous-paragraph", "previous-heading"))
HEADINGS = frozenset(("next-heading", "previous-heading"))


class Moving(Marking, inherit_bindings=False):
    """Moving through an article."""

    def say_edge(self, command: Command, view: ArticleView, before: int) -> None:
        """Say why a command that moves has left the view where it was, on row `before`."""
        if view.top == before and command.id in DOWN | UP:
            self.status.say(self._edge(command, view))

    def _edge(self, command: Command, view: ArticleView) -> str:
        if command.id in UP:
            return "the beginning"
        if command.id in HEADINGS and view.top < view.last_top:
            return "no more headings"
        if command.id == "page-down" and not self.sheet_open and len(self.opened) > len(set(self.panes.shown())):
            return f"the end; {self.key('open')} opens another article"
        return "the end"
