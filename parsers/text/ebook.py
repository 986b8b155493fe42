"""The frame that digital libraries put around a book: a header with its title and author, a licence after it.

Project Gutenberg and those that follow it mark where the book itself starts and ends ("*** START OF THE PROJECT
GUTENBERG EBOOK …"); what stands outside is read for its fields and dropped.
"""

from __future__ import annotations

import re
from dataclasses import field

from parsers.patterns import pattern
from parsers.records import record

_START = pattern(
    r"^\*{3} ?START OF (?:THE|THIS) [^\n]{0,200}EBOOK[^\n]{0,300}(?:\n[^\n]{1,200}){0,2}?\*{3} *$", re.MULTILINE
)
_END = pattern(r"^\*{3} ?END OF (?:THE|THIS) [^\n]{0,200}EBOOK", re.MULTILINE)
_LAST_LINE = pattern(
    r"(?<!\n)\n++End of (?:the )?[^\n]{0,200}E-?book[^\n]{0,200}(?:\n[^\n]{1,200})?\n*+\Z", re.IGNORECASE
)
_FIELD = pattern(r"^(Title|Author|Language): +(\S[^\n]{0,300})((?:\n +\S[^\n]{0,300}){0,3})", re.MULTILINE)


@record
class Book:
    """A book taken out of its frame."""

    text: str
    before: str
    after: str
    fields: dict[str, str] = field(default_factory=dict)
    """"Title", "Author" and "Language", as far as they are said."""


def open_book(source: str) -> Book | None:
    """The book in a digital library's text, or None for what has no such frame."""
    start = _START.search(source)
    if start is None:
        return None
    end = _END.search(source, start.end())
    stop = end.start() if end else len(source)
    text = source[start.end() : stop]
    last = _LAST_LINE.search(text)
    cut = last.start() if last else len(text)
    before = source[: start.end()]
    fields = {name: " ".join((first + rest).split()) for name, first, rest in _FIELD.findall(before)}
    return Book(text[:cut], before, text[cut:] + source[stop:], fields)
