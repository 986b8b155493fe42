"""From match to match, and to the other side."""

from __future__ import annotations

from tui.matches.comparison import Stop, next_stop
from tui.matches.rounds import between, following, place_in
from tui.screen.dimming import Dimming
from tui.screen.lights import LIGHTS, LIT
from tui.telling.numbers import LONGEST_NUMBERS, numbered
from tui.widgets.article_view import ArticleView


class Crossing(Dimming, inherit_bindings=False):
    """From match to match, and to the other side."""

    def do_next_match(self, count: int | None) -> None:
        """The next place that another article shares."""
        self._step_match(count or 1)

    def do_previous_match(self, count: int | None) -> None:
        """The place before that another article shares."""
        self._step_match(-(count or 1))

    def _step_match(self, by: int) -> None:
        if self.dimmed.is_on:
            self.step_passage(by)
            return
        view = self.panes.active
        stops, side = self.walk(view), self.current_side(view)
        before = side.match if side else None
        stop = next_stop(stops, before, view.place, by, self.gone_from(view))
        if stop is None:
            self.status.say(self.nothing("nothing here is shared with another open article"))
            return
        self.stand_at(view, stop)
        at = [one.match for one in stops]
        if before in at and not 0 <= at.index(before) + by < len(at):
            self.status.say("from the beginning" if by > 0 else "from the end")

    def do_lights(self, wanted: str | None) -> None:
        """Light up other matches: the next choice, or the one that is named."""
        if self.dimmed.is_on:
            self.status.say(f"only what is only here stands out; {self.key('only-here')} lights the matches again")
            return
        lights = next((one for one in LIGHTS if one == wanted), None)
        if wanted is not None and lights is None:
            self.status.say(f"lights are {', '.join(LIGHTS)}")
            return
        self.lights = lights or LIGHTS[(LIGHTS.index(self.lights) + 1) % len(LIGHTS)]
        for view in self.panes.views:
            self.light(view)
        self.status.say(LIT[self.lights])
        self.tell()

    def do_counterpart(self, number: int | None) -> None:
        """On to the next article that has this, round the end, or to the article of a number."""
        if self.sheet_open:
            self.choose_on_sheet()
            return
        if self.current is None:
            others = f"{self.key('only-here')} lights the matches again"
            chooses = f"{self.key('next-match')} goes to the next one"
            self.status.say(f"no match is chosen; {others if self.dimmed.is_on else chooses}")
            return
        members = self.comparison.members(self.current)
        here = self.current_side(self.panes.active)
        there = following(members, here, self.panes.active.index)
        if number is not None:
            there = place_in(members, number - 1)
        if there is None:
            have = numbered((each.article for each in members), LONGEST_NUMBERS)
            self.status.say(f"article {number} does not have this; it is in {have}")
            return
        self._go_round(here, there)

    def _go_round(self, here: Stop | None, there: Stop) -> None:
        """To another place of the group, as it matches the one that is left, if it does."""
        match = between(self.comparison, here, there) if here else None
        stop = self.comparison.side(match, there.article) if match is not None else None
        stop = stop or there
        view = self.panes.active
        if view.index != stop.article:
            view = self.panes.showing(stop.article) or self._pane_for_another()
            if view.index != stop.article:
                self.show(view, stop.article, stop.start)
            self.panes.activate(view)
        self.stand_at(view, stop)

    def _pane_for_another(self) -> ArticleView:
        """The pane to open another article in: never that which is read, if there are more; one that does not show
        this group, if there is one."""
        views = self.panes.views
        at = views.index(self.panes.active)
        others = [*views[at + 1 :], *views[:at]]
        free = (view for view in others if self.current_side(view) is None)
        return next(free, others[0] if others else self.panes.active)
