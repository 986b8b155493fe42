"""The article view: one article as a centred column with a gutter, on Textual's Line API.

It draws what the screen hands it (an article, its stops, the current match, search hits) and moves through it.
It knows nothing of other panes: when its place changes it says so (`Moved`), and the screen does the rest.

The methods `do_…` carry out the commands of the group Move; a count of None means that no number was typed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from parsers import Article
from tui.column.gutter import letters
from tui.column.layout import Layout, Row, lay_out
from tui.column.paint import Ink, Layer, paint
from tui.comparison import Stop

MEASURE = 72
"""Cells of a column at most; lines of 45 to 75 characters read best (Bringhurst 1992, 2.1.2)."""
NARROWEST_MEASURE, WIDEST_MEASURE = 24, 160

GUTTER = 4
"""Cells left of the column: a bar, two for a letter, a blank."""

LETTERS = GUTTER - 2
"""Cells for letters."""

OVERLAP = 2
"""Lines of the old page kept when paging."""

BARS = {"exact": "┃", "partial": "╏", "reworded": "┋", "passage": "│"}
"""The bar of each kind of match, so that kinds differ without colour."""

NO_UNDERLINE = Style(underline=False)

LOOKS = (
    "title", "summary", "byline", "note", "heading", "list-item", "quotation", "code", "table", "caption", "rule",
    "lead", "hyperlink", "strong", "emphasis", "exact", "partial", "reworded", "passage", "current", "differs",
    "found", "here",
)  # fmt: skip
"""What can be seen of a stretch of text, one component class each."""

_THEMED_AS = {
    "byline": "muted", "note": "muted", "list-item": "text", "table": "code", "rule": "muted", "lead": "muted",
}  # fmt: skip


def _component_css() -> str:
    rules = ["&.article--strong { text-style: bold; }", "&.article--emphasis { text-style: italic; }"]
    for look in LOOKS:
        name = _THEMED_AS.get(look, look)
        if look not in ("strong", "emphasis", "list-item"):
            rules.append(
                f".article--{look} {{ color: ${name}-fg; background: ${name}-bg; text-style: ${name}-style; }}"
            )
    return "\n".join(rule.removeprefix("&") for rule in rules)


class ArticleView(Widget, can_focus=False):
    """One article, read."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"article--{look}" for look in LOOKS}
    DEFAULT_CSS = f"""
    ArticleView {{
        width: 1fr;
        height: 1fr;
        color: $text-fg;
        background: $text-bg;
        {_component_css()}
    }}
    """
    ALLOW_SELECT = False

    top: reactive[int] = reactive(0, repaint=True)
    """The row at the top."""
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

    class Resized(Moved):
        """The view has other rows than before."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002, RUF100 - Textual's own name
        super().__init__(id=id)
        self.article = Article()
        self.byline = ""
        """What stands under title and summary, above the notes."""
        self.index: int | None = None
        """Which of the open articles it shows."""
        self.rows = Layout([], MEASURE)
        self._laid_out: Article | None = None
        self._waiting: int | None = 0
        """Where to begin once the view has a size."""
        self._wanted: tuple[int, int] | None = None
        """What to bring into view then."""
        self.stops: Sequence[Stop] = ()
        self.hits: Sequence[tuple[int, int]] = ()
        self._letters: Mapping[int, Sequence[Stop]] | None = None
        """By row; None until it is drawn."""
        self._marks = Layer()
        self._over = Layer()
        self._found = Layer()
        self._here = Layer()
        self._inline = Layer()
        self._strips: LRUCache[int, Strip] = LRUCache(1024)
        self._styles: dict[tuple[str, ...], Style] = {}

    def show_article(self, article: Article, index: int | None = None, place: int = 0, byline: str = "") -> None:
        """Show an article from the row of the character `place`, with a byline."""
        self.article, self.index, self.byline = article, index, byline
        self.stops, self.hits = (), ()
        self._marks = self._over = self._found = self._here = Layer()
        self._inline = Layer(
            [
                Ink(span.start, span.end, span.style)
                for block in article.blocks
                for span in block.spans
                if not (block.kind == "caption" and span.style == "hyperlink")
            ]
        )
        self.current = None
        self._lay_out(place)

    def show_stops(self, stops: Sequence[Stop]) -> None:
        """Light up where this article shares something."""
        self.stops = stops
        self._marks = Layer([Ink(stop.start, stop.end, stop.kind) for stop in stops])
        self._forget()

    def show_current(
        self, match: int | None, span: tuple[int, int] | None, differing: Sequence[tuple[int, int]]
    ) -> None:
        """Lay the current match and its differing words over the text."""
        self.current = match
        inks = [Ink(*span, "current")] if span else []
        self._over = Layer([*inks, *(Ink(start, end, "differs") for start, end in differing)])
        self._forget()

    def show_hits(self, hits: Sequence[tuple[int, int]], here: int | None) -> None:
        """Mark all search hits, and the one one stands on."""
        if hits is not self.hits:
            self.hits = hits
            self._found = Layer([Ink(start, end, "found") for start, end in hits])
        self._here = Layer([Ink(*hits[here], "here")] if here is not None else ())
        self._forget()

    @property
    def height(self) -> int:
        """Rows that can be seen."""
        return max(self.content_size.height, 1)

    @property
    def place(self) -> int:
        """The character at the top."""
        if self._waiting is not None:
            return self._waiting
        rows = self.rows.rows
        return rows[min(self.top, len(rows) - 1)].start if rows else 0

    @property
    def last_top(self) -> int:
        """The lowest row that may be at the top: the end of the article is then at the bottom."""
        return max(len(self.rows.rows) - self.height, 0)

    @property
    def percent(self) -> int:
        """How much of the article has been seen at the bottom of the view."""
        rows = len(self.rows.rows)
        return min(100 * (self.top + self.height) // rows, 100) if rows else 100

    def sees(self, offset: int) -> bool:
        """Whether the character stands on a row that is visible."""
        return self.top <= self.rows.row_of(offset) < self.top + self.height

    def go_to(self, offset: int) -> None:
        """Put the row of a character at the top."""
        if self._waiting is None and self.rows.rows:
            self.top = self.rows.row_of(offset)
        else:
            self._waiting = offset

    def reveal(self, start: int, end: int) -> None:
        """Bring a span into view: stay where it is comfortably visible, else put it on the upper third."""
        if not self.rows.rows:
            self._wanted = (start, end)
            return
        rows = self.rows.rows_of(start, end)
        if not (self.top <= rows.start and rows.stop <= self.top + self.height - 1):
            self.top = rows.start - self.height // 3

    def validate_top(self, top: int) -> int:
        """Not before the first row nor beyond the last page."""
        return max(0, min(top, self.last_top))

    def validate_measure(self, measure: int) -> int:
        """Something one can read."""
        return max(NARROWEST_MEASURE, min(measure, WIDEST_MEASURE))

    def watch_top(self, before: int, after: int) -> None:
        """Tell the screen."""
        if before != after:
            self.post_message(self.Moved(self))

    def watch_measure(self) -> None:
        """Other rows, the same place."""
        self._lay_out(self.place)

    def on_resize(self) -> None:
        """Other rows, the same place."""
        self._lay_out(self.place)

    def notify_style_update(self) -> None:
        """Another theme: forget what was drawn."""
        self._styles.clear()
        self._forget()
        super().notify_style_update()

    def _lay_out(self, place: int) -> None:
        """Make the rows anew and put `place` at the top."""
        if not self.content_size.width:
            self._waiting = place
            return
        self._waiting = None
        width = min(self.measure, self.content_size.width - GUTTER - 1)
        if self.rows.width != width or self._laid_out is not self.article:
            self.rows = lay_out(self.article, width, self.byline)
            self._laid_out = self.article
        self.top = self.rows.row_of(place) if place else 0
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.reveal(*wanted)
        self.post_message(self.Resized(self))
        self._forget()

    def _forget(self) -> None:
        self._letters = None
        self._strips.clear()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Row `y` of what is visible."""
        number = self.top + y
        strip = self._strips.get(number)
        if strip is None:
            strip = self._strips[number] = self._draw(number)
        return strip

    def _draw(self, number: int) -> Strip:
        width = self.content_size.width
        if number >= len(self.rows.rows):
            return Strip.blank(width, self.rich_style)
        row = self.rows.rows[number]
        margin = max((width - self.rows.width - GUTTER) // 2, 0)
        segments = [Segment(" " * margin, self.rich_style), *self._gutter(row, number), *self._column(row)]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _gutter(self, row: Row, number: int) -> list[Segment]:
        """The bar of the match on this row, and the letters of those that begin here."""
        if self._letters is None:
            self._letters = letters(self.rows, self.stops, LETTERS)
        named = self._letters.get(number, ())
        stop = self._stop_on(row)
        bar = Segment(BARS[stop.kind], self._look_of(stop)) if stop else Segment(" ", self.rich_style)
        shown = [Segment(one.letter[:LETTERS], self._look_of(one)) for one in named]
        rest = GUTTER - 1 - sum(len(one.text) for one in shown)
        filled = Segment(" " * (rest - 1), self._look_of(stop) if stop else self.rich_style)
        return [bar, *shown, filled, Segment(" ", self.rich_style)]

    def _look_of(self, stop: Stop) -> Style:
        looks = (stop.kind, "current") if stop.match == self.current else (stop.kind,)
        return self._style(looks) + NO_UNDERLINE

    def _stop_on(self, row: Row) -> Stop | None:
        """The stop a row's gutter tells of: a quote before the passage around it, the current one, the first."""
        if row.start == row.end:
            return None
        touching = [stop for stop in self.stops if stop.start < row.end and stop.end > row.start]
        if not touching:
            return None
        return max(touching, key=lambda stop: (stop.kind != "passage", stop.match == self.current, -stop.start))

    def _column(self, row: Row) -> list[Segment]:
        base = "" if row.kind in ("paragraph", "blank") else row.kind.replace(" ", "-")
        looks = (base,) if base else ()
        segments = [Segment(row.lead, self._style(("lead",)))] if row.lead else []
        if row.note:
            return [*segments, Segment(row.note, self._style(looks))]
        if row.start < row.end:
            layers = (self._inline, self._marks, self._over, self._found, self._here)
            for start, end, names in paint(row.start, row.end, layers):
                segments.append(Segment(self.article.text[start:end], self._style((*looks, *names))))
        return segments

    def _style(self, looks: tuple[str, ...]) -> Style:
        style = self._styles.get(looks)
        if style is None:
            style = self.rich_style
            for look in looks:
                style += self.get_component_rich_style(f"article--{look}", partial=True)
            self._styles[looks] = style
        return style

    def do_line_down(self, count: int | None) -> None:
        """A line down."""
        self.top += count or 1

    def do_line_up(self, count: int | None) -> None:
        """A line up."""
        self.top -= count or 1

    def do_page_down(self, count: int | None) -> None:
        """A page down."""
        self.top += (count or 1) * max(self.height - OVERLAP, 1)

    def do_page_up(self, count: int | None) -> None:
        """A page up."""
        self.top -= (count or 1) * max(self.height - OVERLAP, 1)

    def do_half_page_down(self, count: int | None) -> None:
        """Half a page down."""
        self.top += (count or 1) * max(self.height // 2, 1)

    def do_half_page_up(self, count: int | None) -> None:
        """Half a page up."""
        self.top -= (count or 1) * max(self.height // 2, 1)

    def do_top(self, count: int | None) -> None:
        """To the beginning, or to a percentage."""
        self.top = len(self.rows.rows) * min(count or 0, 100) // 100

    def do_bottom(self, count: int | None) -> None:
        """To the end, or to a percentage."""
        self.top = self.last_top if count is None else len(self.rows.rows) * min(count, 100) // 100

    def do_next_paragraph(self, count: int | None) -> None:
        """The beginning of the next block."""
        self._to_block([block.start for block in self.article.blocks], count or 1)

    def do_previous_paragraph(self, count: int | None) -> None:
        """The beginning of this block, or of the one before."""
        self._to_block([block.start for block in self.article.blocks], -(count or 1))

    def do_next_heading(self, count: int | None) -> None:
        """The next heading."""
        self._to_block(self._headings(), count or 1)

    def do_previous_heading(self, count: int | None) -> None:
        """The heading before."""
        self._to_block(self._headings(), -(count or 1))

    def _headings(self) -> list[int]:
        return [block.start for block in self.article.blocks if block.kind in ("title", "heading")]

    def _to_block(self, starts: Sequence[int], count: int) -> None:
        rows = sorted({self.rows.row_of(start) for start in starts})
        if count > 0:
            ahead = [row for row in rows if row > self.top]
            self.top = ahead[min(count, len(ahead)) - 1] if ahead else self.top
        else:
            behind = [row for row in rows if row < self.top]
            self.top = behind[max(count, -len(behind))] if behind else 0

    def on_mouse_scroll_down(self) -> None:
        """Only with --mouse."""
        self.top += 3

    def on_mouse_scroll_up(self) -> None:
        """Only with --mouse."""
        self.top -= 3
