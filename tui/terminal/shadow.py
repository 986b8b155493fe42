"""What the terminal shows and what it is to show, and the bytes that make the one the other."""

from __future__ import annotations

from collections import Counter

from tui.terminal.abilities import Abilities
from tui.terminal.cells import BLANK, Cell
from tui.terminal.difference import Pen
from tui.terminal.grid import Grid
from tui.terminal.scrolling import scroll
from tui.terminal.styles import is_plain

SYNC_ON, SYNC_OFF = "\x1b[?2026h", "\x1b[?2026l"


class Shadow:
    """The terminal's screen as it is known here."""

    def __init__(self, abilities: Abilities) -> None:
        self.can = abilities
        self._want = Grid(0, 0)
        self._have: list[list[Cell]] = []
        self._known = False
        """Whether it is known what the terminal shows."""
        self.changed = False
        """Whether something was painted, or forgotten, since the last frame."""

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        return self._want.width, self._want.height

    def fit(self, size: tuple[int, int]) -> None:
        """Go on with a screen of this size."""
        if size != self.size:
            self._want = self._want.fitted(*size)
            self._known = False

    def paint(self, frame: str) -> str:
        """Paint what Textual wrote; returns what of it is no cell."""
        self.changed = True
        return self._want.paint(frame)

    def forget(self) -> None:
        """Something else may have written on the screen: the next frame writes all of it."""
        self._known = False
        self.changed = self.size != (0, 0)

    def frame(self) -> str:
        """What makes the terminal show what it is to show; "" where it does."""
        self.changed = False
        pen = Pen(self.can, self._want.width)
        if self._known:
            scroll(self._have, self._want.rows, self.can, pen)
        else:
            self._clear(pen)
        pen.write_rows(self._have, self._want.rows)
        if not pen.written:
            return ""
        pen.look("")
        pen.move(*self._want.cursor)
        return f"{SYNC_ON}{pen.written}{SYNC_OFF}" if self.can.sync else pen.written

    def _clear(self, pen: Pen) -> None:
        """Begin with a blank screen, in the background that most of it will have."""
        counts = Counter(cell for row in self._want.rows for cell in row if cell[0] == " ")
        blank = next((cell for cell, _ in counts.most_common() if is_plain(cell[1])), BLANK)
        if not self.can.bce:
            blank = BLANK
        pen.say("\x1b[m")
        pen.look(blank[1])
        pen.say("\x1b[r\x1b[2J" if self.can.regions else "\x1b[2J")
        self._have = [[blank] * self._want.width for _ in range(self._want.height)]
        self._known = True
