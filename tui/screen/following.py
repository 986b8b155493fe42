"""Following hyperlinks: letters over those that can be seen, a list of all, and always the true target first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.getters import query_one
from textual.message import Message

from tui.keyboard.layouts import latin
from tui.keyboard.names import types
from tui.pages.sheets import AboutSheet
from tui.places.history import Place
from tui.screen.layers import Asked
from tui.screen.looking import Looking
from tui.widgets.question import Question

if TYPE_CHECKING:
    from tui.hyperlinks.found import Hyperlink
    from tui.hyperlinks.target import Target

    Labelled = Mapping[str, tuple[int, Hyperlink | int]]
    """Labels, each with the character it stands on and what it follows: a hyperlink, or a piece of a page."""


@dataclass
class Followed(Message):
    """A browser was asked to open an address."""

    address: str
    taken: bool


class Following(Looking, inherit_bindings=False):
    """Following hyperlinks, always with the true target shown first."""

    question = query_one(Question)

    def do_follow(self, count: int | None) -> None:
        """Letters over every hyperlink that can be seen; with a number, that one of them."""
        from tui.hyperlinks.labels import labels

        seen = dict(self._visible())
        if not seen:
            self.status.say(self._no_hyperlinks())
        elif count is not None:
            self._choose(list(seen.values())[max(min(count, len(seen)), 1) - 1])
        else:
            self._offer_labels(dict(zip(labels(len(seen)), seen.items(), strict=True)))

    def _visible(self) -> Iterator[tuple[int, Hyperlink | int]]:
        """What can be followed here, by the first visible character of it: hyperlinks, pieces of a page."""
        from tui.hyperlinks.found import hyperlinks

        view = self.view
        first, last = view.visible_span
        if isinstance(self.top_sheet, AboutSheet):
            yield from ((one.start, one.number) for one in self.top_sheet.offers if first <= one.start < last)
            return
        for link in hyperlinks(view.article, view.only):
            start = max(link.start, first)
            if start < min(link.end, last) and view.sees(start):
                yield start, link

    def _no_hyperlinks(self) -> str:
        from tui.hyperlinks.found import hyperlinks

        view = self.view
        ahead = [link.start for link in hyperlinks(view.article, view.only) if link.start >= view.visible_span[1]]
        if not ahead:
            return "no hyperlinks here, nor below"
        pages = -(-(view.rows.row_of(ahead[0]) - view.top) // view.height) - 1 or 1
        return f"no hyperlinks here; the next is {pages} {'page' if pages == 1 else 'pages'} down"

    def _offer_labels(self, offered: Labelled) -> None:
        """Show labels; the next key chooses among them."""

        def show() -> None:
            self.view.show_labels({at: label for label, (at, _) in offered.items()})
            self.status.hold("which? type its letters; any other key gives up")

        def hide() -> None:
            self.view.show_labels({})
            self.status.hold("")

        self.over.lay(Asked(lambda key: self._label_typed(offered, key), show, hide))

    def _label_typed(self, offered: Labelled, key: str) -> None:
        """The labels that begin with a letter are left, without it."""
        self.over.close()
        letter = types(self._latin(key)).lower() or " "
        left = {label[1:]: what for label, what in offered.items() if label.startswith(letter)}
        if "" in left:
            self._choose(left[""][1])
        elif left:
            self._offer_labels(left)

    def _choose(self, chosen: Hyperlink | int) -> None:
        if not isinstance(chosen, int):
            self._ask_about(chosen)
        elif isinstance(self.top_sheet, AboutSheet):
            self.open_piece(self.top_sheet.article, chosen)

    def do_hyperlinks(self) -> None:
        """Choose one of all hyperlinks of this article."""
        from tui.hyperlinks.found import choices, hyperlinks

        view = self.panes.active
        links = list(hyperlinks(view.article))
        here = next((at for at, link in enumerate(links) if link.end > view.place), 0)
        self.ask("hyperlink", "Hyperlinks", choices(view.article), "this article has no hyperlinks", here)

    def _pick_hyperlink(self, value: str) -> None:
        from tui.hyperlinks.found import hyperlinks

        self._ask_about(list(hyperlinks(self.panes.active.article))[int(value)])

    def _ask_about(self, link: Hyperlink) -> None:
        """Where it leads; a place in this article is gone to at once, as nothing is opened."""
        from tui.hyperlinks.target import fragment_of, target_of

        base = self.view.article.url
        fragment = fragment_of(link.target, base)
        if fragment and self._go_to_anchor(fragment):
            return
        target = target_of(link.target, base)
        show = partial(self.question.ask, target, self._answers(target))
        self.over.lay(Asked(lambda key: self._answered(key, target), show, self.question.close))

    def _answers(self, target: Target) -> str:
        if target.kind not in ("web", "mail"):
            return "Enter copies · any other key gives up"
        keys = "Enter or c copies · o opens" if self._copies else "Enter or o opens · c copies"
        return f"{keys} · any other key gives up"

    @property
    def _copies(self) -> bool:
        """Whether Enter copies an address; otherwise it opens it."""
        return self.reader.settings.hyperlinks == "copy"

    def _answered(self, key: str, target: Target) -> None:
        self.over.close()
        key = self._latin(key)
        wanted = {"c": "copy", "y": "copy", "o": "open", "Enter": "copy" if self._copies else "open"}.get(key, "")
        if wanted == "open" and target.kind in ("web", "mail"):
            self._open_address(target.address)
        elif wanted == "copy" or key == "Enter":
            self.copy_text(target.address, "the address")
        elif wanted == "open":
            self.status.say("this address is not opened; c copies it")
        else:
            self.status.say("not followed")

    def _open_address(self, address: str) -> None:
        from tui.hyperlinks.opening import can_open, open_address

        if not can_open():
            self.copy_text(address, "the address, as there is no browser to open here")
            return
        self.status.say("asking the browser …")
        open_address(address, lambda taken: self.post_message(Followed(address, taken)))

    @on(Followed)
    def _followed(self, event: Followed) -> None:
        if event.taken:
            self.status.say("the browser opens it")
        else:
            self.copy_text(event.address, "the address, as no browser took it")

    def _latin(self, key: str) -> str:
        """A key, or what it types on a Latin keyboard."""
        return latin(key, self.reader.layout) or key

    def _go_to_anchor(self, fragment: str) -> bool:
        """To a place of this article named by a fragment, if it can be found."""
        from tui.hyperlinks.anchors import anchor

        number = self.panes.active.index
        if number is None or self.sheet_open:
            return False
        trace = self.trace(number)
        place = anchor(trace.source, fragment)
        landing = trace.in_article(place) if place is not None else None
        if landing is None:
            return False
        self.depart()
        self.go(Place(number, landing.offset))
        self.status.say(f"{self.key('jump-back')} goes back")
        return True
