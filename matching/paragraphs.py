"""Paragraphs and sentences as spans of a text.

Quotation marks are paired paragraph by paragraph and matches are made between sentences, so both need the
same idea of where these begin and end. A paragraph is what blank lines set apart; where a text has no blank
lines, it is a line, and lines that a converter wrapped are taken together. Sentences end at . ! ? … and at
the full stops of East Asian scripts, except after abbreviations, initials and ordinal numbers.

Every scan is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from matching.word_lists import all_languages

_LINE: Final = re.compile(r"[^\n]+")
_WRAPPED_FROM, _WRAPPED_TO = 45, 100
"""Lengths, in characters, of lines that may have been wrapped by a converter (60 to 80 is customary)."""

_ENDERS: Final = frozenset('.!?…:。！？”"’»“«」』')
_CLOSERS: Final = "”“\"’'»«›)\\]」』"
_STOP: Final = re.compile(
    rf"(?<![.!?…])[.!?…]++[{_CLOSERS}]*+(?P<gap>\s++)|(?<![。！？])[。！？]++[{_CLOSERS}]*+(?P<cjk_gap>\s*+)"
)
_NEXT_WORD: Final = re.compile(r"[“„«‘\"'‚»(\[¿¡]*+(?P<word>\w*+)")
_LAST_WORD_REACH: Final = 24
"""Characters looked at before a full stop to know the word it follows; abbreviations are shorter."""
_LAST_WORD: Final = re.compile(r"[^\W_](?:[^\W_]|[.-](?=[^\W_]))*+$")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the paragraphs of `text`, in order, without white space at their edges."""
    blank_lines = re.search(r"\n[^\S\n]*+\n", text) is not None
    begin = end = -1
    line_start = 0
    for line in _LINE.finditer(text):
        words = line.group().strip()
        if not words:
            continue
        start = line.start() + line.group().index(words[0])
        if begin >= 0 and not _continues(text, line_start, end, start, blank_lines):
            yield begin, end
            begin = -1
        begin = start if begin < 0 else begin
        line_start, end = start, start + len(words)
    if begin >= 0:
        yield begin, end


def _continues(text: str, line_start: int, line_end: int, next_start: int, blank_lines: bool) -> bool:
    """Whether the line that ends at `line_end` runs on in the line that begins at `next_start`."""
    if text.count("\n", line_end, next_start) > 1:
        return False
    ended = text[line_end - 1] in _ENDERS
    length = line_end - line_start
    if blank_lines:
        return not (ended and length > _WRAPPED_TO)
    return not ended and (text[next_start].islower() or _WRAPPED_FROM < length < _WRAPPED_TO)


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of `text[start:end]`, in order, without white space at their edges."""
    end = len(text) if end is None else end
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if stop.group("cjk_gap") is None and not _ends_sentence(text, stop, end):
            continue
        yield from _trimmed(text, begin, stop.end())
        begin = stop.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end].strip()
    if words:
        start += text[start:end].index(words[0])
        yield start, start + len(words)


def _ends_sentence(text: str, stop: re.Match[str], end: int) -> bool:
    """Whether a full stop with white space after it ends a sentence."""
    following = _NEXT_WORD.match(text, stop.end(), end)
    word = following.group("word") if following else ""
    if word[:1].islower():
        return False
    if text[stop.start()] != "." or text[stop.start() + 1 : stop.start() + 2] in ("!", "?"):
        return True
    before = _LAST_WORD.search(text, max(0, stop.start() - _LAST_WORD_REACH), stop.start())
    return before is None or not _stands_open(before.group(), word)


def _stands_open(before: str, following: str) -> bool:
    """Whether "before." is an abbreviation, an initial or an ordinal that the sentence goes on after."""
    if before in all_languages("abbreviations", "before_name"):
        return True
    if before.isdigit():
        return len(before) <= len("31") and following in all_languages("abbreviations", "ordinal_before")
    initials = (len(before) == 1 and before.isupper()) or "." in before
    if initials or before in all_languages("abbreviations", "anywhere"):
        return following not in all_languages("abbreviations", "openers")
    return False
