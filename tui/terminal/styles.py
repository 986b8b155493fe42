"""How a cell looks, as the parameters of SGR (ECMA-48 8.3.117), and the shortest way from one look to another.

A style is what Rich writes between `ESC [` and `m`, always counted from the terminal's own look, which is "".
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

Style = str

OFF = {
    "1": "22",
    "2": "22",
    "3": "23",
    "4": "24",
    "5": "25",
    "6": "25",
    "7": "27",
    "8": "28",
    "9": "29",
    "21": "24",
    "51": "54",
    "52": "54",
    "53": "55",
}
"""What ends an attribute; some end two."""

SEEN_ON_BLANKS = frozenset(("3", "4", "7", "9", "21", "51", "52", "53"))
"""Lines, frames and swapped colours, which show where nothing is written; GNU screen swaps them for italics."""

REMEMBERED = 4096
"""Styles, and steps between two of them; a screen has a few dozen."""


class Parts(NamedTuple):
    """What a style is made of."""

    attributes: tuple[str, ...]
    ink: str
    """The letters' colour; "" is the terminal's own."""
    paper: str
    """The background's."""


@lru_cache(REMEMBERED)
def parts(style: Style) -> Parts:
    """Take a style apart."""
    attributes: list[str] = []
    ink = paper = ""
    left = style.split(";") if style else []
    while left:
        length = (5 if left[1:2] == ["2"] else 3) if left[0] in ("38", "48") else 1
        code, left = left[:length], left[length:]
        number = int(code[0] or 0)
        if number == 38 or 30 <= number <= 37 or 90 <= number <= 97:
            ink = ";".join(code)
        elif number == 48 or 40 <= number <= 47 or 100 <= number <= 107:
            paper = ";".join(code)
        elif code[0] in OFF:
            attributes.append(code[0])
    return Parts(tuple(attributes), ink, paper)


@lru_cache(REMEMBERED)
def on_blank(style: Style) -> Style:
    """What of a style is seen where nothing is written."""
    attributes, _, paper = parts(style)
    return style if SEEN_ON_BLANKS.intersection(attributes) else paper


@lru_cache(REMEMBERED)
def is_plain(style: Style) -> bool:
    """Whether nothing but the background differs from the terminal's own look, so that erasing may leave it."""
    return style == parts(style).paper


@lru_cache(REMEMBERED)
def for_blanks(style: Style, blank: Style) -> Style:
    """What is nearest to a style and has blanks that look like this one."""
    if on_blank(style) == blank or not is_plain(blank):
        return style if on_blank(style) == blank else blank
    attributes, ink, _ = parts(style)
    kept = (code for code in attributes if code not in SEEN_ON_BLANKS)
    return ";".join(part for part in (*kept, ink, blank) if part)


@lru_cache(REMEMBERED)
def step(old: Style, new: Style) -> str:
    """What makes a terminal that writes in one style write in another."""
    if old == new:
        return ""
    if not new:
        return "\x1b[m"
    anew = f"\x1b[0;{new}m"
    changed = _change(parts(old), parts(new))
    return min(f"\x1b[{changed}m" if changed else "", anew, key=len)


def _change(old: Parts, new: Parts) -> str:
    ended = {OFF[code] for code in old.attributes if code not in new.attributes}
    kept = {code for code in old.attributes if OFF[code] not in ended}
    codes = [*sorted(ended), *(code for code in new.attributes if code not in kept)]
    if old.ink != new.ink:
        codes.append(new.ink or "39")
    if old.paper != new.paper:
        codes.append(new.paper or "49")
    return ";".join(codes)
