"""Which matches are shown: the list of what is shared, and what a match must have to be lit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.matches.sift import Sift
from tui.screen.layers import Listed
from tui.screen.state import ReadingState
from tui.screen.telling import shown_of_all

if TYPE_CHECKING:
    from tui.lists.shared import SharedOffer

SHARED = "shared"
"""What the chooser is asked for."""

STEPS = 20
"""Steps from no score to the highest."""


class Sifting(ReadingState, inherit_bindings=False):
    """Which matches are shown."""

    def do_matches(self) -> None:
        """Choose what to look at of all that is shared."""
        offer = self._shared()
        if not len(offer):
            self.status.say(self.nothing("no matches between the open articles"))
            return
        self.chooser.offer(SHARED, self._title(), offer, chosen=offer.line_of(self.current))
        self.over.lay(Listed(self.chooser, anew=self._shared))

    def _shared(self) -> SharedOffer:
        from tui.lists.shared import SharedOffer

        return SharedOffer(self.opened, self.comparison, self.size.width)

    def _title(self) -> str:
        count = len(self.comparison.groups)
        told = shown_of_all(self) if self.held_back else f"{count:,} {'match' if count == 1 else 'matches'}"
        return f"What the articles share: {told}"

    def _pick_shared(self, value: str) -> None:
        """To its place in the article that is read, or in the first that has it; the next one beside it."""
        members = self.comparison.members(int(value))
        if not members:
            self.status.say("this is not shown any more")
            return
        view = self.panes.active
        stop = next((each for each in members if each.article == view.index), members[0])
        if view.index != stop.article:
            self.show(view, stop.article, stop.start)
        articles = {each.article for each in members if each.article != stop.article}
        beside = self.panes.other
        if beside is not None and not any(self.panes.showing(article) for article in articles):
            there = self.comparison.other(stop)
            self.show(beside, there.article, there.start)
        self.stand_at(view, stop)

    def keep_sift(self) -> None:
        """Let what is typed to narrow the list hold everywhere; where nothing is, everything is shown."""
        from tui.matches.asking import asked

        wanted = asked(self.chooser.line.text, len(self.opened))
        self._sift_by(wanted.sift)
        if isinstance(layer := self.over.top, Listed):
            layer.renew()
        self.chooser.border_title = self._title()
        if wanted.words or wanted.articles:
            self.status.say("words and numbers of articles narrow the list only")

    def do_sift(self, typed: str | None) -> None:
        """Show only matches like that; without a word all of them."""
        from tui.matches.asking import asked

        wanted = asked("" if _is_all(typed) else typed or "", len(self.opened))
        if wanted.words or wanted.articles:
            self.status.say("sift by reworded, exact …, >=0.8, >=5 words, s:name; or all")
            return
        self._sift_by(wanted.sift)

    def _sift_by(self, sift: Sift) -> None:
        self.sift = sift
        self.compare_anew()
        self._tell_sift()

    def _tell_sift(self) -> None:
        self.status.say("all matches are shown" if self.sift == Sift() else shown_of_all(self))

    def do_raise_score(self, count: int | None) -> None:
        """Show only surer matches: a step on, at first from the least score there is."""
        lowest = min((match.score for match in self.found.matches), default=0.0)
        self._step_score(max(round(self.sift.least_score * STEPS), int(lowest * STEPS)) + (count or 1))

    def do_lower_score(self, count: int | None) -> None:
        """Show less sure matches, too; where no score is held back any more, all."""
        lowest = min((match.score for match in self.found.matches), default=0.0)
        step = round(self.sift.least_score * STEPS) - (count or 1)
        self._step_score(step if step / STEPS > lowest else 0)

    def _step_score(self, step: int) -> None:
        self._sift_by(replace(self.sift, least_score=min(step, STEPS) / STEPS))

    def do_least_score(self, score: str | None) -> None:
        """Show matches from this score on, or tell from which on they are shown."""
        from tui.matches.asking import number

        value = number(score or "")
        if score is None:
            self._tell_sift()
        elif value is None or value > 1:
            self.status.say("a score is a number from 0 to 1")
        else:
            self._sift_by(replace(self.sift, least_score=value))

    def do_least_words(self, count: int | None) -> None:
        """Show matches with so many words in common, or tell how many they must have."""
        if count is None:
            self._tell_sift()
        else:
            self._sift_by(replace(self.sift, least_words=count))


def _is_all(typed: str | None) -> bool:
    """Whether it is the word for all matches."""
    return typed is not None and typed.strip().lower() == "all"
