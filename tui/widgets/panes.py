"""The panes side by side: which views there are, which can be seen, and how they follow one another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import reactive

from tui.column.room import one_at_a_time
from tui.matches.linking import Corresponding, LinkMode, Way, proportional
from tui.telling.edges import room_in_edge
from tui.widgets.article_view import ArticleView

Corresponds = Callable[[ArticleView, ArticleView], Corresponding]


class Panes(Horizontal):
    """Two or more article views; one of them is active."""

    DEFAULT_CSS = """
    Panes { height: 1fr; }
    Panes ArticleView {
        border: round $border-fg;
        padding: 0 0 0 1;
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

    def __init__(self, count: int, corresponds: Corresponds) -> None:
        super().__init__()
        self._corresponds = corresponds
        self.views = [ArticleView() for _ in range(max(count, 1))]
        self.active = self.views[0]
        self._numbers = {view: number for number, view in enumerate(self.views)}
        self._given = len(self.views)
        self._came_from: list[ArticleView] = []
        """The views that had the keys before, the last one last."""
        self._ways: dict[tuple[ArticleView, ArticleView], Way] = {}

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
        return self.zoomed or len(self.views) == 1 or (width > 0 and one_at_a_time(width, len(self.views)))

    def room_in_frame(self, view: ArticleView) -> int:
        """Cells there are for words in the upper edge of a view, with a corner and a blank on each side."""
        return room_in_edge(view.outer_size.width)

    @property
    def other(self) -> ArticleView | None:
        """The view the active one is compared with: the one that had the keys before, else the next one."""
        if len(self.views) == 1:
            return None
        before = (view for view in reversed(self._came_from) if view is not self.active)
        return next(before, self.views[(self.views.index(self.active) + 1) % len(self.views)])

    @property
    def others(self) -> list[ArticleView]:
        """All views but the active one, from left to right."""
        return [view for view in self.views if view is not self.active]

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
        if view is not self.active:
            self._came_from = [*(one for one in self._came_from if one is not self.active), self.active]
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
        view.edge.width = self.active.edge.width
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
            self._came_from = [view for view in self._came_from if view is not gone]
            self._ways.clear()
            gone.remove()

    def swap(self, other: ArticleView) -> None:
        """The active view and another one change places; each keeps its article, place, filter and hits."""
        here, there = self.views.index(self.active), self.views.index(other)
        self.views[here], self.views[there] = other, self.active
        order = {id(view): number for number, view in enumerate(self.views)}
        self.sort_children(key=lambda child: order[id(child)])

    def follow(self) -> None:
        """Bring the other views to where the active one is, as `link` says."""
        here = self.active
        for view in self._followers():
            if self.link == "proportional":
                view.top = proportional(here.rows, here.top, here.height, view.rows, view.height)
            elif self.link == "passage" and (top := self._way(here, view).beside(here.top)) is not None:
                view.top = top

    def align(self) -> Sequence[ArticleView]:
        """Bring the other views level with what is in sight here, whatever the link.

        Returns those with which nothing in sight is shared; they go where they would be if they followed.
        """
        here, apart = self.active, list[ArticleView]()
        for view in self._followers():
            way = self._way(here, view)
            level = way.level_with(here.top)
            top = way.beside(here.top) if level is None else level
            if level is None:
                apart.append(view)
            if top is not None:
                view.top = top
        return apart

    def _followers(self) -> Iterator[ArticleView]:
        """The other views, as far as both they and the active one show an article."""
        return (view for view in self.others if view.rows.rows and None not in (view.index, self.active.index))

    def _way(self, here: ArticleView, there: ArticleView) -> Way:
        """The way of a view beside another; it is made anew when rows, heights or matches change."""
        wanted = here.rows, here.height, there.rows, self._corresponds(here, there)
        way = self._ways.get((here, there))
        if way is None or not way.is_for(*wanted):
            way = self._ways[here, there] = Way(*wanted)
        return way
