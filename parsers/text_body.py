"""The body of a plain text: where it begins and ends, and its lines as blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parsers.draft import Draft, Piece
from parsers.text_captions import has_credit, repeated
from parsers.text_header import is_byline, is_date_line
from parsers.text_weight import Weighed, count_words, ends_sentence, heaviest

DUMP_KNOWN = 6
"""Known furniture lines and placeholders from which a text is a dumped page."""
HEADING_WORDS = 8
"""Words of a subheading at most; a longer line without a full stop is the title of a video or of another story."""
TITLE_BONUS = 60.0
"""Points a body has for standing right below its headline: what one full paragraph has."""
TITLE_SHARE = 0.15
"""How much of the heaviest stretch's points the one below the headline must have to be the body."""
HEADER_PROSE = 2
"""Sentences (a standfirst, a caption) that may stand above byline and date."""
HEADER_LINES = 12
"""Lines at the start of the body among which a late byline or date is looked for."""


def body_range(lines: Sequence[Weighed], title: int | None, *, dump: bool) -> tuple[int, int]:
    """The half-open stretch of lines that is the body, below `title` where that is known already."""
    if dump:
        start, end = _dumped_range(lines, title)
    else:
        start, end = _copied_start(lines), _copied_end(lines)
    if start >= end:
        return 0, len(lines)
    return _below_header(lines, start, end), end


def _dumped_range(lines: Sequence[Weighed], title: int | None) -> tuple[int, int]:
    """The heaviest stretch below the headline, unless far more of an article stands elsewhere."""
    start, end, total = heaviest(lines)
    if title is not None:
        below, below_end, below_total = heaviest(lines[title + 1 :], TITLE_BONUS)
        if below_total - TITLE_BONUS > TITLE_SHARE * total:
            start, end = below + title + 1, below_end + title + 1
    while start < end - 1 and lines[start].weight <= 0:
        start += 1
    return start, end


def is_dump(lines: Sequence[Weighed]) -> bool:
    """Whether this is a whole page, menus and all, and not a text or a copied article."""
    known = sum(bool(line.reason) for line in lines)
    light = sum(line.weight < 0 for line in lines)
    prose = sum(line.weight > 0 for line in lines)
    return known >= DUMP_KNOWN and light > prose / 2


def _copied_start(lines: Sequence[Weighed]) -> int:
    """The first line of prose; where there is none, all that follows the first line."""
    for place, line in enumerate(lines):
        if line.weight > 0:
            return place
    return min(1, len(lines) - 1)


def _copied_end(lines: Sequence[Weighed]) -> int:
    """Where the known furniture at the end begins: the first of it with no prose after it."""
    end = len(lines)
    for place in range(len(lines) - 1, -1, -1):
        if lines[place].weight > 0:
            break
        if lines[place].reason:
            end = place
    return end


def _below_header(lines: Sequence[Weighed], start: int, end: int) -> int:
    """The start of the body below a byline or date that comes after a standfirst or a caption."""
    prose = 0
    found = start
    for place in range(start, min(start + HEADER_LINES, end)):
        text = lines[place].line.text
        if is_byline(text) or is_date_line(text):
            found = place + 1
        prose += lines[place].weight > 0
        if prose > HEADER_PROSE:
            break
    while found > start and found < end - 1 and lines[found].weight <= 0 and not lines[found].line.marker:
        found += 1
    return found


def body_pieces(lines: Sequence[Weighed], draft: Draft) -> Iterator[Piece]:
    """The blocks of the body; furniture inside it goes to `draft.dropped`."""
    twice = False
    for place, weighed in enumerate(lines):
        text = weighed.line.text
        if repeated(lines, place):
            draft.drop("repeated caption", text)
            twice = True
        elif twice:
            yield Piece.plain("caption", text)
            twice = False
        elif weighed.reason:
            draft.drop(weighed.reason, text)
        else:
            yield _piece(lines, place)


def _piece(lines: Sequence[Weighed], place: int) -> Piece:
    line = lines[place].line
    if line.kind == "item":
        return Piece.plain("list item", line.text, 1, line.marker)
    if line.kind == "quotation":
        return Piece.plain("quotation", line.text, line.level)
    if not ends_sentence(line.text):
        if has_credit(line.text):
            return Piece.plain("caption", line.text)
        if _before_prose(lines, place):
            if count_words(line.text) <= HEADING_WORDS:
                return Piece.plain("heading", line.text, 2)
            return Piece.plain("caption", line.text)
    return Piece.plain("paragraph", line.text)


def _before_prose(lines: Sequence[Weighed], place: int) -> bool:
    """Whether a light line stands alone above a paragraph."""
    following = lines[place + 1] if place + 1 < len(lines) else None
    return lines[place].weight < 0 and following is not None and following.weight > 0
