"""Panes: which there are, which has the keys, how they follow."""

from __future__ import annotations

from tui.lists import choices
from tui.matches.linking import LINK_MODES
from tui.screen.choosing import Choosing
from tui.screen.layers import Listed
from tui.screen.telling import LINK_WORDS
from tui.widgets.article_view import ArticleView


class Arranging(Choosing, inherit_bindings=False):
    """Panes: which there are, which has the keys, how they follow."""

    _was_zoomed = False
    """Whether one pane was shown alone before another was opened beside it."""

    def do_other_pane(self) -> None:
        """The keys go to the next pane."""
        self._step_pane(1)

    def do_pane_left(self) -> None:
        """The keys go to the pane on the left."""
        self._step_pane(-1)

    def do_pane_right(self) -> None:
        """The keys go to the pane on the right."""
        self._step_pane(1)

    def _step_pane(self, by: int) -> None:
        self.panes.follow()
        self.panes.step(by)
        self.show_group()
        self.tell()

    def do_other_down(self, count: int | None) -> None:
        """Scroll the other pane."""
        self._scroll_other(count or 1)

    def do_other_up(self, count: int | None) -> None:
        """Scroll the other pane."""
        self._scroll_other(-(count or 1))

    def _scroll_other(self, by: int) -> None:
        if self.panes.other is None:
            self._no_other()
        else:
            self.panes.other.top += by
            if self.panes.alone:
                self.status.say(f"{_called(self.panes.other)} is at {self.panes.other.percent}%, out of sight")

    async def do_open_beside(self) -> None:
        """A new pane, and what to read in it; panes that were hidden by zooming come back."""
        self._was_zoomed, self.panes.zoomed = self.panes.zoomed, False
        view = await self.panes.open_beside()
        shown = set(self.panes.shown())
        unseen = (number for number in range(len(self.opened)) if number not in shown)
        self.show(view, next(unseen, 0))
        lines = choices.articles(self.opened)
        takes_away = f"Open beside ({self.key('cancel')} takes the pane away)"
        layer = Listed(self.chooser, undone=self.give_up_beside)
        self.ask("beside", takes_away, lines, "", view.index or 0, layer=layer)

    def give_up_beside(self) -> None:
        """Take the new pane away; all is as it was before."""
        self.do_close_pane()
        self.panes.zoomed = self._was_zoomed

    def _pick_beside(self, value: str) -> None:
        self.show(self.panes.active, int(value))
        self.tell()
        if self.panes.alone and len(self.panes.views) > 1:
            count = len(self.panes.views)
            self.status.say(f"no room for {count} panes side by side at this width; one shows at a time")

    def do_close_pane(self) -> None:
        """One pane less."""
        if len(self.panes.views) == 1:
            self.status.say(f"this is the only pane; {self.key('quit')} leaves")
        else:
            self.hits.pop(self.panes.active, None)
            self.panes.close_active()
            self.tell()

    def do_link_mode(self, wanted: str | None) -> None:
        """The next way of following, or the one that is named."""
        following = LINK_MODES[(LINK_MODES.index(self.panes.link) + 1) % len(LINK_MODES)]
        mode = next((mode for mode in LINK_MODES if mode == wanted), None)
        if wanted is not None and mode is None:
            self.status.say(f"panes are linked by {', '.join(LINK_MODES)}")
            return
        self.panes.link = mode or following
        self.panes.follow()
        self.status.say(f"panes are {LINK_WORDS[self.panes.link]}")
        self.tell()

    def do_align(self) -> None:
        """Bring the other panes level with what is in sight here, whatever the link."""
        if self.panes.other is None:
            self._no_other()
            return
        apart = [view.index + 1 for view in self.panes.align() if view.index is not None]
        level = [view.index + 1 for view in self.panes.others if view.index is not None]
        said = [f"level with {_named(sorted(set(level) - set(apart)))}"] if set(level) - set(apart) else []
        said += [f"nothing in sight is shared with {_named(apart)}"] if apart else []
        self.status.say("; ".join(said))

    def do_swap_panes(self, count: int | None) -> None:
        """This pane changes places with the other one, or with that of a number, from left to right."""
        panes = self.panes
        numbered = count is None or 0 < count <= len(panes.views)
        other = panes.other if count is None else panes.views[count - 1] if numbered else None
        if panes.other is None:
            self._no_other()
        elif other is None:
            self.status.say(f"there is no pane {count}; there are {len(panes.views)}")
        else:
            panes.swap(other)
            self.tell()
            if panes.alone:
                at = panes.views.index(panes.active) + 1
                self.status.say(f"this pane is {at} of {len(panes.views)} now; one is in sight")

    def _no_other(self) -> None:
        self.status.say(f"there is no other pane; {self.key('open-beside')} opens one")

    def do_zoom(self) -> None:
        """This pane alone, or all."""
        if not self.panes.zoomed and self.panes.alone:
            others = f"; {self.key('other-pane')} goes to the next" if len(self.panes.views) > 1 else ""
            self.status.say(f"this pane is alone already{others}")
            return
        self.panes.zoomed = not self.panes.zoomed
        self.status.say(f"this pane alone; {self.key('zoom')} shows all" if self.panes.zoomed else "")
        self.tell()


def _called(view: ArticleView) -> str:
    return "the other pane" if view.index is None else f"article {view.index + 1}"


def _named(articles: list[int]) -> str:
    """Articles by their numbers: "2", "2 and 4", "2, 3 and 4"."""
    numbers = [str(article) for article in articles]
    return " and ".join([", ".join(numbers[:-1]), numbers[-1]] if len(numbers) > 1 else numbers)
