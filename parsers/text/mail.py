"""The header of an e-mail above its text: subject, sender and date are the article's, the rest is dropped."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_FIELD = re.compile(r"([A-Za-z][A-Za-z-]{1,40}):(?: |$)")
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


@dataclass(slots=True)
class Mail:
    """A message taken apart."""

    fields: dict[str, str] = field(default_factory=dict)
    """Lower-case names to values; the first of a name counts."""
    header: str = ""
    """The header as it stood."""
    text: str = ""
    signature: str = ""


def split_mail(source: str) -> Mail | None:
    """The parts of a text that begins with an e-mail header, else None."""
    fields: dict[str, str] = {}
    position = len(source) - len(source.lstrip("\n"))
    start, name = position, ""
    while position < len(source):
        end = source.find("\n", position)
        end = len(source) if end < 0 else end
        row = source[position:end]
        found = _FIELD.match(row)
        if found:
            name = found[1].lower()
            fields.setdefault(name, row[found.end() :].strip())
        elif row[:1] in " \t" and row.strip() and name:
            fields[name] += " " + row.strip()
        else:
            break
        position = end + 1
    if len(fields.keys() & _KNOWN) < FIELDS_MIN or not fields.keys() & {"from", "subject"}:
        return None
    text, _, signature = source[position:].partition(SIGNATURE)
    return Mail(fields, source[start:position], text, signature)


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
    name = re.sub(r"<[^<>]*>|\([^()]*\)|\"", "", decoded(value)).strip()
    return "" if "@" in name else name
