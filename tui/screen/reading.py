"""The reading screen: what it is made of, what happens while sources are read, and the ways out.

Widgets post messages; nothing here reaches into another widget's insides.
"""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult

from tui.column.room import PANES_AT_FIRST
from tui.matches.sift import Sift
from tui.screen.arriving import Arriving
from tui.screen.layers import Page
from tui.widgets.article_view import ArticleView
from tui.widgets.chooser import Chooser
from tui.widgets.panes import Panes
from tui.widgets.prompt import Prompt
from tui.widgets.question import Question
from tui.widgets.status import StatusBar
from tui.widgets.too_small import TooSmall
from tui.widgets.variants_panel import VariantsPanel


class ReadingScreen(Arriving, inherit_bindings=False):
    """Articles side by side, with what they share lit up."""

    AUTO_FOCUS = None

    def compose(self) -> ComposeResult:
        """Panes, a sheet that may lie over them, and the docked lines."""
        yield Panes(min(len(self._sources), PANES_AT_FIRST), self.corresponding)
        yield ArticleView(id="sheet")
        yield VariantsPanel()
        yield Chooser()
        yield Prompt()
        yield Question()
        yield StatusBar()
        yield TooSmall()

    def on_mount(self) -> None:
        """Set up the views, and begin to read the sources."""
        settings = self.reader.settings
        self.panes.link = settings.link
        self.sift = Sift(float(settings.least_score), settings.least_words)
        for view in (*self.panes.views, self.sheet):
            view.measure, view.overlap = settings.width, settings.overlap
        for view in self.panes.views:
            view.edge.width = int(settings.overview)
        self._loading.start()
        self.app.app_resume_signal.subscribe(self, lambda _: self.app.refresh())

    def on_resize(self) -> None:
        """Say so where there is no room."""
        self.query_one(TooSmall).fit(self.app.size)

    def on_unmount(self) -> None:
        """Nobody waits for articles any more."""
        self._loading.leave()

    @on(ArticleView.Moved)
    def _moved(self, event: ArticleView.Moved) -> None:
        view = event.view
        resized = isinstance(event, ArticleView.Resized)
        if resized and view.index is not None:
            self.call_after_refresh(self.reader.go_live)
        if view is self.panes.active and not resized and not self.sheet_open:
            self.panes.follow()
        if view is self.view:
            self.tell()
        elif view.parent is self.panes:
            self.tell_frame(view)

    @on(ArticleView.Pointed)
    def _pointed(self, event: ArticleView.Pointed) -> None:
        """Give the keys to a pane that was clicked, and go where its overview was."""
        view = event.view
        if view.parent is not self.panes or self.over.top is not None:
            return
        self.settle()
        self.depart()
        self.panes.activate(view)
        if event.place is not None:
            view.reveal(event.place, event.place + 1)
        self.tell()

    def do_messages(self) -> None:
        """What was said before."""
        from tui.pages import said as pages

        self.open_sheet(pages.messages(self.status.messages.said))

    def do_redraw(self) -> None:
        """Write every cell again: something else wrote on the terminal."""
        self.reader.redraw()

    def do_suspend(self) -> None:
        """To the shell, until it brings the reader to the foreground again."""
        self.app.action_suspend_process()

    def do_back(self) -> None:
        """Put away what lies on top; at the beginning, leave, where much would be lost only the second time."""
        if not self._put_away() and (not self._has_much_to_lose or self.sure("back", "leaves")):
            self.do_quit()

    @property
    def _has_much_to_lose(self) -> bool:
        """Whether there is more than a place in one article."""
        return len(self.opened) > 1 or bool(self.marks) or bool(self.searches.queries)

    def do_cancel(self) -> None:
        """Put away what lies on top, else unmark, else undim, else stop what is being done; never leave."""
        if self._put_away() or self.give_up_tie():
            return
        if self.view.filter is not None:
            self.show_all()
        elif self.view in self.hits:
            self.unmark()
        elif self.current is not None or self.level:
            self.current, self.level = None, {}
            for view in self.panes.views:
                self.show_current(view)
            self.tell()
        elif self.dimmed.is_on:
            self.do_only_here()
        elif self.doing:
            if self.sure("cancel", "stops reading and comparing the sources"):
                self.stop_loading()
        else:
            self.status.say(f"{self.key('quit')} leaves")

    def _put_away(self) -> bool:
        """Whether there was something to put away: a line being typed, a list, a page, a pane shown alone."""
        if isinstance(self.over.top, Page):
            self.close_sheet()
        elif self.over.top is not None:
            self.over.give_up()
        elif self.panes.zoomed:
            self.do_zoom()
        else:
            return False
        return True

    def do_quit(self) -> None:
        """Leave; the code says whether every source was read."""
        self.app.exit(return_code=1 if self.reader.failures else 0)
