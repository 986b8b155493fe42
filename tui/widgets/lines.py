"""The lines of a list, as many as can be seen: ten thousand cost no more than ten."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.clipping import ELLIPSIS, clip
from tui.column.characters import cells, drawn
from tui.lists.offer import Choice, Offer
from tui.looks import Rule
from tui.widgets.inked import Inked

if TYPE_CHECKING:
    from matching import Hit

MARK = "▸ "
"""Before the chosen line, so that it does not depend on colour."""

LEAST_TEXT = 24
"""Cells the text of a line needs beside a hint; with less the hint is left out."""

BEFORE_HIT = 12
"""Characters kept before the first hit, where the beginning of a long line is cut."""

_ONE_LINE = str.maketrans("\n\t", "  ")


class Lines(Inked, can_focus=False):
    """Lines of an offer, one of them chosen."""

    RULES: ClassVar[Mapping[str, Rule]] = {
        "chosen": {"color": "$selected-fg", "background": "$selected-bg", "text-style": "$selected-style"},
        "heading": {"color": "$title-fg", "text-style": "bold"},
        "hit": {"color": "$key-fg", "text-style": "bold underline"},
        "hint": {"color": "$muted-fg"},
    }
    DEFAULT_CSS = """
    Lines {
        height: 1fr;
        color: $text-fg;
        background: $text-bg;
    }
    """

    class Clicked(Message):
        """A line was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.offer: Offer | None = None
        self.hits: Sequence[Hit] = ()
        self.here = 0
        """Which of them is chosen."""
        self.page = 1
        """Lines that can be seen."""
        self._top = 0
        self._headings: Sequence[int] = ()
        """Which of them cannot be chosen."""

    def show(self, offer: Offer, hits: Sequence[Hit], here: int = 0) -> None:
        """Show these lines of an offer."""
        self.offer, self.hits, self.here = offer, hits, 0
        self._headings = offer.headings(hits)
        self._centre(here)
        self.choose(here)

    def choose(self, here: int) -> None:
        """Choose another line, the nearest there is; past a heading the next in the same direction."""
        last = len(self.hits) - 1
        step = -1 if 0 < here < self.here else 1
        self.here = max(0, min(here, last))
        while self._is_heading(self.here):
            step = 1 if self.here == 0 else step
            self.here += step
        self._keep_in_sight()
        self.refresh()

    @property
    def chosen(self) -> Hit | None:
        """The chosen line."""
        return self.hits[self.here] if self.hits else None

    @property
    def texts(self) -> list[str]:
        """What all lines say, for who cannot see them."""
        return [self.offer.choice(hit.index).text for hit in self.hits] if self.offer else []

    @property
    def counted(self) -> tuple[int, int]:
        """Which of how many lines that can be chosen the chosen one is, from 1."""
        before = bisect_left(self._headings, self.here)
        return self.here + 1 - before, len(self.hits) - len(self._headings)

    @property
    def sections(self) -> int:
        """How many headings there are, of which not all may be in sight."""
        return len(self._headings)

    def _is_heading(self, at: int) -> bool:
        found = bisect_left(self._headings, at)
        return found < len(self._headings) and self._headings[found] == at

    def give(self, page: int) -> None:
        """Have room for so many lines; the chosen one is in sight, with what is around it."""
        if page != self.page:
            self.page = page
            self.styles.height = page
            self._centre(self.here)

    def _centre(self, here: int) -> None:
        self._top = max(min(here - self.page // 2, len(self.hits) - self.page), 0)

    def _keep_in_sight(self) -> None:
        above = self.here - (self.page > 1 and self.here > 0 and self._is_heading(self.here - 1))
        self._top = max(min(self._top, above), self.here - self.page + 1)

    def on_click(self, event: events.Click) -> None:
        """Only with --mouse."""
        event.stop()
        if self._top + event.y < len(self.hits):
            self.choose(self._top + event.y)
            self.post_message(self.Clicked())

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is visible."""
        width, number = self.content_size.width, self._top + y
        if self.offer is None or number >= len(self.hits):
            return Strip.blank(width, self.rich_style)
        is_chosen = number == self.here
        ground = self.rich_style + self.look("chosen") if is_chosen else self.rich_style
        if self._is_heading(number):
            ground += self.look("heading")
        hit = self.hits[number]
        choice = self.offer.choice(hit.index)
        before = MARK if is_chosen else "" if self._is_heading(number) else " " * cells(MARK)
        mark = Segment(before, ground)
        room = width - cells(before)
        least = min(LEAST_TEXT, cells(choice.text[:LEAST_TEXT]))
        hints = [f"  {drawn(hint)} " for hint in (choice.hint, choice.short) if hint]
        told = next((hint for hint in hints if room - cells(hint) >= least), "")
        room -= cells(told)
        text = Strip(self._text(choice, hit, ground, room)).adjust_cell_length(room, ground)
        hint = Segment(told, ground if is_chosen else ground + self.look("hint"))
        return Strip([mark, *text, hint]).adjust_cell_length(width, ground)

    def _text(self, choice: Choice, hit: Hit, ground: Style, width: int) -> list[Segment]:
        """What the line says in so many cells, its hits marked; where the first would not be seen, from before it
        on, behind what is kept of the beginning."""
        text = choice.text.translate(_ONE_LINE)
        spans = [span for span in hit.spans if span[1] <= len(text)]
        kept = choice.kept if cells(text[: choice.kept]) + LEAST_TEXT <= width else 0
        first = _first_shown(text, kept, spans, width)
        marked = ground + self.look("hit")
        segments = list(_marked(text, (0, kept), spans, (ground, marked)))
        segments.append(Segment(ELLIPSIS if first > kept else "", ground))
        last = clip(text, first, width - sum(segment.cell_length for segment in segments))
        segments += _marked(text, (first, last), spans, (ground, marked))
        return [*segments, Segment(ELLIPSIS if last < len(text) else "", ground)]


def _first_shown(text: str, kept: int, spans: Sequence[tuple[int, int]], width: int) -> int:
    """Where what is shown behind the kept beginning begins: shortly before the first hit, where a text is long."""
    behind = next((span for span in spans if span[0] >= kept), None)
    half = kept + (width - kept) // 2
    if behind is None or behind[1] <= half or clip(text, 0, width) == len(text):
        return kept
    first = max(behind[0] - BEFORE_HIT, kept)
    return text.find(" ", first, behind[0]) + 1 or first


def _marked(
    text: str, part: tuple[int, int], spans: Sequence[tuple[int, int]], looks: tuple[Style, Style]
) -> Iterator[Segment]:
    """A part of a text as it is drawn, what was found in it in the other look."""
    at, last = part
    for start, end in spans:
        if at <= start < last:
            yield Segment(drawn(text[at:start]), looks[0])
            yield Segment(drawn(text[start : min(end, last)]), looks[1])
            at = min(end, last)
    yield Segment(drawn(text[at:last]), looks[0])
