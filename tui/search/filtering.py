"""Which blocks of an article a search leaves: those that have a hit, and the headings above them.

Headings are shown for what stands below them and for their own hits, and are not counted; they tell
where in the article one is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parsers import Article

if TYPE_CHECKING:
    from matching import Spans
    from tui.search.hits import Query

HEADINGS = ("title", "heading")
PARAGRAPHS = ("summary", "paragraph", "list item", "quotation", "code", "table", "caption")
"""Kinds of blocks that are counted; headings and rules are none."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What is shown of an article."""

    blocks: tuple[int, ...]
    """The blocks, by number, in order."""
    count: int
    """How many of them have a hit and are no headings."""
    query: Query
    """What they have."""

    @classmethod
    def of(cls, article: Article, spans: Spans, query: Query) -> Filter:
        """The blocks with a hit, under their headings."""
        matching = _with_hits(article, spans)
        shown: set[int] = set()
        above: list[int] = []
        wanted = iter(matching)
        next_one = next(wanted, None)
        for number, block in enumerate(article.blocks):
            if block.kind in HEADINGS:
                level = _level(article, number)
                above = [each for each in above if _level(article, each) < level] + [number]
            if number == next_one:
                shown.update((*above, number))
                next_one = next(wanted, None)
        count = sum(article.blocks[number].kind in PARAGRAPHS for number in matching)
        return cls(tuple(sorted(shown)), count, query)


def paragraphs(article: Article) -> int:
    """How many there are."""
    return sum(block.kind in PARAGRAPHS for block in article.blocks)


def _level(article: Article, number: int) -> int:
    block = article.blocks[number]
    return 0 if block.kind == "title" else max(block.level, 1)


def _with_hits(article: Article, spans: Spans) -> list[int]:
    """The blocks that a hit touches. From a hit one goes on behind its block: a block may have thousands."""
    starts = [block.start for block in article.blocks]
    found: list[int] = []
    index = 0
    while index < len(spans):
        start, end = spans[index]
        first, last = bisect_right(starts, start) - 1, bisect_left(starts, end) - 1
        found += [number for number in range(first, last + 1) if not found or number > found[-1]]
        if last + 1 >= len(starts):
            break
        index = max(bisect_left(spans.starts, spans.source.place(starts[last + 1])), index + 1)
    return found
