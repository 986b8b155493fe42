"""Tells what form a text has: HTML, a feed, Markdown (with or without raw HTML in it), plain text, code and data.

The text itself is asked first, its file name only settles what the text leaves open: converters write Markdown
into files named `.txt`, and browsers save pages under any name. A stray `*`, `#` or `<` makes no Markdown.
"""

from __future__ import annotations

import re
from typing import Literal

from parsers.text.verbatim import is_verbatim

Form = Literal["html", "feed", "markdown", "plain", "verbatim"]

SAMPLE = 200_000
"""Characters that are looked at."""

_PAGE_START = re.compile(r"<(?:!doctype\s+html|html|head|body|svg)\b", re.IGNORECASE)
_FEED_START = re.compile(
    r"(?:<!doctype\s+(?:rss|rdf:rdf)\b[^<>\[]{0,500}>\s*+)?<(?:rss|feed|rdf:rdf)[\s>]", re.IGNORECASE
)
_TAG = re.compile(
    r"</(?:p|div|span|a|h[1-6]|ul|ol|li|table|td|article|section|em|strong|b|i|blockquote|figure|title|script|"
    r"style|body|html|font|template)\s*>|<(?:p|br|img|div|hr|h[1-6]|ul|ol|li|blockquote|font|script|table|span|"
    r"template|title|meta|link|article|section)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"</(?:p|div|span|a|h[1-6]|ul|ol|li|table|article|section)\s*>", re.IGNORECASE)
_OPENING = re.compile(r"\s*<(?:p|div|title|table|ul|ol|blockquote|article|section|h[1-6])[\s>]", re.IGNORECASE)
_PARAGRAPHS = re.compile(r"<(?:p|br|td|li|title|blockquote)[\s>/]", re.IGNORECASE)
"""Where none of these divides the text, blank lines do, as in Markdown with raw HTML in it."""

_SIGNS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (3, re.compile(r"\[[^\[\]\n]{1,200}\n?[^\[\]\n]{0,200}\]\((?:https?:|mailto:|[/#.])")),
    (3, re.compile(r"!\[[^\[\]]{0,300}\]\([^()\s]")),
    (3, re.compile(r"^ {0,3}\[[^\[\]\n]{1,80}\]: {1,4}\S", re.MULTILINE)),
    (3, re.compile(r"^\|?[ \t]{0,9}:?-{3,}:?[ \t]{0,9}\|", re.MULTILINE)),
    (2, re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)),
    (1, re.compile(r"^ {0,3}#{1,6} [^\s#]", re.MULTILINE)),
    (1, re.compile(r"\*\*[^\s*][^*\n]{0,200}\*\*")),
    (1, re.compile(r"^[^\s=].{2,120}\n={4,}$", re.MULTILINE)),
)
"""What a sign of Markdown weighs; only links, images, tables and reference definitions are never chance."""

SURE = 3
"""Weight of signs from which a text is Markdown whatever its name."""

_HTML_NAMES = (".html", ".htm", ".xhtml", ".xht", ".svg")
_MARKDOWN_NAMES = (".md", ".markdown", ".mdown", ".mkd")


def sniff(text: str, *, name: str | None = None) -> Form:
    """The form of a decoded text; `name` is a file's name, of which only the suffix counts."""
    sample = text[:SAMPLE]
    suffix = (name or "").lower()
    start = _after_prolog(sample)
    if _PAGE_START.match(sample, start):
        return "html"
    if _FEED_START.match(sample, start):
        return "feed"
    tags = _count(_TAG, sample, 3)
    if suffix.endswith(_HTML_NAMES) and (tags or "<" in sample):
        return "html"
    if suffix.endswith(_MARKDOWN_NAMES):
        return "markdown"
    if is_verbatim(text, tagged=tags >= 3):
        return "verbatim"
    if _is_markdown(sample):
        return "markdown"
    if _OPENING.match(sample) or (tags >= 3 and _CLOSING.search(sample)):
        return "html" if _PARAGRAPHS.search(sample) else "markdown"
    return "plain"


def _after_prolog(sample: str) -> int:
    """Where a doctype or the first tag would stand: after an XML declaration and comments."""
    at = 0
    while True:
        at += len(sample[at:]) - len(sample[at:].lstrip())
        if sample.startswith("<!--", at):
            end = sample.find("-->", at + 4)
        elif sample.startswith("<?", at):
            end = sample.find(">", at)
        else:
            return at
        if end < 0:
            return len(sample)
        at = sample.index(">", end) + 1


def _is_markdown(sample: str) -> bool:
    if any(sample.startswith(f"{fence}\n") and f"\n{fence}\n" in sample[:5000] for fence in ("---", "+++")):
        return True
    weight = 0
    for value, sign in _SIGNS:
        weight += value * _count(sign, sample, SURE)
        if weight >= SURE:
            return True
    return False


def _count(pattern: re.Pattern[str], sample: str, enough: int) -> int:
    """How often the pattern occurs, counted no further than needed."""
    count = 0
    for _ in pattern.finditer(sample):
        count += 1
        if count == enough:
            break
    return count
