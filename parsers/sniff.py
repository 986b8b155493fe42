"""Tells what form a text has: HTML, a feed, Markdown (with or without raw HTML in it), plain text, code and data.

The text itself is asked first, its file name only settles what the text leaves open: converters write Markdown
into files named `.txt`, and browsers save pages under any name. A stray `*`, `#` or `<` makes no Markdown.
"""

from __future__ import annotations

import re
from typing import Literal

from parsers.patterns import pattern

Form = Literal["html", "feed", "markdown", "plain", "verbatim"]

SAMPLE = 200_000
"""Characters that are looked at."""

FIRST_FIELD_WITHIN = 200
"""Characters in which the name of a saved e-mail's first field must end."""

FIELD = pattern(r"([A-Za-z][A-Za-z0-9-]{1,60}):")
"""A field of a saved e-mail's header."""
_PAGE_START = pattern(r"<(?:!doctype\s+html|html|head|body|svg)\b", re.IGNORECASE)
_FEED_START = pattern(
    r"(?:<!doctype\s+(?:rss|rdf:rdf)\b[^<>\[]{0,500}>\s*+)?<(?:rss|feed|rdf:rdf)[\s>]", re.IGNORECASE
)
_TAG = pattern(
    r"</(?:p|div|span|a|h[1-6]|ul|ol|li|table|td|article|section|em|strong|b|i|blockquote|figure|title|script|"
    r"style|body|html|font|template)\s*>|<(?:p|br|img|div|hr|h[1-6]|ul|ol|li|blockquote|font|script|table|span|"
    r"template|title|meta|link|article|section)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_CLOSING = pattern(r"</(?:p|div|span|a|h[1-6]|ul|ol|li|table|article|section)\s*>", re.IGNORECASE)
_OPENING = pattern(r"\s*<(?:p|div|title|table|ul|ol|blockquote|article|section|h[1-6])[\s>]", re.IGNORECASE)
_PARAGRAPHS = pattern(r"<(?:p|br|td|li|title|blockquote)[\s>/]", re.IGNORECASE)
"""Where none of these divides the text, blank lines do, as in Markdown with raw HTML in it."""

_SIGNS = (
    (3, "](", pattern(r"\[[^\[\]\n]{1,200}\n?[^\[\]\n]{0,200}\]\((?:https?:|mailto:|[/#.])", re.MULTILINE)),
    (3, "![", pattern(r"!\[[^\[\]]{0,300}\]\([^()\s]", re.MULTILINE)),
    (3, "]: ", pattern(r"^ {0,3}\[[^\[\]\n]{1,80}\]: {1,4}\S", re.MULTILINE)),
    (3, "---", pattern(r"^\|?[ \t]{0,9}:?-{3,}:?[ \t]{0,9}\|", re.MULTILINE)),
    (2, "```", pattern(r"^ {0,3}```", re.MULTILINE)),
    (2, "~~~", pattern(r"^ {0,3}~~~", re.MULTILINE)),
    (1, "# ", pattern(r"^ {0,3}#{1,6} [^\s#]", re.MULTILINE)),
    (1, "**", pattern(r"\*\*[^\s*][^*\n]{0,200}\*\*", re.MULTILINE)),
    (1, "====", pattern(r"^[^\s=].{2,120}\n={4,}$", re.MULTILINE)),
)
"""What a sign of Markdown weighs, what it cannot do without, and its pattern, which is asked only where that
is in the text. Only links, images, tables and reference definitions are never chance."""

SURE = 3
"""Weight of signs from which a text is Markdown whatever its name."""

_HTML_NAMES = (".html", ".htm", ".xhtml", ".xht", ".svg")
_MARKDOWN_NAMES = (".md", ".markdown", ".mdown", ".mkd")


def may_be_letter(data: bytes | str) -> bool:
    """Whether a field, or the line that leads one in a mailbox, opens the source, as it does a saved e-mail."""
    start = data[:FIRST_FIELD_WITHIN]
    text = start if isinstance(start, str) else start.decode("latin-1")
    text = text.lstrip("\ufeffï»¿\r\n")
    return bool(FIELD.match(text)) or text.startswith("From ")


def sniff(text: str, *, name: str | None = None) -> Form:
    """The form of a decoded text; `name` is a file's name, of which only the suffix counts."""
    sample = text[:SAMPLE]
    suffix = (name or "").lower()
    start = _after_prolog(sample)
    if sample.startswith("<", start):
        if _PAGE_START.match(sample, start):
            return "html"
        if _FEED_START.match(sample, start):
            return "feed"
    tags = _count(_TAG, sample, 3) if "<" in sample else 0
    if suffix.endswith(_HTML_NAMES) and (tags or "<" in sample):
        return "html"
    if suffix.endswith(_MARKDOWN_NAMES):
        return "markdown"
    from parsers.text.verbatim import is_verbatim

    if is_verbatim(text, tagged=tags >= 3):
        return "verbatim"
    if _is_markdown(sample):
        return "markdown"
    if "<" in sample and (_is_opened(sample) or (tags >= 3 and _CLOSING.search(sample))):
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


def _is_opened(sample: str) -> bool:
    """Whether a text begins with an element that holds text."""
    return sample.lstrip()[:1] == "<" and bool(_OPENING.match(sample))


def _is_markdown(sample: str) -> bool:
    if any(sample.startswith(f"{fence}\n") and f"\n{fence}\n" in sample[:5000] for fence in ("---", "+++")):
        return True
    weight = 0
    for value, literal, sign in _SIGNS:
        weight += value * _count(sign, sample, SURE) if literal in sample else 0
        if weight >= SURE:
            return True
    return False


def _count(sign: re.Pattern[str], sample: str, enough: int) -> int:
    """How often the pattern occurs, counted no further than needed."""
    count = 0
    for _ in sign.finditer(sample):
        count += 1
        if count == enough:
            break
    return count
