"""Lines of text that say who wrote a page, by the word "By", or when, by being there for their date.

Nothing in the markup need name them. What opens a byline is a word list; who follows must be set apart by markup,
have the form of a full name, or stand before a date.
"""

from __future__ import annotations

import re
from functools import cache

from parsers.bylines import dates_another_thing, is_date_line, says_published
from parsers.dates import iso_date
from parsers.languages import byline_words
from parsers.names import is_full_name, names_in
from parsers.page.marks import MOST_MARKS, Mark, Named, ShownDate
from parsers.page.seams import lost_blank_in_caption
from parsers.page.tree import INLINE, Element
from parsers.patterns import pattern

SMALL = 200
"""Characters; bylines and date lines are at most this long."""
LONGEST_LINE = 120
"""Characters of a date line that nothing but its date shows to be one, and of a line that opens with "By"."""
DEEPEST_LINE = 8
"""Elements that style a line may lie in one another."""
LONGEST_OPENING = 70
OPENING_WORDS = 7
"""Characters and words in which a text that opens with a date says it: "Harbour, 3 May 2020 – The lamps"."""
_OPENING_END = pattern(r"\s[–—-]\s|\s*[|„“\"(:;\n]")
YEAR = pattern(r"\d{4}|\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d\d")
"""The part of a date that is never spelled out."""
_FIRST_WORD = pattern(r"[\s|·•\u2013-]*([^\s:|]{1,20})")
_EDGES = " \t\r\n\u00a0|·•–-"
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def may_open_byline(text: str) -> bool:
    """Whether a text could open a byline, by its first letters: most do not, and every text of a page is asked."""
    start = _letters(text[:3].casefold()[:3])
    return start in _starts() or text[0] in _EDGES


def read_byline(text: str, element: Element, at: int, named: Named, *, marked: bool) -> None:
    """Take note of a text in a short line if it opens a byline; `marked` says that markup names it so."""
    word = _FIRST_WORD.match(text)
    first = word[1].casefold() if word else ""
    if first in _openings() and (said := _opening(first).match(text)):
        _read_saying(text, said, Mark(text, at, element), named, byline=marked)


def read_opening(text: str, element: Element, at: int, named: Named) -> None:
    """Take note of the date that a longer text opens with."""
    if 2 * element.links < element.text and YEAR.search(opening := text[:LONGEST_OPENING]):
        opened = _OPENING_END.split(opening, maxsplit=1)
        if len(opened[0].split()) <= OPENING_WORDS and iso_date(opened[0]):
            named.opened.append(ShownDate(opened[0], at, False, element))


def read_date_line(element: Element, at: int, named: Named) -> None:
    """Take note of the smallest line around a number that is there for its date.

    One that opens with "Published" or the like is as good as one named so.
    """
    for _ in range(DEEPEST_LINE):
        if element.text > LONGEST_LINE or element.tag in HEADINGS:
            return
        if 2 * element.links < element.text and is_date_line(words := element.words()):
            if not dates_another_thing(words):
                named.shown.append(ShownDate(words, at, says_published(words), element))
            named.dated.append(Mark(words, at, element))
            return
        if element.tag not in INLINE or element.parent is None:
            return
        element = element.parent


def _read_saying(text: str, opening: re.Match[str], mark: Mark, named: Named, *, byline: bool) -> None:
    """Take note of a line that says "By" and then who.

    Words that also open other lines ("From") need a colon, or a name that has the form of one.
    """
    element = mark.element
    if element.tag in ("code", "pre") or len(named.said) >= MOST_MARKS:
        return
    weak = opening[1].casefold() in byline_words("weak") and ":" not in opening[0]
    apart = not text[opening.end() :].strip()
    while apart and element.text <= len(text.strip()) and element.parent is not None:
        element = element.parent
    line = _line_from(element, text) if element.text <= SMALL else ""
    sure = apart and byline if weak else apart or is_date_line(line)
    if line and (sure or ((apart or not weak) and any(map(is_full_name, names_in(line))))):
        named.said.append(Mark(line, mark.at, element))


@cache
def _openings() -> dict[str, list[str]]:
    """What opens a byline, in any language, by its first word."""
    openings: dict[str, list[str]] = {}
    for prefix in byline_words("prefixes"):
        openings.setdefault(prefix.split(" ", 1)[0].partition(":")[0], []).append(prefix)
    return openings


def _letters(start: str) -> str:
    """What stands before the first sign, in three characters that begin with a letter."""
    if start.isalpha():
        return start
    return start[:2] if start[:2].isalpha() else start[:1]


@cache
def _starts() -> frozenset[str]:
    """What these words begin with, up to three letters."""
    return frozenset(_letters(word[:3]) for word in _openings())


@cache
def _opening(first: str) -> re.Pattern[str]:
    """What opens a byline with this first word, as the first words of a text."""
    words = sorted(_openings()[first], key=len, reverse=True)
    return re.compile(
        rf"[{re.escape(_EDGES)}]*({'|'.join(map(re.escape, words))})(?:\s?:|(?=\s)|$)", re.IGNORECASE
    )


def _line_from(element: Element, start: str) -> str:
    """The line of an element that begins with a text: up to a break or a block, once it says something."""
    parts: list[str] = []
    stack: list[Element | str] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            if parts or node is start:
                parts.append(f" {node}" if parts and lost_blank_in_caption(parts[-1], node) else node)
        elif parts[1:] and (node.tag == "br" or node.tag not in INLINE) and "".join(parts[1:]).strip():
            break
        else:
            stack.extend(reversed(node.children))
    return " ".join("".join(parts).split())


def spaced(element: Element) -> str:
    """The words of an element, with a blank where style alone sets its parts apart ("Posted byAda")."""
    parts = [""]
    stack: list[Element | str] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            apart = lost_blank_in_caption(parts[-1], node) or (parts[-1][-1:].isalpha() and node[:1].isdigit())
            parts.append(f" {node}" if apart else node)
        elif not node.gone:
            if node.tag not in INLINE:
                parts.append(" ")
            stack.extend(reversed(node.children))
    return " ".join("".join(parts).split())
