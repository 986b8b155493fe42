"""The text of a passage as it is read, paragraphs with a blank line between them; and how much it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from functools import cache
from itertools import takewhile

from parsers import Article, Block
from tui.column.layout import counted

MOST_COUNTED = 50_000
"""Characters of a text whose words are counted at every key; of a longer one the characters are told."""


def as_read(article: Article, start: int, end: int, only: Collection[int] | None = None) -> str:
    """The words from `start` to `end`; `only` are the blocks that are shown, where not all are."""
    first = bisect_left(article.blocks, start, key=_end)
    numbers = range(first, len(article.blocks)) if only is None else (at for at in sorted(only) if at >= first)
    blocks = takewhile(lambda block: block.start < end, (article.blocks[number] for number in numbers))
    parts = (article.text[max(block.start, start) : min(block.end, end)] for block in blocks)
    return "\n\n".join(part for part in parts if part).strip("\n")


def _end(block: Block) -> int:
    return block.end


def amount(text: str) -> str:
    """How many words a text has; how many characters where that is long to count, or words are not parted."""
    if len(text) <= MOST_COUNTED and not _unspaced().search(text):
        return counted(len(text.split()))
    return characters(len(text))


def characters(count: int) -> str:
    """How many characters."""
    return f"{count:,} {'character' if count == 1 else 'characters'}"


@cache
def _unspaced() -> re.Pattern[str]:
    from matching.wording.tokens import UNSPACED

    return re.compile(f"[{UNSPACED}]")
