"""What searches show in a view: hits, one of which one stands on, and perhaps only the paragraphs with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from parsers import Article
from tui.screen.state import ReadingState
from tui.widgets.article_view import ArticleView

if TYPE_CHECKING:
    from tui.search.filtering import Filter
    from tui.search.hits import Hits


@dataclass(frozen=True, slots=True)
class Shown:
    """What a view showed at one time, to give it back."""

    article: Article
    place: int
    filter: Filter | None
    hits: Hits | None


class Searching(ReadingState, inherit_bindings=False):
    """What searches show in a view."""

    def shown_in(self, view: ArticleView) -> Shown:
        """What a view shows now."""
        return Shown(view.article, view.place, view.filter, self.hits.get(view))

    def give_back(self, view: ArticleView, shown: Shown) -> None:
        """Show again what a view has shown, if it still has that article."""
        if view.article is shown.article:
            self.show_hits(view, shown.hits)
            view.show_only(shown.filter, shown.place)
            self.tell()

    def show_hits(self, view: ArticleView, hits: Hits | None) -> None:
        """Mark hits in a view, or none."""
        if hits is None:
            self.hits.pop(view, None)
            view.show_hits(None, None)
        else:
            self.hits[view] = hits
            view.show_hits(hits.spans, hits.here)

    def stand_on(self, hits: Hits) -> None:
        """Mark hits in the view one reads, and bring the one one stands on into sight."""
        self.show_hits(self.view, hits)
        if hits.here is not None:
            self.view.reveal(*hits.spans[hits.here])
        if self.mode != "line":
            self.status.say(hits.told)
        self.tell()

    def unmark(self) -> None:
        """No hits any more."""
        self.show_hits(self.view, None)
        self.status.say("")
        self.tell()

    def show_all(self) -> None:
        """All paragraphs, at the one that was read: that of the hit one stands on, if it could be seen."""
        view, hits = self.view, self.hits.get(self.view)
        stood_on = hits.spans[hits.here] if hits and hits.here is not None else None
        seen = stood_on is not None and view.sees(stood_on[0])
        view.show_only(None)
        if stood_on is not None and seen:
            view.reveal(*stood_on)
        self.status.say("all paragraphs")
        self.tell()
