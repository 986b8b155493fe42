"""Whether the terminal's background is dark: what it answers when asked, and what the environment says.

The question is OSC 11, and behind it DA1, which every terminal answers, so that it is known when no answer to
the first will come (xterm's control sequences; both are answered in order). Answers arrive among the keys, in
one piece or in several. They are taken out before anything reads keys, so that they are never obeyed as keys.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

ASK_BACKGROUND, ASK_ANYTHING = "\x1b]11;?\x1b\\", "\x1b[c"
ASK_MARGINS = "\x1b[?69$p"
"""DECRQM: whether there are left and right margins (DECLRMM)."""

_ANSWER = re.compile(
    r"\x1b\]11;(?P<color>[^\x07\x1b]{0,64})(?:\x07|\x1b\\)|(?P<end>\x1b\[\?[0-9;]{0,64}c)"
    r"|\x1b\[\?69;(?P<margins>[0-4])\$y"
)
_BEGUN = re.compile(r"\x1b(?:\](?:1(?:1(?:;[^\x07\x1b]{0,64}\x1b?)?)?)?|\[(?:\?[0-9;]{0,64}\$?)?)?\Z")
"""What may be the beginning of an answer, or the Esc key, or Alt and a key."""
_BEGUN_LATE = re.compile(r"\x1b\](?:1(?:1(?:;[^\x07\x1b]{0,64}\x1b?)?)?)?\Z")
"""The same when no answer is waited for: Esc is Esc at once."""
_SURELY = re.compile(r"\x1b\]11;|\x1b\[\?[0-9]")
"""From here on it is no key."""
_COLOR = re.compile(r"rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})(?:/[0-9a-fA-F]{1,4})?")

EVEN = 0.179
"""Relative luminance on which black and white letters have the same contrast (WCAG 2.2)."""

LIGHT_NUMBERS = frozenset((7, *range(9, 16)))
"""Of the sixteen colours those that are light as a background."""


class Answers:
    """Takes the terminal's answers out of what it sends."""

    def __init__(self) -> None:
        self._held = ""
        self.color = ""
        """What the terminal says its background is, as it says it."""
        self.margins = False
        """Whether it says that it has left and right margins, and that they can be switched."""
        self.over = False
        """Whether all that was asked has been answered."""

    def keys_in(self, text: str) -> str:
        """What of the text was typed; the beginning of an answer is held back until the rest of it comes."""
        if not self._held and "\x1b" not in text:
            return text
        rest = _ANSWER.sub(self._take, self._held + text)
        begun = (_BEGUN_LATE if self.over else _BEGUN).search(rest)
        self._held = rest[begun.start() :] if begun else ""
        return rest[: begun.start()] if begun else rest

    def _take(self, answer: re.Match[str]) -> str:
        self.color = answer["color"] or self.color
        self.margins = self.margins or answer["margins"] in ("1", "2")
        self.over = self.over or answer["end"] is not None
        return ""

    def waited(self) -> str:
        """What was held back and is a key after all, because nothing followed it."""
        if not self._held or _SURELY.match(self._held):
            return ""
        held, self._held = self._held, ""
        return held


def is_dark(color: str) -> bool | None:
    """Whether `rgb:1c1c/1c1c/1c1c`, a terminal's answer, is a dark colour. None where it is no colour."""
    parts = _COLOR.fullmatch(color)
    if parts is None:
        return None
    light = [int(part, 16) / (16 ** len(part) - 1) for part in parts.groups()]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4) for part in light
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < EVEN


def is_dark_by(environment: Mapping[str, str]) -> bool | None:
    """What COLORFGBG says ("15;0", "0;default;15"), which some terminals set. None where it says nothing."""
    number = environment.get("COLORFGBG", "").rpartition(";")[2]
    return int(number) not in LIGHT_NUMBERS if number.isascii() and number.isdecimal() else None
