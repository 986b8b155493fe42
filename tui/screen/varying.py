"""The wordings of one utterance in all open articles, side by side, and the way to any of them.

They lie over the articles in a panel, which is a layer (`Varied`): while it is on top, the keys that move through
an article choose a wording, the keys from match to match go to other groups, and Enter goes to where the chosen
wording stands. Nothing moves behind it until then, so putting it away leads back to where one was. A command that
is about the articles puts it away first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.getters import query_one

from matching.model import Match
from matching.sharing.variants import is_one_place
from tui.column.layout import counted
from tui.commands import Command
from tui.matches.comparison import Stop, next_stop
from tui.screen.layers import Layer
from tui.screen.looking import Looking
from tui.telling.facts import Fact
from tui.telling.footer import Where
from tui.widgets.variants_panel import VariantsPanel

if TYPE_CHECKING:
    from matching import Group, Variant
    from tui.variants.heads import Head

STAYS_FOR = frozenset(("back", "cancel", "quit", "keys", "commands", "redraw", "suspend"))
"""Commands that are not about the articles below."""

EDGE = 8
"""Cells of the panel's edge that its title does not have."""


class Varied(Layer):
    """The wordings of a group, over the articles."""

    where: ClassVar[Where] = "variants"

    def __init__(self, screen: Varying, found: Group) -> None:
        from tui.variants.wordings import Variants

        self._screen = screen
        self.found = found
        self.variants = Variants(())
        self._heads: Sequence[Head] = ()
        panel = screen.wordings
        self._does: Mapping[str, Callable[[int | None], None]] = {
            "line-down": lambda count: panel.move(count or 1),
            "line-up": lambda count: panel.move(-(count or 1)),
            "top": lambda _: panel.choose(0),
            "bottom": lambda _: panel.choose(len(self._heads) - 1),
            "page-down": lambda count: panel.move_page(count or 1),
            "page-up": lambda count: panel.move_page(-(count or 1)),
            "half-page-down": lambda count: panel.move_page((count or 1) / 2),
            "half-page-up": lambda count: panel.move_page(-(count or 1) / 2),
            "next-match": lambda count: screen.step_group(self, count or 1),
            "previous-match": lambda count: screen.step_group(self, -(count or 1)),
            "only-matching": lambda _: panel.fold(),
            "copy": lambda _: screen.copy_wording(self),
            "counterpart": lambda count: screen.go_to_wording(self, count),
            "variants": lambda _: screen.over.close(),
            "reject": lambda _: screen.status.say(
                f"{screen.key('counterpart')} goes there; then it can be rejected"
            ),
        }

    @property
    def facts(self) -> Sequence[Fact]:
        """What the status line tells of the chosen wording."""
        from tui.variants.titles import told

        here = self._screen.wordings.here
        return told(self.variants.wordings[here], self._heads[here], self._screen.opened)

    def obeys(self, command: Command, count: int | None) -> bool:
        """Do what a command does to wordings; before one that is about the articles, go."""
        does = self._does.get(command.id)
        if does is not None:
            does(count)
            self._screen.tell()
        elif command.id not in STAYS_FOR:
            self._screen.over.close()
        return does is not None

    def show(self) -> None:
        """Lay them over the articles, as they are now."""
        self.take_up(self.found)
        self._screen.wordings.add_class("open")

    def hide(self) -> None:
        """Take them away, and tell again of the place one reads."""
        self._screen.wordings.remove_class("open")
        self._screen.tell()

    def take_up(self, found: Group) -> None:
        """Show the wordings of another group, or of the same anew: then the chosen one stays chosen."""
        from tui.variants.heads import heads
        from tui.variants.wordings import variants_of

        screen = self._screen
        is_same = not set(found.matches).isdisjoint(self.found.matches) and self.variants.wordings
        chosen = self.variants.wordings[screen.wordings.here].articles[0] if is_same else None
        self.found = found
        self.variants = variants_of(found, screen.comparison.matches, screen.opened)
        self._heads = heads(self.variants, screen.opened)
        here = self.variants.row(chosen)
        screen.wordings.show(screen.title_of(self), self.variants, self._heads, here)


class Varying(Looking, inherit_bindings=False):
    """Wordings side by side."""

    wordings = query_one(VariantsPanel)

    def do_variants(self) -> None:
        """The wordings of what one stands on, or of the next thing that is shared."""
        match = self._meant()
        found = self.comparison.group_of(match) if match is not None else None
        if found is None:
            self.status.say(self.nothing("nothing here is shared with another open article"))
        else:
            self.over.lay(Varied(self, found))
            self.tell()

    def _meant(self) -> int | None:
        """The current match where it can be seen, else the first that can, else the current or the next one."""
        view = self.panes.active
        side = self.current_side(view)
        if side is not None and view.sees(side.start):
            return side.match
        following = next_stop(self.walk(view), None, view.place, 1)
        if following is not None and (view.sees(following.start) or side is None):
            return following.match
        return side.match if side is not None else None

    def _in_turn(self) -> list[Group]:
        """All groups, those of the article that is read first, in the order in which they are met."""
        article = self.panes.active.index
        met = {
            found.matches[0]: found
            for stop in self.comparison.stops_of(article if article is not None else -1)
            if (found := self.comparison.group_of(stop.match))
        }
        return [*met.values(), *(found for found in self.comparison.groups if found.matches[0] not in met)]

    def step_group(self, shown: Varied, by: int) -> None:
        """Show the wordings of another group."""
        groups = self._in_turn()
        at = self._turn(groups, shown.found)
        shown.take_up(groups[(at + by) % len(groups)])
        if not 0 <= at + by < len(groups):
            self.status.say("from the beginning" if by > 0 else "from the end")

    def _turn(self, groups: Sequence[Group], found: Group) -> int:
        return next((at for at, one in enumerate(groups) if one.matches[0] == found.matches[0]), 0)

    def title_of(self, shown: Varied) -> str:
        """Which group it is, in how many articles."""
        from tui.variants.nearness import near_to
        from tui.variants.titles import title

        groups = self._in_turn()
        turn = self._turn(groups, shown.found) + 1, len(groups)
        letter = self.comparison.letters[shown.found.matches[0]]
        near = near_to(shown.variants.articles, self.comparison.groups)
        return title(letter, shown.variants, len(self.opened), turn, self.size.width - EDGE, near)

    def copy_wording(self, shown: Varied) -> None:
        """Copy the chosen wording."""
        words = shown.variants.wordings[self.wordings.here].words
        self.copy_text(words, f"this wording, {counted(len(words.split()))}")

    def go_to_wording(self, shown: Varied, number: int | None) -> None:
        """To where the chosen wording stands, best in another article than is read; or in that of a number."""
        chosen = shown.variants.wordings[self.wordings.here].places
        places = (
            chosen if number is None else [place for place in shown.found.variants if place.text == number - 1]
        )
        if not places:
            self.status.say(f"article {number} does not have this")
            return
        here = self.panes.active.index
        place = min(places, key=lambda place: place.text == here)
        stop = self._stop_at(shown.found, place, here)
        self.over.close()
        if stop is not None:
            self._go_beside(stop)

    def _stop_at(self, found: Group, place: Variant, beside: int | None) -> Stop | None:
        """A side of the group's matches at a place: of that with what is read, else of the surest."""

        def worth(number: int) -> tuple[bool, float]:
            match = self.comparison.matches[number]
            return beside in (match.a, match.b), match.score

        there = (number for number in found.matches if _stands_at(self.comparison.matches[number], place))
        best = max(there, key=worth, default=None)
        return None if best is None else self.comparison.side(best, place.text)

    def _go_beside(self, stop: Stop) -> None:
        """To a place, in the pane that shows its article, else in another than the one that is read."""
        view = self.panes.active
        if view.index != stop.article:
            view = self.panes.showing(stop.article) or self.panes.other or view
        if view.index != stop.article:
            self.show(view, stop.article, stop.start)
        self.panes.activate(view)
        self.stand_at(view, stop)

    def on_resize(self) -> None:
        """Lines for another width."""
        if self.over.topmost(Varied) is not None:
            self.wordings.fit()

    def compare_anew(self) -> None:
        """Other matches: what is shown of them, too."""
        super().compare_anew()
        shown = self.over.topmost(Varied)
        if shown is None:
            return
        groups = {index: found for found in self.comparison.groups for index in found.matches}
        still = next((groups[index] for index in shown.found.matches if index in groups), None)
        if still is not None:
            shown.take_up(still)
        elif shown is self.over.top:
            self.over.close()


def _stands_at(match: Match, place: Variant) -> bool:
    """Whether a side of a match is at a place."""
    start, end = (match.a_start, match.a_end) if match.a == place.text else (match.b_start, match.b_end)
    return place.text in (match.a, match.b) and is_one_place((place.start, place.end), (start, end))
