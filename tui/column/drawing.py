"""From a row to what a terminal shows of it: the gutter, and the text with every look that lies on it.

What lies over the text is kept in layers, from the inline styles of the article up to the labels of hints, so that
each can be replaced alone. Drawn rows are kept until something about them changes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.strip import Strip

from parsers import Article
from tui.column.characters import cells, drawn
from tui.column.gutter import letters
from tui.column.intervals import Intervals
from tui.column.paint import Ink, Layer, Marked, paint
from tui.column.rows import Layout, Row, Rows
from tui.matches.comparison import Stop

GUTTER = 4
"""Cells left of the column: a bar, two for a letter, a blank."""

LETTERS = GUTTER - 2
"""Cells for letters."""

BARS = {"tied": "║", "exact": "┃", "partial": "╏", "reworded": "┋", "passage": "│"}
"""The bar of each kind of match, so that kinds differ without colour. Where several lie on the same words, bar and
colour tell the first of these."""

KINDS = tuple(BARS)

ALONE = "▌"
"""The bar of what only this article says, where that is shown."""

KEPT = 1024
"""Drawn rows kept: some pages forth and back."""

NO_UNDERLINE = Style(underline=False)

LayerName = str
LAYERS: tuple[LayerName, ...] = (
    "inline", "left-out", "told", "alone", *reversed(BARS), "over", "found", "here", "selection", "cursor"
)  # fmt: skip
"""What lies on the text, the lowest first: the article's own styles, what a source has and its article has not,
what other articles say, too, what none of them says, matches, the current match, search hits, what is selected
and the cursor."""


class Drawing:
    """Draws the rows of one article."""

    def __init__(self, style_of: Callable[[str], Style]) -> None:
        self._style_of = style_of
        """The style of one look; of the ground for ""."""
        self._text = ""
        self._rows = Layout(Rows(), 0)
        self._stops: Sequence[Stop] = ()
        self._places = Intervals(())
        """Of the stops."""
        self._alone = Intervals(())
        """Where the article says what no other one does."""
        self._current: int | None = None
        self._layers: dict[LayerName, Layer | Marked] = {}
        self._labels: list[tuple[int, str]] = []
        self._letters: Mapping[int, Sequence[Stop]] | None = None
        """By row; None until it is drawn."""
        self._strips: LRUCache[tuple[int, int], Strip] = LRUCache(KEPT)
        self._styles: dict[tuple[str, ...], Style] = {}

    def article(self, article: Article) -> None:
        """Another article, with nothing lying on it."""
        self._text = article.text
        self._current, self._labels = None, []
        inline = [
            Ink(span.start, span.end, span.style)
            for block in article.blocks
            for span in block.spans
            if not (block.kind == "caption" and span.style == "hyperlink")
        ]
        self._layers = {"inline": Layer(inline)}
        self._alone = Intervals(())
        self.stops(())
        self.layout(Layout(Rows(), 0))

    def layout(self, rows: Layout) -> None:
        """Other rows."""
        self._rows = rows
        self._letters = None
        self._strips.clear()

    def stops(self, stops: Sequence[Stop]) -> None:
        """What the gutter and the marks tell of."""
        self._stops = sorted(stops, key=lambda stop: (stop.start, stop.end))
        self._places = Intervals([(stop.start, stop.end) for stop in self._stops])
        self._letters = None
        for kind in BARS:
            self.lay(kind, [Ink(stop.start, stop.end, kind) for stop in stops if stop.kind == kind])

    def alone(self, passages: Sequence[tuple[int, int]], told: Sequence[tuple[int, int]]) -> None:
        """What only this article says, and what others say, too; nothing of both where that is not shown."""
        self._alone = Intervals(passages)
        self.lay("told", [Ink(start, end, "told") for start, end in told])
        self.lay("alone", [Ink(start, end, "alone") for start, end in passages])

    def current(self, match: int | None) -> None:
        """The match whose letter stands out."""
        self._current = match
        self._strips.clear()

    def lay(self, name: LayerName, inks: Sequence[Ink] | Marked) -> None:
        """Replace a layer."""
        self._layers[name] = inks if isinstance(inks, Marked) else Layer(inks)
        self._strips.clear()

    def label(self, labels: Mapping[int, str]) -> None:
        """Short labels over the text, by the character on which each begins."""
        self._labels = sorted(labels.items())
        self._strips.clear()

    def restyle(self) -> None:
        """Forget all looks: there is another theme."""
        self._styles.clear()
        self._strips.clear()

    def strip(self, number: int, width: int) -> Strip:
        """A row, `width` cells wide, with the column in the middle."""
        strip = self._strips.get((number, width))
        if strip is None:
            strip = self._strips[number, width] = self._draw(number, width)
        return strip

    def _draw(self, number: int, width: int) -> Strip:
        ground = self._style(())
        if number >= len(self._rows.rows):
            return Strip.blank(width, ground)
        row = self._rows.rows[number]
        margin = Segment(" " * max((width - self._rows.width - GUTTER) // 2, 0), ground)
        before = [margin, *self._gutter(row, number)]
        strip = Strip([*before, *self._column(row)]).adjust_cell_length(width, ground)
        return self._labelled(strip, row, sum(segment.cell_length for segment in before))

    def _gutter(self, row: Row, number: int) -> list[Segment]:
        """The bar of the match on this row, and the letters of those that begin here."""
        if self._letters is None:
            self._letters = letters(self._rows, self._stops, LETTERS)
        named = self._letters.get(number, ())
        stop = self._stop_on(row)
        bar = Segment(BARS[stop.kind], self._look_of(stop)) if stop else self._bar_alone(row)
        shown = [Segment(one.letter[:LETTERS], self._look_of(one)) for one in named]
        rest = GUTTER - 1 - sum(len(one.text) for one in shown)
        filled = Segment(" " * (rest - 1), self._look_of(stop) if stop else self._style(()))
        return [bar, *shown, filled, Segment(" ", self._style(()))]

    def _bar_alone(self, row: Row) -> Segment:
        """The bar of a row that has something only this article says; a blank of all others."""
        filled = (part for part in row.slices if part.start < part.end)
        touching = (number for part in filled for number in self._alone.between(part.start, part.end))
        if next(touching, None) is not None:
            return Segment(ALONE, self._style(("alone",)))
        return Segment(" ", self._style(()))

    def _look_of(self, stop: Stop) -> Style:
        looks = (stop.kind, "current") if stop.match == self._current else (stop.kind,)
        return self._style(looks) + NO_UNDERLINE

    def _stop_on(self, row: Row) -> Stop | None:
        """The stop a row's gutter tells of: a quote before the passage around it, the current one, the kind that
        says most, the first."""
        touching = (
            self._stops[number] for part in row.slices for number in self._places.between(part.start, part.end)
        )
        return max(
            touching,
            key=lambda stop: (
                stop.kind != "passage",
                stop.match == self._current,
                -KINDS.index(stop.kind),
                -stop.start,
            ),
            default=None,
        )

    def _column(self, row: Row) -> Iterator[Segment]:
        base = "" if row.kind in ("paragraph", "blank") else row.kind.replace(" ", "-")
        looks = (base,) if base else ()
        at = 0
        for part in row.slices:
            yield self._furniture(row.lead, at, part.at)
            yield from self._words(part.start, part.end, looks)
            at = part.at + cells(self._text[part.start : part.end])
        yield self._furniture(row.lead, at, len(row.lead))
        if row.note:
            yield Segment(drawn(row.note), self._style(looks))

    def _furniture(self, lead: str, start: int, end: int) -> Segment:
        """Cells of what lies below the text."""
        return Segment(set_cell_size(drawn(lead[start:]), max(end - start, 0)), self._style(("lead",)))

    def _words(self, start: int, end: int, looks: tuple[str, ...]) -> Iterator[Segment]:
        """A slice of the text, in stretches of one look each."""
        layers = [self._layers[name] for name in LAYERS if name in self._layers]
        for left, right, names in paint(start, end, layers):
            yield Segment(drawn(self._text[left:right]), self._style(_unmixed((*looks, *names))))

    def _labelled(self, strip: Strip, row: Row, before: int) -> Strip:
        """The row with the labels that begin on it, each in the place of as many cells of the text."""
        width = strip.cell_length
        for part in row.slices:
            for offset, label in self._labels[bisect_left(self._labels, (part.start,)) :]:
                if offset >= part.end:
                    break
                at = before + part.at + cells(self._text[part.start : offset])
                at = max(min(at, width - len(label)), 0)
                written = Strip([Segment(label, self._style(("label",)))])
                strip = Strip.join([strip.crop(0, at), written, strip.crop(at + len(label), width)])
        return strip

    def _style(self, looks: tuple[str, ...]) -> Style:
        style = self._styles.get(looks)
        if style is None:
            style = self._style_of("")
            for look in looks:
                style += self._style_of(look)
            self._styles[looks] = style
        return style


def _unmixed(looks: tuple[str, ...]) -> tuple[str, ...]:
    """Looks without those below a selection: what is reversed or underlined there would look unselected."""
    return looks[-1:] if looks and looks[-1] in ("selection", "cursor") else looks
