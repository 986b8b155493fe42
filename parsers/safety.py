"""The one gate through which every string from outside passes, and comes out safe for a terminal.

A terminal obeys control characters, reorders text for bidirectional overrides and piles marks without end
on one cell. Escape sequences cannot be stripped as sequences, since what is left may form a new one; so the
gate judges character by character and keeps the words around. Most text holds nothing to judge: one search
finds the stretches that do, and all other characters pass as they are.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from parsers.patterns import pattern
from parsers.western import is_western

REPLACEMENT = "\ufffd"
"""Stands where a character was that must not reach a terminal."""

MARKS_MAX = 8
"""Combining marks, variation selectors and flag tags on one base; Thai and Vedic need at most 4, flags 6."""

TARGET_MAX = 2_000
"""Characters of a hyperlink's target; what is longer carries data, not an address."""

TAB = "    "

_PLAIN = (
    "\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u058f\u05d0-\u05ea\u0620-\u064a\u0660-\u066f\u0671-\u06d5"
    "\u0904-\u0939\u0958-\u0961\u0964-\u096f\u0985-\u09b9\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46"
    "\u10a0-\u10ff\u1e00-\u200a\u2010-\u2027\u202f-\u205f\u2070-\u20cf\u2100-\u2bff\u3000-\u3029\u3030-\u3098"
    "\u309b-\u3163\u3165-\ua66e\uac00-\ud7a3\uff01-\uff9f\uffa1-\uffdc\U0001f300-\U0001f3f3\U0001f3f5-\U0001f9ff"
)
"""Ranges without controls, marks, joiners and invisible characters: they never need a second look."""
_ODD = pattern(f"[^{_PLAIN}]+")

_Verdict = Literal[
    "keep", "spacing", "mark", "tag", "flag", "joiner", "newline", "return", "tab", "replace", "remove"
]

_NEWLINES = frozenset("\x0b\x0c\x85\u2028\u2029")
_JOINERS = frozenset("\u200c\u200d\u200e\u200f\u061c")
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_VISIBLE_FORMATS = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
"""Number signs and the like of category Cf that are drawn (Unicode 15, Prepended_Concatenation_Mark)."""


class _Verdicts(dict[str, _Verdict]):
    """What to do with a character, worked out once for each."""

    def __missing__(self, char: str) -> _Verdict:
        verdict = self[char] = _judge(char)
        return verdict


def _judge(char: str) -> _Verdict:
    code = ord(char)
    if char in _NEWLINES:
        return "newline"
    if char in _JOINERS:
        return "joiner"
    if 0xE0020 <= code <= 0xE007F:
        return "tag"
    if char in "\r\t\U0001f3f4":
        return "return" if char == "\r" else "tab" if char == "\t" else "flag"
    if 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE:
        return "replace"
    return _judge_category(char, unicodedata.category(char))


def _judge_category(char: str, category: str) -> _Verdict:
    if category in ("Cc", "Cs") and char != "\n":
        return "replace"
    if char in _INVISIBLE or (category == "Cf" and char not in _VISIBLE_FORMATS):
        return "remove"
    if 0xE0000 <= ord(char) <= 0xE0FFF and category == "Cn":
        return "remove"
    return "mark" if category in ("Mn", "Me") else "spacing" if category == "Mc" else "keep"


_VERDICTS = _Verdicts()


class Gate:
    """Makes the runs of one block safe, one after the other; what stands at a seam of two runs counts too."""

    __slots__ = ("_joiner", "_last", "_marks", "_tags")

    def __init__(self) -> None:
        self._last = ""
        self._joiner = ""
        self._marks = 0
        self._tags = False

    def feed(self, text: str) -> str:
        """The safe form of the next run."""
        if is_western(text):
            return self._pass(text)
        parts: list[str] = []
        position = 0
        for odd in _ODD.finditer(text):
            parts.append(self._pass(text[position : odd.start()]))
            parts.extend(map(self._weigh, odd[0]))
            position = odd.end()
        if not position:
            return self._pass(text)
        parts.append(self._pass(text[position:]))
        return "".join(parts)

    def _pass(self, text: str) -> str:
        """Harmless text, after the joiner that waited for it."""
        if not text:
            return ""
        if self._last == "\r" and text[0] == "\n":
            text = text[1:]
            self._last = "\n"
            if not text:
                return ""
        joiner = self._joined(text[0])
        self._marks = 0
        self._tags = False
        self._last = text[-1]
        return joiner + text

    def _weigh(self, char: str) -> str:
        """One character that is not harmless everywhere."""
        verdict = _VERDICTS[char]
        if verdict == "remove":
            return ""
        if verdict == "joiner":
            self._joiner = self._joiner or char
            return ""
        if verdict in ("mark", "tag"):
            return self._pile(char, verdict)
        if verdict in ("keep", "spacing"):
            return self._stand(char, char, marks=self._marks if verdict == "spacing" else 0)
        if verdict == "flag":
            shown = self._stand(char, char)
            self._tags = True
            return shown
        if verdict == "replace":
            return self._stand(REPLACEMENT, char)
        return self._stand(TAB if verdict == "tab" else "\n", char)

    def _stand(self, shown: str, char: str, marks: int = 0) -> str:
        """A character with a place of its own, which marks may follow."""
        joiner = self._joined(shown[0])
        self._marks = marks
        self._tags = False
        self._last = char
        return joiner + shown

    def _pile(self, char: str, verdict: _Verdict) -> str:
        """A mark on the character before, while there is room."""
        if verdict == "tag":
            self._joiner = ""
        if self._marks >= MARKS_MAX or (verdict == "tag" and not self._tags):
            return ""
        self._marks += 1
        joiner = self._joined(char)
        self._last = char
        return joiner + char

    def _joined(self, following: str) -> str:
        """The waiting joiner, where it stands between two visible characters of a script that joins."""
        joiner, self._joiner = self._joiner, ""
        if not joiner:
            return ""
        self._tags = False
        last = self._last
        if last.isascii() or last.isspace() or following.isspace():
            return ""
        return "" if unicodedata.category(last).startswith("C") else joiner


def safe_text(text: str) -> str:
    """The safe form of a whole string; lines stay lines."""
    if is_western(text) or not _ODD.search(text):
        return text
    return Gate().feed(text)


def safe_line(text: str) -> str:
    """One safe line, white space collapsed."""
    return " ".join(safe_text(text).split()) if text else ""


_OPENABLE = pattern(r"https?://[^/?#\s]|mailto:[^?\s]", re.IGNORECASE)
_SCHEME = pattern(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_BROWSERS_SKIP = pattern(r"^[\x00-\x20\s]+|\s+$|[\t\r\n]+")
"""What browsers leave out of an address before they look for its scheme."""
_UNSAFE_IN_TARGET = pattern(r"[^\w!#$%&'()*+,\-./:;=?@\[\]~]|[^\x00-\x7f]")


def safe_target(url: str) -> str:
    """A hyperlink's target that is an address and nothing else; "" for all but web and mail.

    Line ends and tabs go, as browsers read URLs; blanks, quotation marks, controls and invisible characters
    are percent-encoded.
    """
    if not url or len(url) > 2 * TARGET_MAX:
        return ""
    url = re.sub(r"[\t\r\n]", "", url.strip())
    if not _OPENABLE.match(url):
        return ""
    target = _UNSAFE_IN_TARGET.sub(_encoded, url)
    return target if len(target) <= TARGET_MAX else ""


def safe_link(url: str) -> str:
    """The same for a hyperlink; its target may also be relative, or a place on its own page."""
    if target := safe_target(url):
        return target
    bare = _BROWSERS_SKIP.sub("", url) if len(url) <= 2 * TARGET_MAX else ""
    if bare in ("", "#") or _SCHEME.match(bare):
        return ""
    target = _UNSAFE_IN_TARGET.sub(_encoded, bare)
    return target if len(target) <= TARGET_MAX else ""


def _encoded(found: re.Match[str]) -> str:
    char = found[0]
    if char.isalnum() and _VERDICTS[char] == "keep":
        return char
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "replace"))
