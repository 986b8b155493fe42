"""What can be seen on a piece of a page that speaks for or against its being the article's.

Signals are plain names ("ends a sentence", "only hyperlinks", "phrase newsletter"); `parsers.page.scoring`
knows what each is worth. They look at the words, the hyperlinks, the place among the prose, the container
and what it is called, and the pieces before and after; never at one site's habits.
"""

from __future__ import annotations

from parsers.bylines import is_byline, is_date_line
from parsers.page.blocks import Found
from parsers.page.furniture import is_address
from parsers.page.hints import hints_of
from parsers.page.surroundings import (
    LONGEST_HEADER,
    MANY_LINKS,
    PROSE,
    Surroundings,
    container_of,
)
from parsers.page.titles import alike, folded
from parsers.page.tree import Element
from parsers.patterns import pattern
from parsers.prose import ends_sentence, latin_length

LENGTHS = ((25, "a few words"), (PROSE, "a line"), (200, "a few lines"))
"""Characters below which a piece is called so; a longer one is a paragraph."""
ONLY_LINKS = 0.7
"""Share of a piece's text in hyperlinks."""
LEAST_IN_ROW = 3
"""Hyperlinks in a piece that has no other words to speak of."""
LONGEST_INITIALS = 4
"""Letters of a reporter's sign ("abc")."""
SAME_LENGTH = 2
"""How many times longer or shorter than the stated summary a piece may be that says it."""
STRAY_SHARE = 0.1
"""A container with a smaller share of the prose stands apart from the text."""
ALIKE_SHARE = 0.3
"""Containers of one name with this share of the prose are what the text stands in."""
LEAST_REPEATED = 4
"""Pieces of one name that make a pattern."""
PICTURE_SLACK = 1.3
"""How much more text than the piece an element may hold for its picture to be the piece's."""
LONGEST_LINE_BELOW = 300
"""Characters of what could be a line below a picture."""
MOST_LEVELS = 6
"""Elements above a piece whose names are looked at."""
_PLACES_TO_FOLLOW = (
    "mailto:",
    "twitter.com/",
    "facebook.com/",
    "instagram.com/",
    "linkedin.com/in",
    "//t.me/",
    "/x.com/",
)
_HANDLE = pattern(r"(?<!\w)@\w{3,}|\b[\w.]+@\w+\.\w")
_OPENING = ("(", "[")
_CLOSING = (")", "]", ").", "].")
_CALLS = ("!", "！")


def signals_of(place: int, around: Surroundings) -> list[str]:
    """The signals on the piece at `place`."""
    one, text = around.found[place], around.texts[place]
    size = latin_length(text) if len(text) < LENGTHS[-1][0] else len(text)
    signals = [one.piece.kind, _length(size)]
    if one.piece.kind == "heading" and size >= PROSE:
        signals.append("long heading")
    if reason := around.phrases[place]:
        signals.append(f"phrase {reason}")
    if reason := around.led[place]:
        signals.append(f"led by {reason}")
    if place >= around.leading_on:
        signals.append("list that leads on")
    signals += _wording(one, text)
    signals += _hyperlinks(one, text)
    signals += _statements(text, around)
    signals += _position(place, around)
    signals += _container_signals(one, text, around)
    signals += _neighbours(place, one, around)
    return signals


def _is_emphasised(one: Found) -> bool:
    """Whether all words of a piece are in italics."""
    return all("emphasis" in run.styles for run in one.piece.runs if run.text.strip())


def _is_bold(one: Found) -> bool:
    return all("strong" in run.styles for run in one.piece.runs if run.text.strip())


def _length(size: int) -> str:
    return next((name for most, name in LENGTHS if size < most), "a paragraph")


def _wording(one: Found, text: str) -> list[str]:
    signals = []
    if ends_sentence(text):
        signals.append("ends a sentence")
        if text[-1] == ":":
            signals.append("ends in a colon")
        elif text.endswith("?"):
            signals.append("ends in a question")
        elif text.endswith(_CALLS):
            signals.append("ends in a call")
    if text.endswith(("…", "...")):
        signals.append("breaks off")
    if text.startswith(_OPENING) and text.endswith(_CLOSING):
        signals.append("in brackets")
    if text.isupper():
        signals.append("in capitals")
    if "http" in text or "www." in text:
        signals.append("shows an address")
    if "©" in text:
        signals.append("copyright sign")
    if "|" in text or "»" in text[-2:] or "/" in text[-1:]:
        signals.append("bars")
    if not any(map(str.isalpha, text)):
        signals.append("no letters")
    if _is_emphasised(one):
        signals.append("in italics")
    elif _is_bold(one):
        signals.append("in bold")
    return signals


def _hyperlinks(one: Found, text: str) -> list[str]:
    if not one.links:
        return []
    if one.links >= ONLY_LINKS * len(text):
        signals = ["only hyperlinks"]
        if len(text) > LONGEST_HEADER:
            signals.append("long hyperlink")
        if sum(bool(run.target) for run in one.piece.runs) >= LEAST_IN_ROW:
            signals.append("row of hyperlinks")
        if one.piece.kind == "paragraph" and len(text) >= LENGTHS[0][0]:
            signals.append("linked paragraph")
        if _is_bold(one):
            signals.append("bold hyperlink")
    else:
        signals = ["many hyperlinks" if one.links >= MANY_LINKS * len(text) else "a hyperlink"]
        if one.piece.runs and one.piece.runs[-1].target:
            signals.append("ends in a hyperlink")
    if one.piece.kind == "heading" and all("#" in run.target for run in one.piece.runs if run.target):
        return ["leads to itself"]
    if _leads_to_author(one):
        signals.append("place to follow")
    return signals


def _leads_to_author(one: Found) -> bool:
    """Whether a hyperlink, longer than the initials that close a report, leads to where its author is reached."""
    return any(
        place in run.target and len(run.text.strip()) > LONGEST_INITIALS
        for run in one.piece.runs
        for place in _PLACES_TO_FOLLOW
    )


def _statements(text: str, around: Surroundings) -> list[str]:
    """What the piece says again that the page states of the article."""
    signals = []
    facts = around.facts
    if len(text) > LONGEST_HEADER:
        if text in around.seen:
            signals.append("said before")
        around.seen.add(text)
    if _could_say(text, facts.summary) and alike(folded(text), around.summary):
        signals.append("says the summary")
    if "@" in text and _HANDLE.search(text):
        signals.append("handle")
    if len(text) <= LONGEST_HEADER:
        if is_byline(text):
            signals.append("byline")
        if is_date_line(text):
            signals.append("date line")
    if any(text.startswith(author) for author in facts.authors):
        signals.append("begins with the author")
    elif any(author in text for author in facts.authors):
        signals.append("names the author")
    return signals


def _could_say(text: str, other: str) -> bool:
    """Whether two texts are near enough in length to say the same."""
    return len(other) <= SAME_LENGTH * len(text) <= SAME_LENGTH * SAME_LENGTH * len(other) > 0


def _position(place: int, around: Surroundings) -> list[str]:
    if place < around.first:
        return ["before the prose"]
    if place > around.last:
        return ["after the prose"]
    return ["prose"] if around.prose[place] else ["between the prose"]


def _container_signals(one: Found, text: str, around: Surroundings) -> list[str]:
    signals = []
    element = one.element
    container = container_of(element)
    if container is around.home:
        signals.append("at home")
    else:
        signals += _box_signals(container, around)
    named = around.names[(element.tag, element.hint)]
    if not element.hint:
        signals.append("bare paragraph" if element.tag == "p" else "bare element")
    elif named == 1:
        signals.append("only one of its name")
    elif named >= LEAST_REPEATED:
        signals.append("one of many of its name")
    if element.tag in ("div", "span", "td", "section"):
        signals.append("no text element")
    signals += _names_above(element, around)
    if _has_picture(element, len(text), around):
        signals.append("beside a picture" if len(text) <= LONGEST_LINE_BELOW else "long beside a picture")
    return signals


def _box_signals(box: Element, around: Surroundings) -> list[str]:
    """What the container of a piece is like that is not the one with the most prose."""
    signals = []
    share = around.shares.get(box, 0.0)
    if share < STRAY_SHARE:
        signals.append("apart")
    if not share:
        signals.append("box without prose")
    if around.kinds[(box.tag, box.hint)] >= ALIKE_SHARE:
        signals.append("box like the text's")
    elif box.hint and around.boxes[(box.tag, box.hint)] >= LEAST_REPEATED:
        signals.append("box one of many")
    if box.link_share > MANY_LINKS:
        signals.append("box of hyperlinks")
    above: Element | None = box
    while above is not None and above not in around.above_home:
        above = above.parent
    if above is around.home:
        signals.append("inside home")
    elif above is not None and around.home is not None and above is around.home.parent:
        signals.append("next to home")
    else:
        signals.append("far from home")
    return signals


def _names_above(element: Element | None, around: Surroundings) -> dict[str, None]:
    """What the elements around a piece are called, up to where the article's own container begins; in order."""
    signals: dict[str, None] = {}
    for _ in range(MOST_LEVELS):
        if element is None or element in around.above_home:
            break
        if element.hint:
            hints = hints_of(element.hint)
            if hints.junk and not is_address(element):
                signals[f"named {hints.junk}"] = None
            if hints.caption:
                signals["named caption"] = None
            if hints.summary:
                signals["named summary"] = None
            signals |= dict.fromkeys(hints.leanings)
        if element.tag == "header":
            signals["named header"] = None
        element = element.parent
    return signals


def _has_picture(element: Element, length: int, around: Surroundings) -> bool:
    """Whether a picture shares a small element with the piece."""
    above: Element | None = element
    while above is not None and above.text <= PICTURE_SLACK * length:
        if above in around.pictured:
            return True
        above = above.parent
    return False


def _neighbours(place: int, one: Found, around: Surroundings) -> list[str]:
    found = around.found
    signals = []
    linked = 0
    if place >= around.last and _is_notice(one, around.texts[place]) and not _is_emphasised(found[place - 1]):
        signals.append("closing notice")
    if not place:
        signals.append("first of all")
    else:
        linked += _is_linked(place - 1, around)
        if around.texts[place - 1].endswith(":"):
            signals.append("after a colon")
    if place + 1 == len(found):
        signals.append("last of all")
    else:
        linked += _is_linked(place + 1, around)
        after = found[place + 1].piece
        if one.piece.kind == after.kind == "heading" and after.level <= one.piece.level:
            signals.append("heads nothing")
    if linked:
        signals.append("between hyperlinks" if linked > 1 else "beside a hyperlink")
    return signals


def _is_linked(place: int, around: Surroundings) -> bool:
    return around.found[place].links >= ONLY_LINKS * len(around.texts[place]) > 0


def _is_notice(one: Found, text: str) -> bool:
    """Whether a piece is all in italics and in brackets or with a hyperlink, as editors speak."""
    return bool(one.links or text.startswith(_OPENING)) and _is_emphasised(one)
