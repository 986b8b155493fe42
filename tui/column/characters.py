"""How characters come out on a terminal, and how many cells they take there.

Terminals disagree about what takes two cells, and one that disagrees with us pushes the rest of the row, with the
frame and the other pane, out of place. So what they disagree about is drawn in the form on which they agree:

- an emoji joined from several (a family, a profession) is drawn as those emoji side by side, without the joiners,
  which is what Unicode asks of a terminal that cannot join (UTS #51, 2.2);
- variation selectors are left out: a heart that some draw in one cell and some in two is drawn in one;
- the tint of a hand or a face is left out: terminals draw it upon the emoji, beside it, or not at all;
- the invisible letters of the flags of regions are left out, and the black flag stays.

Text keeps them: they are only not drawn. Vowel signs of Indic scripts are counted as one cell when lines are
broken, since most terminals (xterm, VTE, tmux) give them one and others none.
"""

from __future__ import annotations

import re
import unicodedata

from rich.cells import cell_len, get_character_cell_size

_UNDRAWN = re.compile("[\u200d\ufe0e\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]+")

_NARROW = (
    "\n -~\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u0660-\u066f\u0671-\u06d5"
    "\u10a0-\u10ff\u1e00-\u200a\u2010-\u2027\u202f-\u205f\u2070-\u20bf\u2100-\u2319\u2500-\u25fc"
)
"""Ranges of characters known to take one cell on every terminal."""

_ODD = re.compile(f"[^{_NARROW}]")
_ODD_RUN = re.compile(f"[^{_NARROW}]+")

ZERO, MARK, WIDE, CLOSING, OPENING = "\ufdd1\ufdd2\ufdd3\ufdd4\ufdd5"
_JOINER = "\ufdd6"
_STRAY = re.compile(rf"(?<!\S){ZERO}")
"""Classes of characters, written as noncharacters, which no text holds (the gate replaces them): one without a
cell; a mark with a cell that belongs to the letter before it; a wide one, and such as may not begin or not end a
line."""

_CLOSING = frozenset("、。，．！？；：」』）】〉》’”…ー々〕］｝％ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
_OPENING = frozenset("「『（【〈《‘“〔［｛")


class _Classes(dict[str, str]):
    """What stands for a character while lines are broken, worked out once for each."""

    def __missing__(self, char: str) -> str:
        told = self[char] = _class_of(char)
        return told


def _class_of(char: str) -> str:
    if char == "\u200d":
        return _JOINER
    width = get_character_cell_size(char)
    if width == 0 or _UNDRAWN.match(char):
        return MARK if unicodedata.category(char) == "Mc" else ZERO
    if width == 2:
        return CLOSING if char in _CLOSING else OPENING if char in _OPENING else WIDE
    return char


_CLASSES = _Classes()


def next_odd(text: str, start: int, end: int) -> int:
    """The first character of `text[start:end]` that may not take one cell; `end` if there is none."""
    found = _ODD.search(text, start, end)
    return found.start() if found else end


def classed(text: str) -> str:
    """The text, as long as before, with the classes of its odd characters.

    What is joined to an emoji may not begin a line. A mark at the beginning of a line or behind a blank has
    nothing to stand on, and gets a cell.
    """
    told = _ODD_RUN.sub(lambda found: "".join(map(_CLASSES.__getitem__, found[0])), text)
    if _JOINER in told:
        told = told.replace(_JOINER + WIDE, ZERO + CLOSING).replace(_JOINER, ZERO)
    return _STRAY.sub(MARK, told) if ZERO in told else told


def drawn(text: str) -> str:
    """What is written to the terminal for a text."""
    return text if text.isascii() else _UNDRAWN.sub("", text)


def cells(text: str) -> int:
    """How many terminal cells the text takes as it is drawn."""
    return len(text) if text.isascii() else cell_len(drawn(text))
