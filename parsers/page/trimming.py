"""Keeps of the chosen element's pieces those that the writer wrote; the rest goes to `dropped` with its reason.

Only what is certain is decided here: the headline and a caption said again, the standfirst, all that follows a
heading "Comments". Everything else is weighed: `parsers.page.signals` says what can be seen on a piece,
`parsers.page.scoring` what that is worth.
"""

from __future__ import annotations

from parsers.bylines import dates_another_thing, is_byline, is_date_line
from parsers.dates import iso_date
from parsers.draft import Draft
from parsers.eastern import eastern_names
from parsers.languages import caption_prefixes
from parsers.names import names_in
from parsers.page.blocks import Found
from parsers.page.headings import Headings, lonely
from parsers.page.hints import hints_of
from parsers.page.metadata import Metadata
from parsers.page.scoring import judged
from parsers.page.signals import signals_of
from parsers.page.surroundings import Surroundings, container_of, is_prose, surroundings_of
from parsers.page.teasers import without_teasers
from parsers.page.titles import LONGEST_TITLE, alike, folded
from parsers.page.tree import Element
from parsers.phrases import furniture_reason
from parsers.prose import latin_length

LONGEST_SUMMARY = 500
LEAST_STANDFIRST = 80
"""Characters of a heading below the title that is a sentence and heads nothing, where no summary is stated."""
SUMMARY_SLACK = 1.3
"""Characters of a standfirst, and how much more text the element that is named so may hold."""
_ALWAYS_KEPT = frozenset(("rule", "code", "table"))
LEAST_FOLDED = 40
"""Characters that are folded away below a label for it to be one."""
LINKS_IN_FOLDED = 0.3
"""Share of them in hyperlinks, above which they are a menu."""
LONGEST_STARTER = 120
"""Characters of a line that starts the comments."""
COMMENTS_AFTER = 0.6
"""Share of the prose that must be before a heading "Comments" for all after it to be comments."""
LONGEST_CREDIT = 150
LONGEST_LABEL = 25
"""Characters of a photo credit and of its label."""
LONGEST_DATE_LINE = 120
"""Characters of a line that is there for its date or for the author's name."""
HEADER_LINE = 160
"""Characters; lines before the first prose that are shorter and say who or when are header lines."""


def trimmed(found: list[Found], facts: Metadata, draft: Draft, *, thread: bool = False) -> list[Found]:
    """The pieces that are the article, in order; captions once. In a `thread` no line starts the comments.

    A heading that is weighed as furniture waits for what follows: above kept prose it is the writer's.
    """
    found = without_teasers(found if thread else _before_the_comments(found, draft), draft)
    around = surroundings_of(found, facts)
    headings = Headings(around)
    trimming = _Trimming(facts, draft, around)
    waiting: tuple[int, str] | None = None
    for place in range(len(found)):
        reason, weighed = trimming.reason(place)
        if waiting:
            trimming.settle(waiting[0], waiting[1] if reason else "")
        waiting = (place, reason) if weighed and reason and headings.heads_text(place) else None
        if not waiting:
            trimming.settle(place, reason)
    if waiting:
        trimming.settle(*waiting)
    return _without_loose_ends(trimming.kept, draft)


class _Trimming:
    """Judges one piece after the other, knowing what was kept before."""

    def __init__(self, facts: Metadata, draft: Draft, around: Surroundings) -> None:
        self.kept: list[Found] = []
        self._facts = facts
        self._draft = draft
        self._around = around
        self._captions: set[str] = set()
        self._in_text = False

    def reason(self, place: int) -> tuple[str, bool]:
        """Why a piece is left out, or "", and whether it was weighed to know that."""
        one, text = self._around.found[place], self._around.texts[place]
        if _is_credit(one, text):
            one.piece.kind, one.piece.level = "caption", 0
        if one.piece.kind in _ALWAYS_KEPT or _is_label(one):
            return "", False
        if one.piece.kind == "caption":
            return _caption_reason(text, self._captions), False
        reason = _certain(one, text, self._facts, not self._in_text)
        if reason == "summary" and _is_first_paragraph(one, self._around):
            one.piece.kind, one.piece.level, reason = "paragraph", 0, ""
        if not reason and place < self._around.first and _is_header_line(one, text, self._facts):
            reason = "byline"
        if reason or self._is_among_sources(place):
            return reason, False
        return judged(signals_of(place, self._around)), True

    def _is_among_sources(self, place: int) -> bool:
        """Whether a piece is an item of a numbered list between two that are text: its number would be missed."""
        found = self._around.found
        if not found[place].piece.marker or not self.kept or place + 1 == len(found):
            return False
        items = found[place].element.parent
        return self.kept[-1].element.parent is items is found[place + 1].element.parent and (
            self._around.prose[place - 1] or self._around.prose[place + 1]
        )

    def settle(self, place: int, reason: str) -> None:
        """Keep a piece, or leave it out and read what it says of the article."""
        text = self._around.texts[place]
        if not reason:
            self.kept.append(self._around.found[place])
            self._in_text = self._in_text or self._around.prose[place]
            return
        if place <= self._around.first:
            read_header_line(text, self._draft)
        if reason == "summary" and not self._facts.standfirst:
            self._facts.standfirst = text
        else:
            self._draft.drop(reason, text)


def _is_label(one: Found) -> bool:
    """Whether a piece opens text that is folded away below it; it may say "More" and is no menu for that."""
    label, whole = one.element, one.element.parent
    if label.tag != "summary" or whole is None:
        return False
    return whole.text >= label.text + LEAST_FOLDED and whole.link_share <= LINKS_IN_FOLDED


def _caption_reason(text: str, captions: set[str]) -> str:
    """Why a caption is left out, or ""; `captions` are those before it, folded."""
    key = folded(text)
    reason = furniture_reason(text) or ("repeated caption" if key in captions else "")
    captions.add(key)
    return reason if key else "decoration"


def _certain(one: Found, text: str, facts: Metadata, before_body: bool) -> str:
    """The reason to leave a piece out that needs no weighing, or ""."""
    if len(text) <= LONGEST_TITLE:
        key = folded(text)
        if not key:
            return "decoration" if text else ""
        if _says_the_title(one, key, facts, before_body):
            return "headline repeated"
    return "summary" if before_body and is_summary(one, facts) else ""


def _says_the_title(one: Found, key: str, facts: Metadata, before_body: bool) -> bool:
    if key in facts.titles:
        return True
    if one.piece.kind == "heading" and one.piece.level == 1 and any(alike(key, title) for title in facts.titles):
        return True
    return before_body and len(key) <= HEADER_LINE and any(key.endswith(title) for title in facts.titles if title)


def is_summary(one: Found, facts: Metadata) -> bool:
    """Whether a piece before the body is the standfirst: named so, or a heading that says the stated summary."""
    if len(one.piece.text) > LONGEST_SUMMARY:
        return False
    if one.piece.kind == "heading":
        said = folded(one.piece.text)
        return alike(said, folded(facts.summary)) if facts.summary else len(one.piece.text) >= LEAST_STANDFIRST
    element: Element | None = one.element
    while element is not None and element.text <= SUMMARY_SLACK * latin_length(one.piece.text):
        if hints_of(element.hint).summary:
            return True
        element = element.parent
    return False


def _is_first_paragraph(one: Found, around: Surroundings) -> bool:
    """Whether a standfirst is a part of the text: named a lead, or among the text's paragraphs."""
    if "named lead" in hints_of(one.element.hint).leanings:
        return True
    return container_of(one.element) is around.home and one.piece.level != 1


def is_standfirst(one: Found, facts: Metadata) -> bool:
    """Whether a piece outside the body is the standfirst: named so, or saying the stated summary."""
    if one.piece.kind == "paragraph" and facts.summary and (key := folded(one.piece.text)):
        return alike(key, folded(facts.summary))
    return is_summary(one, facts)


def _before_the_comments(found: list[Found], draft: Draft) -> list[Found]:
    """The pieces before a heading that starts the readers' comments, where most of the prose is before it."""
    total = sum(len(one.piece.text) for one in found if is_prose(one))
    so_far = 0
    for place, one in enumerate(found):
        if is_prose(one):
            so_far += len(one.piece.text)
        elif so_far >= COMMENTS_AFTER * total and len(one.piece.text) < LONGEST_STARTER and _starts_comments(one):
            for rest in found[place:]:
                draft.drop("comments", rest.piece.text)
            return found[:place]
    return found


def _starts_comments(one: Found) -> bool:
    text = one.piece.text
    return one.piece.kind in ("heading", "paragraph") and furniture_reason(text) == "comments"


def _is_credit(one: Found, text: str) -> bool:
    """Whether a short paragraph is a photo's credit by its label ("Photo: A. Name")."""
    if one.piece.kind != "paragraph" or len(text) > LONGEST_CREDIT or ":" not in text[:LONGEST_LABEL]:
        return False
    return text.split(":", 1)[0].strip(" ([").casefold() in caption_prefixes()


def _is_header_line(one: Found, text: str, facts: Metadata) -> bool:
    """Whether a short line before the text says who wrote it or when."""
    if one.piece.kind not in ("paragraph", "list item") or len(text) > HEADER_LINE:
        return False
    if len(text) < LONGEST_DATE_LINE:
        said = text.casefold()
        if any(author.casefold() in said for author in facts.authors) or is_date_line(text):
            return True
    return is_byline(text) or (
        hints_of(one.element.hint).junk == "byline" and bool(names_in(text) or iso_date(text))
    )


def read_header_line(text: str, draft: Draft) -> None:
    """Take the date or the authors from a short line between title and text where nothing else stated them."""
    text = " ".join(text.split())
    if len(text) > HEADER_LINE:
        return
    byline = is_byline(text)
    if not draft.published and (byline or (is_date_line(text) and not dates_another_thing(text))):
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
    empty = lonely(kept)
    for one in kept:
        if one.element in empty:
            draft.drop("heading without text", one.piece.text)
    return [one for one in kept if one.element not in empty]
