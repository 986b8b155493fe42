"""Block quotations: paragraphs that are set off as somebody else's words, without marks.

The caller knows them from the page's markup and hands their spans over; in bare text a paragraph that begins
with > is one. The line below may name the author ("— Ada Lind, 3 May"). A block that holds little but words in
marks adds nothing to these, and where nearly the whole text is set off, nothing is quoted in it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from matching.quoting.marking.pairing import Quotation
from matching.wording.paragraphs import Span

_QUOTED_LINE: Final = re.compile(r"(?:>[^\S\n]*+)++(?=\S)")
_NAME_LINE: Final = re.compile(
    r"\s*(?:[—–―]|--?)\s*"
    r"(?P<name>[^\W\d_a-z][\w’'.-]*(?:[^\S\n]+[^\W\d_][\w’'.-]*){0,5}|[^\n(@]{1,60}?(?=\s*\(@))"
    r"\s*(?:[(@,;:|\d][^\n]{0,80})?$"
)
_CLOSED_AND_BELOW: Final = re.compile(r"[”“\"»«’'。.]{1,3}\s*?\n\s*+(?=[—–―])")
_LAST_LINE: Final = re.compile(r"\n[^\n]+$")
_LINE_BELOW: Final = re.compile(r"\s*+(?:>\s*+)*+([^\n]+)")
_LAST_LINE_REACH: Final = 200
"""Characters at the end of a block in which the line of its author stands."""
_FEWEST_WORDS: Final = 3
_MARKED: Final = 0.5
"""Share of a block that stands in marks from which the marks are believed and not the block."""
_NEARLY_ALL: Final = 0.9
"""Share of a text that is set off from which this is how the page is built, not a quotation."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block quotation and the line that names its author."""

    start: int
    end: int
    paragraph: int
    goes_on: bool
    """It continues the block before."""
    name: Span | None = None
    """The span of the author's name."""


def blocks(
    text: str, paragraphs: Sequence[Span], given: Sequence[Span], marked: Sequence[Quotation]
) -> list[Block]:
    """The block quotations of `text`: those at the spans that are `given`, and paragraphs that begin with >."""
    spans = sorted({*_within(text, given), *_quoted(text, paragraphs)})
    if not spans or sum(end - start for start, end in spans) > _NEARLY_ALL * len(text.strip()):
        return []
    numbers = _paragraph_numbers(paragraphs, spans)
    in_marks = _InMarks(marked)
    found: list[Block] = []
    last = 0
    for place, (start, end) in enumerate(spans):
        stop, name = _author(text, start, end)
        if start < last or not _is_quotation(text, start, stop) or in_marks(start, stop) >= _MARKED:
            continue
        goes_on = bool(found) and not text[last:start].strip(" \n\t>") and found[-1].name is None
        found.append(Block(start, stop, numbers[place], goes_on, name))
        last = end
    return found


def _within(text: str, given: Sequence[Span]) -> Iterator[Span]:
    for start, end in given:
        start, end = max(0, start), min(end, len(text))
        words = text[start:end].strip()
        if words:
            start += text[start:end].index(words[0])
            yield start, start + len(words)


def _quoted(text: str, paragraphs: Sequence[Span]) -> Iterator[Span]:
    for start, end in paragraphs:
        sign = _QUOTED_LINE.match(text, start, end)
        if sign is not None:
            yield sign.end(), end


def _paragraph_numbers(paragraphs: Sequence[Span], spans: Sequence[Span]) -> list[int]:
    """The number of the paragraph in which each span begins."""
    numbers: list[int] = []
    place = 0
    for number, (_, end) in enumerate(paragraphs):
        while place < len(spans) and spans[place][0] < end:
            numbers.append(number)
            place += 1
    return numbers


def _author(text: str, start: int, end: int) -> tuple[int, Span | None]:
    """Where a block ends, and the name of its author on its last line or on the line below it."""
    line = _LAST_LINE.search(text, max(start, end - _LAST_LINE_REACH), end)
    name = _name_on(text, line.start() + 1, end) if line is not None else None
    if line is not None and name is not None:
        return start + len(text[start : line.start()].rstrip()), name
    below = _LINE_BELOW.match(text, end)
    return end, _name_on(text, *below.span(1)) if below is not None else None


def name_below(text: str, end: int) -> Span | None:
    """The span of the name on the line below a quotation whose words end at `end` and whose marks end its line."""
    below = _CLOSED_AND_BELOW.match(text, end)
    if below is None:
        return None
    stop = text.find("\n", below.end())
    return _name_on(text, below.end(), len(text) if stop < 0 else stop)


def _name_on(text: str, start: int, end: int) -> Span | None:
    """The span of the name on a line "— Ada Lind, 3 May"; None where it reads as a sentence."""
    line = _NAME_LINE.match(text, start, end)
    if line is None:
        return None
    name = line.group("name")
    sentence = name.endswith((".", "!", "?", "…")) and not text[line.end("name") : end].strip().startswith("(@")
    return None if sentence or name.split()[-1][0].islower() else line.span("name")


def _is_quotation(text: str, start: int, end: int) -> bool:
    words = text[start:end].split()
    if len(words) < _FEWEST_WORDS or words[-1].endswith(":"):
        return False
    return _name_on(text, start, end) is None


class _InMarks:
    """How much of a span stands in quotation marks."""

    def __init__(self, marked: Sequence[Quotation]) -> None:
        self.outer = [each for each in marked if not each.level]
        self.ends = [each.end for each in self.outer]

    def __call__(self, start: int, end: int) -> float:
        inside = 0
        for place in range(bisect_right(self.ends, start), len(self.outer)):
            each = self.outer[place]
            if each.start >= end:
                break
            inside += min(each.end, end) - max(each.start, start)
        return inside / (end - start)
