"""The way between an article and its source: where a place of the one stands in the other.

Both are spans of texts: of `article.text`, and of the source's text as it is shown. A place whose own word is
not on the other side goes to the nearest word that is, and says so.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from tui.source.aligning import RUN, Index, aligned
from tui.source.words import Words, words_of, words_of_source


class Landing(NamedTuple):
    """Where a place is on the other side."""

    offset: int
    exact: bool
    """Whether it is the place itself, not the nearest one there is."""


class Trace:
    """The words of an article and of its source, matched; this takes time, so it is kept once made."""

    def __init__(self, article: str, source: str) -> None:
        self.source = source
        self._ours, self._theirs = words_of(article), words_of_source(source)
        self._index = Index(self._theirs.words, RUN)
        self._to_source = array("l", [-1]) * len(self._ours.words)
        self._to_article = array("l", [-1]) * len(self._theirs.words)
        stretches = aligned(self._ours.words, self._theirs.words, self._index)
        for ours, theirs, length in stretches:
            self._to_source[ours : ours + length] = array("l", range(theirs, theirs + length))
            self._to_article[theirs : theirs + length] = array("l", range(ours, ours + length))
        self._found = _numbers((one.ours, one.length) for one in stretches)
        self._kept = _numbers((one.theirs, one.length) for one in stretches)

    def in_source(self, offset: int) -> Landing | None:
        """Where a character of the article stands in the source; None where nothing of it does."""
        return _across(offset, self._ours, self._to_source, self._found, self._theirs)

    def in_article(self, offset: int) -> Landing | None:
        """Where a character of the source stands in the article; None where nothing of it does."""
        return _across(offset, self._theirs, self._to_article, self._kept, self._ours)

    @property
    def share(self) -> float:
        """How much of the article's words are known in the source, 0 to 1."""
        return len(self._found) / max(len(self._ours.words), 1)

    def left_out(self) -> Iterator[tuple[int, int]]:
        """The spans of the source that are no part of the article, markup too, in order."""
        position = 0
        for start, end in self._kept_spans():
            if position < start:
                yield position, start
            position = end
        if position < len(self.source):
            yield position, len(self.source)

    def _kept_spans(self) -> Iterator[tuple[int, int]]:
        """The spans of the source that are in the article: its words with the signs around them."""
        starts, ends, source = self._theirs.starts, self._theirs.ends, self.source
        open_start = open_end = -1
        for number in self._kept:
            if open_end >= 0 and not _is_between(source, open_end, starts[number]):
                yield open_start, _with_signs(source, open_end)
                if starts[number] - open_end < _LONGEST_SIGNS:
                    yield from (one.span() for one in _BEHIND_TAG.finditer(source, open_end, starts[number]))
                open_end = -1
            if open_end < 0:
                open_start = _opening(source, starts[number])
            open_end = ends[number]
        if open_end >= 0:
            yield open_start, _with_signs(source, open_end)

    def place_of(self, piece: str) -> tuple[int, int] | None:
        """The span of the source where a piece that was left out stands; None where it is not found."""
        return self._stretch_of(words_of(piece).words) or self._literal(piece)

    def _literal(self, piece: str) -> tuple[int, int] | None:
        """Where a piece stands letter by letter, be it inside a tag."""
        start = self.source.find(piece.strip()) if piece.strip() else -1
        return (start, start + len(piece.strip())) if start >= 0 else None

    def _stretch_of(self, ours: Sequence[str]) -> tuple[int, int] | None:
        """Where words stand, most of them in a row, first where they are not in the article."""
        if not ours:
            return None
        if len(ours) < RUN + 1:
            return self._phrase(ours)
        found = list(self._index.stretches(ours, range(len(ours))))
        if not found:
            return self._phrase(ours[:1])
        best = max(found, key=lambda one: (not self._in_article(one.theirs), one.length, -one.theirs))
        first = max(best.theirs - best.ours, 0)
        first = first if self._theirs.words[first] == ours[0] else best.theirs
        return self._theirs.starts[first], self._theirs.ends[best.theirs + best.length - 1]

    def _in_article(self, number: int) -> bool:
        return self._to_article[number] >= 0

    def _phrase(self, ours: Sequence[str]) -> tuple[int, int] | None:
        """Where a few words stand in a row, first where they are not in the article."""
        words, count = self._theirs.words, len(ours)
        places = [
            at for at, word in enumerate(words) if word == ours[0] and list(words[at : at + count]) == list(ours)
        ]
        if not places:
            return None
        at = next((place for place in places if not self._in_article(place)), places[0])
        return self._theirs.starts[at], self._theirs.ends[at + count - 1]


def _numbers(parts: Iterable[tuple[int, int]]) -> list[int]:
    """All numbers of parts that are given by start and length, in order."""
    return list(chain.from_iterable(range(start, start + length) for start, length in sorted(parts)))


def _across(
    offset: int, here: Words, partners: Sequence[int], known: Sequence[int], there: Words
) -> Landing | None:
    """The place of a character on the other side."""
    if not known:
        return None
    word = min(bisect_right(here.ends, offset), len(here.ends) - 1)
    after = bisect_left(known, word)
    nearest = min(known[max(after - 1, 0) : after + 1], key=lambda number: (abs(number - word), -number))
    partner = partners[nearest]
    inside = max(offset - here.starts[nearest], 0) if nearest == word else 0
    start = there.starts[partner]
    return Landing(min(start + inside, there.ends[partner] - 1), nearest == word)


def _is_between(source: str, end: int, start: int) -> bool:
    """Whether what stands between two words is no markup."""
    return start - end == 1 or (start - end < _LONGEST_SIGNS and not _MARKS.intersection(source[end:start]))


_LONGEST_SIGNS = 200
"""Characters of blanks and signs between two words."""
_BEHIND_TAG = re.compile(r"(?<=>)[.,;:!?…”’»)]+")
_MARKS = frozenset("<>&[]*")


def _with_signs(source: str, end: int) -> int:
    """One past the full stop and the marks that follow a word."""
    while end < len(source) and source[end] in _CLOSING:
        end += 1
    return end


_CLOSING = frozenset(".,;:!?…”’»\"')%")
_OPENING = frozenset("“‘«„\"'(")


def _opening(source: str, start: int) -> int:
    """Where the marks that open before a word begin."""
    while start and source[start - 1] in _OPENING:
        start -= 1
    return start
