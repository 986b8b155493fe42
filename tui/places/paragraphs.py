"""Which paragraph one means who has not pointed at any: the first that can be seen whole."""

from __future__ import annotations

from collections.abc import Collection

from parsers import Article

SPOKEN = ("paragraph", "list item", "quotation", "summary")
"""Kinds of blocks that say something in sentences."""


def paragraph_in(
    article: Article, seen: tuple[int, int], only: Collection[int] | None = None
) -> tuple[int, int] | None:
    """The span of the first paragraph that lies in what is seen; of the one that begins there, or else of the one
    that fills it, where none does. `only` are the blocks that are shown, where not all are."""
    blocks = [
        block
        for number, block in enumerate(article.blocks)
        if block.kind in SPOKEN
        and (only is None or number in only)
        and block.start < seen[1]
        and block.end > seen[0]
    ]
    whole = (block for block in blocks if seen[0] <= block.start and block.end <= seen[1])
    begun = (block for block in blocks if seen[0] <= block.start)
    block = next(whole, None) or next(begun, None) or next(iter(blocks), None)
    return None if block is None else (block.start, block.end)
