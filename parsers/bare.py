"""The words of a source and nothing else, for one that is too much to be read properly.

Nothing is judged, so the time is bounded by the length, whatever the source holds: tags are taken out by two
substitutions that never look at a character twice, and lines are put together to pieces of some length.
"""

from __future__ import annotations

import html
import re

from parsers.article import Article
from parsers.decode import decode
from parsers.draft import Draft, Piece
from parsers.patterns import pattern

MOST_BYTES = 4 * 1024 * 1024
"""What is read of such a source: two novels."""
PIECE = 2_000
"""Characters to which lines are joined, so that a million of them are not a million blocks."""

_UNSHOWN = pattern(r"<(/?)(?:script|style)\b", re.IGNORECASE)
_BREAK = pattern(r"</?(?:p|div|h[1-6]|li|tr|table|ul|ol|blockquote|pre|article|section)\b[^<>]*>", re.IGNORECASE)
_TAG = pattern(r"</?[a-zA-Z!][^<>]*>")


def bare(data: bytes, *, why: str) -> Article:
    """The words of a source, with a note that says why they are no more than that. Raises `NotText`."""
    text, notes = decode(_cut(data))
    draft = Draft(notes=[*notes, f"{why}; these are its words, with nothing left out but tags"])
    if len(data) > MOST_BYTES:
        draft.notes.append(f"cut at {MOST_BYTES // 2**20} MiB")
    draft.pieces = [Piece.plain("paragraph", part) for part in _parts(_without_tags(text))]
    return draft.finish()


def _cut(data: bytes) -> bytes:
    """As much as is read, up to a blank, so that no character is cut in two."""
    if len(data) <= MOST_BYTES:
        return data
    return data[:MOST_BYTES].rpartition(b" ")[0] or data[:MOST_BYTES]


def _without_tags(text: str) -> str:
    if not _TAG.search(text):
        return text
    text = _BREAK.sub("\n", _without_scripts(text))
    return html.unescape(_TAG.sub("", text))


def _without_scripts(text: str) -> str:
    """The text outside scripts and style sheets, of which the last may have no end."""
    kept: list[str] = []
    at, inside = 0, False
    for mark in _UNSHOWN.finditer(text):
        closing = bool(mark[1])
        if not inside and not closing:
            kept.append(text[at : mark.start()])
            inside = True
        elif inside and closing:
            at, inside = mark.start(), False
    return "".join(kept) + ("" if inside else text[at:])


def _parts(text: str) -> list[str]:
    """The lines that are not blank, joined to pieces of some length."""
    parts: list[str] = []
    waiting: list[str] = []
    length = 0
    for line in text.splitlines():
        if not (words := line.strip()):
            continue
        waiting.append(words)
        length += len(words)
        if length >= PIECE:
            parts.append("\n".join(waiting))
            waiting, length = [], 0
    return [*parts, "\n".join(waiting)]
