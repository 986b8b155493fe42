"""Judges the pieces of the chosen element one by one: which of them the writer wrote.

What is left out goes to the draft's `dropped` with its reason. Judgements look at the piece, its links, its
place before the first and after the last paragraph of prose, and known furniture phrases; never at one
site's habits.
"""

from __future__ import annotations

import re

from parsers.bylines import is_byline, is_date_line
from parsers.dates import iso_date
from parsers.draft import Draft
from parsers.eastern import eastern_names
from parsers.languages import caption_prefixes
from parsers.names import names_in
from parsers.page.blocks import Found
from parsers.page.hints import hints_of
from parsers.page.metadata import Metadata
from parsers.page.teasers import without_teasers
from parsers.page.titles import alike, folded
from parsers.page.tree import Element
from parsers.phrases import furniture_reason
from parsers.prose import latin_length

LONGEST_SUMMARY = 500
LEAST_STANDFIRST = 80
"""Characters of a heading below the title that is a sentence and heads nothing, where no summary is stated."""
SUMMARY_SLACK = 1.3
"""Characters of a standfirst, and how much more text the element that is named so may hold."""
LONGEST_CONTACT = 320
CONTACT_LINES = 5
"""Characters of a line that says how to follow the author, and how many of them may end an article."""
LONGEST_INITIALS = 4
"""Letters of a reporter's sign ("abc")."""
LONGEST_NOTICE = 600
"""Characters of a last paragraph all in italics, in brackets or with a hyperlink: the editors speak there."""
LEAST_LED = 3
"""Items of a list at the end of an article that leads to others."""
_PLACES_TO_FOLLOW = (
    "mailto:",
    "twitter.com/",
    "facebook.com/",
    "instagram.com/",
    "linkedin.com/in",
    "//t.me/",
    "/x.com/",
)
_HANDLE = re.compile(r"(?<!\w)@\w{3,}|\b[\w.]+@\w+\.\w")
_LEADING = frozenset(
    ("related links", "newsletter", "comments", "share buttons", "registration notice", "advertisement")
)
PROSE = 80
"""Characters; a paragraph this long with few links is prose."""
LINKED = 0.7
"""Share of its text in hyperlinks from which a short piece is a link and no text."""
SHORT_LINK = 120
"""Characters of such a piece."""
LINKS_IN_TEXT = 0.3
"""Share of hyperlinks up to which a list item can be the end of an article."""
COMMENTS_AFTER = 0.6
"""Share of the prose that must be before a heading "Comments" for all after it to be comments."""
LONGEST_CREDIT = 150
LONGEST_LABEL = 25
"""Characters of a photo credit and of its label."""
LONGEST_DATE_LINE = 120
"""Characters of a line that is there for its date."""
HEADER_LINE = 160
"""Characters; lines before the first prose that are shorter and say who or when are header lines."""


def trimmed(found: list[Found], facts: Metadata, draft: Draft) -> list[Found]:
    """The pieces that are the article, in order; captions once."""
    kept: list[Found] = []
    captions: set[str] = set()
    kept_prose = 0
    found = _before_the_comments(found, draft)
    first, last = _prose_range(found)
    for place, one in enumerate(found):
        text = one.piece.text.strip()
        if _is_credit(one, text):
            one.piece.kind, one.piece.level = "caption", 0
        reason = (
            ""
            if one.piece.kind == "rule"
            else _reason(one, text, facts, place < first, place > last, not kept_prose)
        )
        if not reason and one.piece.kind == "caption":
            key = folded(text)
            reason = "repeated caption" if key in captions else ""
            captions.add(key)
        if reason:
            if place < first:
                read_header_line(text, draft)
            if reason == "summary" and not facts.standfirst:
                facts.standfirst = text
            else:
                draft.drop(reason, text)
        else:
            kept.append(one)
            kept_prose += is_prose(one)
    return _without_loose_ends(
        _without_contacts(without_teasers(_without_led(kept, draft), draft), facts, draft), draft
    )


def is_summary(one: Found, key: str, facts: Metadata) -> bool:
    """Whether a piece before the body is the standfirst: named so, or a heading that says the stated summary."""
    if len(one.piece.text) > LONGEST_SUMMARY:
        return False
    if one.piece.kind == "heading":
        return alike(key, folded(facts.summary)) if facts.summary else len(one.piece.text) >= LEAST_STANDFIRST
    element: Element | None = one.element
    while element is not None and element.text <= SUMMARY_SLACK * latin_length(one.piece.text):
        if hints_of(element.hint).summary:
            return True
        element = element.parent
    return False


def is_standfirst(one: Found, facts: Metadata) -> bool:
    """Whether a piece outside the body is the standfirst: named so, or saying the stated summary."""
    key = folded(one.piece.text)
    if one.piece.kind == "paragraph" and facts.summary and key:
        return alike(key, folded(facts.summary))
    return is_summary(one, key, facts)


def _without_led(kept: list[Found], draft: Draft) -> list[Found]:
    """The pieces without headings like "Related articles" and the links and short lines they lead."""
    result: list[Found] = []
    led = ""
    for one in kept:
        if one.piece.kind == "heading":
            led = furniture_reason(one.piece.text)
            led = led if led in _LEADING else ""
        elif led and is_prose(one) and not (one.links and len(one.piece.text) <= LONGEST_CONTACT):
            led = ""
        if led:
            draft.drop(led, one.piece.text)
        else:
            result.append(one)
    return result


def _without_contacts(kept: list[Found], facts: Metadata, draft: Draft) -> list[Found]:
    """The pieces without the lines at the end that lead elsewhere or say how to reach whoever wrote them."""
    captions: list[Found] = []
    kept = _without_led_list(kept, draft)
    floor = max(len(kept) - CONTACT_LINES, 1)
    while len(kept) > floor:
        if kept[-1].piece.kind == "caption":
            captions.append(kept.pop())
        elif reason := _contact(kept[-1], kept[-2], facts):
            draft.drop(reason, kept.pop().piece.text)
        else:
            break
    return kept + captions[::-1]


def _without_led_list(kept: list[Found], draft: Draft) -> list[Found]:
    """The pieces without a list at the end whose every item is a sentence with a hyperlink to another article."""
    end = len(kept)
    while end and kept[end - 1].piece.kind == "list item" and _leads_on(kept[end - 1]):
        end -= 1
    if len(kept) - end < LEAST_LED or not any(map(is_prose, kept[:end])):
        return kept
    for one in kept[end:]:
        draft.drop("related links", one.piece.text)
    return kept[:end]


def _leads_on(one: Found) -> bool:
    return one.links >= LINKS_IN_TEXT * len(one.piece.text)


def _contact(one: Found, before: Found, facts: Metadata) -> str:
    """Why a last piece is no longer the article's, or ""."""
    text = one.piece.text
    if one.piece.kind in ("heading", "rule"):
        return "heading without text"
    if one.piece.kind == "paragraph" and _is_emphasised(one) and not _is_emphasised(before):
        bracketed = text.startswith(("(", "[")) and text.endswith((")", "]"))
        if len(text) <= LONGEST_NOTICE and (one.links or bracketed):
            return "editorial notice"
    if one.piece.kind not in ("paragraph", "list item") or len(text) > LONGEST_CONTACT:
        return ""
    if _leads_to_author(one) or _HANDLE.search(text):
        return "about the author"
    if any(text.startswith(author) for author in facts.authors) and len(text) < LONGEST_CONTACT:
        return "about the author"
    return ""


def _leads_to_author(one: Found) -> bool:
    """Whether a hyperlink, longer than the initials that close a report, leads to where its author is reached."""
    return any(
        place in run.target and len(run.text.strip()) > LONGEST_INITIALS
        for run in one.piece.runs
        for place in _PLACES_TO_FOLLOW
    )


def _is_emphasised(one: Found) -> bool:
    return all("emphasis" in run.styles for run in one.piece.runs if run.text.strip())


def _before_the_comments(found: list[Found], draft: Draft) -> list[Found]:
    """The pieces before a heading that starts the readers' comments, where most of the prose is before it."""
    total = sum(len(one.piece.text) for one in found if is_prose(one))
    so_far = 0
    for place, one in enumerate(found):
        if is_prose(one):
            so_far += len(one.piece.text)
        elif so_far >= COMMENTS_AFTER * total and len(one.piece.text) < SHORT_LINK and _starts_comments(one):
            for rest in found[place:]:
                draft.drop("comments", rest.piece.text)
            return found[:place]
    return found


def _starts_comments(one: Found) -> bool:
    text = one.piece.text
    return one.piece.kind in ("heading", "paragraph") and furniture_reason(text) == "comments"


def _prose_range(found: list[Found]) -> tuple[int, int]:
    """Places of the first paragraph of prose that is no notice, and of the last one."""
    places = [place for place, one in enumerate(found) if is_prose(one)]
    if not places:
        return 0, len(found)
    last = next((place for place in reversed(places) if _ends_text(found[place])), places[-1])
    return next((place for place in places if not furniture_reason(found[place].piece.text)), places[0]), last


def _ends_text(one: Found) -> bool:
    """Whether a piece of prose can be the last of an article: list items full of hyperlinks lead elsewhere."""
    return one.piece.kind != "list item" or one.links <= LINKS_IN_TEXT * len(one.piece.text)


def _is_credit(one: Found, text: str) -> bool:
    """Whether a short paragraph is a photo's credit by its label ("Photo: A. Name")."""
    if one.piece.kind != "paragraph" or len(text) > LONGEST_CREDIT or ":" not in text[:LONGEST_LABEL]:
        return False
    return text.split(":", 1)[0].strip(" ([").casefold() in caption_prefixes()


def is_prose(one: Found) -> bool:
    """Whether a piece reads like running text."""
    if one.piece.kind in ("code", "table"):
        return True
    if one.piece.kind not in ("paragraph", "quotation", "list item"):
        return False
    text = one.piece.text
    return latin_length(text) >= PROSE and one.links < 0.5 * len(text)


def _reason(one: Found, text: str, facts: Metadata, before: bool, after: bool, before_body: bool) -> str:
    """Why a piece is not the article's, or ""."""
    kind = one.piece.kind
    if kind in ("code", "table"):
        return ""
    key = folded(text)
    if not key:
        return "" if not text else "decoration"
    if kind != "caption" and (
        key in facts.titles
        or (
            before_body
            and len(text) <= HEADER_LINE
            and any(key.endswith(title) for title in facts.titles if title)
        )
        or (kind == "heading" and one.piece.level == 1 and any(alike(key, title) for title in facts.titles))
    ):
        return "headline repeated"
    if before_body and is_summary(one, key, facts):
        return "summary"
    if reason := furniture_reason(text):
        return reason
    if kind == "caption":
        return ""
    if len(text) <= SHORT_LINK and one.links >= LINKED * len(text) and kind != "list item":
        return "" if kind == "heading" and _leads_to_itself(one) else "link by itself"
    if after and kind == "list item" and one.links >= LINKED * len(text):
        return "related links"
    if (
        before
        and len(text) <= HEADER_LINE
        and kind in ("paragraph", "list item")
        and _is_header_line(one, text, facts)
    ):
        return "byline"
    return ""


def _leads_to_itself(one: Found) -> bool:
    """Whether a heading's hyperlinks are anchors: places in a page and not other pages."""
    return all("#" in run.target for run in one.piece.runs if run.target)


def _is_header_line(one: Found, text: str, facts: Metadata) -> bool:
    """Whether a short line before the text says who wrote it or when."""
    if any(author.casefold() in text.casefold() for author in facts.authors) and len(text) < 120:
        return True
    if (len(text) < LONGEST_DATE_LINE and is_date_line(text)) or is_byline(text):
        return True
    return hints_of(one.element.hint).junk == "byline" and bool(names_in(text) or iso_date(text))


def read_header_line(text: str, draft: Draft) -> None:
    """Take the date or the authors from a short line between title and text where nothing else stated them."""
    text = " ".join(text.split())
    if len(text) > HEADER_LINE:
        return
    byline = is_byline(text)
    if not draft.published and (byline or is_date_line(text)):
        draft.published = iso_date(text)
    if not draft.authors and byline:
        draft.authors = eastern_names(text) or names_in(text, site=draft.site)


def _without_loose_ends(kept: list[Found], draft: Draft) -> list[Found]:
    """Headings and rules with nothing after them lead to what was left out."""
    while kept and kept[-1].piece.kind in ("heading", "rule"):
        one = kept.pop()
        draft.drop("heading without text", one.piece.text)
    while kept and kept[0].piece.kind == "rule":
        kept.pop(0)
    return kept
