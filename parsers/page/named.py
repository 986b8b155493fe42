"""Elements of a page's body that say who wrote it or when: by microdata, `<time>`, name or the word "By"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from parsers.languages import byline_words
from parsers.page.hints import hints_of
from parsers.page.tree import Element

SMALL = 200
"""Characters; bylines and date lines are at most this long."""
_ELSEWHERE = frozenset(("nav", "aside", "footer", "form"))
_ELSEWHERE_REASONS = frozenset(("comments", "related links", "navigation", "advertisement"))


@dataclass(slots=True)
class Named:
    """Elements of the body that say who or when, in document order."""

    authors: list[tuple[str, Element | None]] = field(default_factory=list)
    """By microdata or rel=author, each with the element around it."""
    said: list[str] = field(default_factory=list)
    """By the word "By" and what follows it."""
    bylines: list[str] = field(default_factory=list)
    """By class names."""
    dates: list[str] = field(default_factory=list)
    """Machine-readable, published."""
    times: list[str] = field(default_factory=list)
    """`<time>` elements."""
    lines: list[str] = field(default_factory=list)
    """Short texts named as dates."""


_DATE_NAMES = re.compile(
    r"(?<![a-z])(?:dates?|datum|fecha|data|time|timestamp|dateline|published|pubdate|posted|pub|zeit|meta|info|byline)"
    r"(?![a-z])|[a-z]Date\b|[dD]ate[A-Z_-]|date$|timestamp|pubdate|postdate"
)
_AUTHOR_NAMES = re.compile(
    r"(?<![a-z])(?:author|byline|writer|autor|auteur|autore|autorin|reporter|posted-by|by-line|contributor|creator)"
    r"(?:s|-name|_name|Name|Names)?(?![a-z])|[a-z]Author(?![a-z])|[a-z]Byline",
    re.ASCII,
)


def named_elements(body: Element) -> Named:
    """What the body says in elements named for it, outside of navigation, comments and other articles."""
    named = Named()
    stack = [body]
    while stack:
        element = stack.pop()
        if element.tag in _ELSEWHERE or (element.hint and _is_elsewhere(element, body)):
            continue
        stack.extend(child for child in reversed(element.children) if not isinstance(child, str))
        if element.text <= SMALL:
            if element.text and not named.said and _follows_by(element):
                named.said.append(element.words())
            if element.attributes:
                _read_named(element, named)
    return named


def _is_elsewhere(element: Element, body: Element) -> bool:
    """Whether an element is about something else than the article, unless most of the page is in it."""
    return hints_of(element.hint).junk in _ELSEWHERE_REASONS and element.weight < 0.5 * body.weight


def _read_named(element: Element, named: Named) -> None:
    attributes = element.attributes
    item = attributes.get("itemprop") or ""
    if element.tag == "time":
        stamp = attributes.get("datetime") or element.words()
        (named.dates if "datePublished" in item or "pubdate" in attributes else named.times).append(stamp)
        return
    if "datePublished" in item:
        named.dates.append(attributes.get("content") or attributes.get("datetime") or element.words())
    if not element.text:
        return
    if _is_author(element, item):
        named.authors.append((element.words(), element.parent))
    if element.hint:
        if _AUTHOR_NAMES.search(element.hint):
            named.bylines.append(element.words())
        if _DATE_NAMES.search(element.hint):
            named.lines.append(element.words())


def _follows_by(element: Element) -> bool:
    """Whether an element says "By" in so many words and then who."""
    first = next((child for child in element.children if not isinstance(child, str) or not child.isspace()), None)
    return isinstance(first, str) and first.strip().rstrip(":").casefold() in byline_words("prefixes")


def _is_author(element: Element, item: str) -> bool:
    if item == "author" or "author" in (element.attributes.get("rel") or "").split():
        return True
    above = element.parent
    return (
        item == "name"
        and above is not None
        and ("author" in (above.attributes.get("itemprop") or "") or "byline" in element.hint)
    )
