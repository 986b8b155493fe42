"""Moving through an article: the commands of the group Move, on the rows of a view.

The methods `do_…` carry out the commands; a count of None means that no number was typed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from textual.geometry import Size
from textual.reactive import reactive

from parsers import Article, Block
from tui.column.rows import Layout
from tui.settings import Settings
from tui.widgets.inked import Inked

if TYPE_CHECKING:
    from tui.search.filtering import Filter

WHEEL = 3
"""Lines a turn of the mouse wheel moves."""


class ArticleMoves(Inked, can_focus=False):
    """Rows of an article of which some are visible, and the ways of moving through them."""

    top: reactive[int] = reactive(0, repaint=True)
    """The row at the top."""

    article: Article
    rows: Layout
    filter: Filter | None = None
    """What is shown of it, where not all is."""
    overlap = Settings().overlap
    """Lines of the old page that stay when a page is turned."""

    @property
    def only(self) -> Collection[int] | None:
        """The blocks that are shown, by number; None for all."""
        return None if self.filter is None else self.filter.blocks

    @property
    def room(self) -> Size:
        """Columns and rows there are to draw in."""
        return self.content_size

    @property
    def height(self) -> int:
        """Rows that can be seen."""
        return max(self.room.height, 1)

    @property
    def last_top(self) -> int:
        """The lowest row that may be at the top: the end of the article is then at the bottom."""
        return max(len(self.rows.rows) - self.height, 0)

    @property
    def percent(self) -> int:
        """How much of the text was seen, with the last row in sight.

        0 only at the beginning, where nothing was read yet, 100 only at the end.
        """
        return self._percent_at(self.top)

    @property
    def read_to(self) -> int:
        """The first character below those in sight; at the beginning, where nothing was read yet, the first."""
        return self._below(self.top) if self.top or not self.last_top else 0

    def _below(self, top: int) -> int:
        rows, row = self.rows.rows, top + self.height
        return rows[row].start if row < len(rows) else len(self.article.text)

    def _percent_at(self, top: int) -> int:
        """The percentage with this row at the top."""
        if top >= self.last_top:
            return 100
        return min(max(100 * self._below(top) // len(self.article.text), 1), 99) if top > 0 else 0

    def _at_percent(self, percent: int) -> int:
        """The first row that is at the top at a percentage."""
        return bisect_left(range(self.last_top), min(percent, 100), key=self._percent_at)

    def validate_top(self, top: int) -> int:
        """Not before the first row nor beyond the last page."""
        return max(0, min(top, self.last_top))

    def do_line_down(self, count: int | None) -> None:
        """A line down."""
        self.top += count or 1

    def do_line_up(self, count: int | None) -> None:
        """A line up."""
        self.top -= count or 1

    def do_page_down(self, count: int | None) -> None:
        """A page down."""
        self.top += (count or 1) * max(self.height - self.overlap, 1)

    def do_page_up(self, count: int | None) -> None:
        """A page up."""
        self.top -= (count or 1) * max(self.height - self.overlap, 1)

    def do_half_page_down(self, count: int | None) -> None:
        """Half a page down."""
        self.top += (count or 1) * max(self.height // 2, 1)

    def do_half_page_up(self, count: int | None) -> None:
        """Half a page up."""
        self.top -= (count or 1) * max(self.height // 2, 1)

    def do_top(self, count: int | None) -> None:
        """To the beginning, or to a percentage."""
        self.top = self._at_percent(count or 0)

    def do_percent(self, count: int | None) -> None:
        """To a percentage."""
        if count is not None:
            self.do_top(count)

    def do_bottom(self, count: int | None) -> None:
        """To the end, or to a percentage."""
        self.top = self._at_percent(100 if count is None else count)

    def do_next_paragraph(self, count: int | None) -> None:
        """The beginning of the next block."""
        self._to_block([block.start for block in self._blocks()], count or 1)

    def do_previous_paragraph(self, count: int | None) -> None:
        """The beginning of this block, or of the one before."""
        self._to_block([block.start for block in self._blocks()], -(count or 1))

    def do_next_heading(self, count: int | None) -> None:
        """The next heading."""
        self._to_block(self._headings(), count or 1)

    def do_previous_heading(self, count: int | None) -> None:
        """The heading before."""
        self._to_block(self._headings(), -(count or 1))

    def _headings(self) -> list[int]:
        return [block.start for block in self._blocks() if block.kind in ("title", "heading")]

    def _blocks(self) -> Sequence[Block]:
        """The blocks that have rows."""
        blocks = self.article.blocks
        return blocks if self.only is None else [blocks[number] for number in sorted(self.only)]

    def _to_block(self, starts: Sequence[int], count: int) -> None:
        """Go on by `count` of the rows on which one of these characters, in their order, stands."""
        rows = self.rows
        if count > 0:
            first = bisect_right(starts, self.top, key=rows.row_of)
            if first < len(starts):
                self.top = rows.row_of(starts[min(first + count, len(starts)) - 1])
        else:
            last = bisect_left(starts, self.top, key=rows.row_of)
            self.top = rows.row_of(starts[max(last + count, 0)]) if last else 0

    def on_mouse_scroll_down(self) -> None:
        """Only with --mouse."""
        self.top += WHEEL

    def on_mouse_scroll_up(self) -> None:
        """Only with --mouse."""
        self.top -= WHEEL
