"""The characters, words, sentences and paragraphs of an article, found around a place.

An article may be one line of 5 MB, so no piece is looked for farther away than a person could see: what is
longer than that is cut there. A character is what a reader takes for one (a grapheme cluster, UAX #29): no accent
is parted from its letter, no flag cut in two. Words and sentences are those that matching knows, of whatever
language.

Blocks that are not shown (a filter holds them back) have no pieces: one goes from what is shown to what is shown.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from parsers import Article, Block

if TYPE_CHECKING:
    import regex

Kind = Literal["character", "word", "sentence", "paragraph"]
KINDS: tuple[Kind, ...] = ("character", "word", "sentence", "paragraph")

NEAR = 64
"""Characters around a place that are looked at for the ends of a character; the longest emoji has about twelve."""

FARTHEST = 500
"""The same for the ends of a word."""

SENTENCE_FARTHEST = (1_000, 8_000)
"""The same for the ends of a sentence: at first, and where it was longer than that."""

MOST_STEPS = 10
"""How often one goes so far for a word where none is: signs without end are no words."""

MOST_BLOCKS = 1_000
"""Blocks that are looked at for a piece."""


class Span(NamedTuple):
    """A stretch of the article's text."""

    start: int
    end: int

    def united(self, other: Span) -> Span:
        """From the first character of both to the last."""
        return Span(min(self.start, other.start), max(self.end, other.end))


class Pieces:
    """The pieces of what is shown of an article."""

    def __init__(self, article: Article, only: Collection[int] | None = None) -> None:
        self.text = article.text
        numbers = range(len(article.blocks)) if only is None else sorted(only)
        self.blocks: Sequence[Block] = [
            block for number in numbers if (block := article.blocks[number]).end > block.start
        ]
        """Those that have text, in order."""

    def __bool__(self) -> bool:
        return bool(self.blocks)

    def _number(self, at: int) -> int:
        """The block in which a character stands; the nearest one where it stands in none."""
        return max(bisect_right(self.blocks, at, key=lambda block: block.start) - 1, 0)

    def _inside(self, at: int) -> tuple[int, Block]:
        """A place in a block, the nearest one there is, and that block."""
        block = self.blocks[self._number(at)]
        return max(min(at, block.end - 1), block.start), block

    def around(self, kind: Kind, at: int) -> Span:
        """The piece in which a character stands; of words the character itself where it is of no word."""
        at, block = self._inside(at)
        if kind == "paragraph":
            return Span(block.start, block.end)
        if kind == "sentence":
            return self._sentence(at, block)
        character = self._character(at, block)
        if kind == "character":
            return character
        return next((word for word in self._around(at, block) if word.start <= at < word.end), character)

    def following(self, kind: Kind, at: int) -> Span | None:
        """The first piece that begins at `at` or behind it."""
        first = self._number(at)
        for block in self.blocks[first : first + MOST_BLOCKS]:
            begin = max(at, block.start)
            if begin < block.end and (piece := self._first(kind, begin, block)) is not None:
                return piece
        return None

    def preceding(self, kind: Kind, at: int) -> Span | None:
        """The last piece that begins before `at`."""
        last = self._number(at - 1)
        for block in reversed(self.blocks[max(last + 1 - MOST_BLOCKS, 0) : last + 1]):
            end = min(at, block.end)
            if end > block.start and (piece := self._last(kind, end, block)) is not None:
                return piece
        return None

    def opening(self, whole: Span) -> Span:
        """A stretch up to the end of its first word."""
        word = self.following("word", whole.start)
        if word is not None and word.end <= min(whole.end, whole.start + FARTHEST):
            return Span(whole.start, word.end)
        return Span(whole.start, min(self.around("character", whole.start).end, whole.end))

    def closing(self, whole: Span) -> Span:
        """A stretch from the beginning of its last word."""
        word = self.preceding("word", whole.end)
        if word is not None and word.start >= max(whole.start, whole.end - FARTHEST):
            return Span(word.start, whole.end)
        return Span(max(self.around("character", whole.end - 1).start, whole.start), whole.end)

    def _first(self, kind: Kind, begin: int, block: Block) -> Span | None:
        if kind == "paragraph":
            return Span(block.start, block.end) if begin == block.start else None
        if kind == "word":
            places = range(begin, min(block.end, begin + MOST_STEPS * FARTHEST), FARTHEST)
            words = (word for at in places for word in self._around(at, block))
            return next((word for word in words if word.start >= begin), None)
        piece = self._piece(kind, begin, block)
        while piece.start < begin:
            if piece.end >= block.end:
                return None
            before, piece = piece, self._piece(kind, piece.end, block)
            if piece.end <= before.end:
                return None
        return piece

    def _last(self, kind: Kind, end: int, block: Block) -> Span | None:
        if kind == "paragraph":
            return Span(block.start, block.end)
        if kind == "character":
            return self._character(end - 1, block)
        if kind == "sentence":
            low = max(block.start, end - FARTHEST)
            return self._sentence(max(low + len(self.text[low:end].rstrip()) - 1, low), block)
        low, high = _after_blank(self.text, max(block.start, end - FARTHEST), end - 1), end
        for _ in range(MOST_STEPS):
            before = list(self._words(low, min(end + FARTHEST, block.end), block, high))
            if before:
                return before[-1]
            if low <= block.start:
                break
            low, high = self._lower(low, block), low
        return None

    def _lower(self, at: int, block: Block) -> int:
        """Some way before a place, where a word may begin."""
        low = max(block.start, at - FARTHEST)
        blank = self.text.find(" ", low, at - 1) if low > block.start else -1
        return blank + 1 or low

    def _piece(self, kind: Kind, at: int, block: Block) -> Span:
        return self._sentence(at, block) if kind == "sentence" else self._character(at, block)

    def _character(self, at: int, block: Block) -> Span:
        low = _after_blank(self.text, max(block.start, at - NEAR), at)
        near = self.text[low : min(at + NEAR, block.end)]
        ends = (found.span() for found in _graphemes().finditer(near))
        first, last = next((span for span in ends if low + span[1] > at), (at - low, at - low + 1))
        return Span(low + first, low + last)

    def _around(self, at: int, block: Block) -> Iterator[Span]:
        """The words around a place and behind it."""
        low = _after_blank(self.text, max(block.start, at - FARTHEST), at)
        return self._words(low, min(at + FARTHEST, block.end), block, block.end)

    def _words(self, low: int, high: int, block: Block, before: int) -> Iterator[Span]:
        """The words of a stretch that begin before a place, each a number of whole characters."""
        last = low
        for start, end in _written(self.text, low, high):
            first = self._character(start, block).start if _joins(self.text[start - 1 : start]) else start
            if first >= before:
                break
            if first >= last:
                last = self._character(end - 1, block).end if _joins(self.text[end : end + 1]) else end
                yield Span(first, last)

    def _sentence(self, at: int, block: Block) -> Span:
        """The sentence around a place, or the first one behind it."""
        from matching.wording.sentences import sentences

        span = Span(at, at + 1)
        for reach in SENTENCE_FARTHEST:
            low, high = max(block.start, at - reach), min(at + reach, block.end)
            found = [Span(*one) for one in sentences(self.text, low, high)]
            behind = next((one for one in found if one.end > at), found[-1] if found else Span(low, high))
            span = behind
            cut = (found[:1] == [behind] and low > block.start) or (found[-1:] == [behind] and high < block.end)
            if not cut:
                break
        return Span(self._character(span.start, block).start, self._character(span.end - 1, block).end)


def _after_blank(text: str, low: int, at: int) -> int:
    """Behind the last blank or line end of a stretch, where characters and words begin anew."""
    return max(text.rfind(" ", low, at), text.rfind("\n", low, at), low - 1) + 1


def _joins(char: str) -> bool:
    """Whether a character may be of one with its neighbour."""
    return char > "\u02ff" and unicodedata.category(char) in _JOINING


_JOINING = frozenset(("Mn", "Mc", "Me", "Cf", "Sk"))


@cache
def _graphemes() -> regex.Pattern[str]:
    import regex

    return regex.compile(r"\X")


@cache
def _word_finder() -> tuple[re.Pattern[str], Callable[[str], list[str]]]:
    """What finds words, and what parts such as are written without blanks between them."""
    from matching.wording.tokens import UNSPACED, WORD

    return WORD, re.compile(rf"[{UNSPACED}]|[^{UNSPACED}]+").findall


def _written(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The written words of a stretch of the text; of scripts without blanks every character."""
    words, parted = _word_finder()
    for found in words.finditer(text, start, end):
        at = found.start()
        for part in [found[0]] if found[0].isascii() else parted(found[0]):
            yield at, at + len(part)
            at += len(part)
