"""Who else has a passage: it is looked up in all open articles, beside the screen, and what is found is listed."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on

from matching.model import Echo, Match
from tui.elsewhere import lines
from tui.lists.offer import Choice, Preview
from tui.loading.messages import Echoed, Unanswered
from tui.loading.questions import WhoElse
from tui.matches.linking import Shared
from tui.screen.layers import Listed
from tui.screen.looking import Looking

PURPOSE = "echo"
HINT = "perhaps: alike, yet not lit · touches: only words in common"


class Echoing(Looking, inherit_bindings=False):
    """Who else has a passage."""

    _asked: WhoElse | None = None
    """What is looked up, or was."""
    _echoes: Sequence[Echo] | None = None
    """What was found; None while it is looked for."""
    _takes_first = False
    """Whether to go to the first that is found."""

    def do_who_else(self) -> None:
        """Look up the passage one means in all other open articles."""
        passage = self._to_look_up()
        if passage is None:
            self.status.say("there is nothing here to look up")
        elif len(self.opened) < 2 and self.compared:
            self.status.say("no other article is open")
        else:
            self._asked, self._echoes, self._takes_first = WhoElse(*passage), None, False
            self._loading.ask(self._asked)
            layer = Listed(self.chooser, anew=self._echo_lines, undone=self._forget)
            lines_now = self._echo_lines()
            self.ask(PURPOSE, self._about, lines_now, "", hint=HINT, layer=layer, more=self._around_echo)

    def _to_look_up(self) -> tuple[int, int, int] | None:
        """The passage one means; of a word or two that are only here, which say little, the sentence."""
        from tui.selecting.pieces import Pieces

        passage = self.passage()
        if passage is None or not self.dimmed.is_on or self.current is not None or self.selected is not None:
            return passage
        article = self.opened[passage[0]].article
        if len(article.text[passage[1] : passage[2]].split()) > lines.FEW:
            return passage
        whole = Pieces(article).around("sentence", passage[1])
        return passage[0], min(whole.start, passage[1]), max(whole.end, passage[2])

    @property
    def _about(self) -> str:
        """The title of the list."""
        return f"Who else has {self._words}"

    @property
    def _words(self) -> str:
        """The beginning of the passage that is looked up."""
        if self._asked is None:
            return "this"
        words = self.opened[self._asked.number].article.text[self._asked.start : self._asked.end]
        return f"“{lines.beginning(words)}”"

    def wait_no_more(self) -> None:
        """Something else is done: what is found first is not gone to any more."""
        if self._takes_first:
            self._takes_first = False
            self._forget()

    def _forget(self) -> None:
        """Nobody waits for the answer any more."""
        self._asked = None

    def _echo_lines(self) -> list[Choice]:
        if self._echoes is None:
            return [Choice(f"looking in {lines.articles(len(self.opened) - 1)} …", lines.WAITING)]
        if not self._echoes:
            return [Choice("nobody else says this in like words", lines.WAITING)]
        return lines.echoes(self.opened, [(echo, self._called(echo)) for echo in self._echoes], self.size.width)

    def _called(self, echo: Echo) -> str:
        """How an echo is like the passage: of which kind, where it is a match that is known by now, or that the
        reader rejected it."""
        number = self._match_of(echo)
        if number is None:
            return echo.likeness
        return "rejected" if number in self.decisions.rejected else self.found.matches[number].kind

    def _match_of(self, echo: Echo) -> int | None:
        """The match that an echo is."""
        if self._asked is None or echo.likeness != "match":
            return None
        here = self._asked.number, *echo.own
        there = echo.other, echo.start, echo.end
        sides = enumerate(map(_sides, self.found.matches))
        return next((number for number, both in sides if both in ((here, there), (there, here))), None)

    def _around_echo(self, value: str) -> Sequence[Preview]:
        return lines.context(self.opened, self._echoes[int(value)]) if value and self._echoes else ()

    @on(Echoed)
    def _echoed(self, event: Echoed) -> None:
        """What was looked for is found, or is nowhere."""
        if event.asked != self._asked:
            return
        self._echoes = event.echoes
        listed = self.over.topmost(Listed) if self.chooser.purpose == PURPOSE else None
        if not event.echoes:
            if listed is not None and listed is self.over.top:
                self.over.close()
            count = lines.articles(event.among - 1)
            self.status.say(f"nobody else says in like words {self._words}: {count} searched")
            self.tell_keys()
        elif self._takes_first:
            self._takes_first = False
            self._go_to_echo(event.echoes[0])
        elif listed is not None and listed is self.over.top:
            listed.renew()
            self.chooser.fit()

    @on(Unanswered)
    def _not_looked_up(self, event: Unanswered) -> None:
        if event.asked == self._asked:
            if self.chooser.purpose == PURPOSE and isinstance(self.over.top, Listed):
                self.over.close()
            self.status.say(event.why or "it could not be looked up", matters=True)

    def _pick_echo(self, value: str) -> None:
        """To a place that has the passage; to the first, as soon as it is found."""
        if value and self._echoes:
            self._go_to_echo(self._echoes[int(value)])
        elif self._echoes is None:
            self._takes_first = True
            self.status.say("looking; goes to the first that is found")

    def _go_to_echo(self, echo: Echo) -> None:
        """Show an echo beside the passage it answers, if there is a second pane, and stand on it."""
        if self._asked is None:
            return
        view = self.panes.active
        target = view if view.index == echo.other else self.panes.showing(echo.other) or self.panes.other or view
        if target.index != echo.other:
            self.show(target, echo.other, echo.start)
        number = self._match_of(echo)
        self.current = None if number in self.comparison.hidden else number
        here, own, place = self._asked.number, echo.own, (echo.start, echo.end)
        self.level = {(here, echo.other): Shared(*own, *place), (echo.other, here): Shared(*place, *own)}
        self.panes.activate(target)
        for each in self.panes.views:
            self.show_current(each)
        if self.current is None:
            target.show_current(None, (echo.start, echo.end), ())
        target.reveal(echo.start, echo.end)
        self.panes.follow()
        self.status.say("")
        self.tell()


def _sides(match: Match) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    return (match.a, match.a_start, match.a_end), (match.b, match.b_start, match.b_end)
