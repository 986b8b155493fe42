"""Reads plain text: a text of its own, a mail, a copied page with its furniture, or a text browser's print of one.

Lines are joined and weighed one by one. Where many of them are known furniture the text is a dumped page, and its
body is the heaviest stretch; else everything is kept but the furniture that is known by its words. What stands
above the body is read for headline, byline and date. Whatever is left out goes to `dropped`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from parsers.draft import Draft, Piece
from parsers.names import names_in
from parsers.text.body import as_written, body_range, is_dump
from parsers.text.context import in_page
from parsers.text.dialogue import with_speech
from parsers.text.ebook import Book, open_book
from parsers.text.header import Header, read_header
from parsers.text.lines import TextLine, text_lines
from parsers.text.links import address_list, is_numbered, runs_of, without_numbers
from parsers.text.log import is_log
from parsers.text.mail import SIGNATURE, Mail, put_header, split_mail, subject
from parsers.text.pieces import body_pieces, piece_of
from parsers.text.release import dateline_day, end_of_release, without_contacts
from parsers.text.title import find_title, named_by_address
from parsers.text.weight import Weighed, weigh

HEADER_REACH = 80
"""Lines above the body of a dumped page among which the headline is looked for."""
ABOVE_TITLE = 3
"""Lines above the headline that may hold a date or a byline."""


def read_plain(source: str, *, url: str | None = None, title: str = "") -> Draft:
    """The draft of an article in plain text; `url` helps to tell the headline, where `title` does not say it."""
    return open_plain(source, url=url, title=title)()


def open_plain(source: str, *, url: str | None = None, title: str = "") -> Callable[[], Draft]:
    """The same in two steps: what is given back reads the lines on, and no longer needs their source."""
    mail = split_mail(source)
    book = open_book(source)
    if mail:
        source, title = mail.text, subject(mail.fields)
    elif book:
        source, title = book.text, book.fields.get("Title", "")
    signature = ""
    if mail or title:
        source, _, signature = source.partition(SIGNATURE)
    return partial(_read, text_lines(source), url, title, mail, book, signature)


def _read(
    read: list[TextLine], url: str | None, title: str, mail: Mail | None, book: Book | None, signature: str
) -> Draft:
    draft = Draft(url=url or "")
    _read_lines(draft, read, url, title=title)
    if mail:
        put_header(draft, mail.fields, mail.header)
    elif book:
        _put_frame(draft, book)
    draft.drop("signature", signature)
    return draft


def _put_frame(draft: Draft, book: Book) -> None:
    """Take over what a digital library says of a book, and drop the frame it put around it."""
    draft.authors = names_in(book.fields.get("Author", "")) or draft.authors
    draft.published = ""
    draft.drop("library header", book.before)
    draft.drop("library licence", book.after)


def _read_lines(draft: Draft, read: list[TextLine], url: str | None, title: str = "") -> None:
    """Fill the draft from lines without mail header; `title` is the headline where it is known already."""
    read, numbered = _without_addresses(with_speech(read), draft)
    if is_log([line.text for line in read]):
        _put_title(draft, title)
        draft.pieces += [Piece("paragraph", runs_of(line.shown)) for line in read]
        return
    end = end_of_release(read)
    draft.drop("press contact", " / ".join(line.shown for line in read[end:]))
    lines = [weigh(line) for line in read[:end]]
    lines = [line for line in lines if line.reason != "ornament"]
    if not lines:
        return
    dump = numbered or is_dump(lines)
    lines = in_page(lines) if dump else without_contacts(as_written(lines))
    if title:
        _put_title(draft, title)
        start, end = 0, len(lines)
    else:
        start, end = _read_header(draft, lines, url, dump=dump)
    if start < end:
        draft.published = draft.published or dateline_day(lines[start].line.text)
    draft.pieces += body_pieces(lines[start:end], draft)
    _drop_all(draft, lines[end:], "page furniture")


def _put_title(draft: Draft, title: str) -> None:
    draft.title = title
    if title:
        draft.pieces.append(Piece.plain("title", title))


def _without_addresses(lines: list[TextLine], draft: Draft) -> tuple[list[TextLine], bool]:
    """The lines without a text browser's list of addresses and its numbers; whether it had both."""
    end = address_list(lines)
    if end == len(lines):
        return lines, False
    draft.drop("list of addresses", " / ".join(line.shown for line in lines[end:]))
    numbered = is_numbered(lines[:end])
    return without_numbers(lines[:end]), numbered


def _read_header(draft: Draft, lines: Sequence[Weighed], url: str | None, *, dump: bool) -> tuple[int, int]:
    """Read what stands above the body and return the body's range."""
    title = named_by_address(lines, url)
    start, end = body_range(lines, title, dump=dump)
    top = max(start - HEADER_REACH, 0)
    if title is None or not top <= title < start:
        found = find_title(lines[top:start], lines[start:end], url, dump=dump)
        title = None if found is None else found + top
    first = start if title is None else max(top, title - ABOVE_TITLE)
    first = first if dump else 0
    _drop_all(draft, lines[:first], "navigation")
    _fill(draft, read_header(lines, title, first, start, keep=not dump), lines)
    return start, end


def _fill(draft: Draft, header: Header, lines: Sequence[Weighed]) -> None:
    """Put what stands above the body where it belongs."""
    draft.authors, draft.published = header.authors, header.published
    draft.summary = header.summary
    _put_title(draft, header.title)
    if header.summary:
        draft.pieces.append(Piece.plain("summary", header.summary))
    for place in sorted(header.captions + header.kept):
        caption = place in header.captions
        draft.pieces.append(Piece.plain("caption", lines[place].line.text) if caption else piece_of(lines, place))
    for reason, place in header.dropped:
        draft.drop(reason, lines[place].line.shown)


def _drop_all(draft: Draft, lines: Sequence[Weighed], reason: str) -> None:
    """Drop lines, runs of one reason together."""
    run: list[str] = []
    last = reason
    for weighed in lines:
        if weighed.reason and weighed.reason != last:
            draft.drop(last, " / ".join(run))
            run, last = [], weighed.reason
        run.append(weighed.line.shown)
    draft.drop(last, " / ".join(run))
