"""Elements and lines of a page's body that say who wrote it or when.

One walk over the copy. An element speaks by its microdata, by `rel=author`, by `<time>` or by its class; a line of
text speaks by opening with "By", or by being there for a date. Class lists repeat a thousand times on a page, so
what they say is worked out once each.
"""

from __future__ import annotations

import re
from functools import lru_cache

from parsers.page.hints import LONGEST_HINT, hints_of
from parsers.page.marks import MOST_MARKS, Mark, Named, ShownDate
from parsers.page.saying import (
    LONGEST_LINE,
    SMALL,
    YEAR,
    may_open_byline,
    read_byline,
    read_date_line,
    read_opening,
    spaced,
)
from parsers.page.tree import Element
from parsers.patterns import pattern

_ELSEWHERE = frozenset(("nav", "aside", "footer", "form", "blockquote"))
_ELSEWHERE_REASONS = frozenset(("comments", "related links", "navigation", "advertisement"))
_OTHER_WORKS = frozenset(("citation", "comment", "review", "reviews"))
"""Microdata properties whose authors and dates are those of something else."""


_DATE_NAMES = pattern(
    r"(?<![a-z])(?:dates?|datum|fecha|data|time|timestamp|dateline|published|pubdate|posted|pub|zeit|meta|info|byline)"
    r"(?![a-z])|[a-z]Date\b|[dD]ate[A-Z_-]|(?<!up)date$|timestamp|pubdate|postdate|[a-z]Published\b"
)
_AUTHOR_NAMES = pattern(
    r"(?<![a-z])(?:author|byline|writer|autor|auteur|autore|autorin|reporter|posted-by|by-line|contributor|creator)"
    r"(?:s|-name|_name|Name|Names)?(?![a-z])|[a-z]Author(?![a-z])|[a-z]Byline",
    re.ASCII,
)
_MAY_SAY = pattern(r"at[aeu]|ech|ime|ub|ost|eit|eta|nfo|yl|y-l|ut[eho]|rit|ort|ontr|rea")
"""Letters out of the middle of each of these names: quicker to ask for, and most names have none of them."""
_DIGIT = pattern(r"\d")
SHORTEST_LINE = 2
"""Characters of a text that can say anything."""
_SPOKEN = frozenset(("itemprop", "rel", "datetime", "pubdate"))
"""Attributes by which markup says who or when."""


@lru_cache(maxsize=8192)
def _purpose(hint: str) -> str:
    """What class, id and role say an element is for: "author", "date", both or nothing."""
    return "".join(map(_purpose_of_name, hint.split()))


@lru_cache(maxsize=32768)
def _purpose_of_name(name: str) -> str:
    if not _MAY_SAY.search(name):
        return ""
    return "author" * bool(_AUTHOR_NAMES.search(name)) + "date" * bool(_DATE_NAMES.search(name))


def named_elements(body: Element, title: Element | None = None) -> Named:
    """What the body says in elements and lines; what stands in other parts of the page is marked so."""
    named = Named()
    stack, places = [body], [0]
    prose = 0
    while stack:
        element, at = stack.pop(), places.pop()
        size = element.text
        if element is title:
            named.title = (at, at + size)
        if not prose and element.prose and element.own:
            prose = at
        purpose = ""
        if size <= SMALL:
            hint, attributes = element.hint, element.attributes
            purpose = _purpose(hint[:LONGEST_HINT]) if hint and size else ""
            if (
                purpose
                or element.tag == "time"
                or (attributes and (len(attributes) > 1 or not hint) and not _SPOKEN.isdisjoint(attributes))
            ):
                _read_element(element, purpose, at, named)
        end = at + size
        for child in reversed(element.children):
            if isinstance(child, str):
                stripped = child.strip()
                if length := len(stripped):
                    end -= length
                    if length < SHORTEST_LINE:
                        continue
                    if size > LONGEST_LINE:
                        read_opening(stripped, element, end, named)
                        continue
                    if may_open_byline(stripped):
                        read_byline(child, element, end, named, marked="author" in purpose)
                    if YEAR.search(stripped):
                        read_date_line(element, end, named)
            elif child.text or child.attributes or child.children:
                end -= child.text
                stack.append(child)
                places.append(end)
    named.prose = prose
    _settle(named, Places(body, title))
    return named


class Places:
    """Which parts of a page are about something else than its article."""

    def __init__(self, body: Element, title: Element | None) -> None:
        self._above_title = title.path() if title else set()
        self._most = 0.5 * body.weight
        self._known: dict[Element, bool] = {}

    def elsewhere(self, element: Element) -> bool:
        """Whether an element stands in navigation, comments, other articles and the like."""
        path = []
        above: Element | None = element
        while above is not None and above not in self._known:
            path.append(above)
            above = above.parent
        answer = self._known[above] if above is not None else False
        for below in reversed(path):
            answer = answer or (below not in self._above_title and self._is_other(below))
            self._known[below] = answer
        return answer

    def _is_other(self, element: Element) -> bool:
        """Whether an element begins such a part, unless most of the page is in it."""
        if element.tag == "a" and element.text > LONGEST_LINE:
            return True
        if element.tag in _ELSEWHERE:
            return not (element.tag == "footer" and self._is_of_article(element))
        if element.attributes and (element.attributes.get("itemprop") or "") in _OTHER_WORKS:
            return True
        return hints_of(element.hint).junk in _ELSEWHERE_REASONS and element.weight < self._most

    def _is_of_article(self, footer: Element) -> bool:
        """Whether a footer closes the very article that the title heads."""
        above = footer.parent
        while above is not None and above.tag != "article":
            above = above.parent
        return above is not None and above in self._above_title


def _place(mark: Mark | ShownDate) -> int:
    return mark.at


def _settle(named: Named, places: Places) -> None:
    """Put all in document order and mark what stands elsewhere; microdata there is about others."""
    for marks in (named.authors, named.said, named.bylines, named.dated):
        marks.sort(key=_place)
        del marks[MOST_MARKS:]
    for dates in (named.shown, named.opened):
        dates.sort(key=_place)
    for mark in (*named.said, *named.bylines, *named.dated):
        mark.elsewhere = places.elsewhere(mark.element)
    for date in (*named.shown, *named.opened):
        date.elsewhere = places.elsewhere(date.element)
    named.authors = [mark for mark in named.authors if not places.elsewhere(mark.element)]
    named.dates = [mark for mark in named.dates if not places.elsewhere(mark.element)]


def _read_element(element: Element, purpose: str, at: int, named: Named) -> None:
    if element.tag == "time" or not _SPOKEN.isdisjoint(element.attributes):
        if element.text and element.tag != "time" and _is_author(element):
            named.authors.append(Mark(spaced(element), at, element))
        if _read_stamp(element, at, named):
            return
    if not purpose or not element.text:
        return
    if "author" in purpose and element.tag != "time":
        named.bylines.append(Mark(spaced(element), at, element))
    if "date" in purpose and _DIGIT.search(words := element.words()):
        named.shown.append(ShownDate(words, at, True, element))
        named.dated.append(Mark(words, at, element))


def _read_stamp(element: Element, at: int, named: Named) -> bool:
    """Whether the element is a date for machines, or a `<time>`; taken note of if so."""
    attributes = element.attributes
    if "datePublished" in (attributes.get("itemprop") or "") or "pubdate" in attributes:
        stamp = attributes.get("content") or attributes.get("datetime") or element.words()
        named.dates.append(Mark(stamp, at, element))
        named.shown.append(ShownDate(stamp, at, True, element))
        return True
    if element.tag == "time":
        if stamp := attributes.get("datetime") or element.words():
            named.shown.append(ShownDate(stamp, at, True, element))
        return True
    return False


def _is_author(element: Element) -> bool:
    item = element.attributes.get("itemprop") or ""
    if item == "author" or "author" in (element.attributes.get("rel") or "").split():
        return True
    above = element.parent
    return (
        item == "name"
        and above is not None
        and ("author" in (above.attributes.get("itemprop") or "") or "byline" in element.hint)
    )
