"""The clean form of an article as HTML of a few tags, and as Markdown laid out from that by html2text."""

from __future__ import annotations

import html
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from parsers.article import Article, Block, Span
from parsers.markdown_text import cell_markdown, fenced, inline_markdown
from parsers.nested import TAGS, nested
from parsers.patterns import pattern

_ASIDE, SPLIT = "\ufdd0", "\ufdd1"
"""Noncharacters around the number of a text that is set aside, and between two lists that are not one; the gate
lets none of them into an article."""
_MARK = pattern(f"{_ASIDE}(\\d+){_ASIDE}")
_NUMBERED = pattern(r" *(?!1\.)\d+\. ")
_GAP = pattern(r"\n(?: *\n){2,}")
_FIGURE = pattern(r"figure><figcaption>|figcaption></figure>")
"""What html2text does not know for a block."""
_NO_QUOTE = pattern(r"[^>\s]")
_BETWEEN_CELLS = pattern(r" \|(?: |$)")
LONGEST_NUMBER = 9
"""Digits of an item's number in CommonMark."""
Inner = Callable[[Block], str]
Element = Callable[[Block, str], str]
Cell = tuple[int, int, Sequence[Span]]
"""Where the words of a cell start and end, and the spans in it."""


def html_of(article: Article) -> str:
    """The article as an `<article>` fragment: one element a block, lists and quotations nested."""

    def inner(block: Block) -> str:
        return inline_html(article, block)

    def whole(block: Block) -> str:
        if block.kind == "table":
            return _table(article, block)
        return f"<pre><code>{_inline(article, block.start, block.end, block.spans, '')}</code></pre>\n"

    return f"<article>\n{''.join(laid_out(article, inner, whole)).replace(SPLIT, '')}</article>\n"


def laid_out(article: Article, inner: Inner, whole: Inner, element: Element | None = None) -> Iterator[str]:
    """The blocks in order as HTML; list items and quotations gather in their lists.

    `inner` gives what stands in a block's element, `whole` the element of a table or of code, `element` that of
    any other block but an item or a rule. Between two lists that are not one stands `SPLIT`.
    """
    element = element or _element
    lists = _Lists()
    quotes = 0
    for block in article.blocks:
        if block.kind != "list item":
            yield from lists.close(0)
        depth = block.level if block.kind == "quotation" else 0
        if depth and block.apart:
            yield "</blockquote>\n" * quotes
            quotes = 0
        yield "</blockquote>\n" * max(quotes - depth, 0) + "<blockquote>\n" * max(depth - quotes, 0)
        quotes = depth
        if block.kind == "list item":
            yield from lists.item(block, inner(block))
        elif block.kind in ("table", "code"):
            yield whole(block)
        elif block.kind == "rule":
            yield "<hr>\n"
        else:
            yield element(block, inner(block))
    yield from lists.close(0)
    yield "</blockquote>\n" * quotes


class _Lists:
    """The lists that are open around an item, with the number that each expects next."""

    def __init__(self) -> None:
        self._open: list[tuple[str, int]] = []

    def item(self, block: Block, inner: str) -> Iterator[str]:
        """An item that leaves its `<li>` open for a deeper list after it; none lies deeper than its list can.

        Lists count in numbers; another marker ("a)") is written as the item's first word.
        """
        level = min(max(block.level, 1), len(self._open) + 1)
        number = block.marker.rstrip(".")
        counts = number.isdecimal() and len(number) <= LONGEST_NUMBER
        wanted = ("ol", int(number)) if counts else ("ul", 0)
        if block.marker and wanted[0] == "ul":
            inner = f"{html.escape(block.marker, quote=False)} {inner}"
        yield from self.close(level)
        if len(self._open) == level:
            if self._open[-1] == wanted:
                yield "</li>\n"
            else:
                same_kind = self._open[-1][0] == wanted[0]
                yield from self.close(level - 1)
                yield SPLIT if same_kind else ""
        if len(self._open) < level:
            self._open.append(wanted)
            yield f'<ol start="{wanted[1]}">\n' if wanted[1] > 1 or number == "0" else f"<{wanted[0]}>\n"
        if wanted[0] == "ol":
            self._open[-1] = ("ol", wanted[1] + 1)
        yield f"<li>{inner}"

    def close(self, level: int) -> Iterator[str]:
        """End the lists below a level."""
        while len(self._open) > level:
            yield f"</li>\n</{self._open.pop()[0]}>\n"


def _element(block: Block, inner: str) -> str:
    if block.kind == "title":
        return f"<h1>{inner}</h1>\n"
    if block.kind == "heading":
        level = min(max(block.level, 2), 6)
        return f"<h{level}>{inner}</h{level}>\n"
    if block.kind == "caption":
        return f"<figure><figcaption>{inner}</figcaption></figure>\n"
    if block.kind == "summary":
        return f'<p class="summary"><em>{inner}</em></p>\n'
    return f"<p>{inner}</p>\n"


def _table(article: Article, block: Block) -> str:
    rows = [[_inline(article, *cell) for cell in row] for row in table_rows(article, block)]
    tags = ["th" if block.level and not number else "td" for number in range(len(rows))]
    written = ("".join(f"<{tag}>{cell}</{tag}>" for cell in row) for tag, row in zip(tags, rows, strict=True))
    return "<table>\n" + "".join(f"<tr>{row}</tr>\n" for row in written) + "</table>\n"


def table_rows(article: Article, block: Block) -> Iterator[list[Cell]]:
    """The cells of a table; a row a line, no span reaches over a bar."""
    starts = [span.start for span in block.spans]
    at = block.start
    for line in article.text_of(block).split("\n"):
        row: list[Cell] = []
        for start, end in _cells(line):
            spans = block.spans[bisect_left(starts, at + start) : bisect_left(starts, at + end)]
            row.append((at + start, at + end, spans))
        yield row
        at += len(line) + 1


def _cells(line: str) -> Iterator[tuple[int, int]]:
    """Where the words of each cell of a table's line start and end."""
    start = 0
    for bar in (*_BETWEEN_CELLS.finditer(line), None):
        cell = line[start : bar.start() if bar else len(line)]
        first = start + len(cell) - len(cell.lstrip())
        yield first, max(first, start + len(cell.rstrip()))
        start = bar.end() if bar else 0


def inline_html(article: Article, block: Block) -> str:
    """The text of a block with its spans as tags, nested properly however the spans overlap."""
    return _inline(article, block.start, block.end, block.spans)


def _inline(article: Article, first: int, last: int, spans: Sequence[Span], line_end: str = "<br>") -> str:
    parts: list[str] = []
    for text, span, opens in nested(article.text, first, last, spans):
        if span is not None:
            parts.append(_start_tag(span) if opens else _end_tag(span))
        else:
            parts.append(html.escape(text, quote=False).replace("\n", f"{line_end}\n"))
    return "".join(parts)


def _start_tag(span: Span) -> str:
    if span.style == "hyperlink":
        return f'<a href="{html.escape(span.target)}">'
    return f"<{TAGS[span.style]}>"


def _end_tag(span: Span) -> str:
    return "</a>" if span.style == "hyperlink" else f"</{TAGS[span.style]}>"


def markdown_of(article: Article) -> str:
    """The article as Markdown that renders as the same article.

    html2text lays out headings, lists and quotations. It moves blanks and escapes too little inside of them, so
    the text of each block is set aside under a number until the layout is done.
    """
    import html2text

    writer = html2text.HTML2Text(bodywidth=0)
    writer.ul_item_mark = "-"
    writer.emphasis_mark = "*"
    texts: list[str] = []

    def set_aside(text: str) -> str:
        texts.append(text)
        return f"{_ASIDE}{len(texts) - 1}{_ASIDE}"

    def inner(block: Block) -> str:
        return set_aside(inline_markdown(article, block))

    def whole(block: Block) -> str:
        text = _markdown_table(article, block) if block.kind == "table" else fenced(article.text_of(block))
        return f"<p>{set_aside(text)}</p>\n"

    source = "".join(laid_out(article, inner, whole)).replace(SPLIT, f"<p>{SPLIT}</p>")
    written = _GAP.sub("\n\n", writer.handle(_FIGURE.sub("p>", source)))
    return "".join(_filled(line, texts) for line in _spaced(written.split("\n"))).strip("\n") + "\n"


def _spaced(layout: list[str]) -> Iterator[str]:
    """The lines with what CommonMark asks for where lists meet.

    A list that does not begin with 1 does not stand right under words, and a comment ends a list before another of
    its kind, where that other one stands.
    """
    above = ""
    split = False
    for line in layout:
        if line.strip() == SPLIT:
            split = True
            continue
        if split and line:
            yield " " * _indent(line) + "<!-- -->\n\n"
            split = False
        elif above and _NUMBERED.match(line) and _indent(above) < _indent(line):
            yield "\n"
        yield f"{line}\n"
        above = line


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _filled(line: str, texts: list[str]) -> str:
    """A line of the layout with its text; further lines of the text stand under the first."""
    found = _MARK.search(line)
    if not found:
        return line
    under = _NO_QUOTE.sub(" ", line[: found.start()])
    return line[: found.start()] + texts[int(found[1])].replace("\n", f"\n{under}") + line[found.end() :]


def _markdown_table(article: Article, block: Block) -> str:
    """A row a line, the first as the head that Markdown asks for."""
    rows = [[cell_markdown(article, *cell) for cell in row] for row in table_rows(article, block)]
    wide = max(map(len, rows))
    rows[0] += [""] * (wide - len(rows[0]))
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, "|" + " --- |" * wide)
    return "\n".join(lines)
