"""A terminal to compare with: pyte's, and what it lacks of a terminal's scrolling, margins and wide characters."""

import pyte
from pyte.screens import Char, Margins
from wcwidth import wcwidth

from tui.terminal.abilities import Abilities

DECLRMM = 69 << 5
EVERYTHING = Abilities(bce=True, ech=True, regions=True, by_many=True, margins=True, sync=True)


class _Stream(pyte.Stream):
    csi = {**pyte.Stream.csi, "S": "scroll_up", "T": "scroll_down", "s": "set_sides"}
    events = pyte.Stream.events | {"scroll_up", "scroll_down", "set_sides"}


class Terminal(pyte.Screen):
    """A terminal of so many columns and rows that can do no more than it says; `width_of` measures characters."""

    def __init__(self, columns, lines, *, can=EVERYTHING, width_of=wcwidth):
        self.sides = None
        self.can = can
        self.width_of = width_of
        self.scrolled = 0
        super().__init__(columns, lines)
        self.stream = _Stream(self)
        self.reset_mode(7, private=True)

    def feed(self, text):
        assert self.can.sync or "\x1b[?2026" not in text
        self.stream.feed(text.replace("\x1b[?2026h", "").replace("\x1b[?2026l", ""))

    def report_device_status(self, mode):
        pass

    def set_sides(self, left=1, right=None):
        assert self.can.margins
        assert DECLRMM in self.mode, "margins were set without being switched on"
        self.sides = (left - 1, right or self.columns)
        self.cursor_position()

    def reset_mode(self, *modes, **options):
        super().reset_mode(*modes, **options)
        if 69 in modes:
            self.sides = None

    def set_margins(self, top=None, bottom=None):
        assert self.can.regions
        super().set_margins(top, bottom)

    def scroll_up(self, number=1):
        assert self.can.by_many
        self._scroll(number or 1)

    def scroll_down(self, number=1):
        assert self.can.by_many
        self._scroll(-(number or 1))

    def index(self):
        if self.cursor.y == (self.margins or Margins(0, self.lines - 1)).bottom:
            self._scroll(1)
        else:
            self.cursor_down()

    def reverse_index(self):
        if self.cursor.y == (self.margins or Margins(0, self.lines - 1)).top:
            self._scroll(-1)
        else:
            self.cursor_up()

    def _scroll(self, by):
        self.scrolled += 1
        top, bottom = self.margins or Margins(0, self.lines - 1)
        left, right = self.sides or (0, self.columns)
        self._blank_halves(left)
        self._blank_halves(right)
        old = {y: dict(self.buffer[y]) for y in range(top, bottom + 1)}
        for y in range(top, bottom + 1):
            for x in range(left, right):
                row = old.get(y + by)
                self.buffer[y][x] = row.get(x, self.default_char) if row is not None else self._erased()

    def _blank_halves(self, x):
        """Blank the wide characters that an edge cuts in two, as a terminal may."""
        for y in range(self.lines):
            row = self.buffer[y]
            if 0 < x < self.columns and row[x].data == "":
                row[x - 1], row[x] = row[x - 1]._replace(data=" "), row[x]._replace(data=" ")

    def _erased(self):
        return Char(" ", bg=self.cursor.attrs.bg) if self.can.bce else self.default_char

    def erase_in_line(self, how=0, **_):
        assert how == 0
        for x in range(self.cursor.x, self.columns):
            self._write(self.cursor.y, x, self._erased())

    def erase_characters(self, count=None):
        assert self.can.ech
        for x in range(self.cursor.x, min(self.cursor.x + (count or 1), self.columns)):
            self._write(self.cursor.y, x, self._erased())

    def erase_in_display(self, how=0, *_, **__):
        assert how == 2
        for y in range(self.lines):
            for x in range(self.columns):
                self.buffer[y][x] = self._erased()

    def draw(self, data):
        for one in data:
            width = max(self.width_of(one), 0)
            x, y = self.cursor.x, self.cursor.y
            if not width:
                at = max(x - 1, 0)
                at -= self.buffer[y][at].data == "" and at > 0
                self.buffer[y][at] = self.buffer[y][at]._replace(data=self.buffer[y][at].data + one)
                continue
            x = min(x, self.columns - width)
            self._write(y, x, self.cursor.attrs._replace(data=one))
            if width == 2:
                self._write(y, x + 1, self.cursor.attrs._replace(data=" "))
                self.buffer[y][x + 1] = self.cursor.attrs._replace(data="")
            self.cursor.x = min(x + width, self.columns - 1)

    def _write(self, y, x, cell):
        """Write a cell; half of a wide character that is left over becomes blank."""
        row = self.buffer[y]
        if row[x].data == "" and x:
            row[x - 1] = row[x - 1]._replace(data=" ")
        if x + 1 < self.columns and row[x + 1].data == "":
            row[x + 1] = row[x + 1]._replace(data=" ")
        row[x] = cell

    def is_at_rest(self):
        """Whether it was left as plain writing leaves it: in its own style, and nothing confines what scrolls."""
        return self.cursor.attrs == self.default_char and self.sides is None and self.margins is None

    def place(self):
        """Where the cursor stands."""
        return self.cursor.x, self.cursor.y

    def cells(self):
        """What is seen: a tuple of characters and looks for each row."""
        return [tuple(map(seen, (self.buffer[y][x] for x in range(self.columns)))) for y in range(self.lines)]


def seen(cell):
    """A cell as it looks; of a blank only what shows."""
    if cell.data in (" ", "\xa0") and not (cell.underscore or cell.reverse or cell.strikethrough):
        return (" ", cell.bg)
    return tuple(cell)
