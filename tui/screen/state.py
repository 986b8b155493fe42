"""What the reading screen knows: what is open, what matches, where one stands; and how it is shown.

The commands are methods `do_…` of the classes that build on this one, by what they are about (`moving`, `finding`,
`crossing`, `arranging`, `choosing`); `obeying` puts them together. A command that takes a count gets the number
typed before its key, or None.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, cast

from textual.getters import query_one
from textual.screen import Screen

from library.deciding import About
from tui.column.layout import byline
from tui.commands import Mode
from tui.elsewhere.dimmed import Dimmed
from tui.keyboard.keymap import Keymap
from tui.lists.everything import Everything
from tui.lists.offer import HINT, Choice, More
from tui.loading.loading import Loading
from tui.matches.comparison import Comparison, Stop
from tui.matches.corresponding import Correspondence
from tui.matches.decisions import Decisions
from tui.matches.linking import Corresponding, Shared
from tui.matches.sift import Sift
from tui.matches.voices import Voices
from tui.matches.walking import walked
from tui.pages.sheets import Sheet
from tui.places.history import History, Place, Stance
from tui.places.marks import Marks
from tui.places.paragraphs import paragraph_in
from tui.screen.facing import differing_in, side_in
from tui.screen.layers import Layers, Listed, Page
from tui.screen.lights import Lights
from tui.screen.opened import Opened
from tui.screen.telling import frame, groups_shown, standing
from tui.search.searches import Searches
from tui.telling.footer import Where, footer
from tui.widgets.article_view import ArticleView
from tui.widgets.chooser import Chooser
from tui.widgets.panes import Panes
from tui.widgets.prompt import Prompt
from tui.widgets.status import StatusBar

if TYPE_CHECKING:
    from tui.app import DiptychApp
    from tui.loading.to_read import ToRead
    from tui.screen.selected import Selected
    from tui.search.hits import Hits
    from tui.source.trace import Trace


class ReadingState(Screen[None], inherit_bindings=False):
    """The state of the reading screen, and the ways of showing it."""

    panes = query_one(Panes)
    sheet = query_one("#sheet", ArticleView)
    chooser = query_one(Chooser)
    prompt = query_one(Prompt)
    status = query_one(StatusBar)

    def __init__(self, sources: Sequence[ToRead], earlier: About | None = None) -> None:
        """`earlier` tells what was decided about an article before."""
        super().__init__()
        self._sources = sources
        self._loading = Loading(sources, self.post_message, earlier)
        self.opened: list[Opened] = []
        self.found = Comparison()
        """All matches, those that were found and those that were tied by hand, whatever one wants to see."""
        self.comparison = Comparison()
        """The same, without those that are not shown."""
        self.sift = Sift()
        """What a match must have to be shown."""
        self.held_back: frozenset[int] = frozenset()
        """The numbers of the matches that are not shown for that."""
        self.groups_shown = 0, 0
        """How many groups of those that are not rejected are shown for that, of how many."""
        self.decisions = Decisions()
        """What the reader decided about matches."""
        self._correspondence = Correspondence(self.comparison)
        self.tying: tuple[int, int, int] | None = None
        """The first side of a tie that has only one, as article, start and end."""
        self.left: Stop | None = None
        """The side of the match that one stood on until it went."""
        self.compared = False
        """Whether all sources are through, or it was stopped."""
        self.doing = ""
        """What is being done about the sources."""
        self.current: int | None = None
        """The match one stands on."""
        self.over = Layers()
        """What lies over the articles; the one on top gets the next key."""
        self.hits: dict[ArticleView, Hits] = {}
        self.history = History()
        self._traced: tuple[int, Trace] | None = None
        """An article's number, and the way between it and its source."""
        self.marks = Marks()
        self.lights: Lights = "all"
        """Which matches are lit up."""
        self.dimmed = Dimmed()
        """Whether what other articles say, too, is dimmed."""
        self.level: Mapping[tuple[int, int], Shared] = {}
        """Two passages one wants to see level, which no match ties, by their articles, seen from either."""
        self._departed: Stance | None = None
        """Where a jump may have begun."""
        self._count = ""
        """The number typed before a key."""
        self.searches = Searches()
        self.everything = Everything(self.opened)
        self.sought = ""
        """What the finder was last asked for."""

    def compare_anew(self) -> None:
        """Make the comparison that is shown, from what was found, asked for and decided, and show it.

        What is drawn is only drawn anew where an article has other stops than before.
        """
        before = self.comparison
        texts = [one.article.text for one in self.opened]
        rejected = frozenset(self.decisions.rejected)
        voices = Voices([one.quotes for one in self.opened])
        self.held_back = self.sift.held_back(self.found.matches, texts, voices) - rejected
        self.comparison = self.found.without(self.held_back | rejected)
        self.groups_shown = groups_shown(self.found, rejected, self.held_back)
        if self.current is not None and self.current in self.comparison.hidden:
            number = self.panes.active.index
            self.left = None if number is None else before.side(self.current, number)
            self.current = None
        for view in self.panes.views:
            number = view.index
            if number is not None and before.stops_of(number) != self.comparison.stops_of(number):
                self.light(view)
        self.tell()

    def gone_from(self, view: ArticleView) -> Stop | None:
        """The side of a match that one stood on until it went, if nothing was done since that leads elsewhere."""
        left = self.left
        is_here = self.current is None and left is not None and left.article == view.index
        return left if left is not None and is_here and view.sees(left.start) else None

    @property
    def reader(self) -> DiptychApp:
        """The application, by its own type."""
        return cast("DiptychApp", self.app)

    @property
    def mode(self) -> Mode:
        """What a key is for now."""
        return self.over.mode

    @property
    def keymap(self) -> Keymap:
        """Which key does what."""
        return self.reader.keymap

    def key(self, name: str) -> str:
        """The key of a command, for a sentence that names it."""
        return self.keymap.first(name)

    @property
    def view(self) -> ArticleView:
        """The view that takes the keys."""
        return self.sheet if self.sheet_open else self.panes.active

    @property
    def sheet_open(self) -> bool:
        """Whether a page about something lies over the articles."""
        return self.top_sheet is not None

    @property
    def top_sheet(self) -> Sheet | None:
        """The page that can be seen."""
        page = self.over.topmost(Page)
        return None if page is None else page.sheet

    def show(self, view: ArticleView, number: int, place: int = 0) -> None:
        """An article in a view."""
        opened = self.opened[number]
        view.show_article(opened.article, number, place, byline(opened.article))
        self.hits.pop(view, None)
        self.light(view)

    def light(self, view: ArticleView) -> None:
        """Hand a view its stops and its side of the current match."""
        if view.index is not None:
            view.show_stops(self._lit(view.index))
            self.show_current(view)

    def _lit(self, article: int) -> list[Stop]:
        """The stops of an article that are lit up: those one wants to see, and the one one stands on; beside what
        is only here that one alone."""
        stops = self.comparison.stops_of(article)
        if self._are_all_lit:
            return stops
        quotes, side = self.lights == "quotes" and not self.dimmed.is_on, side_in(self, article)
        current = side.match if side else None
        return [stop for stop in stops if stop.match == current or (quotes and stop.kind != "passage")]

    @property
    def _are_all_lit(self) -> bool:
        return self.lights == "all" and not self.dimmed.is_on

    def current_side(self, view: ArticleView) -> Stop | None:
        """The place of the current group in the article of a view, if it has one there."""
        return side_in(self, view.index)

    def show_current(self, view: ArticleView) -> None:
        """Lay its side of the current match over a view, with the words that differ."""
        if not self._are_all_lit and view.index is not None:
            view.show_stops(self._lit(view.index))
        side = self.current_side(view)
        letter = "" if self.current is None else self.comparison.letters[self.current]
        if side is None:
            tying = self.tying
            is_here = tying is not None and tying[0] == view.index
            view.show_current(None, tying[1:] if tying is not None and is_here else None, (), letter)
        else:
            view.show_current(side.match, (side.start, side.end), differing_in(self, view, side), letter)

    def show_group(self) -> None:
        """Lay the current group over every view."""
        for view in self.panes.views:
            self.show_current(view)

    def passage(self) -> tuple[int, int, int] | None:
        """What one means, as article, start and end: `meant_in` the view that has the keys, or the selection."""
        view = self.panes.active
        if self.selected is not None and self.selected.view is not self.sheet:
            view = self.selected.view
        meant = self.meant_in(view)
        return None if view.index is None or meant is None else (view.index, *meant)

    def meant_in(self, view: ArticleView) -> tuple[int, int] | None:
        """What one means in a view: what is selected, else what can be seen of these: the passage one stands on (a
        side of the current match, or one that was gone to), the paragraph of the current hit, the first whole one.
        """
        if (selected := self.selected_in(view)) is not None:
            return selected.span
        if view.stood_on is not None and view.sees(view.stood_on[0]):
            return view.stood_on
        hits = self.hits.get(view)
        hit = hits.spans[hits.here] if hits is not None and hits.here is not None else None
        if hit is not None and view.sees(hit[0]):
            return paragraph_in(view.article, hit, view.only)
        return paragraph_in(view.article, view.visible_span, view.only)

    @property
    def selected(self) -> Selected | None:
        """What is selected, while one selects, also below a page."""
        return cast("Selected | None", next((layer for layer in self.over if layer.mode == "selecting"), None))

    def selected_in(self, view: ArticleView) -> Selected | None:
        """The same, if it is in this view."""
        return layer if (layer := self.selected) is not None and layer.view is view else None

    def corresponding(self, here: ArticleView, there: ArticleView) -> Corresponding:
        """What corresponds between the articles of two views."""
        if here.index is None or there.index is None:
            return Corresponding()
        if self._correspondence.comparison is not self.comparison:
            self._correspondence = Correspondence(self.comparison)
        level = self.level.get((here.index, there.index))
        return self._correspondence.between(here.index, there.index, self.current, level)

    @property
    def unread(self) -> list[str]:
        """`SOURCE: why` for every source that is not open."""
        return [*self.reader.unread, *self.reader.failures]

    def tell(self) -> None:
        """The facts on the status line, and on the frames of the panes."""
        self.status.standing = standing(self)
        for view in self.panes.views:
            self.tell_frame(view)
        self.tell_keys()

    def tell_keys(self) -> None:
        """The keys that the status line names."""
        where: Where = "reading" if self.walk(self.panes.active) else "no matches"
        if self.current_side(self.panes.active):
            where = "at a match"
        elif self.dimmed.is_on:
            where = "only here"
        if self.mode != "reading":
            where = self.mode
        elif self.over.top is not None and self.over.top.where is not None:
            where = self.over.top.where
        elif self.sheet_open:
            where = "page"
        self.status.hints = footer(self.keymap, where)
        self.status.typing = self.mode in ("line", "list")

    def tell_frame(self, view: ArticleView) -> None:
        """Which article it is and how far through it one is, on the frame of a pane."""
        view.frame = frame(self, view, self.panes.room_in_frame(view))

    def walk(self, view: ArticleView) -> list[Stop]:
        """The stops one walks in a view: one a place and letter, those shared with a visible article first.

        They are those that are lit up; where none is, all.
        """
        if view.index is None:
            return []
        side = self.current_side(view)
        is_dark = self.lights == "none" or self.dimmed.is_on
        stops = self.comparison.stops_of(view.index) if is_dark else view.stops
        return walked(self.comparison, stops, side.match if side else None, set(self.panes.shown()))

    @property
    def here(self) -> Place | None:
        """Where one reads."""
        return self.place_of(self.panes.active)

    def place_of(self, view: ArticleView) -> Place | None:
        """Where a view is in its article."""
        return None if view.index is None else Place(view.index, view.place)

    def go(self, place: Place) -> None:
        """To a place, in the view that shows its article, else in the active one."""
        view = self.panes.active
        if view.index != place.article:
            view = self.panes.showing(place.article) or view
            if view.index != place.article:
                self.show(view, place.article, place.offset)
            self.panes.activate(view)
        view.go_to(place.offset)
        self.tell()

    def stand_at(self, view: ArticleView, stop: Stop) -> None:
        """Make a match the current one, and show all places of its group where they can be seen."""
        self.current, self.level = stop.match, {}
        self.show_group()
        view.reveal(stop.start, stop.end)
        for each in self.panes.views if self.panes.link == "off" else ():
            if each is not view and (side := self.current_side(each)):
                each.reveal(side.start, side.end)
        self.panes.follow()
        self.status.say("")
        self.tell()

    def nothing(self, known: str) -> str:
        """Why there is nothing to go to: not yet, not shown, or not at all."""
        if self.held_back and self.compared:
            return f"nothing of what is shown is here: {self.sift.told}"
        return known if self.compared else "still reading and comparing the sources"

    def ask(
        self,
        purpose: str,
        title: str,
        lines: Sequence[Choice],
        nothing: str,
        chosen: int = 0,
        *,
        hint: str = HINT,
        layer: Listed | None = None,
        more: More | None = None,
    ) -> None:
        """Let one of these lines be chosen, or say `nothing` where there is none; `more` tells more of a line."""
        if lines:
            self.chooser.ask(purpose, title, lines, chosen, hint=hint, more=more)
            self.over.lay(layer or Listed(self.chooser))
        else:
            self.status.say(nothing)

    def on_resize(self) -> None:
        """A list that is open gets lines of the new width."""
        if isinstance(self.over.top, Listed):
            self.over.top.renew()
            self.chooser.fit()

    def copy_text(self, text: str, what: str) -> None:
        """Copy a text as the settings say, and tell where it went."""
        from tui.terminal.clipboard import CopyError, copy

        try:
            where = copy(text, self.reader.settings, self.app.copy_to_clipboard)
        except CopyError as error:
            self.status.say(str(error), matters=True)
        else:
            self.status.say(f"{where}: {what}")
