"""The hyperlinks of an article."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from parsers import Article
from tui.clipping import excerpt
from tui.lists.offer import Choice
from tui.source.visible import visible

WORDS = 48
"""Characters of a hyperlink's words in a list."""

ADDRESS = 120
"""Characters of an address in a list."""


class Hyperlink(NamedTuple):
    """Words that lead somewhere."""

    start: int
    end: int
    target: str
    """As the article has it."""


def hyperlinks(article: Article, only: Collection[int] | None = None) -> Iterator[Hyperlink]:
    """Those of an article, or of some of its blocks, in the order of its text."""
    for number, block in enumerate(article.blocks):
        for span in block.spans if only is None or number in only else ():
            if span.style == "hyperlink":
                yield Hyperlink(span.start, span.end, span.target)


def choices(article: Article) -> list[Choice]:
    """All hyperlinks as the lines of a list: their words, and where they lead."""
    return [
        Choice(
            f"{excerpt(article.text, link.start, min(link.end, link.start + 2 * WORDS), WORDS)} → "
            f"{excerpt(visible(link.target[:ADDRESS]), 0, None, ADDRESS)}",
            str(number),
        )
        for number, link in enumerate(hyperlinks(article))
    ]
