"""What is selected in a view, while one selects: the layer that gets the keys then, and shows it.

Keys change a `Selection`; this lays it over the text, keeps the cursor in sight, and knows lines, which only a
layout has.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from tui.column.spots import at_cell, cell_of, is_drawn, row_with_text
from tui.commands import Mode
from tui.screen.layers import Layer
from tui.selecting import selection as selections
from tui.selecting.pieces import Kind, Pieces, Span
from tui.selecting.selection import MOST_TIMES, Selection, begin, by_characters, to_edge, to_place
from tui.selecting.taken import amount, characters
from tui.telling.facts import Fact
from tui.widgets.article_view import ArticleView

MOST_UNDRAWN = 100
"""Characters that are passed over to the next one that can be seen."""


class Selected(Layer):
    """A selection in a view."""

    mode: ClassVar[Mode] = "selecting"

    def __init__(self, view: ArticleView, span: Span, tell: Callable[[], None]) -> None:
        self.view, self._article, self._tell = view, view.article, tell
        self._filter = view.filter
        self._pieces = Pieces(view.article, view.only)
        self.selection = begin(self._pieces, span)
        self._cell: int | None = None
        """Where on a line the cursor would be, had every line a character there."""

    @property
    def pieces(self) -> Pieces:
        """The pieces of what is shown."""
        if self._filter is not self.view.filter:
            self._filter, self._pieces = self.view.filter, Pieces(self._article, self.view.only)
        return self._pieces

    @property
    def span(self) -> Span:
        """What is selected."""
        return self.selection.span

    @property
    def facts(self) -> Sequence[Fact]:
        """What is selected by, and how much it is."""
        start, end = self.span
        if self.selection.by == "character":
            much = characters(end - start)
        else:
            much = amount(self._article.text[start:end])
        return Fact(f"selecting by {self.selection.by}", 8), Fact(much, 9)

    def change(self, selection: Selection) -> None:
        """Select something else."""
        self._cell = None
        self._put(selection)

    def _put(self, selection: Selection) -> None:
        self.selection = selection
        self.show()
        self.view.keep_in_sight(selection.cursor(self.pieces).start)
        self._tell()

    def widen(self) -> None:
        """All words that are touched, all sentences, all paragraphs; then back."""
        self.change(selections.widened(self.pieces, self.selection))

    def turn(self) -> None:
        """The cursor to the other end."""
        self.change(selections.other_end(self.selection))

    def begin_here(self) -> None:
        """Begin anew where the cursor is."""
        self.change(selections.begin_here(self.pieces, self.selection))

    def by_words(self, count: int) -> None:
        """Some words on, or back."""
        self.change(selections.by_words(self.pieces, self.selection, count))

    def to_word_end(self, count: int) -> None:
        """To the end of the word, or of one behind it."""
        self.change(selections.to_word_end(self.pieces, self.selection, count))

    def by_whole(self, kind: Kind, count: int) -> None:
        """To the end of a sentence or paragraph, or to the beginning of one before."""
        self.change(selections.by_whole(self.pieces, self.selection, kind, count))

    def by_characters(self, count: int) -> None:
        """Some characters on, or back, to one that can be seen."""
        moved = by_characters(self.pieces, self.selection, count)
        seen, step = moved, 1 if count > 0 else -1
        for _ in range(MOST_UNDRAWN):
            if is_drawn(self.view.rows, seen.cursor(self.pieces).start):
                moved = seen
                break
            seen = by_characters(self.pieces, seen, step)
        self.change(moved)

    def by_lines(self, count: int) -> None:
        """Some lines on, or back, to about the same cell."""
        at, rows = self.selection.cursor(self.pieces).start, self.view.rows
        cell = cell_of(rows, self._article.text, at) if self._cell is None else self._cell
        row = row_with_text(rows, rows.row_of(at), max(min(count, MOST_TIMES), -MOST_TIMES))
        if row is not None:
            self._put(to_place(self.pieces, self.selection, at_cell(self._article.text, row, cell)))
            self._cell = cell

    def to_line_end(self, *, last: bool) -> None:
        """To the first or to the last word of the line."""
        rows = self.view.rows
        row = rows.rows[rows.row_of(self.selection.cursor(self.pieces).start)]
        if row.end > row.start:
            self.change(to_edge(self.pieces, self.selection, Span(row.start, row.end), last=last))

    def to_end(self, *, last: bool) -> None:
        """To the first or to the last word of the article."""
        blocks = self.pieces.blocks
        whole = Span(blocks[0].start, blocks[-1].end)
        self.change(to_edge(self.pieces, self.selection, whole, last=last))

    def reach(self, start: int, end: int) -> None:
        """The cursor to a stretch, all of it selected."""
        by: Kind = self.selection.by
        self.change(self.selection.to(Span(start, end), by))

    def draw(self, start: int, at: int) -> None:
        """From the word around a character to that around another."""
        self.change(Selection(self.pieces.around("word", start), self.pieces.around("word", at)))

    def show(self) -> None:
        """Lay it over the text, the cursor apart."""
        if self.view.article is self._article:
            self.view.show_selection(self.span, self.selection.cursor(self.pieces))

    def hide(self) -> None:
        """Take it away from the text."""
        self.view.show_selection(None, None)
