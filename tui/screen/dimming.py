"""What only one article says: all that another open article says, too, is dimmed, and one walks what is left.

It is found out beside the screen, for each article that is shown against all others that are open, and kept.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.timer import Timer

from matching.model import Ruling
from tui.elsewhere import lines
from tui.lists.offer import Choice
from tui.loading.messages import Loaded, OnlyHereFound, Unanswered
from tui.loading.questions import OnlyHere
from tui.places.history import Place
from tui.screen.layers import Listed
from tui.screen.looking import Looking
from tui.widgets.article_view import ArticleView

PURPOSE = "only_here"
RENEWED_EVERY = 0.2
"""Seconds between two looks of a list that grows: it may have thousands of lines."""


class Dimming(Looking, inherit_bindings=False):
    """What only one article says."""

    _renewing: Timer | None = None
    """Until the list is shown anew."""

    def do_only_here(self) -> None:
        """Dim what another open article says, too; or all as it was."""
        dimmed = self.dimmed
        if not dimmed.is_on and not self._has_others():
            return
        dimmed.is_on, dimmed.stood = not dimmed.is_on, None
        if dimmed.is_on:
            dimmed.ask_again()
            dimmed.before, self.current = self.current, None
        elif self.current is None and dimmed.before not in self.comparison.hidden:
            self.current = dimmed.before
        for view in self.panes.views:
            self.light(view)
        self.status.say("" if dimmed.is_on else "all as it was")
        self.tell()

    def _has_others(self) -> bool:
        """Whether there is anything to compare with; says so where not."""
        if len(self.opened) > 1 or (self.opened and not self.compared):
            return True
        self.status.say("no other article is open")
        return False

    def light(self, view: ArticleView) -> None:
        """What is lit in a view, and what is dimmed."""
        super().light(view)
        number = view.index
        if number is None:
            return
        if not self.dimmed.is_on:
            view.show_alone(None)
            return
        self._find_out(number)
        view.show_alone(self.dimmed.known.get(number))
        stood = self._stood_in(number)
        if stood is not None and self.current is None:
            view.show_current(None, stood, ())

    def _stood_in(self, article: int) -> tuple[int, int] | None:
        """The passage one stands on, if it is in this article."""
        known, stood = self.dimmed.known.get(article), self.dimmed.stood
        if known is None or stood is None or stood[0] != article:
            return None
        number = known.at(stood[1])
        return None if number is None else known.passages[number]

    def _find_out(self, article: int) -> None:
        """Have it found out what only this article says, unless that is known."""
        ruled = self._rulings(article)
        if self.dimmed.is_to_ask(article, len(self.opened), ruled):
            self._loading.ask(OnlyHere(article, ruled))

    def _rulings(self, article: int) -> tuple[Ruling, ...]:
        """What the reader decided about passages of an article."""
        from tui.elsewhere.rulings import rulings

        return rulings(article, self.found.matches, frozenset(self.decisions.rejected))

    def compare_anew(self) -> None:
        """What was decided may change what only one article says."""
        super().compare_anew()
        for article in self._looked_at():
            self._find_out(article)

    @on(Loaded)
    def _another_came(self) -> None:
        for article in self._looked_at():
            self._find_out(article)

    def _looked_at(self) -> Sequence[int]:
        """The articles of which one wants to know what only they say."""
        if self._listed() is not None:
            return range(len(self.opened))
        return sorted(set(self.panes.shown())) if self.dimmed.is_on else ()

    @on(OnlyHereFound)
    def _found_out(self, event: OnlyHereFound) -> None:
        from tui.elsewhere.alone import Alone

        number = event.asked.number
        text = self.opened[number].article.text
        known = Alone.of(text, event.spans, event.share, event.among, event.asked.rulings)
        self.dimmed.found(number, known)
        if self.dimmed.is_on:
            for view in self.panes.views:
                if view.index == number:
                    self.light(view)
        self._renew_soon()
        self.tell()

    def _renew_soon(self) -> None:
        if self._listed() is not None and self._renewing is None:
            self._renewing = self.set_timer(RENEWED_EVERY, self._renew_list)

    def _renew_list(self) -> None:
        """Show in the list what was found out since."""
        self._renewing = None
        listed = self._listed()
        if listed is not None and listed is self.over.top:
            listed.renew()

    @on(Unanswered)
    def _not_found_out(self, event: Unanswered) -> None:
        if isinstance(event.asked, OnlyHere):
            self.dimmed.failed.add(event.asked.number)
            self._renew_soon()
            self.tell()
            self.status.say(event.why or "it could not be told what is only here", matters=True)

    def step_passage(self, by: int) -> None:
        """To another passage that is only here."""
        view = self.panes.active
        known = None if view.index is None else self.dimmed.known.get(view.index)
        if view.index is None or known is None:
            is_failed = view.index in self.dimmed.failed
            self.status.say("what is only here could not be told" if is_failed else "still comparing")
            return
        stood = self.dimmed.stood
        before = known.at(stood[1]) if stood is not None and stood[0] == view.index else None
        number = known.step(None if before is None else known.passages[before][0], view.place, by)
        if number is None:
            self.status.say("nothing in this article is only here")
            return
        self._stand_on_passage(view, view.index, known.passages[number])
        if before is not None and not 0 <= before + by < len(known.passages):
            self.status.say("from the beginning" if by > 0 else "from the end")

    def _stand_on_passage(self, view: ArticleView, article: int, passage: tuple[int, int]) -> None:
        """Bring a passage into sight, and mark it."""
        self.current, self.level, self.dimmed.stood = None, {}, (article, passage[0])
        for each in self.panes.views:
            self.show_current(each)
        view.show_current(None, passage, ())
        view.reveal(*passage)
        self.panes.follow()
        self.status.say("")
        self.tell()

    def do_all_only_here(self) -> None:
        """Choose among all that only one of the open articles says."""
        if not self._has_others():
            return
        self.dimmed.ask_again()
        for article in range(len(self.opened)):
            self._find_out(article)
        here = self.panes.active.index or 0
        chosen = next((at for at, line in enumerate(self._only_here_lines()) if line.value == f"{here}:0"), 0)
        self.ask(
            PURPOSE,
            "What only one article says",
            self._only_here_lines(),
            "",
            chosen,
            layer=Listed(self.chooser, anew=self._only_here_lines),
            more=lambda value: lines.around(self.opened, self.dimmed.known, value),
        )

    def _only_here_lines(self) -> list[Choice]:
        return lines.only_here(self.opened, self.dimmed.known, self.size.width, self.dimmed.failed)

    def _listed(self) -> Listed | None:
        """The list of what only one article says, if it is open."""
        return self.over.topmost(Listed) if self.chooser.purpose == PURPOSE else None

    def _pick_only_here(self, value: str) -> None:
        """To a passage, or to the beginning of an article, with all dimmed that is told elsewhere."""
        article, _, offset = value.partition(":")
        number, start = int(article), int(offset)
        if not self.dimmed.is_on:
            self.do_only_here()
        self.go(Place(number, start))
        known = self.dimmed.known.get(number)
        passage = None if known is None else known.at(start)
        if known is not None and passage is not None:
            self._stand_on_passage(self.panes.active, number, known.passages[passage])
