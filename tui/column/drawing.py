"""From a row to what a terminal shows of it: the gutter, and the text with every look that lies on it.

What lies over the text is kept in layers, from the inline styles of the article up to the labels of hints, so that
each can be replaced alone. Drawn rows are kept until something about them changes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.strip import Strip

from parsers import Article
from tui.column.beginnings import beginnings
from tui.column.characters import cells
from tui.column.gutter import ALONE, BARS, letters
from tui.column.gutter import named as letter_in
from tui.column.hues import letter_look, words_look
from tui.column.intervals import Intervals
from tui.column.paint import Ink, Layer, Marked
from tui.column.pieces import inline, pieces
from tui.column.room import GUTTER, left_margin
from tui.column.rows import Layout, Row, Rows
from tui.matches.comparison import Stop

LETTERS = GUTTER - 2
"""Cells for letters."""

KINDS = tuple(BARS)

KEPT = 1024
"""Drawn rows kept: some pages forth and back."""

NO_UNDERLINE = Style(underline=False)

LayerName = str
LAYERS: tuple[LayerName, ...] = (
    "inline", "left-out", "told", "alone", "passages", "quotes", "over", "found", "here", "selection", "cursor"
)  # fmt: skip
"""What lies on the text, the lowest first: the article's own styles, what a source has and its article has not,
what other articles say, too, what none of them says, matches, of these quotes over the passages around them, the
current match, search hits, what is selected and the cursor."""


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
        self._letter = ""
        """Of the current match's group."""
        self._layers: dict[LayerName, Layer | Marked] = {}
        self._labels: list[tuple[int, str]] = []
        self._letters: Mapping[int, Sequence[Stop]] | None = None
        """By row; None until it is drawn."""
        self._strips: LRUCache[tuple[int, int], Strip] = LRUCache(KEPT)
        self._styles: dict[tuple[str, ...], Style] = {}

    def article(self, article: Article) -> None:
        """Another article, with nothing lying on it."""
        self._text = article.text
        self._current, self._letter, self._labels = None, "", []
        self._layers = {"inline": inline(article)}
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
        for layer, passages in (("passages", True), ("quotes", False)):
            lying = [stop for stop in reversed(self._stops) if (stop.kind == "passage") == passages]
            self.lay(layer, [Ink(stop.start, stop.end, words_look(stop.letter)) for stop in lying])

    def alone(self, passages: Sequence[tuple[int, int]], told: Sequence[tuple[int, int]]) -> None:
        """What only this article says, and what others say, too; nothing of both where that is not shown."""
        self._alone = Intervals(passages)
        self.lay("told", [Ink(start, end, "told") for start, end in told])
        self.lay("alone", [Ink(start, end, "alone") for start, end in passages])

    def current(self, match: int | None, letter: str = "") -> None:
        """The match whose bar and letter stand out, if it has a side here; the letter is that of its group."""
        self._current, self._letter = match, letter
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
        ground = self.style(())
        if number >= len(self._rows.rows):
            return Strip.blank(width, ground)
        row = self._rows.rows[number]
        margin = Segment(" " * left_margin(width, self._rows.width), ground)
        touching = [self._stops[at] for part in row.slices for at in self._places.between(part.start, part.end)]
        before = [margin, *self._gutter(row, number, touching)]
        strip = Strip([*before, *self._column(row)]).adjust_cell_length(width, ground)
        left = sum(segment.cell_length for segment in before)
        for at, sign, stop in beginnings(row, self._text, touching):
            strip = _over(strip, left + at, sign, self._look_of(stop, words_look))
        return self._labelled(strip, row, left)

    def _gutter(self, row: Row, number: int, touching: Sequence[Stop]) -> list[Segment]:
        """The bar of the match on this row, and the letters of those that begin here."""
        if self._letters is None:
            self._letters = letters(self._rows, self._stops, LETTERS)
        named = self._letters.get(number, ())
        stop = self._told_by(touching)
        bar = Segment(BARS[stop.kind], self._look_of(stop)) if stop else self._bar_alone(row)
        current = next((one for one in touching if one.match == self._current), None)
        named = [current if current and one.letter == current.letter else one for one in named]
        shown = [Segment(letter_in(one.letter, LETTERS), self._look_of(one)) for one in named]
        rest = GUTTER - 1 - sum(len(one.text) for one in shown)
        return [bar, *shown, Segment(" " * rest, self.style(()))]

    def _bar_alone(self, row: Row) -> Segment:
        """The bar of a row that has something only this article says; a blank of all others."""
        filled = (part for part in row.slices if part.start < part.end)
        touching = (number for part in filled for number in self._alone.between(part.start, part.end))
        if next(touching, None) is not None:
            return Segment(ALONE, self.style(("alone",)))
        return Segment(" ", self.style(()))

    def _look_of(self, stop: Stop, look: Callable[[str], str] = letter_look) -> Style:
        """The look of a letter or a bar; of the current match it stands out, of others of its group it is bold."""
        looks = [look(stop.letter)]
        if self._letter and stop.letter == self._letter:
            looks.append("current-sign" if stop.match == self._current else "strong")
        return self.style(tuple(looks)) + NO_UNDERLINE

    def _told_by(self, touching: Sequence[Stop]) -> Stop | None:
        """The stop a row's bar tells of: a quote before the passage around it, the current one, the kind that says
        most, the first, the shortest."""
        return max(
            touching,
            key=lambda stop: (
                stop.kind != "passage",
                stop.match == self._current,
                -KINDS.index(stop.kind),
                -stop.start,
                -stop.end,
            ),
            default=None,
        )

    def _column(self, row: Row) -> Iterator[Segment]:
        layers = [self._layers[name] for name in LAYERS if name in self._layers]
        return (Segment(words, self.style(looks)) for words, looks in pieces(row, self._text, layers))

    def _labelled(self, strip: Strip, row: Row, before: int) -> Strip:
        """The row with the labels that begin on it, each in the place of as many cells of the text."""
        width = strip.cell_length
        for part in row.slices:
            for offset, label in self._labels[bisect_left(self._labels, (part.start,)) :]:
                if offset >= part.end:
                    break
                at = before + part.at + cells(self._text[part.start : offset])
                strip = _over(strip, max(min(at, width - len(label)), 0), label, self.style(("label",)))
        return strip

    def style(self, looks: tuple[str, ...]) -> Style:
        """The style of looks that lie upon one another."""
        style = self._styles.get(looks)
        if style is None:
            style = self._style_of("")
            for look in looks:
                style += self._style_of(look)
            self._styles[looks] = style
        return style


def _over(strip: Strip, at: int, words: str, style: Style) -> Strip:
    """A strip with something written over some of its cells."""
    written = Strip([Segment(words, style)])
    return Strip.join([strip.crop(0, at), written, strip.crop(at + len(words), strip.cell_length)])
