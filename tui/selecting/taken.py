"""The text of a passage as it is read: paragraphs with a blank line between them, without hidden ones."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from itertools import takewhile

from parsers import Article, Block


def as_read(article: Article, start: int, end: int, only: Collection[int] | None = None) -> str:
    """The words from `start` to `end`; `only` are the blocks that are shown, where not all are."""
    first = bisect_left(article.blocks, start, key=_end)
    numbers = range(first, len(article.blocks)) if only is None else (at for at in sorted(only) if at >= first)
    blocks = takewhile(lambda block: block.start < end, (article.blocks[number] for number in numbers))
    parts = (article.text[max(block.start, start) : min(block.end, end)] for block in blocks)
    return "\n\n".join(part for part in parts if part).strip("\n")


def _end(block: Block) -> int:
    return block.end
