"""The header of an e-mail above its text: subject, sender and date are the article's, the rest is dropped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field

from parsers.dates import iso_date
from parsers.draft import Draft, Piece
from parsers.names import is_full_name, names_in
from parsers.patterns import pattern
from parsers.records import record

_FIELD = pattern(r"([A-Za-z][A-Za-z-]{1,40}):(?: |$)")
_KNOWN = frozenset(
    (
        *("from", "to", "cc", "bcc", "date", "sent", "subject", "reply-to", "sender", "message-id", "received"),
        *("return-path", "mime-version", "content-type", "content-transfer-encoding", "list-unsubscribe"),
    )
)
"""Field names of RFC 5322 and those that mail programs print."""

FIELDS_MIN = 2
"""Known fields that make a mail header; a single "Date:" may open any text."""
SIGNATURE = "\n-- \n"
"""What stands before a signature (RFC 3676)."""


@record
class Mail:
    """A message taken apart."""

    fields: dict[str, str] = field(default_factory=dict)
    """Lower-case names to values; the first of a name counts."""
    header: str = ""
    """The header as it stood."""
    text: str = ""


def split_mail(source: str) -> Mail | None:
    """The parts of a text that begins with an e-mail header, else None."""
    rows: dict[str, list[str]] = {}
    position = len(source) - len(source.lstrip("\n"))
    start, name = position, ""
    while position < len(source):
        end = source.find("\n", position)
        end = len(source) if end < 0 else end
        row = source[position:end]
        found = _FIELD.match(row)
        if found:
            name = found[1].lower()
            rows.setdefault(name, [row[found.end() :].strip()])
        elif row[:1] in " \t" and row.strip() and name:
            rows[name].append(row.strip())
        else:
            break
        position = end + 1
    fields = {name: " ".join(parts) for name, parts in rows.items()}
    if len(fields.keys() & _KNOWN) < FIELDS_MIN or not fields.keys() & {"from", "subject"}:
        return None
    return Mail(fields, source[start:position], source[position:])


def subject(fields: Mapping[str, str]) -> str:
    """What the message is about, for a headline."""
    return decoded(fields.get("subject", "")).strip()


def put_header(draft: Draft, fields: Mapping[str, str], header: str) -> None:
    """Take over what a header says of a message; the header itself is dropped."""
    title = subject(fields)
    if title and draft.title != title:
        draft.title = title
        for piece in draft.pieces:
            piece.kind = "heading" if piece.kind == "title" else piece.kind
            piece.level = 1 if piece.kind == "heading" and not piece.level else piece.level
        draft.pieces.insert(0, Piece.plain("title", title))
    name = sender(fields.get("from", ""))
    draft.authors = [name] if is_full_name(name) and names_in(name) == [name] else draft.authors
    draft.published = iso_date(fields.get("date", fields.get("sent", ""))) or draft.published
    draft.drop("e-mail header", header)


def decoded(value: str) -> str:
    """A field's value with encoded words (RFC 2047) read; what cannot be read stays as it is."""
    if "=?" not in value:
        return value
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    try:
        return str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return value


def sender(value: str) -> str:
    """The name in "Ada Writer <ada@paper.example>", or ""."""
    value = decoded(value)
    if named := re.fullmatch(r"\S+@\S+ \(([^()]+)\)", value.strip()):
        return named[1]
    name = re.sub(r"<[^<>]*>|\([^()]*\)|\"", "", value).strip()
    return "" if "@" in name else name
