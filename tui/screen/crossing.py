"""From match to match, and to the other side."""

from __future__ import annotations

from tui.lists import choices
from tui.lists.offer import Choice
from tui.matches.comparison import next_stop
from tui.screen.dimming import Dimming
from tui.screen.layers import Listed
from tui.screen.lights import LIGHTS, LIT


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
        stops, before = self.walk(view), self.current
        stop = next_stop(stops, before, view.place, by)
        if stop is None:
            self.status.say(self.nothing("nothing here is shared with another open article"))
            return
        self.stand_at(view, stop)
        at = [one.match for one in stops]
        if before in at and (at.index(stop.match) - at.index(before)) * by <= 0:
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

    def do_counterpart(self) -> None:
        """To the other side of the current match, opening its article in the other pane if need be."""
        if self.sheet_open:
            self.choose_on_sheet()
            return
        view = self.panes.active
        side = self.current_side(view)
        if side is None:
            others = f"{self.key('only-here')} lights the matches again"
            chooses = f"{self.key('next-match')} goes to the next one"
            self.status.say(f"no match is chosen; {others if self.dimmed.is_on else chooses}")
            return
        other = self.comparison.other(side)
        target = self.panes.showing(other.article) or self.panes.other or view
        if target.index != other.article:
            self.show(target, other.article, other.start)
        self.panes.activate(target)
        self.stand_at(target, other)

    def do_matches(self) -> None:
        """Choose a match."""
        lines = self._match_lines()
        chosen = next((at for at, line in enumerate(lines) if line.value == str(self.current)), 0)
        self.ask(
            "matches",
            f"Matches of all articles, pair by pair ({len(lines)})",
            lines,
            self.nothing("no matches between the open articles"),
            chosen,
            layer=Listed(self.chooser, anew=self._match_lines),
            more=lambda value: choices.sides(self.opened, self.comparison, value),
        )

    def _match_lines(self) -> list[Choice]:
        return choices.matches(self.opened, self.comparison, self.size.width)

    def _pick_matches(self, value: str) -> None:
        match = self.comparison.matches[int(value)]
        view = self.panes.active
        article = match.a if view.index is None or view.index not in (match.a, match.b) else view.index
        side = self.comparison.side(int(value), article)
        if side is None:
            return
        if view.index != article:
            self.show(view, article, side.start)
        other = self.comparison.other(side)
        if self.panes.other is not None and self.panes.showing(other.article) is None:
            self.show(self.panes.other, other.article, other.start)
        self.stand_at(view, side)

    def do_quotes(self) -> None:
        """Choose a quote, by who says it, at first that of whoever speaks next in what is read."""
        lines = self._quote_lines()
        here = self._next_said()
        chosen = next((at for at, line in enumerate(lines) if line.value == here), 0)
        self.ask(
            "place",
            "Who says what",
            lines,
            self.nothing("no quotes in the open articles"),
            chosen,
            layer=Listed(self.chooser, anew=self._quote_lines),
            more=lambda value: choices.around(self.opened, value),
        )

    def _quote_lines(self) -> list[Choice]:
        return choices.quotes(self.opened, self.size.width)

    def _next_said(self) -> str:
        """The quote that somebody says next from where one reads, else the last one before."""
        if self.here is None:
            return ""
        article, offset = self.here
        said = [quote for quote in self.opened[article].quotes if choices.sayer(quote)]
        behind = said[-1].start if said else offset
        return choices.place(article, next((quote.start for quote in said if quote.end > offset), behind))
