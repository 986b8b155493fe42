"""Writes the difference between what a terminal shows and what it is to show, with few bytes.

Pieces that changed are written in passes, colour by colour. A row with characters whose width terminals disagree
about is written before that and in its order: behind such a character the cursor is placed anew, and what it may
have covered is written again, so that whatever the terminal makes of it, the rest of the row stands where it
should.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.terminal.abilities import Abilities
from tui.terminal.cells import Cell, reach
from tui.terminal.moves import way
from tui.terminal.passes import ordered
from tui.terminal.pieces import Piece, blank_until, changes, pieces_of, text_until
from tui.terminal.styles import Style, for_blanks, is_plain, step

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
        """Write in a style near to the one before whose blanks look like this."""
        self.look(for_blanks(self.style, style))

    def move(self, x: int, y: int) -> None:
        """Place the cursor."""
        if self._at != (x, y):
            self._out.append(way(self._at, x, y, self._width))
            self._at = (x, y)

    def write(self, text: str, width: int) -> None:
        """Write characters that take so many cells."""
        self._out.append(text)
        if self._at is not None:
            x, y = self._at
            self._at = (x + width, y)

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

    def write_rows(self, have: list[list[Cell]], want: Sequence[Sequence[Cell]]) -> None:
        """Make the terminal, which shows these rows, show those."""
        pieces: list[Piece] = []
        for y, (old, new) in enumerate(zip(have, want, strict=True)):
            if old == new:
                continue
            cut = pieces_of(y, old, new)
            if cut is None:
                self._write_row(y, old, new)
            else:
                pieces += cut
            have[y] = list(new)
        for piece in ordered(pieces, self._way):
            self._write_piece(piece, want[piece.y])

    def _way(self, at: tuple[int, int] | None, x: int, y: int) -> str:
        return way(at, x, y, self._width)

    def _write_piece(self, piece: Piece, row: Sequence[Cell]) -> None:
        y, x, end, style, is_blank = piece
        self.move(x, y)
        if is_blank:
            self.blanks(end - x, style, x, y)
        else:
            self.look(style)
            self.write("".join([text for text, _ in row[x:end]]), end - x)

    def _write_row(self, y: int, old: Sequence[Cell], new: Sequence[Cell]) -> None:
        """Write a row in order, since it has characters that may cover what stands behind them."""
        end = 0
        for x in changes(old, new):
            if x < end:
                continue
            start = x
            while new[start][0] == "" and start:
                start -= 1
            end = self._write_run(y, start, x, old, new)

    def _write_run(self, y: int, start: int, sure: int, old: Sequence[Cell], new: Sequence[Cell]) -> int:
        """Write from `start` to behind `sure`, and on as long as cells differ; returns where it ended."""
        x, end = start, sure + 1
        while x < len(new) and (x < end or new[x] != old[x] or new[x][0] == ""):
            text, style = new[x]
            if reaching := 0 if text == " " else reach(text):
                width = 2 if x + 1 < len(new) and new[x + 1][0] == "" else 1
                self._write_disputed(text, style, width, x, y)
                end = max(end, x + reaching)
                x += width
                continue
            until = blank_until if text == " " else text_until
            last = until(old, new, x, end)
            self._write_piece(Piece(y, x, last, style, text == " "), new)
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
