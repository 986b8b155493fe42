"""The words of a source and of an article, written alike, so that they can be compared.

A source says a word with entities, with tags around and inside it, with marks of Markdown; what is inside
comments, scripts, styles and tags is no word of the text, but for what the head of a page says of it. Markup is
blanked out at its own length, so that every word keeps its place, and then all words are split off in one go.
Neither regular expression goes back over what it has passed: the time is linear also in a source made to be
slow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from itertools import accumulate

_JOIN = "\x01"
"""Stands where there is something inside a word that is not of it; no text that is shown has this character."""

_WIDE = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff"
"""Scripts without blanks between words: each character is a word."""
_LETTERS = rf"[^\W_{_WIDE}]+"
_WORD = re.compile(rf"([{_WIDE}]|{_LETTERS}(?:{_JOIN}+{_LETTERS})*{_JOIN}*)")

_INLINE = r"/?(?i:a|abbr|b|big|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr)\b[^<>]{0,300}>"
_MARKUP = re.compile(
    rf"<(?:(?P<inside>{_INLINE}(?:<{_INLINE}){{0,4}}(?=[\w&]))|(?i:(script|style|template|svg))\b.*?(?:</\2|\Z)"
    r"|!--.*?(?:-->|\Z)|!\[CDATA\[|[A-Za-z/!?][^<>]*>?)"
    r"|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});"
    "|\xad",
    re.DOTALL,
)
"""What is no text (`inside`: it may stand inside a word), an entity, or a soft hyphen."""


_CONTENT = re.compile(r"""\scontent\s{0,9}=\s{0,9}["']?([^<>"]*)""", re.IGNORECASE)
"""What the head of a page says of it: titles and summaries may come from there."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, with their places in it."""

    words: Sequence[str]
    starts: Sequence[int]
    """First character of each word."""
    ends: Sequence[int]
    """One past its last."""


def words_of(text: str) -> Words:
    """The words of a text without markup."""
    parts = _WORD.split(text)
    ends = list(accumulate(map(len, parts)))
    words = parts[1::2]
    if _JOIN in text:
        words = [word.replace(_JOIN, "") for word in words]
    return Words(words, ends[0:-1:2], ends[1::2])


def words_of_source(text: str) -> Words:
    """The words of a source; without tags and entities in it, as of any text."""
    if "<" in text or "&" in text or "\xad" in text:
        text = _MARKUP.sub(_blanked, text)
    return words_of(text)


def _blanked(found: re.Match[str]) -> str:
    """Markup as blanks, an entity of a letter as that letter, at the same length."""
    markup = found[0]
    if markup[0] == "<":
        if markup[:5].lower() == "<meta" and (said := _CONTENT.search(markup)):
            return " " * said.start(1) + said[1] + " " * (len(markup) - said.end(1))
        inside = found["inside"] and found.string[found.start() - 1 : found.start()].isalnum()
        return (_JOIN if inside else " ") * len(markup)
    letter = unescape(markup)
    if letter == "\xad":
        return _JOIN * len(markup)
    if letter.isalnum() and len(letter) == 1:
        return letter + _JOIN * (len(markup) - 1)
    return " " * len(markup)
