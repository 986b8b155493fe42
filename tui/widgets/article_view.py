"""The article view: one article as a centred column with a gutter, on Textual's Line API.

It draws what the screen hands it (an article, its stops, the current match, search hits, labels) and moves through
it. It knows nothing of other panes: when its place changes it says so (`Moved`), and the screen does the rest.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from parsers import Article
from tui.column.drawing import Drawing
from tui.column.hues import words_look
from tui.column.layout import lay_out
from tui.column.overview import Cell, Shown
from tui.column.paint import Ink, Marked
from tui.column.room import column_width
from tui.column.rows import Layout, Rows
from tui.matches.comparison import Stop
from tui.settings import Settings
from tui.settings.declared import WIDTHS
from tui.widgets.article_edge import Edge
from tui.widgets.article_looks import RULES
from tui.widgets.framed import Framed, Made
from tui.widgets.pointing import Pointing

if TYPE_CHECKING:
    from matching import Spans
    from tui.elsewhere.alone import Alone
    from tui.search.filtering import Filter

MEASURE = Settings().width
"""Cells of a column at most."""


AROUND = 2
"""Rows above and below a cursor that are kept in sight."""


class ArticleView(Pointing, can_focus=False):
    """One article, read."""

    RULES = RULES
    DEFAULT_CSS = """
    ArticleView {
        width: 1fr;
        height: 1fr;
        color: $text-fg;
        background: $text-bg;
    }
    """
    ALLOW_SELECT = False

    measure: reactive[int] = reactive(MEASURE)
    """Cells of the column, when there is room."""
    current: reactive[int | None] = reactive(None)
    """The match one stands on."""

    class Moved(Message):
        """The view shows another part of its article."""

        def __init__(self, view: ArticleView) -> None:
            super().__init__()
            self.view = view

        def can_replace(self, message: Message) -> bool:
            """Of several moves in a row only the last one counts."""
            return isinstance(message, ArticleView.Moved) and message.view is self.view

    class Pointed(Message):
        """The mouse pointed at the view, or at a cell of its overview."""

        def __init__(self, view: ArticleView, place: int | None) -> None:
            super().__init__()
            self.view, self.place = view, place
            """The character that the cell leads to."""

    class Resized(Moved):
        """The view has other rows than before."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002, RUF100 - Textual's own name
        super().__init__(id=id)
        self.article = Article()
        self.byline = ""
        """What stands under title and summary, above the notes."""
        self.index: int | None = None
        """Which of the open articles it shows."""
        self.rows = Layout(Rows(), MEASURE)
        """What alone is shown of the article."""
        self._room = Size()
        """The room it had when it was last seen, or will have."""
        self.stood_on: tuple[int, int] | None = None
        """The passage one stands on: a side of the current match, or one that was gone to."""
        self.stops: Sequence[Stop] = ()
        self.hits: Spans | None = None
        self._laid_out: tuple[Article, Filter | None] | None = None
        self._waiting: int | None = 0
        """Where to begin once the view has a size."""
        self._kept: tuple[int, int] | None = None
        """The row at the top and the character asked for, which is the place, at every width, while that row is
        there."""
        self._wanted: tuple[int, int] | None = None
        """What to bring into view then."""
        self._frame = ("", "")
        self._here: int | None = None
        """The search hit one stands on."""
        self._letter = ""
        """Of the current match's group."""
        self._alone: Sequence[tuple[int, int]] = ()
        """What only this article says, where that is shown."""
        self._drawing = Drawing(self._style_of)
        self._framed = Framed()
        self.edge = Edge(self._drawing.style)
        """The last column, which shows where in the whole article something lies."""

    def show_article(self, article: Article, index: int | None = None, place: int = 0, byline: str = "") -> None:
        """Show an article from the row of the character `place`, with a byline."""
        self.article, self.index, self.byline = article, index, byline
        self.stops, self.hits, self.filter, self.current, self.stood_on = (), None, None, None, None
        self._here, self._letter, self._alone = None, "", ()
        self._drawing.article(article)
        self._laid_out = None
        self._lay_out(place)

    @property
    def frame(self) -> tuple[str, str]:
        """What stands in the upper and in the lower edge of the frame."""
        return self._frame

    @frame.setter
    def frame(self, frame: tuple[str, str]) -> None:
        if frame != self._frame:
            self._frame = frame
            self.border_title, self.border_subtitle = map(Content, frame)

    def show_only(self, wanted: Filter | None, place: int | None = None) -> None:
        """Show only some of the article's blocks, or all of them; the place is kept, or is `place`."""
        where = self.place if place is None else place
        self.filter = wanted
        self._lay_out(where)

    def _show_hidden(self, offset: int) -> None:
        """Show all blocks where only some are shown and the one of this character is not."""
        if self.filter is not None:
            number = bisect_right(self.article.blocks, offset, key=lambda block: block.start) - 1
            if number not in self.filter.blocks:
                self.show_only(None)

    def show_stops(self, stops: Sequence[Stop]) -> None:
        """Light up where this article shares something."""
        self.stops = stops
        self._drawing.stops(stops)
        self._changed()

    def show_current(
        self,
        match: int | None,
        span: tuple[int, int] | None,
        differing: Sequence[tuple[int, int]],
        letter: str = "",
    ) -> None:
        """Lay the current match and its differing words over the text, in the colour of its group.

        The match is None where it has no side here; its group, which the letter names, may have a place. A passage
        that is no match's has no letter.
        """
        self.current, self._letter, self.stood_on = match, letter, span
        self._drawing.current(match, letter)
        looks = [words_look(letter), "current-words"] if letter else ["current"]
        inks = [Ink(*span, look) for look in looks] if span else []
        self._drawing.lay("over", [*inks, *(Ink(start, end, "differs") for start, end in differing)])
        self._changed()

    def show_hits(self, hits: Spans | None, here: int | None) -> None:
        """Mark all search hits, and the one one stands on."""
        self.hits, self._here = hits, here
        self._drawing.lay("found", Marked(hits, "found") if hits else ())
        self._drawing.lay("here", [Ink(*hits[here], "here")] if hits and here is not None else ())
        self._changed()

    def show_selection(self, span: tuple[int, int] | None, cursor: tuple[int, int] | None) -> None:
        """Lay what is selected over the text, and the cursor in its place; None takes it away.

        The cursor's character alone also has the look of what is selected.
        """
        inks: list[Ink] = []
        if span is not None and cursor is not None:
            parts = [(span[0], cursor[0]), (cursor[1], span[1])] if span != cursor else [span]
            inks = [Ink(start, end, "selection") for start, end in parts if start < end]
        self._drawing.lay("selection", inks)
        self._drawing.lay("cursor", [Ink(*cursor, "cursor")] if cursor else [])
        self.refresh()

    def show_left_out(self, spans: Sequence[tuple[int, int]], piece: Sequence[tuple[int, int]] = ()) -> None:
        """Mute what of a source is not in its article, but for one piece of it that is looked at."""
        self._drawing.lay("left-out", [Ink(start, end, "left-out") for start, end in spans])
        self._drawing.lay("over", [Ink(start, end, "current") for start, end in piece])
        self.refresh()

    def show_alone(self, alone: Alone | None) -> None:
        """Dim what other articles say, too, so that what is only here stands out; None shows all alike."""
        self._alone = alone.passages if alone else ()
        self._drawing.alone(self._alone, alone.told if alone else ())
        self._changed()

    def show_labels(self, labels: Mapping[int, str]) -> None:
        """Write short labels over the text, by the character on which each begins; none takes them away."""
        self._drawing.label(labels)
        self.refresh()

    @property
    def place(self) -> int:
        """The character at the top."""
        if self._waiting is not None:
            return self._waiting
        if self._kept is not None and self._kept[0] == self.top:
            return self._kept[1]
        rows = self.rows.rows
        return rows[min(self.top, len(rows) - 1)].start if rows else 0

    @property
    def visible_span(self) -> tuple[int, int]:
        """The span of the article's text that can be seen."""
        seen = self.rows.rows[self.top : self.top + self.height]
        return (seen[0].start, max(row.end for row in seen)) if seen else (0, 0)

    def sees(self, offset: int) -> bool:
        """Whether the character stands on a row that is visible."""
        return self.top <= self.rows.row_of(offset) < self.top + self.height

    def go_to(self, offset: int) -> None:
        """Put the row of a character at the top, showing it where it is hidden."""
        self._show_hidden(offset)
        if self._waiting is None and self.rows.rows:
            self._put(offset)
        else:
            self._waiting = offset

    def _put(self, offset: int) -> None:
        """Put the row of a character at the top; the beginning with all that stands above the first character."""
        number = self.rows.row_of(offset) if offset else 0
        self.top = number
        row = self.rows.rows[number] if number < len(self.rows.rows) else None
        shown = row is not None and row.start <= offset <= row.end
        self._kept = (self.top, offset) if shown else None

    def reveal(self, start: int, end: int) -> None:
        """Bring a span into view: stay where it is comfortably visible, else put it on the upper third."""
        if not self.rows.rows:
            self._wanted = (start, end)
            return
        self._show_hidden(start)
        rows = self.rows.rows_of(start, end)
        if not (self.top <= rows.start and rows.stop <= self.top + self.height - 1):
            self.top = rows.start - self.height // 3

    def keep_in_sight(self, offset: int) -> None:
        """Scroll no farther than it takes to see the row of a character, and what is around it."""
        self._show_hidden(offset)
        row, around = self.rows.row_of(offset), min(AROUND, (self.height - 1) // 2)
        if not self.top - self.height <= row <= self.top + 2 * self.height:
            self.reveal(offset, offset + 1)
        elif row < self.top + around:
            self.top = row - around
        elif row >= self.top + self.height - around:
            self.top = row - self.height + around + 1

    def validate_measure(self, measure: int) -> int:
        """Something one can read."""
        return max(WIDTHS.start, min(measure, WIDTHS.stop - 1))

    def watch_top(self, before: int, after: int) -> None:
        """Tell the screen."""
        if before != after:
            self.post_message(self.Moved(self))

    def watch_measure(self) -> None:
        """Other rows, the same place."""
        self._lay_out(self.place)

    def on_resize(self) -> None:
        """Other rows, the same place."""
        self._room = self.room
        self._lay_out(self.place)

    @property
    def room(self) -> Size:
        """Columns and rows there are to draw in; out of sight, those there will be."""
        size = self.content_size
        return Size(max(size.width - self.edge.width, 0), size.height) if size else self._room

    def expect(self, room: Size) -> None:
        """Have rows at once, for the room there will be: keys may come before the view is shown."""
        self._room = room
        self._lay_out(self.place)

    def notify_style_update(self) -> None:
        """Another theme: forget what was drawn."""
        self._drawing.restyle()
        super().notify_style_update()

    def _lay_out(self, place: int) -> None:
        """Make the rows anew and put `place` at the top."""
        if not self.room.width:
            self._waiting = place
            return
        self._waiting = None
        width = column_width(self.measure, self.room.width)
        if self.rows.width != width or self._laid_out != (self.article, self.filter):
            self.rows = lay_out(self.article, width, self.byline, self.only)
            self._laid_out = self.article, self.filter
            self._drawing.layout(self.rows)
        self._put(place)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.reveal(*wanted)
        self.post_message(self.Resized(self))
        self._changed()

    def _changed(self) -> None:
        """Something about the article is shown otherwise, in the overview too."""
        is_here, whole = self.current is not None, self.filter is None
        shown = Shown(self.stops, self._letter, is_here, self.hits, self._here, whole, self._alone)
        self.edge.show(self.rows, self.height, shown)
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of the view, with its frame."""
        if crop.column_span != (0, self.outer_size.width):
            return super().render_lines(crop)
        above, rows = self.content_offset.y, range(self.content_size.height)
        width, cells = self.content_size.width - self.edge.width, self.edge.cells(self.top)

        def made(y: int) -> Made | None:
            if y - above not in rows:
                return None
            number = self.top + y - above
            return number, self._drawing.strip(number, width), _of(cells, y - above)

        return self._framed.lines(crop, made, super().render_lines)

    def render_line(self, y: int) -> Strip:
        """Row `y` of what is visible."""
        strip = self._drawing.strip(self.top + y, self.content_size.width - self.edge.width)
        return self.edge.beside(strip, _of(self.edge.cells(self.top), y))

    def on_click(self, event: events.Click) -> None:
        """Only with --mouse."""
        at = event.get_content_offset(self)
        on_edge = at is not None and at.x >= self.content_size.width - self.edge.width
        self.post_message(self.Pointed(self, self.edge.overview.offset_at(at.y) if at and on_edge else None))

    def _style_of(self, look: str) -> Style:
        """The style of one look; of the ground for ""."""
        return self.look(look) if look else self.rich_style


def _of(cells: Sequence[Cell], y: int) -> Cell:
    """The cell beside a row; the overview may be shorter than the view."""
    return cells[y] if y < len(cells) else Cell()
