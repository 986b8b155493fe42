"""From an article to rows: the only place where rows exist.

A row shows one slice of `Article.text`; everything else on it (the indent, a bullet, the bar of a quotation) is
furniture of the row. `Layout` answers the two questions a view asks: what stands on row y, and on which row
stands this character.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Literal

from parsers import Article, Block
from tui.column.wrap import NARROWEST, cells, fold, wrap

RowKind = Literal[
    "title", "summary", "heading", "paragraph", "list item", "quotation", "code", "table", "caption", "rule",
    "byline", "note", "blank",
]  # fmt: skip

WORDS_A_MINUTE = 230
"""Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019, meta-analysis), rounded down."""

_BULLETS = "•◦▪"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the column."""

    kind: RowKind
    start: int
    """First character of `Article.text` on this row."""
    end: int
    """One past the last; equal to `start` where the row shows no text of the article."""
    lead: str = ""
    """What stands before the text: indent, bullet, bar."""
    note: str = ""
    """Text that is not of the article (the byline, a note of the parser), shown instead of it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """All rows of one article at one width."""

    rows: list[Row]
    width: int
    """Cells of the column."""
    starts: list[int] = field(init=False)
    """`start` of every row, for looking rows up by character."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", [row.start for row in self.rows])

    def row_of(self, offset: int) -> int:
        """The row on which a character stands; the nearest one before it where it stands in no row."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def rows_of(self, start: int, end: int) -> range:
        """The rows that show any character of a span."""
        return range(self.row_of(start), self.row_of(max(start, end - 1)) + 1)


def byline(article: Article) -> str:
    """Who, when and how long: "Ada Lind · 10 Nov 2016 · 4 min", without what is unknown."""
    minutes = max(1, round(article.words / WORDS_A_MINUTE))
    parts = [", ".join(article.authors), day(article.published), f"{minutes} min" if article.words else ""]
    return " · ".join(filter(None, parts))


def sentence(note: str) -> str:
    """A note of the parser as a sentence: "Decoded as windows-1252."."""
    return note[:1].upper() + note[1:] + ("" if note.endswith((".", "!", "?", "…")) else ".")


def counted(words: int) -> str:
    """How many words: "1 word", "1,200 words"."""
    return f"{words:,} {'word' if words == 1 else 'words'}"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(published: str) -> str:
    """`2016-11-10T09:27+00:00` as `10 Nov 2016, 09:27`; anything else as it came."""
    date, _, time = published.partition("T")
    parts = date.split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return published
    day = f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return f"{day}, {time[:5]}" if time else day


def lay_out(article: Article, width: int, credit: str = "", only: Collection[int] | None = None) -> Layout:
    """The rows of an article in a column of `width` cells; byline (`credit`) and notes are under the summary.

    With `only`, the rows of these of its blocks (by number) and nothing else.
    """
    width = max(width, NARROWEST)
    asides = _asides(article, credit) if only is None else []
    blocks = article.blocks if only is None else [article.blocks[number] for number in sorted(only)]
    rows: list[Row] = []
    previous: Block | None = None
    told = False
    gap = 0
    for block in blocks:
        if not told and block.kind not in ("title", "summary"):
            told = _tell(asides, rows, gap, width)
        if rows and _needs_air(previous, block):
            rows.append(Row("blank", gap, gap))
        rows.extend(_rows_of_block(article.text, block, width))
        previous, gap = block, block.end
    if not told:
        _tell(asides, rows, gap, width)
    return Layout(rows, width)


def _asides(article: Article, credit: str) -> list[tuple[RowKind, str]]:
    """The byline and the notes of the parser."""
    asides: list[tuple[RowKind, str]] = [("byline", credit)] if credit else []
    return asides + [("note", sentence(note)) for note in article.notes if note]


def _tell(asides: Sequence[tuple[RowKind, str]], rows: list[Row], at: int, width: int) -> Literal[True]:
    """Add the byline and the notes, each on lines of its own."""
    if asides and rows:
        rows.append(Row("blank", at, at))
    for kind, text in asides:
        rows += [Row(kind, at, at, note=text[start:end]) for start, end in wrap(text, 0, len(text), width)]
    return True


def _needs_air(previous: Block | None, block: Block) -> bool:
    """Blocks have a blank line between them, items of one list do not."""
    return not (previous is not None and previous.kind == block.kind == "list item")


def _rows_of_block(text: str, block: Block, width: int) -> list[Row]:
    if block.kind == "rule":
        return [Row("rule", block.start, block.start, note="─" * min(width, 24))]
    first, rest = _leads(block)
    inner = width - cells(first)
    break_lines = fold if block.kind in ("code", "table") else wrap
    return [
        Row(block.kind, start, end, rest if number else first)
        for number, (start, end) in enumerate(break_lines(text, block.start, block.end, inner))
    ]


def _leads(block: Block) -> tuple[str, str]:
    """What stands before the first row of a block and before its others."""
    if block.kind == "list item":
        depth = max(min(block.level, 6), 1)
        marker = block.marker or _BULLETS[(depth - 1) % len(_BULLETS)]
        first = "  " * (depth - 1) + marker + " "
        return first, " " * cells(first)
    if block.kind == "quotation":
        bars = "│ " * max(min(block.level, 4), 1)
        return bars, bars
    if block.kind == "code":
        return "  ", "  "
    return "", ""
