"""Where a query stands in a text, blind to what a reader does not type.

Both are folded (see `fold`), so quotation marks, dashes, accents and the like match their plain forms; a blank in
the query matches any run of white space, line and block breaks included; a hyphen at a line end is one or none.
Smart case: a query with an upper-case letter means its case.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from matching.finding.fold import BROKEN, Folded, fold, folded


@dataclass(frozen=True)
class Spans:
    """Where something was found, in order and none overlapping. Half a million of them cost little: places of the
    fold are kept, and only those one looks at are brought back to the text."""

    source: Folded
    starts: Sequence[int] = field(default=(), repr=False)
    """Places in the fold."""
    ends: Sequence[int] | int = field(default=(), repr=False)
    """The same; or, when all are as long, how long."""
    complete: bool = True
    """Whether all of the text was looked through."""

    @classmethod
    def at(cls, text: str, spans: Sequence[tuple[int, int]]) -> Spans:
        """Known spans of a text, in order."""
        source = folded(text)
        starts = [source.place(start) for start, _ in spans]
        return cls(source, starts, [source.place(end - 1) + 1 for _, end in spans])

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, index: int) -> tuple[int, int]:
        return self.source.span(self.starts[index], self.end(index))

    def end(self, index: int) -> int:
        """The end of one of them as a place in the fold."""
        return self.starts[index] + self.ends if isinstance(self.ends, int) else self.ends[index]

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return (self[index] for index in range(len(self)))

    def first_from(self, origin: int) -> int:
        """The index of the first one that begins at or after a character of the text; may be one past the last."""
        index = bisect_left(self.starts, self.source.place(origin))
        while index < len(self) and self[index][0] < origin:
            index += 1
        return index

    def between(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Those that touch `[start, end)` of the text."""
        index = self.first_from(start)
        if index and self[index - 1][1] > start:
            index -= 1
        while index < len(self) and self[index][0] < end:
            yield self[index]
            index += 1


def find_in(text: str, query: str) -> Spans:
    """The spans of `text` that match, in order, none overlapping. A query of blanks matches nothing.

    >>> list(find_in("“It’s  late,” she said", "it's late"))
    [(1, 10)]
    """
    source = folded(text)
    wanted = " ".join(query.split())
    keep_case = is_cased(wanted)
    word = folded(wanted).cased.replace(BROKEN, "- ") if keep_case else fold(wanted)
    if not word.strip():
        return Spans(source)
    within = source.cased if keep_case else source.plain
    spans = Spans(source, _places(within, word), len(word))
    return _once(_with_broken(spans, within, word) if source.broken else spans, fold(word))


def find_together(text: str, words: Sequence[str]) -> Spans:
    """The spans of the words in the paragraphs that have all of them, in any order and as parts of words, too."""
    source = folded(text)
    places = sorted(
        {(start, spans.end(at)) for spans in _each(text, words) for at, start in enumerate(spans.starts)}
    )
    having: Counter[int] = Counter()
    for spans in _each(text, words):
        having.update({bisect_left(source.paragraphs, start) for start in spans.starts})
    found: list[tuple[int, int]] = []
    for start, end in places:
        apart = not found or start >= found[-1][1]
        if apart and having[bisect_left(source.paragraphs, start)] == len(words):
            found.append((start, end))
    return Spans(source, [start for start, _ in found], [end for _, end in found])


def _each(text: str, words: Sequence[str]) -> Iterator[Spans]:
    return (find_in(text, word) for word in words)


def is_cased(query: str) -> bool:
    """Whether a query means its case: it has an upper-case letter."""
    return any(character.isupper() for character in query)


def _places(within: str, word: str) -> Sequence[int]:
    return array("q", (hit.start() for hit in re.finditer(re.escape(word), within)))


def _with_broken(spans: Spans, within: str, word: str) -> Spans:
    """With the hits that a hyphen at a line end runs through."""
    pattern = re.compile(_unbroken(word))
    near = 2 * len(word)
    more = {
        hit.span()
        for at in spans.source.broken
        for hit in pattern.finditer(within, max(at - near, 0), at + near)
        if hit.start() <= at < hit.end()
    }
    if not more:
        return spans
    merged: list[tuple[int, int]] = []
    for start, end in sorted(more.union((start, start + len(word)) for start in spans.starts)):
        if not merged or start >= merged[-1][1]:
            merged.append((start, end))
    starts, ends = zip(*merged, strict=True)
    return Spans(spans.source, starts, ends)


def _unbroken(word: str) -> str:
    """A pattern for a word that a line end may have broken at any letter, or at a hyphen of its own."""
    parts = re.findall(r"- |-|[^-]", word)
    ways = {"-": f"[-{BROKEN}]", "- ": f"(?:- |{BROKEN})"}
    escaped = [ways.get(part) or re.escape(part) for part in parts]
    joined = escaped[0]
    for before, part, pattern in zip(parts, parts[1:], escaped[1:], strict=False):
        joined += (f"{BROKEN}?" if before.isalpha() and part.isalpha() else "") + pattern
    return joined


def _once(spans: Spans, word: str) -> Spans:
    """Without second hits in one character of the text: ß holds two s."""
    doubled: set[int] = set()
    for became, places in spans.source.grown.items():
        if word[0] in became[1:]:
            for place in places:
                doubled.update(_doubled(spans, place, place + len(became)))
    if not doubled:
        return spans
    kept = [index for index in range(len(spans)) if index not in doubled]
    ends = spans.ends if isinstance(spans.ends, int) else [spans.ends[index] for index in kept]
    return Spans(spans.source, [spans.starts[index] for index in kept], ends)


def _doubled(spans: Spans, start: int, end: int) -> Iterable[int]:
    """The hits that begin in a stretch of the fold which another hit has already."""
    first = bisect_left(spans.starts, start)
    last = bisect_left(spans.starts, end)
    reaches_in = first > 0 and spans.end(first - 1) > start
    return range(first + (not reaches_in), last)
