"""A terminal as a program sees one: what its screen shows, and what it answers when it is asked.

pyte's screen, with what programs use of a terminal and pyte lacks: scrolling by several rows, left and right
margins, repeated characters. Sequences that pyte would print as text are left out.
"""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from dataclasses import dataclass

import pyte
from pyte.screens import Margins

_FOREIGN = re.compile(
    r"\x1b[PX^_][^\x1b\x07]*(?:\x1b\\|\x07)"  # strings addressed to the terminal
    r"|\x1b\[[<=>][0-9;:]*[ -/]*[@-~]"  # kitty's keys, xterm's modifiers
    r"|\x1b\[\??[0-9;:]*[ -/]+[@-~]"  # DECRQM, cursor shapes
    r"|\x1b\[\?[0-9;]*[@-gijkm-z]"  # other private questions
    r"|\x1b[=>]"  # the keypad
)
_CUT = re.compile(r"\x1b(?:\[[0-9;:<=>?]*[ -/]*|[PX^_\]][^\x1b\x07]*\x1b?)?\Z")
_QUESTION = re.compile(
    rb"\x1b\[(?:(?P<attributes>0?c)|(?P<cursor>6n)|\?(?P<mode>\d+)\$p)|\x1b\](?P<color>1[01]);\?"
)

_ATTRIBUTES = b"\x1b[?62;22c"
_COLORS = {b"10": b"e5e5/e5e5/e5e5", b"11": b"0000/0000/0000"}
SIDE_MARGINS = 69
"""DECLRMM, the mode in which left and right margins may be set."""


def is_question(data: bytes) -> bool:
    """Whether the terminal is asked something."""
    return _QUESTION.search(data) is not None


@dataclass(frozen=True)
class Abilities:
    """What kind of terminal it is."""

    answers: bool = True
    """It answers what it is asked."""
    margins: bool = True
    """It has left and right margins, and says so."""


USUAL = Abilities()
"""What most terminals are."""


class _Stream(pyte.Stream):
    csi = {**pyte.Stream.csi, "S": "scroll_up", "T": "scroll_down", "s": "set_sides", "b": "repeat"}
    events = pyte.Stream.events | {"scroll_up", "scroll_down", "set_sides", "repeat"}


class _Screen(pyte.Screen):
    _sides: tuple[int, int] | None = None
    _last = " "

    def draw(self, data: str) -> None:
        self._last = data[-1:] or self._last
        super().draw(data)

    def repeat(self, number: int | None = None) -> None:
        super().draw(self._last * (number or 1))

    def set_sides(self, left: int = 0, right: int = 0) -> None:
        self._sides = (max(left - 1, 0), right or self.columns)
        self.cursor_position()

    def set_mode(self, *modes: int, **options: bool) -> None:
        super().set_mode(*modes, **options)
        if 1049 in modes:
            super().erase_in_display(2)

    def reset_mode(self, *modes: int, **options: bool) -> None:
        super().reset_mode(*modes, **options)
        if SIDE_MARGINS in modes:
            self._sides = None

    def scroll_up(self, number: int = 1) -> None:
        self._scroll(number or 1)

    def scroll_down(self, number: int = 1) -> None:
        self._scroll(-(number or 1))

    def index(self) -> None:
        if self._sides and self.cursor.y == self._region.bottom:
            self._scroll_between(self._sides, 1)
        else:
            super().index()

    def reverse_index(self) -> None:
        if self._sides and self.cursor.y == self._region.top:
            self._scroll_between(self._sides, -1)
        else:
            super().reverse_index()

    @property
    def _region(self) -> Margins:
        return self.margins or Margins(0, self.lines - 1)

    def _scroll(self, by: int) -> None:
        if self._sides:
            self._scroll_between(self._sides, by)
            return
        row, self.cursor.y = self.cursor.y, self._region.bottom if by > 0 else self._region.top
        for _ in range(abs(by)):
            (super().index if by > 0 else super().reverse_index)()
        self.cursor.y = row

    def _scroll_between(self, sides: tuple[int, int], by: int) -> None:
        top, bottom = self._region
        old = {y: dict(self.buffer[y]) for y in range(top, bottom + 1)}
        for y in range(top, bottom + 1):
            for x in range(*sides):
                self.buffer[y][x] = old.get(y + by, {}).get(x, self.default_char)


class Emulator:
    """The terminal: bytes in, a screen and answers out."""

    def __init__(self, columns: int, lines: int, can: Abilities) -> None:
        self.can = can
        self._screen = _Screen(columns, lines)
        self._stream = _Stream(self._screen)
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._text = ""
        self._asked = b""

    def feed(self, data: bytes) -> bytes:
        """Take in what a program wrote. Returns what the terminal says to it."""
        text = self._text + self._decode(data)
        cut = _CUT.search(text)
        whole = text[: cut.start()] if cut else text
        self._text = text[len(whole) :]
        self._stream.feed(_FOREIGN.sub("", whole))
        return self._answers(data) if self.can.answers else b""

    def rows(self) -> list[str]:
        """What each row shows."""
        return list(self._screen.display)

    def _answers(self, data: bytes) -> bytes:
        asked = self._asked + data
        said, end = b"", 0
        for question in _QUESTION.finditer(asked):
            said += self._answer(question)
            end = question.end()
        start = asked.rfind(b"\x1b", end)
        self._asked = asked[start:][:16] if start >= 0 else b""
        return said

    def _answer(self, question: re.Match[bytes]) -> bytes:
        match question.lastgroup:
            case "attributes":
                return _ATTRIBUTES
            case "cursor":
                at = self._screen.cursor
                return f"\x1b[{at.y + 1};{at.x + 1}R".encode()
            case "mode":
                has = self.can.margins and int(question["mode"]) == SIDE_MARGINS
                return b"\x1b[?%s;%d$y" % (question["mode"], 2 if has else 0)
            case _:
                return b"\x1b]%s;rgb:%s\x1b\\" % (question["color"], _COLORS[question["color"]])
