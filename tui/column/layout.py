"""From an article to rows: the only place where rows exist.

Blocks that follow one another and look alike are wrapped in one go, as they stand in `Article.text`, where a blank
line lies between two blocks already: that is why a document of any size opens at flat cost.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence
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

_BAR = "│ "

WORDS_A_MINUTE = 230
"""Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019, meta-analysis), rounded down."""

IN_HOURS = 120
"""Minutes from which a time is told in hours."""


def byline(article: Article) -> str:
    """Who, when and how long: "Ada Lind · 10 Nov 2016 · 4 min", without what is unknown."""
    words = article.words
    time = duration(minutes(words)) if words else ""
    return " · ".join(filter(None, [", ".join(article.authors), day(article.published), time]))


def minutes(words: float) -> int:
    """How long it takes to read so many words; at least a minute."""
    return max(1, round(words / WORDS_A_MINUTE))


def duration(minutes: int) -> str:
    """Minutes, or hours where there are many: "4 min", "49 h"."""
    return f"{minutes} min" if minutes < IN_HOURS else f"{round(minutes / 60)} h"


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
        self._odd = next_odd(text, 0, len(text))
        self._end = 0
        """One past the last character that has a row."""
        self._tight = False
        """Whether what comes next follows without air."""
        self._bars = ""
        """The bars of the quotation that ends here, if one does."""

    def add_asides(self, asides: Sequence[tuple[RowKind, str]]) -> None:
        """The byline and the notes, each on lines of its own."""
        if asides:
            self._air()
            at = self._end
            for kind, text in asides:
                lines = wrap(text, 0, len(text), self.width)
                self.rows.add(Furniture([Row(kind, at, at, note=text[a:b]) for a, b in lines]))

    def add_blocks(self, blocks: Sequence[Block]) -> None:
        """Blocks, those that look alike in one go."""
        for kind, run in groupby(blocks, lambda block: block.kind):
            if kind == "list item":
                self._add_list(list(run))
            elif kind == "paragraph" and self._whole:
                self._add_paragraphs(list(run))
            else:
                for block in run:
                    self._add_block(block)

    def _add_paragraphs(self, blocks: Sequence[Block]) -> None:
        for odd, group in groupby(blocks, self._is_odd):
            run = list(group)
            self._air()
            self._add_lines(run[0].start, run[-1].end, "paragraph", _nothing, odd=odd)

    def _is_odd(self, block: Block) -> bool:
        """Whether a block holds what may not be one cell wide; asked once for each block, in their order."""
        if self._odd < block.start:
            self._odd = next_odd(self._text, block.start, len(self._text))
        return self._odd < block.end

    def _add_block(self, block: Block) -> None:
        odd = self._is_odd(block)
        if block.kind == "heading":
            self._add_heading(block, odd=odd)
        elif block.kind == "quotation":
            self._add_quotation(block, odd=odd)
        else:
            self._air()
            if block.kind == "rule":
                self._add_rule(min(self.width, RULE), block.start)
            elif block.kind == "table":
                self._add_table(block, odd=odd)
            elif block.kind == "code":
                self._add_lines(block.start, block.end, "code", self._code_lead, indent=2, odd=odd)
            elif block.kind == "caption":
                lead = _first_and_rest(block.start, "  ╰ ", "    ")
                self._add_lines(block.start, block.end, "caption", lead, indent=4, odd=odd)
            else:
                self._add_lines(block.start, block.end, block.kind, _nothing, odd=odd)
        self._end = block.end

    def _add_heading(self, block: Block, *, odd: bool) -> None:
        """Levels differ in what is above and below them: air and a line; air; and before the lowest a sign."""
        high = block.level <= HIGH
        self._air(2 if high else 1)
        above = len(self.rows)
        sign = "" if block.level <= HIGH + 1 else "▪ "
        lead = _first_and_rest(block.start, sign, " " * len(sign))
        self._add_lines(block.start, block.end, "heading", lead, indent=len(sign), odd=odd)
        if high:
            self._add_rule(max(cells(self._text[row.start : row.end]) for row in self.rows[above:]), block.end)
        self._tight = not high

    def _add_quotation(self, block: Block, *, odd: bool) -> None:
        """Bars, as many as it lies deep; they go on between the paragraphs of one quotation."""
        bars = _BAR * max(min(block.level, self.width // 4), 1)
        if self._bars and not block.apart:
            self.rows.add(Furniture([Row("blank", self._end, self._end, min(bars, self._bars))]))
        else:
            self._air()
        self._add_lines(block.start, block.end, "quotation", lambda _: bars, indent=len(bars), odd=odd)
        self._bars = bars

    def _add_rule(self, width: int, at: int) -> None:
        self.rows.add(Furniture([Row("rule", at, at, note="─" * width)]))

    def _code_lead(self, at: int) -> str:
        """A line of code is set in; where it goes on, it is told."""
        return "  " if at == 0 or self._text[at - 1] == "\n" else "↪ "

    def _add_table(self, block: Block, *, odd: bool) -> None:
        stretch = table(self._text, block.start, block.end, self.width, headed=block.level > 0, plain=not odd)
        if stretch is None:
            self._add_lines(block.start, block.end, "table", _nothing, odd=odd)
        else:
            self.rows.add(stretch)

    def _add_list(self, items: list[Block]) -> None:
        """Items of one list, without air between them."""
        before = list(leads(items, self.width // 2))
        starts = [item.start for item in items]

        def lead(at: int) -> str:
            number = max(bisect_right(starts, at) - 1, 0)
            return before[number] if starts[number] == at else " " * cells(before[number])

        self._air()
        alike = ((cells(lead), self._is_odd(item)) for lead, item in zip(before, items, strict=True))
        for (indent, odd), group in groupby(zip(alike, items, strict=True), lambda one: one[0]):
            run = [item for _, item in group]
            for part in [run] if self._whole else [[item] for item in run]:
                self._add_lines(part[0].start, part[-1].end, "list item", lead, indent=indent, odd=odd)

    def _add_lines(
        self, start: int, end: int, kind: RowKind, lead: Callable[[int], str], *, odd: bool, indent: int = 0
    ) -> None:
        """A stretch of the text, line by line."""
        keep = kind in ("code", "table")
        width = max(self.width - indent, 2)
        starts = line_starts(self._text, start, end, width, keep_blanks=keep, plain=not odd)
        if kind == "list item":
            starts = [at for at in starts if self._text[at] != "\n"]
        if starts:
            self.rows.add(Lines(kind, self._text, starts, end, lead, keep_blanks=keep))
        self._end = end

    def _air(self, rows: int = 1) -> None:
        """Blank rows before what comes next."""
        if len(self.rows) and not self._tight:
            self.rows.add(Furniture([Row("blank", self._end, self._end)] * rows))
        self._tight, self._bars = False, ""


def _nothing(_at: int) -> str:
    return ""


def _first_and_rest(start: int, first: str, rest: str) -> Callable[[int], str]:
    """What stands before the line at `start`, and before the others."""
    return lambda at: first if at == start else rest
