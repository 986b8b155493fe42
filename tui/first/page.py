"""The first screen, row by row: panes with their frames, the first article in its pane, and the status line.

It is what the application shows first, cell for cell, but for the status line: the rules for room, rows, looks and
edges are the same functions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from parsers import Article
from tui.column.characters import cells
from tui.column.layout import byline, lay_out, minutes
from tui.column.pieces import inline, pieces
from tui.column.room import GUTTER, PANES_AT_FIRST, column_width, left_margin, one_at_a_time
from tui.column.rows import Layout
from tui.first.frame import ACTIVE, ALONE, OTHER, Runs, edge
from tui.first.inks import GROUND, Inks
from tui.lists.contents import heading_above_all
from tui.looks import Ink
from tui.settings import Settings
from tui.telling.edges import label, only_edge, pane_fact, place_facts, room_in_edge, upper_edge
from tui.telling.facts import fitted

PADDING = 1
"""Blank cells between the frame and the gutter."""

STATUS = 1
"""Rows of the status line."""

OPENING = "opening …"


class Shown(NamedTuple):
    """An article, and what its source is called."""

    article: Article
    source: str


class Page:
    """The first screen, for a terminal of some size."""

    def __init__(self, size: tuple[int, int], sources: int, inks: Inks, settings: Settings) -> None:
        self._width, self._height = size
        self._panes = min(sources, PANES_AT_FIRST)
        self._alone = one_at_a_time(self._width, self._panes)
        self._inks = inks
        self._measure = settings.width
        self._overview = int(settings.overview)
        self._ground = inks.of(())

    def frame(self, shown: Shown | None = None) -> str:
        """All of it, as Textual would write it; without an article only what is around it."""
        rows = [*self._rows(shown), self._status()]
        return "".join(f"\x1b[{y};1H{_written(runs)}" for y, runs in enumerate(rows, 1)) + "\x1b[1;1H"

    def _rows(self, shown: Shown | None) -> Iterator[Runs]:
        if self._alone:
            yield from self._pane(shown, self._width, is_active=True)
            return
        left = self._width // self._panes
        panes = self._pane(shown, left, is_active=True), self._pane(None, self._width - left, is_active=False)
        for one, other in zip(*panes, strict=True):
            yield one + other

    def _pane(self, shown: Shown | None, width: int, *, is_active: bool) -> Iterator[Runs]:
        box = ALONE if self._alone else ACTIVE if is_active else OTHER
        line, title, subtitle = self._frame_styles(is_active=is_active)
        sides = len(box.side)
        height = self._height - STATUS - 1 - sides
        room = width - 2 * sides - PADDING - self._overview
        layout = self._layout(shown, room)
        top, bottom = self._words(shown, layout, height, room_in_edge(width))
        yield edge(box.top, top, width, line, title)
        for row in self._lines(shown, layout, height, room):
            before, behind = (" " * PADDING, self._ground), (" " * self._overview, self._ground)
            yield [(box.side, line), before, *row, behind, (box.side, line)]
        if box.bottom:
            yield edge(box.bottom, bottom, width, line, subtitle, at_end=True)

    def _frame_styles(self, *, is_active: bool) -> tuple[str, str, str]:
        """Of the lines, of the words in the upper edge, and of those in the lower one."""
        lines, words = ("$focus-fg", "$focus-fg") if is_active else ("$border-fg", "$muted-fg")
        line, plain = (
            self._inks.ruled({"color": color, "background": GROUND["background"]}) for color in (lines, words)
        )
        title = Ink(styles=frozenset(("bold",))).over(plain) if is_active else plain
        return self._inks.style(line), self._inks.style(title), self._inks.style(plain)

    def _layout(self, shown: Shown | None, room: int) -> Layout | None:
        if shown is None:
            return None
        return lay_out(shown.article, column_width(self._measure, room), byline(shown.article))

    def _words(self, shown: Shown | None, layout: Layout | None, height: int, room: int) -> tuple[str, str]:
        """What stands in the upper and in the lower edge."""
        if shown is None or layout is None:
            return "", ""
        whole = len(layout.rows) <= height
        place = place_facts(*((100, 0) if whole else (0, minutes(shown.article.words))))
        name, heading = f"1 {label(shown.article, shown.source)}", heading_above_all(shown.article)
        if self._alone:
            return only_edge(name, heading, [pane_fact(1, self._panes), *place], room), ""
        return upper_edge(name, heading, room), fitted(place, room)

    def _lines(self, shown: Shown | None, layout: Layout | None, height: int, room: int) -> Iterator[Runs]:
        """The first rows of an article."""
        rows = layout.rows[:height] if layout is not None else []
        if shown is not None and layout is not None:
            layers = [inline(shown.article)]
            before = " " * (left_margin(room, layout.width) + GUTTER)
            for row in rows:
                words = [(text, self._inks.of(looks)) for text, looks in pieces(row, shown.article.text, layers)]
                yield self._filled([(before, self._ground), *words], room)
        for _ in range(height - len(rows)):
            yield self._filled([], room)

    def _filled(self, runs: Runs, width: int) -> Runs:
        """A row with blanks up to a width."""
        return [*runs, (" " * max(width - sum(cells(text) for text, _ in runs), 0), self._ground)]

    def _status(self) -> Runs:
        bar = self._inks.ruled({"color": "$bar-fg", "background": "$bar-bg", "text-style": "$bar-style"})
        return [(f" {OPENING}".ljust(self._width), self._inks.style(bar.over(self._inks.ruled(GROUND))))]


def _written(runs: Sequence[tuple[str, str]]) -> str:
    return "".join(f"\x1b[{style}m{text}\x1b[0m" for text, style in runs if text)
