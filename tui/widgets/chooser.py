"""Choose one of many by typing: articles, matches, quotes, commands, headings and themes all come this way.

A panel at the bottom of the screen with a line to type in and the lines that fit what was typed, best first. It is
docked, not modal: a modal screen repaints everything several times, which a slow link shows. Narrowing that takes
long waits until one pauses, and what finding needs is prepared between keys.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.reactive import reactive
from textual.timer import Timer
from textual.widgets import Static

from tui.keyboard.line import Line
from tui.lists.offer import HINT, Choice, Listed, More, Offer
from tui.widgets.lines import Lines
from tui.widgets.preview import HEIGHT, LEAST_SCREEN, PreviewRows
from tui.widgets.prompt import LEAST_TYPED, show_line

AROUND = 2
"""Rows of the panel that are no choices: its edge, and the line one types."""

MOST, MOST_WITH_PREVIEW = 50, 60
"""Percent of the screen that it takes at most, without and with a preview: what one reads stays in sight."""

SLICE, PAUSE = 0.02, 0.005
"""Seconds of preparing, and between two slices."""
FIRST_SLICE = 0.05
"""Seconds of preparing that nobody notices: half of what is felt as at once (.1, Nielsen 1993, 5.5)."""
WAITED_FOR = 3.0
"""Seconds that Enter waits for what is still to be prepared."""
SLOW = 0.03
"""Seconds of narrowing after which the next one waits until one pauses; 30 keys a second repeat when held."""


ROOMY = 60
"""Cells of screen from which there is room for advice beside what is typed."""


class Chooser(Vertical):
    """The panel."""

    DEFAULT_CSS = """
    Chooser {
        display: none;
        layer: above;
        dock: bottom;
        margin: 0 0 1 0;
        background: $text-bg;
        border-top: solid $focus-fg;
        border-title-color: $title-fg;
        border-title-style: $title-style;
    }
    Chooser.open { display: block; }
    Chooser Static { height: 1; }
    Chooser.tall PreviewRows { display: block; }
    """
    line: reactive[Line] = reactive(Line(), repaint=False)
    typed = query_one(Static)
    lines = query_one(Lines)
    preview = query_one(PreviewRows)

    class Picked(Message):
        """A line was chosen with the mouse."""

        def __init__(self, purpose: str, value: str) -> None:
            super().__init__()
            self.purpose = purpose
            self.value = value

    def __init__(self) -> None:
        super().__init__()
        self.purpose = ""
        self._offer: Offer = Listed(())
        self._timer: Timer | None = None
        self._is_ready = True
        """Whether everything is prepared."""
        self._is_stale = False
        """Whether what is shown was narrowed by what is typed now."""
        self._cost = 0.0
        """Seconds of work the last narrowing took."""

    def compose(self) -> ComposeResult:
        """The line one types, the lines to choose from, and more of the chosen one."""
        yield Static()
        yield Lines()
        yield PreviewRows()

    @property
    def is_open(self) -> bool:
        """Whether it can be seen."""
        return self.has_class("open")

    def ask(
        self,
        purpose: str,
        title: str,
        choices: Sequence[Choice],
        chosen: int = 0,
        *,
        hint: str = HINT,
        more: More | None = None,
    ) -> None:
        """Open with these lines, the line `chosen` highlighted; the hint is shown until something is typed, and
        `more` tells more of the highlighted line."""
        self.offer(purpose, title, Listed(choices, hint, more), chosen=chosen)

    def renew(self, made: Offer | list[Choice]) -> None:
        """Show these lines instead; what was typed stays, and the line that was highlighted, or its place."""
        chosen, place = self.chosen, self.lines.here
        more = self._offer.more if isinstance(self._offer, Listed) else None
        offer = Listed(made, self._offer.hint, more) if isinstance(made, list) else made
        self._offer = offer
        self._is_ready = offer.prepare(WAITED_FOR)
        self._narrow()
        values = (at for at, hit in enumerate(self.lines.hits) if offer.choice(hit.index).value == chosen)
        self.lines.choose(next(values, place))
        self._show_chosen()

    def offer(self, purpose: str, title: str, offer: Offer, typed: str = "", chosen: int = 0) -> None:
        """Open with an offer, something typed already, which the next letter replaces, or a line chosen."""
        self.purpose, self._offer = purpose, offer
        self.border_title = Content(title)
        self.line = Line.to_replace(typed)
        self._is_ready = offer.prepare(FIRST_SLICE)
        self._narrow(chosen)
        self.add_class("open")
        self._show_chosen()
        if not self._is_ready:
            self._wake(PAUSE)

    def fit(self) -> None:
        """Take no more rows than there are lines, on a screen of this size."""
        rows = self.screen.size.height
        tall = self._offer.has_preview and rows >= LEAST_SCREEN
        around = AROUND + (HEIGHT if tall else 0)
        most = rows * (MOST_WITH_PREVIEW if tall else MOST) // 100 - around
        lines = max(min(len(self.lines.hits), most), 1)
        self.set_class(tall, "tall")
        self.lines.give(lines)
        self.styles.height = lines + around

    def reopen(self) -> None:
        """Show it again as it was, and go on with what is still to be prepared."""
        self.fit()
        self.add_class("open")
        if self._is_stale or not self._is_ready:
            self._wake(PAUSE)

    def close(self) -> None:
        """Put it away."""
        self._rest()
        self.remove_class("open")

    def take(self, line: Line) -> None:
        """Show a typed line, and the choices that fit it: at once, or when one pauses where that is slow."""
        narrowed = line.text != self.line.text
        self.line = line
        self._is_ready = self._offer.prepare(SLICE)
        if narrowed and self._cost > SLOW:
            self._is_stale = True
            self._wake(self._cost)
        elif narrowed:
            self._narrow()
        else:
            self._show_line()

    def more_came(self) -> None:
        """The offer may have more lines now."""
        if self.is_open and self._is_ready and not self._offer.prepare(0):
            self._is_ready = False
            self._wake(PAUSE)

    def move(self, by: int) -> None:
        """Highlight another line."""
        self._catch_up(0)
        self.lines.choose(self.lines.here + by)
        self._show_chosen()

    def move_to(self, share: int) -> None:
        """Highlight the first line (0) or the last (1)."""
        self._catch_up(0)
        self.lines.choose(share * len(self.lines.hits))
        self._show_chosen()

    def move_page(self, by: int) -> None:
        """Highlight a line a page on."""
        self.move(by * max(self.lines.page - 1, 1))

    @property
    def chosen(self) -> str | None:
        """The value of the highlighted line."""
        self._catch_up(WAITED_FOR)
        hit = self.lines.chosen
        return None if hit is None else self._offer.choice(hit.index).value

    @property
    def chosen_spans(self) -> Sequence[tuple[int, int]]:
        """What was found in the highlighted line."""
        return self.lines.chosen.spans if self.lines.chosen else ()

    def _catch_up(self, seconds: float) -> None:
        """Narrow by what is typed now, waiting for what is still to be prepared."""
        if not self._is_ready and seconds:
            self._is_ready = self._offer.prepare(seconds)
            self._narrow_again()
        if self._is_stale:
            self._narrow()

    def _wake(self, seconds: float) -> None:
        """Go on after a while, in which no key came."""
        self._rest()
        self._timer = self.set_timer(seconds, self._go_on)

    def _rest(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _go_on(self) -> None:
        """Narrow if that was put off, else prepare a little more."""
        if self._is_stale:
            self._narrow()
        elif not self._is_ready:
            self._is_ready = self._offer.prepare(SLICE)
            if self._is_ready:
                self._narrow_again()
            self._show_chosen()
        if not self._is_ready:
            self._wake(PAUSE)

    def _narrow(self, chosen: int = 0) -> None:
        began = time.thread_time()
        hits = self._offer.narrow(self.line.text)
        self._cost = time.thread_time() - began
        self._is_stale = False
        self.lines.show(self._offer, hits, chosen)
        self.fit()
        self._show_chosen()

    def _narrow_again(self) -> None:
        """Narrow by the same words, when more is prepared; the chosen line stays chosen."""
        chosen = self.lines.chosen
        self._narrow()
        if chosen is not None:
            places = (at for at, hit in enumerate(self.lines.hits) if hit.index == chosen.index)
            self.lines.choose(next(places, 0))
            self._show_chosen()

    def _show_chosen(self) -> None:
        """Which of how many, and more of the chosen line."""
        self._show_line()
        hit = self.lines.chosen
        if self.has_class("tall"):
            self.preview.show(self._offer.preview(hit) if hit else ())

    def _show_line(self) -> None:
        """The typed line, what can be typed, and on the right which line of how many is chosen."""
        hint = "" if self.line.text else f" {self._offer.hint}"
        width = max(self.size.width or self.screen.size.width, 1)
        told = Content(self.counter).truncate(max(width - LEAST_TYPED, 0), ellipsis=True)
        room = max(width - told.cell_length - 3, 1)
        typed = show_line(self.line, room)
        if hint:
            typed = (typed + Content.styled(hint, "$muted-fg")).truncate(room, ellipsis=True)
        blank = " " * max(room - typed.cell_length + 1, 1)
        self.typed.update(Content.assemble(" ", typed, blank, told.stylize("$muted-fg")))

    @property
    def counter(self) -> str:
        """`3 of 17`, or that nothing fits."""
        more = "" if self._is_ready else " · still reading"
        if not self.lines.hits and not self._is_ready:
            return "still reading"
        if not self.lines.hits and self.line.text and not self._is_stale:
            help_with_it = "; Ctrl-U empties the line" if self.size.width >= ROOMY else ""
            return f"nothing fits{help_with_it}"
        if not self.lines.hits:
            return ""
        all_of_it = "" if not self.lines.hits[0].missing else "nothing has all words; best first · "
        here, count = self.lines.counted
        under = f" under {self.lines.sections:,} headings" if self.lines.sections > 1 else ""
        return f"{all_of_it}{here:,} of {count:,}{under}{more}"

    @on(Lines.Clicked)
    def _clicked(self, event: Lines.Clicked) -> None:
        event.stop()
        if (value := self.chosen) is not None:
            self.post_message(self.Picked(self.purpose, value))
