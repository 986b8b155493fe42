"""Articles whose quotes were not looked for: those of one that is alone are, once something needs them.

Finding them takes a process of its own (`tui.loading.child`), which who only reads one article need not pay for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import on

from tui.loading.messages import AllQuoted, Unanswered
from tui.loading.questions import AllQuotes
from tui.screen.state import ReadingState

if TYPE_CHECKING:
    from library.deciding import About
    from tui.loading.to_read import ToRead


class Unquoted(ReadingState, inherit_bindings=False):
    """Articles whose quotes were not looked for."""

    def __init__(self, sources: Sequence[ToRead], earlier: About | None = None) -> None:
        super().__init__(sources, earlier)
        self.unquoted: set[int] = set()
        """The numbers of those whose quotes were not looked for."""
        self._once_quoted: list[Callable[[], object]] = []
        """What is to be done when they were."""

    def once_quoted(self, then: Callable[[], object]) -> None:
        """Do something now or, where quotes have to be asked for, once they were looked for."""
        if self.lacks_quotes:
            self._once_quoted.append(then)
            self._loading.ask(AllQuotes())
        else:
            then()

    @property
    def lacks_quotes(self) -> bool:
        """Whether there are articles whose quotes nobody looks for before they are asked for."""
        return bool(self.unquoted) and self.compared

    @on(AllQuoted)
    def _all_quoted(self) -> None:
        waiting, self._once_quoted = self._once_quoted, []
        for then in waiting:
            then()

    @on(Unanswered)
    def _not_quoted(self, event: Unanswered) -> None:
        if isinstance(event.asked, AllQuotes):
            self._all_quoted()
