"""Rejecting matches, and taking that back: the reader has the last word on what is lit up.

What was decided holds at once, and is kept with the articles where that is possible; where it is not, the reader
is told once, and it holds as long as the program runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from library.deciding import side_of
from matching.model import Match
from tui.lists.offer import Choice
from tui.screen.layers import Listed
from tui.screen.state import ReadingState

if TYPE_CHECKING:
    from library.decisions import Decision


class Deciding(ReadingState, inherit_bindings=False):
    """Rejecting matches, and taking that back."""

    _was_told = False
    """Whether it was said that decisions are not kept."""

    def do_reject(self) -> None:
        """The match one stands on is none; where one stands on none, the last one rejected is one after all."""
        if self.current is not None:
            side = self.current_side(self.panes.active)
            self._reject(self.current if side is None else side.match)
        elif self.decisions.rejected:
            self.take_back(self.decisions.rejected[-1])
        else:
            goes = f"{self.key('next-match')} goes to the next one"
            self.status.say(f"no match is chosen, and none was rejected; {goes}")

    def _reject(self, number: int) -> None:
        name, match = self._pair(number), self.comparison.matches[number]
        letter = self.comparison.letters[number]
        self.decisions = self.decisions.rejecting(number)
        self.compare_anew()
        done = "untied" if match.kind == "tied" else "rejected"
        self.status.say(
            f"{name} is {done}{self._still_there(letter, match)}; {self.key('reject')} takes that back"
        )
        self._keep(number, is_match=False)

    def _still_there(self, letter: str, match: Match) -> str:
        """Which articles still share the letter of a match that is gone, where one of its own does."""
        articles = {
            stop.article for stops in self.comparison.stops.values() for stop in stops if stop.letter == letter
        }
        if articles.isdisjoint((match.a, match.b)):
            return ""
        numbers = [str(article + 1) for article in sorted(articles)]
        return f"; {', '.join(numbers[:-1])} and {numbers[-1]} still share {letter}"

    def take_back(self, number: int) -> None:
        """A match that was rejected is one after all; stand on it."""
        self.decisions = self.decisions.taking_back(number)
        self.compare_anew()
        if number in self.comparison.hidden:
            self.status.say("it is a match again, but has less than what matches must have now to be shown")
        else:
            self.stand_on_match(number)
            self.status.say(f"{self._pair(number)} is {self.comparison.matches[number].kind} again")
        self._keep(number, is_match=True)

    def stand_on_match(self, number: int) -> None:
        """Make a match the current one, in the active pane unless another shows one of its articles."""
        match, view = self.comparison.matches[number], self.panes.active
        if view.index not in (match.a, match.b):
            view = self.panes.showing(match.a) or self.panes.showing(match.b) or view
            self.panes.activate(view)
        article = match.b if view.index == match.b else match.a
        if view.index != article:
            self.show(view, article, match.a_start)
        side = self.comparison.side(number, article)
        if side is not None:
            self.stand_at(view, side)

    def _pair(self, number: int) -> str:
        """`a, 1 ↔ 2,`"""
        match = self.comparison.matches[number]
        return f"{self.comparison.letters[number]}, {match.a + 1} ↔ {match.b + 1},"

    def do_rejected(self) -> None:
        """Choose one of the rejected matches to take that back."""
        from tui.lists.rejected import sides

        count = len(self.decisions.rejected)
        self.ask(
            "rejected",
            f"Rejected matches ({count}); the one that is chosen comes back",
            self._rejected_lines(),
            "no match of the open articles is rejected",
            layer=Listed(self.chooser, anew=self._rejected_lines),
            more=lambda value: sides(self.opened, self.found, int(value)),
        )

    def _rejected_lines(self) -> list[Choice]:
        from tui.lists.rejected import rejected

        return rejected(self.opened, self.found.matches, self.decisions.rejected, self.size.width)

    def _pick_rejected(self, value: str) -> None:
        self.take_back(int(value))

    def _keep(self, number: int, *, is_match: bool) -> None:
        """Keep what the reader says of a match, if that is not what comparing says."""
        match = self.found.matches[number]
        known = self.decisions.kept.get(number)
        if is_match == (match.kind == "tied"):
            decision = known or self._decision(number)
            self.decisions = self.decisions.keeping(number, decision)
            self._record(decision, kept=True)
        elif known is not None:
            self.decisions = self.decisions.keeping(number, None)
            self._record(known, kept=False)

    def _decision(self, number: int) -> Decision:
        from library.decisions import Decision

        match = self.found.matches[number]
        one = side_of(self.opened[match.a].article, match.a_start, match.a_end)
        other = side_of(self.opened[match.b].article, match.b_start, match.b_end)
        return Decision.between("tied" if match.kind == "tied" else "rejected", one, other)

    def _record(self, decision: Decision, *, kept: bool) -> None:
        from library.decisions import DecisionsError

        file = self.reader.decisions
        if file is None:
            return
        try:
            if kept:
                file.keep(decision)
            else:
                file.forget(decision)
        except DecisionsError as error:
            if not self._was_told:
                self._was_told = True
                self.status.say(f"{error}; it holds until you leave", matters=True)
