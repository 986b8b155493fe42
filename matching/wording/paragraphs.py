"""Paragraphs as spans of a text.

Quotation marks are paired and speakers are looked for paragraph by paragraph. A paragraph is what blank lines set
apart; where a text has no blank lines, it is a line, and lines that a converter wrapped are taken together. A line
that begins with the dash of a dialogue begins a paragraph after any finished line.

The scan is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

Span = tuple[int, int]
"""Where something begins in a text, and where it ends."""

_LINE: Final = re.compile(r"[^\n]+")
_WRAPPED_FROM, _WRAPPED_TO = 45, 100
"""Lengths, in characters, of lines that may have been wrapped by a converter (60 to 80 is customary)."""

_ENDERS: Final = frozenset('.!?…:。！？।॥؟۔։።”"’»“«」』')
_DASHED: Final = re.compile(r"[—–―] ?\S")


@lru_cache(maxsize=2)
def paragraphs(text: str) -> Sequence[Span]:
    """Spans of the paragraphs of `text`, in order, without white space at their edges."""
    return tuple(_paragraphs(text))


def _paragraphs(text: str) -> Iterator[Span]:
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
    if ended and _DASHED.match(text, next_start):
        return False
    length = line_end - line_start
    if blank_lines:
        return not (ended and length > _WRAPPED_TO)
    return not ended and (text[next_start].islower() or _WRAPPED_FROM < length < _WRAPPED_TO)
