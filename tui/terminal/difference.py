"""Writes the difference between two rows of cells with few bytes.

Runs of changed cells are written, those with a short way between them in one go. Behind a character whose width
terminals disagree about the cursor is placed anew, and what the character may have covered is written again, so
that whatever the terminal makes of it, the rest of the row stands where it should. The cursor counts as lost in
the last column, where terminals differ.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.terminal.abilities import Abilities
from tui.terminal.cells import Cell, reach
from tui.terminal.styles import Style, is_plain, on_blank, step

SHORT_WAY = 4
"""Cells that are written again rather than passed over; passing over takes four bytes or more."""
WORTH_ERASING = 4
"""Blanks at the end of a row: `ESC [ K` is shorter."""
WORTH_JUMPING = 10
"""Blanks within a row: `ESC [ 20 X ESC [ 20 C` is shorter."""


class Pen:
    """Writes to a terminal whose cursor and style it knows."""

    def __init__(self, abilities: Abilities, width: int) -> None:
        self._can = abilities
        self._width = width
        self._out: list[str] = []
        self._at: tuple[int, int] | None = None
        self.style: Style = ""

    @property
    def written(self) -> str:
        """All that was written."""
        return "".join(self._out)

    def say(self, sequence: str) -> None:
        """Write what may move the cursor."""
        self._out.append(sequence)
        self._at = None

    def look(self, style: Style) -> None:
        """Write in this style from now on."""
        if style != self.style:
            self._out.append(step(self.style, style))
            self.style = style

    def look_blank(self, style: Style) -> None:
        """Write in some style whose blanks look like this."""
        if on_blank(self.style) != style:
            self.look(style)

    def move(self, x: int, y: int) -> None:
        """Place the cursor."""
        if self._at == (x, y):
            return
        self._out.append(self._way(x, y))
        self._at = (x, y)

    def _way(self, x: int, y: int) -> str:
        if self._at is not None and self._at[1] == y:
            along = x - self._at[0]
            if not x:
                return "\r"
            return _right(along) if along > 0 else min("\b" * -along, f"\x1b[{-along}D", key=len)
        placed = f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H" if y else "\x1b[H"
        if self._at is None or self._at[1] > y:
            return placed
        return min("\r" + "\n" * (y - self._at[1]) + _right(x), placed, key=len)

    def write(self, text: str, width: int) -> None:
        """Write characters that take so many cells."""
        self._out.append(text)
        if self._at is not None:
            x, y = self._at
            self._at = (x + width, y) if x + width < self._width else None

    def blanks(self, number: int, style: Style, x: int, y: int) -> None:
        """Make cells from the cursor on blank; the cursor may stay."""
        self.look_blank(style)
        may_erase = is_plain(style) and (self._can.bce or not style)
        if may_erase and x + number == self._width and number >= WORTH_ERASING:
            self._out.append("\x1b[K")
        elif may_erase and self._can.ech and number >= WORTH_JUMPING:
            self._out.append(f"\x1b[{number}X")
        else:
            self.move(x, y)
            self.write(" " * number, number)

    def write_row(self, y: int, old: Sequence[Cell], new: Sequence[Cell]) -> None:
        """Make a row of the terminal, which shows the old cells, show the new ones."""
        end = 0
        for x in changes(old, new):
            if x < end:
                continue
            start = x
            while new[start][0] == "" and start:
                start -= 1
            if end < start <= end + SHORT_WAY and end and self._is_short(new, end, start):
                start = end
            end = self._write_run(y, start, x, old, new)

    def _is_short(self, new: Sequence[Cell], start: int, end: int) -> bool:
        """Whether cells can be written as they come, in the style that is being written in."""
        return all(
            text.isascii() and text and (style == self.style or (text == " " and style == on_blank(self.style)))
            for text, style in new[start:end]
        )

    def _write_run(self, y: int, start: int, sure: int, old: Sequence[Cell], new: Sequence[Cell]) -> int:
        """Write from `start` to behind `sure`, and on as long as cells differ; returns where it ended."""
        x, end = start, sure + 1
        while x < len(new) and (x < end or new[x] != old[x] or new[x][0] == ""):
            text, style = new[x]
            if text == " ":
                last = _blank_until(old, new, x, end)
                self.move(x, y)
                self.blanks(last - x, style, x, y)
                x = last
            elif reaching := reach(text):
                width = 2 if x + 1 < len(new) and new[x + 1][0] == "" else 1
                self._write_disputed(text, style, width, x, y)
                end = max(end, x + reaching)
                x += width
            else:
                self.move(x, y)
                self.look(style)
                last = x + 1
                while last < len(new) and _goes_on(old, new, last, style, end):
                    last += 1
                self.write("".join([text for text, _ in new[x:last]]), last - x)
                x = last
        return x

    def _write_disputed(self, text: str, style: Style, width: int, x: int, y: int) -> None:
        """Write a character onto cells made blank, since it may take fewer than it should."""
        self.move(x, y)
        self.look(style)
        if width > 1:
            self.write(" " * width, width)
            self.move(x, y)
        self.say(text)


def _right(along: int) -> str:
    """So many columns to the right."""
    return f"\x1b[{along if along > 1 else ''}C" if along else ""


def _blank_until(old: Sequence[Cell], new: Sequence[Cell], x: int, end: int) -> int:
    """Where the blanks end that begin here: at the edge, or where no more have to be written."""
    last = x + 1
    while last < len(new) and new[last] == new[x]:
        last += 1
    if last < len(new):
        while last > max(x + 1, end) and old[last - 1] == new[last - 1]:
            last -= 1
    return last


def _goes_on(old: Sequence[Cell], new: Sequence[Cell], x: int, style: Style, end: int) -> bool:
    """Whether a cell is written in one go with the one before it."""
    text, looks = new[x]
    if text == "":
        return True
    if x >= end and old[x] == new[x]:
        return False
    if text == " ":
        return looks == on_blank(style) and x + 1 < len(new) and new[x + 1][0] not in (" ", "")
    return looks == style and not reach(text)


def changes(old: Sequence[Cell], new: Sequence[Cell]) -> list[int]:
    """The columns in which two rows differ."""
    if old == new:
        return []
    return [x for x, cell in enumerate(new) if cell is not old[x] and cell != old[x]]
