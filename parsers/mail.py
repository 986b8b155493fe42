"""Saved e-mails (`.eml`, a message of a mailbox): the part to read, decoded, and what the header says.

The standard library's `email` takes a message apart; here it is told which part is the letter. That is the plain
text, unless there is none or the HTML says far more, then that. Mails that were pasted as text
have no MIME header and are read by `parsers.text.mail`.
"""

from __future__ import annotations

import re
from dataclasses import field
from itertools import islice
from typing import TYPE_CHECKING, Literal

from parsers.decode import decode, settle
from parsers.patterns import pattern
from parsers.records import record
from parsers.sniff import FIELD

if TYPE_CHECKING:
    from email.message import Message

HEADER_WITHIN = 65_536
"""Characters in which the header must end."""
PARTS_MOST = 100
"""Parts of a message; `email` takes nested ones apart by recursion, and no letter has so many."""
FULL_SHARE = 0.7
"""Share of the HTML part's words that the plain part must have to be the letter itself; set by hand."""

_NESTING = pattern(rb"^content-type:\s*+message/|\bboundary[*\d]{0,4}[ \t]*+=", re.IGNORECASE | re.MULTILINE)
"""What a part that holds others says."""
_ENVELOPE = frozenset(
    ("mime-version", "content-type", "content-transfer-encoding", "received", "message-id", "return-path")
)
"""Fields that mail programs write and people do not."""
_STYLES = pattern(r"<(style|script)\b[^<>]*>[^<]*</\1>|<[^<>]{0,2000}>", re.IGNORECASE)


@record
class Letter:
    """What is read of a message."""

    text: str
    form: Literal["html", "plain"]
    header: str
    """The header as it stood, encoded words and all."""
    fields: dict[str, str] = field(default_factory=dict)
    """Lower-case names to values; the first of a name counts."""
    attachments: list[str] = field(default_factory=list)
    notes: tuple[str, ...] = ()
    """How text was decoded whose charset was not stated, or wrongly."""


def open_letter(data: bytes | str) -> Letter | None:
    """The letter in a saved message, or None for what is no such message, whatever it begins with."""
    raw = data if isinstance(data, bytes) else data.encode("utf-8", "replace")
    head = raw[:HEADER_WITHIN].decode("latin-1").lstrip("\ufeffï»¿\r\n")
    header = _header(head)
    if not header or _is_too_nested(raw):
        return None
    try:
        return _opened(raw[raw.find(header[:40].encode("latin-1")) :], header, written=isinstance(data, str))
    except RecursionError:
        return None


def _is_too_nested(raw: bytes) -> bool:
    """Whether more parts than any letter has say that they hold others."""
    return next(islice(_NESTING.finditer(raw), PARTS_MOST, None), None) is not None


def _opened(raw: bytes, header: str, *, written: bool) -> Letter:
    """The letter in a message that begins with this header. `written`: the source came as text."""
    from email import message_from_bytes

    message = message_from_bytes(raw)
    fields: dict[str, str] = {}
    for name, value in message.items():
        fields.setdefault(name.lower(), " ".join(str(value).split()))
    texts, notes = _texts(message, "text/plain", written)
    pages, notes_of_pages = _texts(message, "text/html", written)
    plain, page = "\n\n".join(texts).strip("\n"), "\n".join(pages)
    words = len(plain.split())
    if page and words < FULL_SHARE * len(_STYLES.sub(" ", page).split()):
        return Letter(page, "html", header, fields, _attachments(message), notes_of_pages)
    return Letter(plain, "plain", header, fields, _attachments(message), notes)


def _header(head: str) -> str:
    """The header at the front of a source, if it is one that mail programs write."""
    names: set[str] = set()
    end = 0
    for row in head.splitlines(keepends=True):
        found = FIELD.match(row)
        if found:
            names.add(found[1].lower())
        elif not (row[:1] in " \t" and names and row.strip()) and not (end == 0 and row.startswith("From ")):
            break
        end += len(row)
    known = names & _ENVELOPE and names & {"from", "subject"}
    return head[:end] if known else ""


def _texts(message: Message, kind: str, written: bool) -> tuple[list[str], tuple[str, ...]]:
    """The decoded texts of all parts of one kind that are no attachments, and notes on how they were read."""
    texts: list[str] = []
    notes: dict[str, None] = {}
    for part in message.walk():
        if part.is_multipart() or part.get_content_type() != kind or _attached(part):
            continue
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes):
            text, told = _decoded(payload, part, written)
            texts.append(_flowing(text, part))
            notes |= dict.fromkeys(told)
    return texts, tuple(notes)


def _decoded(payload: bytes, part: Message, written: bool) -> tuple[str, tuple[str, ...]]:
    """A part's text and notes on it. `written`: the source came as text, so what was not encoded is UTF-8."""
    coding = str(part.get("content-transfer-encoding", "")).strip().lower()
    charset = part.get_content_charset() or ""
    if written and coding not in ("base64", "quoted-printable"):
        charset = "utf-8"
    try:
        return settle(payload.decode(charset or "utf-8")), ()
    except (LookupError, UnicodeDecodeError):
        return decode(payload) if payload else ("", ())


def _flowing(text: str, part: Message) -> str:
    """Text whose soft line ends are said by a blank before them (RFC 3676), with paragraphs on one line."""
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    keep = "" if str(part.get_param("delsp", "")).lower() == "yes" else " "
    rows: list[str] = []
    soft = False
    for row in text.split("\n"):
        quoted = row.startswith(">") or (bool(rows) and rows[-1].startswith(">"))
        stuffed = row.removeprefix(" ")
        if soft and not quoted:
            rows[-1] = rows[-1][:-1] + keep + stuffed
        else:
            rows.append(stuffed)
        soft = stuffed.endswith(" ") and stuffed != "-- "
    return "\n".join(rows)


def _attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment"


def _attachments(message: Message) -> list[str]:
    """The names, else the kinds, of what came with the letter."""
    return [
        part.get_filename() or part.get_content_type()
        for part in message.walk()
        if not part.is_multipart() and (_attached(part) or part.get_content_maintype() != "text")
    ]
