"""The lines of the body of a plain text as blocks: paragraphs, headings, list items, quotations, captions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parsers.draft import Draft, Piece
from parsers.patterns import pattern
from parsers.prose import count_words, ends_sentence
from parsers.text.captions import is_caption, repeated
from parsers.text.links import runs_of
from parsers.text.weight import Weighed

HEADING_WORDS = 8
"""Words of a subheading at most; a longer line without a full stop is the title of a video or of another story."""

_NO_HEADING = pattern(r"[,;–—-]$|://|\n")
"""A salutation, an address, verse."""


def body_pieces(lines: Sequence[Weighed], draft: Draft) -> Iterator[Piece]:
    """The blocks of the body; furniture inside it goes to `draft.dropped`."""
    captions: set[int] = set()
    indents: list[int] = []
    for place, weighed in enumerate(lines):
        level = _level(weighed, indents)
        if again := repeated(lines, place):
            draft.drop("repeated caption", weighed.line.shown)
            captions.add(again)
        elif place in captions:
            yield Piece.plain("caption", weighed.line.text)
        elif weighed.reason:
            draft.drop(weighed.reason, weighed.line.shown)
        else:
            yield piece_of(lines, place, level)


def piece_of(lines: Sequence[Weighed], place: int, level: int = 1) -> Piece:
    """The block that one line of text makes; `level` is its depth if it is a list item."""
    line = lines[place].line
    if line.kind == "table":
        return Piece.plain("table", line.text)
    if line.kind == "item":
        return Piece("list item", runs_of(line.text), level, line.marker)
    if line.kind == "quotation":
        return Piece("quotation", runs_of(line.text), line.level)
    if is_caption(line.text):
        return Piece.plain("caption", line.text)
    if _is_title_line(lines, place):
        return Piece.plain("heading", line.text, 2)
    if _stands_above_prose(lines, place):
        heading = count_words(line.text) <= HEADING_WORDS
        return Piece.plain("heading", line.text, 2) if heading else Piece.plain("caption", line.text)
    return Piece("paragraph", runs_of(line.text))


def _level(weighed: Weighed, indents: list[int]) -> int:
    """The depth of a list item; `indents` are those of the open items, outermost first."""
    if weighed.line.kind != "item":
        indents.clear()
        return 1
    while indents and indents[-1] > weighed.line.indent:
        indents.pop()
    if not indents or indents[-1] < weighed.line.indent:
        indents.append(weighed.line.indent)
    return len(indents)


def _is_title_line(lines: Sequence[Weighed], place: int) -> bool:
    """Whether a short line in capitals stands alone between blank lines, as a chapter's heading does."""
    line = lines[place].line
    if not line.text.isupper() or not 1 < count_words(line.text) <= HEADING_WORDS or _NO_HEADING.search(line.text):
        return False
    near = (lines[at].line.chunk for at in (place - 1, place + 1) if 0 <= at < len(lines))
    return line.chunk not in near and place + 1 < len(lines)


def _stands_above_prose(lines: Sequence[Weighed], place: int) -> bool:
    """Whether a line that is no sentence stands right above a paragraph."""
    weighed = lines[place]
    if weighed.weight >= 0 or ends_sentence(weighed.line.text) or _NO_HEADING.search(weighed.line.text):
        return False
    return place + 1 < len(lines) and lines[place + 1].weight > 0
