"""From an article to rows: the only place where rows exist.

Blocks that follow one another and look alike are wrapped in one go, as they stand in `Article.text`, where a blank
line lies between two blocks already: that is why a document of any size opens at flat cost.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import groupby

from parsers import Article, Block
from tui.column.characters import cells, next_odd
from tui.column.lists import leads
from tui.column.rows import Furniture, Layout, Lines, Row, RowKind, Rows
from tui.column.tables import table
from tui.column.wrap import NARROWEST, line_starts, wrap

RULE = 24
"""Cells of a rule between two parts of an article."""

HIGH = 2
"""Headings up to this level have a line under them; the title is no heading."""

WORDS_A_MINUTE = 230
"""Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019, meta-analysis), rounded down."""


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
    asides = _asides(article, credit) if only is None else []
    blocks = article.blocks if only is None else [article.blocks[number] for number in sorted(only)]
    column = _Column(article.text, max(width, NARROWEST), whole=only is None)
    opening = next((n for n, block in enumerate(blocks) if block.kind not in ("title", "summary")), len(blocks))
    column.add_blocks(blocks[:opening])
    column.add_asides(asides)
    column.add_blocks(blocks[opening:])
    return Layout(column.rows, column.width)


def _asides(article: Article, credit: str) -> list[tuple[RowKind, str]]:
    """The byline and the notes of the parser."""
    asides: list[tuple[RowKind, str]] = [("byline", credit)] if credit else []
    return asides + [("note", sentence(note)) for note in article.notes if note]


class _Column:
    """The rows so far."""

    def __init__(self, text: str, width: int, *, whole: bool) -> None:
        self.rows = Rows()
        self.width = width
        self._text = text
        self._whole = whole
        """Whether blocks that follow one another here do so in the text as well."""
        self._odd = next_odd(text, 0)
        self._end = 0
        """One past the last character that has a row."""
        self._tight = False
        """Whether what comes next follows without air."""

    def add_asides(self, asides: Sequence[tuple[RowKind, str]]) -> None:
        """The byline and the notes, each on lines of its own."""
        if asides:
            self._air(1)
            at = self._end
            for kind, text in asides:
                lines = wrap(text, 0, len(text), self.width)
                self.rows.add(Furniture([Row(kind, at, at, note=text[a:b]) for a, b in lines]))

    def add_blocks(self, blocks: Sequence[Block]) -> None:
        """Blocks, those that look alike in one go."""
        for (kind, level, _), run in groupby(blocks, _sort):
            self._add_run(kind, level, list(run))

    def _add_run(self, kind: str, level: int, run: list[Block]) -> None:
        if kind == "list item":
            self._add_list(run)
        elif kind == "paragraph" and self._whole:
            for blocks in self._by_oddness(run):
                self._add_lines(blocks, "paragraph", lambda _: "")
        else:
            for block in run:
                self._add_block(block, level)

    def _by_oddness(self, run: list[Block]) -> Iterator[list[Block]]:
        """The blocks in groups of which each is all of one cell a character, or all not."""
        return (list(group) for _, group in groupby(run, self._is_odd))

    def _is_odd(self, block: Block) -> bool:
        """Whether a block holds what may not be one cell wide; blocks are asked after in their order."""
        if self._odd < block.start:
            self._odd = next_odd(self._text, block.start)
        return self._odd < block.end

    def _add_block(self, block: Block, level: int) -> None:
        kind = block.kind
        if kind == "rule":
            self._air(1)
            self.rows.add(Furniture([Row("rule", block.start, block.start, note="─" * min(self.width, RULE))]))
            self._end = block.end
        elif kind == "heading":
            self._add_heading(block, level)
        elif kind == "table":
            self._air(1)
            self._add_table(block)
        else:
            bars = "│ " * max(min(level, self.width // 4), 1) if kind == "quotation" else ""
            first, rest = {"code": ("  ", "↪ "), "caption": ("  ╰ ", "    ")}.get(kind, (bars, bars))
            breaks = self._text
            self._add_lines(
                [block],
                kind,
                lambda at: first if at == block.start or (kind == "code" and breaks[at - 1] == "\n") else rest,
                indent=cells(first),
            )

    def _add_heading(self, block: Block, level: int) -> None:
        """Levels differ in what is above and below them: air and a line, air, nothing."""
        high = level <= HIGH
        self._air(2 if high else 1)
        count = len(self.rows)
        self._add_lines(
            [block], "heading", lambda _: "" if level <= HIGH + 1 else "▪ ", 0 if level <= HIGH + 1 else 2
        )
        if high:
            longest = max(cells(self._text[row.start : row.end]) for row in self.rows[count:])
            self.rows.add(Furniture([Row("rule", block.end, block.end, note="─" * longest)]))
        self._tight = not high

    def _add_table(self, block: Block) -> None:
        stretch = table(self._text, block.start, block.end, self.width, plain=not self._is_odd(block))
        if stretch is None:
            self._add_lines([block], "table", lambda _: "")
        else:
            self.rows.add(stretch)
            self._end = block.end

    def _add_list(self, items: list[Block]) -> None:
        """Items of one list, without air between them."""
        before = list(leads(items, self.width // 2))
        starts = [item.start for item in items]

        def lead(at: int) -> str:
            number = max(bisect_right(starts, at) - 1, 0)
            return before[number] if starts[number] == at else " " * cells(before[number])

        self._air(1)
        for (indent, odd), group in groupby(
            range(len(items)), lambda n: (cells(before[n]), self._is_odd(items[n]))
        ):
            numbers = list(group)
            for run in [numbers] if self._whole else [[number] for number in numbers]:
                start, end = items[run[0]].start, items[run[-1]].end
                found = line_starts(self._text, start, end, self.width - indent, plain=not odd)
                shown = [at for at in found if self._text[at] != "\n"] if len(run) > 1 else found
                self.rows.add(Lines("list item", self._text, shown, end, lead))
        self._end = items[-1].end

    def _add_lines(
        self, blocks: Sequence[Block], kind: RowKind, lead: Callable[[int], str], indent: int = 0
    ) -> None:
        """Blocks that follow one another in the text, line by line."""
        self._air(1)
        start, end = blocks[0].start, blocks[-1].end
        keep = kind in ("code", "table")
        starts = line_starts(
            self._text, start, end, self.width - indent, keep_blanks=keep, plain=not self._is_odd(blocks[0])
        )
        if starts:
            self.rows.add(Lines(kind, self._text, starts, end, lead, keep_blanks=keep))
        self._end = end

    def _air(self, rows: int) -> None:
        """Blank rows before what comes next."""
        if len(self.rows) and not self._tight:
            self.rows.add(Furniture([Row("blank", self._end, self._end)] * rows))
        self._tight = False


def _sort(block: Block) -> tuple[str, int, bool]:
    """What blocks have in common that are laid out in one go."""
    return block.kind, 0 if block.kind == "list item" else block.level, block.apart
