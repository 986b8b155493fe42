"""The panel in which the wordings of an utterance lie side by side, one of them chosen.

It is docked above the status line, as lists are, and takes the rows it needs: what one reads stays in sight where
there is room for both. It draws the lines that `tui.variants` makes, and keeps the chosen wording in sight.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.strip import Strip

from tui.column.characters import drawn
from tui.looks import Rule
from tui.widgets.inked import Inked
from tui.widgets.lines import MARK

if TYPE_CHECKING:
    from tui.variants.heads import Head
    from tui.variants.lines import Line, Part
    from tui.variants.wordings import Variants

LEFT_ROWS, ROOMY = 6, 24
"""Rows of the article that stay in sight on a screen of so many rows or more; on a smaller one none does."""

NARROWEST = 16
"""Cells for which lines are made at least."""


class VariantsPanel(Inked, can_focus=False):
    """Wordings, aligned."""

    RULES: ClassVar[Mapping[str, Rule]] = {
        "head": {"text-style": "bold"},
        "note": {"color": "$muted-fg"},
        "same": {},
        "faced": {"text-style": "underline"},
        "other": {"color": "$key-fg", "text-style": "bold underline"},
        "missing": {"color": "$muted-fg"},
        "folded": {"color": "$muted-fg", "text-style": "italic"},
        "chosen": {"background": "$current-bg"},
        "here": {"color": "$selected-fg", "background": "$selected-bg", "text-style": "$selected-style"},
    }
    DEFAULT_CSS = """
    VariantsPanel {
        display: none;
        layer: above;
        dock: bottom;
        margin: 0 0 1 0;
        color: $text-fg;
        background: $text-bg;
        border-top: solid $focus-fg;
        border-title-color: $title-fg;
        border-title-style: $title-style;
    }
    VariantsPanel.open { display: block; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.here = 0
        """Which wording is chosen."""
        self.lines: Sequence[Line] = ()
        self.is_folded = False
        """Whether what all have alike is left out."""
        self._variants: Variants | None = None
        self._heads: Sequence[Head] = ()
        self._wanted: bool | None = None
        """Whether it is to be left out; None: where there is no room for all."""
        self._top = 0
        self._page = 1

    def show(self, title: str, variants: Variants, heads: Sequence[Head], here: int = 0) -> None:
        """Show wordings with their heads, one of them chosen."""
        self.border_title = Content(title)
        self._variants, self._heads, self._top = variants, heads, 0
        self.here = here
        self.fit()

    def fit(self) -> None:
        """Make the lines anew, for a screen of this size, and take the rows they need."""
        if self._variants is None:
            return
        from tui.variants.table import table

        size = self.app.size
        most = max(size.height - 2 - (LEFT_ROWS if size.height >= ROOMY else 0), 1)
        width = max(size.width - len(MARK) - 1, NARROWEST)
        self.lines = table(self._variants, self._heads, width, fold=bool(self._wanted))
        self.is_folded = bool(self._wanted)
        if self._wanted is None and len(self.lines) > most:
            self.lines, self.is_folded = table(self._variants, self._heads, width, fold=True), True
        self._page = max(min(len(self.lines), most), 1)
        self.styles.height = self._page + 1
        self._keep_in_sight()

    def fold(self) -> None:
        """Leave out what all have alike, or show it."""
        self._wanted = not self.is_folded
        self.fit()

    def choose(self, here: int) -> None:
        """Choose another wording, the nearest there is."""
        self.here = max(0, min(here, len(self._heads) - 1))
        self._keep_in_sight()

    def move(self, by: int) -> None:
        """Choose another wording; of one that is taller than the panel, first the rest."""
        start, end = self._nearest()
        if by > 0 and end > self._top + self._page:
            self.scroll(min(self._page - 1, end - self._top - self._page))
        elif by < 0 and start < self._top:
            self.scroll(-min(self._page - 1, self._top - start))
        elif 0 <= self.here + by < len(self._heads):
            self.choose(self.here + by)
        else:
            self.scroll(by)

    def scroll(self, by: int) -> None:
        """Other lines, whatever is chosen."""
        self._top = max(min(self._top + by, len(self.lines) - self._page), 0)
        self.refresh()

    def move_page(self, by: float) -> None:
        """Scroll by pages."""
        self.scroll(round(by * max(self._page - 1, 1)))

    def _stretches(self) -> Iterator[tuple[int, int]]:
        """The lines of the chosen wording that stand together: all of them, or one in each band."""
        numbered = groupby(enumerate(self.lines), key=lambda line: line[1].wording)
        for wording, stretch in numbered:
            if wording == self.here:
                numbers = [number for number, _ in stretch]
                yield numbers[0], numbers[-1] + 1

    def _nearest(self) -> tuple[int, int]:
        """Those of them that are in sight, or nearest to it."""
        return min(self._stretches(), key=self._hidden, default=(0, 0))

    def _hidden(self, stretch: tuple[int, int]) -> int:
        """How many lines of a stretch are out of sight, and how far."""
        return max(self._top - stretch[0], 0) + max(stretch[1] - self._top - self._page, 0)

    def _keep_in_sight(self) -> None:
        start, end = self._nearest()
        top = min(max(self._top, end - self._page), start)
        self._top = max(min(top, len(self.lines) - self._page), 0)
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Only with --mouse."""
        event.stop()
        at = self._top + event.y - 1
        if 0 <= at < len(self.lines) and (wording := self.lines[at].wording) is not None:
            self.choose(wording)

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is visible."""
        width, number = self.content_size.width, self._top + y
        if number >= len(self.lines):
            return Strip.blank(width, self.rich_style)
        line = self.lines[number]
        is_chosen = line.wording == self.here
        ground = self.rich_style + self.look("chosen") if is_chosen else self.rich_style
        mark = MARK if is_chosen and line.is_head else " " * len(MARK)
        parts = [Segment(mark, ground), *(self._segment(part, ground, is_chosen) for part in line.parts)]
        return Strip(parts).adjust_cell_length(width, ground)

    def _segment(self, part: Part, ground: Style, is_chosen: bool) -> Segment:
        if part.look == "blank":
            return Segment(part.text, ground)
        look = "here" if is_chosen and part.look in ("head", "note") else part.look
        return Segment(drawn(part.text), ground + self.look(look))
