"""The way of an article: bytes, text, its form, the reader of that form, the finished article."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from parsers.article import Article
from parsers.decode import INPUT_MAX, composed, decode, settle
from parsers.draft import Draft, Piece
from parsers.language import settled_language
from parsers.sniff import may_be_letter, sniff

if TYPE_CHECKING:
    from parsers.mail import Letter

Reading = Callable[[], Draft]
NO_PROSE = ("code", "table")
"""Kinds of pieces whose words are no evidence of a language."""
NOTHING = "there is nothing to read in it"


def parse(data: bytes | str, *, url: str | None = None, name: str | None = None) -> Article:
    """The article in a source of any form.

    `data` are the bytes as they were read, or text already decoded; `url` is where they were read from and the
    base of relative hyperlinks; `name` is a file's name. Raises `NotText` for pictures, archives and the like.
    """
    reading, notes = _opened(data, url=url, name=name)
    del data
    draft = reading()
    draft.notes[:0] = notes
    draft.url = draft.url or url or ""
    texts = (piece.text for piece in draft.pieces if piece.kind not in NO_PROSE)
    draft.language = settled_language(draft.language, texts)
    if not any(piece.kind != "title" and piece.text.strip() for piece in draft.pieces):
        draft.notes.append(NOTHING)
    return draft.finish()


def seen(data: bytes | str) -> str:
    """What the readers are handed of a source, before anything is left out: decoded, with composed letters.

    Of a saved e-mail it is the header and the part that is read, as plain text or HTML. Raises `NotText`.
    """
    letter = _letter(data)
    if letter is not None:
        text = f"{letter.header.strip()}\n\n{letter.text}"
    else:
        text, _ = decode(data) if isinstance(data, bytes) else _cut(data)
    return composed(text)


def _opened(data: bytes | str, *, url: str | None, name: str | None) -> tuple[Reading, tuple[str, ...]]:
    """How to read a source on, and notes on how it was read so far."""
    letter = _letter(data)
    if letter is not None:
        return partial(read_letter, letter, url=url), ()
    text, notes = decode(data) if isinstance(data, bytes) else _cut(data)
    return read(text, url=url, name=name), notes


def _letter(data: bytes | str) -> Letter | None:
    """The letter in a saved e-mail, or None for any other source."""
    if not may_be_letter(data):
        return None
    from parsers.mail import open_letter

    return open_letter(data)


def read(text: str, *, url: str | None, name: str | None) -> Reading:
    """How the reader of the text's form makes a draft of it. A new form is added here and in `sniff`.

    Of pages the tree is made at once, of texts the lines, so that neither the source nor its text is held while it
    is read: together they may be as large as all that is made of them.
    Saved e-mails are told by their bytes and opened before, see `parsers.mail`.
    """
    form = sniff(text, name=name)
    if form == "html":
        from parsers.page.reader import open_html

        return open_html(text, url=url)
    if form == "feed":
        from parsers.feed import read_feed

        return partial(read_feed, text, url=url)
    if form == "markdown":
        from parsers.markdown.reader import open_markdown

        return open_markdown(composed(text), url=url)
    if form == "verbatim":
        return partial(Draft, url=url or "", pieces=[Piece.plain("code", text)])
    from parsers.text.reader import open_plain

    return open_plain(composed(text), url=url)


def read_letter(letter: Letter, *, url: str | None) -> Draft:
    """The draft of a saved e-mail: its text as any other, and what its header says."""
    from parsers.text.mail import put_header, subject

    if letter.form == "html":
        from parsers.page.reader import read_html

        draft = read_html(letter.text, url=url)
    else:
        from parsers.text.reader import read_plain

        draft = read_plain(composed(letter.text), url=url, title=subject(letter.fields))
    put_header(draft, letter.fields, letter.header)
    draft.notes[:0] = letter.notes
    for name in letter.attachments:
        draft.drop("attachment", name)
    return draft


def _cut(text: str) -> tuple[str, tuple[str, ...]]:
    """Text that came decoded, held to the same limit."""
    if len(text) <= INPUT_MAX:
        return settle(text), ()
    return settle(text[:INPUT_MAX]), (f"cut at {INPUT_MAX // 2**20} Mi characters",)
