"""The body of a plain text: where it begins and ends, and its lines as blocks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from parsers.bylines import is_byline, is_date_line
from parsers.dates import iso_date
from parsers.text.weight import PLACEHOLDER, Weighed, heaviest, weigh_words

DUMP_KNOWN = 6
"""Known furniture lines and placeholders from which a text is a dumped page."""
STANZA_LINES = 3
"""Lines that make a stanza."""
SET_IN_LINES, SET_IN = 2, 3
"""Lines that make a stanza where each is set in, and blanks before a line that is."""
VERSE_CHARACTERS = 65
"""Characters of a line of verse at most."""
VERSE_MEAN = 16
"""Characters of its lines on average, at least; blocks of shorter lines are labels."""
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
    while end < len(lines) and lines[end].weight == 0 and not lines[end].reason:
        end += 1
    return start, end


def is_dump(lines: Sequence[Weighed]) -> bool:
    """Whether this is a whole page, menus and all, and not a text or a copied article."""
    known = sum(bool(line.reason) for line in lines)
    light = sum(line.weight < 0 for line in lines)
    prose = sum(line.weight > 0 for line in lines)
    return known >= DUMP_KNOWN and light > prose / 2


def _copied_start(lines: Sequence[Weighed]) -> int:
    """The first sentence below the first line, else what follows a first line that stands alone."""
    for place, line in enumerate(lines):
        if line.weight > 0 or (place and line.weight == 0 and not is_byline(line.line.text)):
            return place
    if len(lines) > 1 and lines[0].line.chunk != lines[1].line.chunk and lines[0].line.kind == "line":
        return 1
    return 0


def _copied_end(lines: Sequence[Weighed]) -> int:
    """Where the furniture at the end begins: below the last sentence, if any of what follows is known."""
    end = len(lines)
    prose = max((place for place, line in enumerate(lines) if line.weight > 0), default=-1)
    known = next((place for place in range(prose + 1, end) if lines[place].reason), end)
    if known == end or prose < 0:
        return known
    while prose + 1 < known and lines[prose + 1].weight >= 0:
        prose += 1
    return prose + 1


def _stanzas(lines: Sequence[Weighed]) -> list[Weighed]:
    """The lines with verse put together: blocks of short lines only, whose line breaks were meant."""
    joined: list[Weighed] = []
    for _, group in groupby(lines, key=lambda weighed: weighed.line.chunk):
        block = list(group)
        if _is_stanza(block):
            first = block[0].line
            first.text = "\n".join(weighed.line.text for weighed in block)
            joined.append(Weighed(first, 0.0))
        else:
            joined += block
    return joined


def as_written(lines: Sequence[Weighed]) -> list[Weighed]:
    """The lines of a text that is no dumped page, in which nothing stands for a field and verse is verse."""
    own = [weigh_words(line.line) if line.reason == PLACEHOLDER else line for line in lines]
    return _stanzas(own)


def _is_stanza(block: Sequence[Weighed]) -> bool:
    letters = sum(len(weighed.line.text) for weighed in block)
    fewest = SET_IN_LINES if all(weighed.line.indent >= SET_IN for weighed in block) else STANZA_LINES
    return len(block) >= fewest and letters >= VERSE_MEAN * len(block) and all(map(_is_verse, block))


def _is_verse(weighed: Weighed) -> bool:
    line = weighed.line
    return (
        not weighed.reason
        and line.kind == "line"
        and len(line.text) <= VERSE_CHARACTERS
        and not iso_date(line.text)
    )


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
