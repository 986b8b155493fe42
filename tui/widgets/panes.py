"""The panes side by side: which views there are, which can be seen, and how they follow one another."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import reactive

from tui.matches.linking import Corresponding, LinkMode, by_passage, proportional
from tui.widgets.article_view import ArticleView

SIDE_BY_SIDE = 100
"""Columns of screen below which one pane shows at a time."""

MIN_PANE = 36
"""Columns a pane needs; more panes than fit are shown one at a time."""

Anchors = Callable[[ArticleView, ArticleView], Corresponding]


class Panes(Horizontal):
    """Two or more article views; one of them is active."""

    DEFAULT_CSS = """
    Panes { height: 1fr; }
    Panes ArticleView {
        border: round $border-fg;
        padding: 0 1;
        border-title-color: $muted-fg;
        border-subtitle-color: $muted-fg;
        border-title-style: none;
    }
    Panes ArticleView.active {
        border: heavy $focus-fg;
        border-title-color: $focus-fg;
        border-title-style: bold;
        border-subtitle-color: $focus-fg;
    }
    Panes.alone ArticleView, Panes.alone ArticleView.active { border: none; border-top: solid $focus-fg; }
    """

    link: reactive[LinkMode] = reactive("passage")
    zoomed: reactive[bool] = reactive(False)

    def __init__(self, count: int, anchors: Anchors) -> None:
        super().__init__()
        self._anchors = anchors
        self.views = [ArticleView() for _ in range(max(count, 1))]
        self.active = self.views[0]
        self._numbers = {view: number for number, view in enumerate(self.views)}
        self._given = len(self.views)

    def compose(self) -> ComposeResult:
        """The views there are at first."""
        yield from self.views

    def on_mount(self) -> None:
        """The first view takes the keys."""
        self.activate(self.active)

    def on_resize(self) -> None:
        """There may be room for more or fewer panes."""
        self.place_views()

    def watch_zoomed(self) -> None:
        """Show one or all."""
        if self.is_mounted:
            self.place_views()

    @property
    def alone(self) -> bool:
        """Whether only the active view can be seen."""
        width = self.size.width
        narrow = width < SIDE_BY_SIDE or width // len(self.views) < MIN_PANE
        return self.zoomed or len(self.views) == 1 or (narrow and width > 0)

    def room_in_frame(self, view: ArticleView) -> int:
        """Cells there are for words in the upper edge of a view, with a corner and a blank on each side."""
        return max(view.outer_size.width - 4, 1)

    @property
    def other(self) -> ArticleView | None:
        """The view the active one is compared with: the next one, round the end."""
        if len(self.views) == 1:
            return None
        return self.views[(self.views.index(self.active) + 1) % len(self.views)]

    def number(self, view: ArticleView) -> int:
        """The number of a view: its own as long as it lives."""
        return self._numbers[view]

    def numbered(self, number: int) -> ArticleView | None:
        """The view that has a number, if it is still there."""
        return next((view for view in self.views if self.number(view) == number), None)

    def showing(self, article: int) -> ArticleView | None:
        """A view other than the active one that shows an article."""
        return next((view for view in self.views if view.index == article and view is not self.active), None)

    def shown(self) -> Iterator[int]:
        """The articles that have a view."""
        return (view.index for view in self.views if view.index is not None)

    def place_views(self) -> None:
        """Show the views that can be shown."""
        alone = self.alone
        self.set_class(alone, "alone")
        for view in self.views:
            view.display = view is self.active or not alone
            view.set_class(view is self.active, "active")

    def activate(self, view: ArticleView) -> None:
        """Give the keys to a view; one that is out of sight will have about the room of the one before."""
        if not view.content_size and self.active.room:
            view.expect(self.active.room)
        self.active = view
        self.place_views()

    def step(self, by: int) -> None:
        """Activate the view `by` places to the right, round the end."""
        self.activate(self.views[(self.views.index(self.active) + by) % len(self.views)])

    async def open_beside(self) -> ArticleView:
        """A new view to the right of the active one, active."""
        view = ArticleView()
        self._numbers[view], self._given = self._given, self._given + 1
        self.views.insert(self.views.index(self.active) + 1, view)
        view.measure, view.overlap = self.active.measure, self.active.overlap
        await self.mount(view, after=self.active)
        self.activate(view)
        return view

    def close_active(self) -> None:
        """Take the active view away, the keys go to its left neighbour; the last one stays."""
        if len(self.views) > 1:
            gone = self.active
            place = self.views.index(gone)
            self.views.remove(gone)
            del self._numbers[gone]
            self.zoomed = self.zoomed and len(self.views) > 1
            self.activate(self.views[max(place - 1, 0)])
            gone.remove()

    def follow(self, *, force: bool = False) -> None:
        """Bring the other views to where the active one is, as `link` says."""
        here = self.active
        if self.link == "off" and not force:
            return
        for view in self.views:
            if view is here or not view.rows.rows or here.index is None or view.index is None:
                continue
            if self.link == "proportional":
                top = proportional(here.rows, here.top, here.height, view.rows, view.height)
            else:
                level = by_passage(here.rows, here.top, here.height, view.rows, self._anchors(here, view))
                top = view.top if level is None else level
            view.top = top
