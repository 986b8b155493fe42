"""A passage with where it comes from: author, title, site, date and address, in one line.

What is not known is left out. Every part comes from a source and is made one plain line; the address is one a
browser would take, without a name or a password in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal, get_args
from urllib.parse import urlsplit

from parsers import Article
from parsers.safety import safe_line, safe_target
from tui.citing.marks import Marks, marks_of, quoted
from tui.clipping import clipped
from tui.column.layout import day

Format = Literal["plain", "markdown"]
FORMATS: tuple[Format, ...] = get_args(Format)

MOST_AUTHORS = 3
"""Authors that are all named; of more the first, "and others" (as in the Chicago Manual, 14.76)."""

LONGEST_PART = 200
"""Cells of a title, of a name, of a site: what is longer was made to be, and is cut."""

BETWEEN_PARAGRAPHS = " / "

_MARKDOWN = re.compile(r"[\\`*_\[\]<>#~|&]")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where words come from, each part one plain line, or ""."""

    authors: str
    title: str
    site: str
    date: str
    address: str

    @classmethod
    def of(cls, article: Article, source: str = "") -> Origin:
        """What is known of an article; of one without a title and an address the name of its source."""
        address = web_address(article.url)
        title = _part(article.title) or ("" if address else _part(PurePath(source).name or source))
        date = day(article.published.partition("T")[0])
        return cls(_authors(article.authors), title, _part(article.site), _part(date), address)


def cite(words: str, article: Article, source: str = "", form: Format = "plain") -> str:
    """Words in the quotation marks of the article's language, and where they come from: one line."""
    marks = marks_of(article.language or _language(article.text))
    origin = Origin.of(article, source)
    said = BETWEEN_PARAGRAPHS.join(safe_line(part) for part in words.split("\n\n") if part.strip())
    if form == "markdown":
        said = _escaped(said)
    parts = (_markdown if form == "markdown" else _plain)(origin, marks)
    known = ", ".join(part for part in parts if part)
    return f"{quoted(said, marks)} — {known}" if known else quoted(said, marks)


def _plain(origin: Origin, marks: Marks) -> tuple[str, ...]:
    title = quoted(origin.title, marks) if origin.title else ""
    return origin.authors, title, origin.site, origin.date, origin.address


def _markdown(origin: Origin, marks: Marks) -> tuple[str, ...]:
    title = _escaped(quoted(origin.title, marks)) if origin.title else ""
    shown = title or (_escaped(origin.address) if origin.address else "")
    title = f"[{shown}](<{origin.address}>)" if origin.address else title
    site = f"*{_escaped(origin.site)}*" if origin.site else ""
    return _escaped(origin.authors), title, site, origin.date


def web_address(url: str) -> str:
    """An address of the web without a name and a password in it; "" where it is none."""
    address = safe_target(url)
    try:
        split = urlsplit(address)
    except ValueError:
        return ""
    if split.scheme.lower() not in ("http", "https"):
        return ""
    user, at, _ = split.netloc.rpartition("@")
    return address.replace(user + at, "", 1) if at else address


def _authors(names: tuple[str, ...]) -> str:
    known = [name for name in map(_part, names[: MOST_AUTHORS + 1]) if name]
    if len(known) > MOST_AUTHORS:
        return f"{known[0]} and others"
    return " and ".join(filter(None, [", ".join(known[:-1]), *known[-1:]]))


def _part(text: str) -> str:
    """A part of an origin as one line."""
    return clipped(safe_line(text[: 4 * LONGEST_PART]), LONGEST_PART)


def _escaped(text: str) -> str:
    """A text that means itself in Markdown."""
    return _MARKDOWN.sub(lambda found: f"\\{found[0]}", text)


def _language(text: str) -> str:
    from matching.wording.language import language_of

    return language_of(text)
