"""Reads plain text: a text of its own, a page copied with its furniture, or a page as a text browser prints it.

Lines are joined and weighed one by one. Where many of them are known furniture the text is a dumped page, and its
body is the heaviest stretch; else everything is kept but the furniture that is known by its words. What stands
above the body is read for headline, byline and date. Whatever is left out goes to `dropped`.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.draft import Draft, Piece
from parsers.text_body import body_pieces, body_range, is_dump
from parsers.text_header import Header, find_title, named_by_address, read_header
from parsers.text_lines import text_lines
from parsers.text_weight import Weighed, in_page, weigh

HEADER_REACH = 40
"""Lines above the body of a dumped page among which the headline is looked for."""


def read_plain(source: str, *, url: str | None = None) -> Draft:
    """The draft of an article in plain text; `url` helps to tell the headline from other lines."""
    draft = Draft(url=url or "")
    lines = [weigh(line) for line in text_lines(source)]
    lines = [line for line in lines if line.reason != "ornament"]
    if not lines:
        return draft
    dump = is_dump(lines)
    lines = in_page(lines) if dump else lines
    title = named_by_address(lines, url)
    start, end = body_range(lines, title, dump=dump)
    top = max(start - HEADER_REACH, 0)
    if title is None or not top <= title < start:
        title = find_title(lines[top:start], start - top, url, near=dump)
        title = None if title is None else title + top
    first = max(top, title - 3) if title is not None else start
    header = read_header(lines, title, first, start)
    _drop_all(draft, lines[:first], "navigation")
    _fill(draft, header, lines)
    draft.pieces += body_pieces(lines[start:end], draft)
    _drop_all(draft, lines[end:], "page furniture")
    return draft


def _fill(draft: Draft, header: Header, lines: Sequence[Weighed]) -> None:
    """Put what stands above the body where it belongs."""
    draft.title, draft.authors, draft.published = header.title, header.authors, header.published
    draft.summary = header.summary
    if header.title:
        draft.pieces.append(Piece.plain("title", header.title))
    if header.summary:
        draft.pieces.append(Piece.plain("summary", header.summary))
    for place in header.captions:
        draft.pieces.append(Piece.plain("caption", lines[place].line.text))
    for reason, place in header.dropped:
        draft.drop(reason, lines[place].line.text)


def _drop_all(draft: Draft, lines: Sequence[Weighed], reason: str) -> None:
    """Drop lines, runs of one reason together."""
    run: list[str] = []
    last = reason
    for weighed in lines:
        if weighed.reason and weighed.reason != last:
            draft.drop(last, " / ".join(run))
            run, last = [], weighed.reason
        run.append(weighed.line.text)
    draft.drop(last, " / ".join(run))
