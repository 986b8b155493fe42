"""A page of HTML to a draft: tree, metadata, main content, pieces."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from parsers.addresses import joined
from parsers.bylines import is_byline, is_date_line
from parsers.draft import Draft, Piece, Run
from parsers.page.blocks import Found, blocks_of
from parsers.page.content import Beside, choose, is_picture, loose_text_around
from parsers.page.front import front
from parsers.page.furniture import prune
from parsers.page.metadata import Metadata, metadata_of
from parsers.page.opened import Page
from parsers.page.quotations import set_apart
from parsers.page.seams import without_doubled_label
from parsers.page.several import is_teasers, is_thread
from parsers.page.surroundings import is_prose, is_text
from parsers.page.tree import Element
from parsers.page.trimming import HEADER_LINE, is_standfirst, read_header_line, trimmed

NO_ARTICLE = "nothing here looks like an article; this is the readable text of the page"
THREAD = "these are several posts; who wrote each, and when, is among what was left out"
SMALL_PAGE = 2_000
"""Characters; a page of less text without hyperlinks is all readable text and needs no note."""
HEADER_LINES = 3
"""Lines below the title of a written text that may say who wrote it and when."""
LEAST_PROSE = 140
"""Characters of prose below which a page is not taken for an article."""


def read_html(source: str, *, url: str | None = None, mend: bool = False, whole: bool = False) -> Draft:
    """The article of a page.

    `mend` puts back blanks that a converter lost beside hyperlinks; `whole` says that all of the page is the
    article.
    """
    return open_html(source, url=url, mend=mend, whole=whole)()


def open_html(
    source: str, *, url: str | None = None, mend: bool = False, whole: bool = False
) -> Callable[[], Draft]:
    """The same in two steps: what is given back reads the page on, and no longer needs its source."""
    with _collecting_later():
        return partial(_read, Page(source), url, mend, whole)


def _read(page: Page, url: str | None, mend: bool, whole: bool) -> Draft:
    with _collecting_later():
        draft = _draft(page, url, mend, whole, menus=whole)
        if NO_ARTICLE in draft.notes:
            draft = _draft(page, url, mend, whole, menus=True)
        return draft


@contextmanager
def _collecting_later() -> Iterator[None]:
    """The garbage collector waits until the page is read: it would walk the growing tree again and again.

    That saves some 7 % of a page's time (dev pages). What is long is read in a child, see `library.limits`.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _draft(page: Page, url: str | None, mend: bool, whole: bool, *, menus: bool) -> Draft:
    copy = page.copy(menus=menus)
    stated = page.stated
    body = copy.body
    facts = metadata_of(stated, body, copy.headings, url)
    draft = Draft(
        title=facts.title,
        authors=facts.authors,
        published=facts.published,
        site=facts.site,
        url=facts.url,
        language=facts.language,
        summary=facts.summary,
    )
    for reason, text in (*copy.unseen, *page.unseen):
        draft.drop(reason, text)
    address = url or facts.url
    base = joined(address, stated.base) or address
    if whole:
        _cut_title(facts.headings[:1], draft)
        found = _below_header(_tidy(blocks_of(body, base, mend=mend)), draft)
    else:
        found = _article(body, facts, base, mend, draft)
    if not is_text(found):
        found = _said_elsewhere(found, page, body, draft, shown=bool(facts.headings))
    set_apart(found)
    draft.pieces = front(draft, facts, found) + [one.piece for one in found]
    return draft


def _said_elsewhere(found: list[Found], page: Page, body: Element, draft: Draft, *, shown: bool) -> list[Found]:
    """What to read of a page that shows no text; `shown` says that it has a heading."""
    from parsers.page.unshown import STATED, hidden_text, stated_text

    if pieces := stated_text(page.stated):
        draft.drop("outside the article", " ".join(one.piece.text for one in found if one.piece.kind != "caption"))
        draft.notes = [STATED]
        return [one for one in found if one.piece.kind == "caption"] + [Found(piece, body) for piece in pieces]
    if not found and not shown:
        return [Found(piece, body) for piece in hidden_text(page.tree, draft)]
    return found


def _below_header(found: list[Found], draft: Draft) -> list[Found]:
    """The pieces of a written text without the lines right below its title that say who and when."""
    at = 0
    while draft.title and at < min(HEADER_LINES, len(found)) and found[at].piece.kind == "paragraph":
        text = found[at].piece.text
        if not (is_byline(text) or is_date_line(text)) or len(text) > HEADER_LINE:
            break
        read_header_line(text, draft)
        draft.drop("byline", text)
        at += 1
    return found[at:]


def _cut_title(headings: list[Element], draft: Draft) -> None:
    """Cut the headings that say the title; they are kept as the title or dropped."""
    for place, heading in enumerate(headings):
        words = heading.words()
        heading.cut()
        if place or words != draft.title:
            draft.drop("headline repeated", words)


def _article(body: Element, facts: Metadata, base: str, mend: bool, draft: Draft) -> list[Found]:
    _cut_title(facts.headings, draft)
    before = len(draft.dropped)
    title = next(iter(facts.headings), None)
    for careful in (False, True):
        if not careful:
            prune(body, title, draft.drop)
            title = next((heading for heading in facts.headings if _is_shown(heading)), title)
        if body.prose >= LEAST_PROSE:
            chosen, beside = choose(body, title)
            for text in loose_text_around(chosen):
                draft.drop("outside the article", text)
            captions = _from_beside(beside, base, mend, facts, draft)
            found = _tidy(captions + blocks_of(chosen, base, mend=mend))
            teasers = is_teasers(found)
            thread = is_thread(chosen)
            kept = trimmed(found, facts, draft, thread=thread)
            if teasers:
                draft.authors, draft.published = [], ""
            elif is_text(kept):
                if thread:
                    draft.notes.append(THREAD)
                return kept
        del draft.dropped[before:]
        facts.standfirst = ""
        body.restore()
        for heading in facts.headings:
            heading.cut()
    found = _tidy(blocks_of(body, base, mend=mend))
    if found and (body.text > SMALL_PAGE or body.links or not any(map(is_prose, found))):
        draft.notes.append(NO_ARTICLE)
    return found


def _is_shown(heading: Element) -> bool:
    """Whether a heading stood in no part that was cut."""
    above = heading.parent
    while above is not None and not above.gone:
        above = above.parent
    return above is None


def _from_beside(beside: list[Beside], base: str, mend: bool, facts: Metadata, draft: Draft) -> list[Found]:
    """The captions between title and body; the standfirst is kept, header lines may say who and when."""
    captions: list[Found] = []
    for part in beside:
        if not part.header:
            draft.drop("outside the article", part.element.words())
            continue
        part.element.gone = False
        for one in blocks_of(part.element, base, mend=mend):
            if is_picture(part.element) and is_prose(one):
                one.piece.kind, one.piece.level = "caption", 0
            if one.piece.kind == "caption":
                captions.append(one)
            elif not facts.standfirst and is_standfirst(one, facts):
                facts.standfirst = one.piece.text
            else:
                read_header_line(one.piece.text, draft)
                draft.drop("outside the article", one.piece.text)
    return captions


def _tidy(found: list[Found]) -> list[Found]:
    for one in found:
        if one.piece.kind == "caption":
            text = without_doubled_label(" ".join(one.piece.text.split()))
            if text != one.piece.text:
                target = next((run.target for run in one.piece.runs if run.target), "")
                one.piece = Piece("caption", [Run(text, target=target)])
    return found
