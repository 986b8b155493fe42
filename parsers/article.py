"""The clean, immutable article that every source becomes.

Everything that points into an article is a half-open range of characters of `Article.text`; `text` is the
texts of all blocks joined by one blank line, and no other coordinate leaves this room.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BlockKind = Literal[
    "title", "summary", "heading", "paragraph", "list item", "quotation", "code", "table", "caption", "rule"
]
Style = Literal["emphasis", "strong", "code", "hyperlink"]

BLOCK_BREAK = "\n\n"
"""What stands between two blocks in `Article.text`."""

BODY_KINDS: frozenset[BlockKind] = frozenset(("paragraph", "heading", "list item", "quotation", "code", "table"))
"""What the writer wrote, without title, summary and captions."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of `Article.text` with one inline style."""

    start: int
    """First character."""
    end: int
    """One past the last character."""
    style: Style
    """How it was marked in the source."""
    target: str = ""
    """The URL of a hyperlink, absolute where the base is known; empty for the other styles."""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of an article."""

    kind: BlockKind
    """What the piece is."""
    start: int
    """First character in `Article.text`."""
    end: int
    """One past the last character."""
    level: int = 0
    """Headings: 1 to 6. List items and quotations: nesting depth from 1. Tables: 1 where the source says that the
    first row names the columns. Other kinds: 0."""
    spans: tuple[Span, ...] = ()
    """Inline styles, by start, then longest first."""
    marker: str = ""
    """What stands before an ordered list item ("3."); empty for a bullet. Never part of the text."""
    apart: bool = False
    """A quotation that is another than the one right before it."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Something the parser left out of the article, so that the reader can ask what and why."""

    reason: str
    """A few words a person understands: "navigation", "advertisement", "repeated caption"."""
    text: str
    """The words that were left out."""


@dataclass(frozen=True, slots=True)
class Article:
    """The clean result of parsing one source. Unknown is "" or (), never a guess dressed as a fact."""

    text: str = ""
    """The texts of all blocks joined by `BLOCK_BREAK`."""
    title: str = ""
    authors: tuple[str, ...] = ()
    """Names without "By", roles or agencies."""
    published: str = ""
    """ISO 8601: `2016-11-10`, or with a time and, where the source gives it, an offset."""
    site: str = ""
    """The name of the publication."""
    url: str = ""
    """Where the source says it lives, or where it was read from."""
    language: str = ""
    """BCP 47."""
    summary: str = ""
    """The standfirst."""
    blocks: tuple[Block, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    notes: tuple[str, ...] = ()
    """Facts about the parsing that the reader should know ("decoded as windows-1252")."""

    def text_of(self, block: Block) -> str:
        """The characters of one of this article's blocks."""
        return self.text[block.start : block.end]

    @property
    def body(self) -> str:
        """What the writer wrote: `text` without title, summary, captions and rules."""
        return BLOCK_BREAK.join(self.text_of(block) for block in self.blocks if block.kind in BODY_KINDS)

    @property
    def set_off(self) -> tuple[tuple[int, int], ...]:
        """The spans of the block quotations."""
        return tuple((block.start, block.end) for block in self.blocks if block.kind == "quotation")

    @property
    def words(self) -> int:
        """White-space separated words of the body, counted block by block: those of 5 MB at once take 50 MB."""
        return sum(len(self.text_of(block).split()) for block in self.blocks if block.kind in BODY_KINDS)

    @property
    def html(self) -> str:
        """The clean form: a fragment of a few tags, one element a block."""
        from parsers.render import html_of

        return html_of(self)

    @property
    def markdown(self) -> str:
        """The article as Markdown, made by html2text from the clean form."""
        from parsers.render import markdown_of

        return markdown_of(self)
