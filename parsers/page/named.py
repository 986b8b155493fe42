"""Elements of a page's body that say who wrote it or when: by microdata, `<time>`, name or the word "By"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from parsers.bylines import is_date_line
from parsers.languages import byline_words
from parsers.page.hints import hints_of
from parsers.page.seams import lost_blank_in_caption
from parsers.page.tree import Element

SMALL = 200
"""Characters; bylines and date lines are at most this long."""
LONGEST_LINE = 120
"""Characters of a date line that nothing but its date shows to be one."""
_ELSEWHERE = frozenset(("nav", "aside", "footer", "form", "blockquote"))
_ELSEWHERE_REASONS = frozenset(("comments", "related links", "navigation", "advertisement"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


@dataclass(frozen=True, slots=True)
class ShownDate:
    """A date that readers of the page see."""

    text: str
    at: int
    """Characters of the page's text before it."""
    named: bool
    """A `<time>`, or in an element named for dates; else a line of its own."""
    elsewhere: bool
    """In a part of the page that is about something else."""


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
    shown: list[ShownDate] = field(default_factory=list)
    title: tuple[int, int] | None = None
    """Characters of text before the title's heading and up to its end."""
    prose: int = 0
    """Characters of text before the first paragraph of prose."""


_DATE_NAMES = re.compile(
    r"(?<![a-z])(?:dates?|datum|fecha|data|time|timestamp|dateline|published|pubdate|posted|pub|zeit|meta|info|byline)"
    r"(?![a-z])|[a-z]Date\b|[dD]ate[A-Z_-]|date$|timestamp|pubdate|postdate"
)
_AUTHOR_NAMES = re.compile(
    r"(?<![a-z])(?:author|byline|writer|autor|auteur|autore|autorin|reporter|posted-by|by-line|contributor|creator)"
    r"(?:s|-name|_name|Name|Names)?(?![a-z])|[a-z]Author(?![a-z])|[a-z]Byline",
    re.ASCII,
)
_DIGITS = re.compile(r"\d\d")


def named_elements(body: Element, title: Element | None = None) -> Named:
    """What the body says in elements named for it, outside of navigation, comments and other articles."""
    named = Named()
    stack: list[tuple[Element | str, bool]] = [(body, False)]
    at = 0
    while stack:
        element, elsewhere = stack.pop()
        if isinstance(element, str):
            at += len(element.strip())
            continue
        if element is title:
            named.title = (at, at + element.text)
        if not named.prose and element.own and element.prose:
            named.prose = at
        elsewhere = elsewhere or element.tag in _ELSEWHERE or bool(element.hint and _is_elsewhere(element, body))
        stack.extend((child, elsewhere) for child in reversed(element.children))
        if element.text <= SMALL:
            if not elsewhere:
                _read_who(element, named)
            _read_when(element, named, at, elsewhere)
    return named


def _is_elsewhere(element: Element, body: Element) -> bool:
    """Whether an element is about something else than the article, unless most of the page is in it."""
    return hints_of(element.hint).junk in _ELSEWHERE_REASONS and element.weight < 0.5 * body.weight


def _read_who(element: Element, named: Named) -> None:
    if not element.text:
        return
    if not named.said and _follows_by(element):
        named.said.append(_spaced(element))
    if not element.attributes or element.tag == "time":
        return
    if _is_author(element, element.attributes.get("itemprop") or ""):
        named.authors.append((_spaced(element), element.parent))
    if element.hint and _AUTHOR_NAMES.search(element.hint):
        named.bylines.append(_spaced(element))


def _read_when(element: Element, named: Named, at: int, elsewhere: bool) -> None:
    attributes = element.attributes
    if "datePublished" in (attributes.get("itemprop") or "") or "pubdate" in attributes:
        stamp = attributes.get("content") or attributes.get("datetime") or element.words()
        if not elsewhere:
            named.dates.append(stamp)
        named.shown.append(ShownDate(stamp, at, True, elsewhere))
    elif element.tag == "time":
        words = element.words()
        stamp = attributes.get("datetime") or words
        if words or not elsewhere:
            named.shown.append(ShownDate(stamp, at, True, elsewhere))
    elif element.text and element.hint and _DATE_NAMES.search(element.hint):
        named.shown.append(ShownDate(element.words(), at, True, elsewhere))
    elif element.own and element.text <= LONGEST_LINE and element.tag not in _HEADINGS:
        text = element.words() if 2 * element.links < element.text else ""
        if _DIGITS.search(text) and is_date_line(text):
            named.shown.append(ShownDate(text, at, False, elsewhere))


def _spaced(element: Element) -> str:
    """The words of an element, with a blank where style alone sets its parts apart ("Posted byAda")."""
    parts = [""]
    stack: list[Element | str] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            parts.append(f" {node}" if lost_blank_in_caption(parts[-1], node) else node)
        elif not node.gone:
            stack.extend(reversed(node.children))
    return " ".join(element.words().split() if len(parts) == 2 else "".join(parts).split())


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
