"""The contents of an article: its headings, which one a place comes under, and how much is left from there.

An article without headings has contents all the same: the first words of its paragraphs.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from parsers import Article
from tui.column.layout import minutes

LONGEST = 120
"""Characters of a heading, or of a paragraph that stands in for one."""


class Entry(NamedTuple):
    """One line of the contents."""

    start: int
    """Its first character in the text."""
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Contents:
    """Where the parts of an article begin."""

    entries: tuple[Entry, ...] = ()
    of_headings: bool = True
    """Whether they are headings, and not the first words of paragraphs."""
    length: int = 0
    """Characters of the text."""
    words: int = 0
    """What there is to read, as the byline counts it; counted once, as 5 MB take longer than drawing a page."""

    @classmethod
    def of(cls, article: Article) -> Contents:
        """The title and the headings; where there are no headings, the paragraphs."""
        of_headings = any(block.kind == "heading" for block in article.blocks)
        kinds = ("title", "heading") if of_headings else ("title", "paragraph", "list item", "quotation")
        text = article.text
        entries = tuple(
            Entry(block.start, block.level, _line(text[block.start : block.end]))
            for block in article.blocks
            if block.kind in kinds
        )
        return cls(entries, of_headings, len(text), article.words)

    def at(self, offset: int) -> int | None:
        """The number of the entry a place comes under: the last that begins at or before it."""
        number = bisect_right(self.entries, offset, key=lambda entry: entry.start) - 1
        return number if number >= 0 else None

    def heading(self, offset: int) -> str:
        """The heading a place comes under; empty where there is none, or where only the title is above it."""
        number = self.at(offset) if self.of_headings else None
        return "" if number is None else self.entries[number].text

    def minutes_left(self, offset: int) -> int:
        """Minutes it takes to read on from a place, its words being as long as anywhere; 0 only at the end.

        From the beginning it is as long as the byline says.
        """
        left = max(self.length - offset, 0)
        return minutes(self.words * left / self.length) if left else 0


def heading_above_all(article: Article) -> str:
    """The heading that the beginning of an article comes under, found without listing its contents."""
    first = article.blocks[0] if article.blocks else None
    is_heading = first is not None and first.kind in ("title", "heading")
    if first is None or not is_heading or all(block.kind != "heading" for block in article.blocks):
        return ""
    return _line(article.text[first.start : first.end])


def _line(text: str) -> str:
    """A text as one line of at most `LONGEST` characters."""
    words = " ".join(text[: 4 * LONGEST].split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
