"""The clean form of an article as HTML of a few tags, and as Markdown made from that by html2text."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsers.article import Article, Block, Span

_SEAM, _CODE = "\ufdd0", "\ufdd1"
"""Noncharacters that stand for what html2text must not touch; the gate lets none of them into an article."""
_SIGNS = {"&lt;": "\ufdd2", "&gt;": "\ufdd3", "&amp;": "\ufdd4", "\\": "\ufdd5", "~": "\ufdd6"}
_STRESS_END = re.compile(r"(</(?:em|strong)>)(?=[^\s<])")
_TAG_OR_SIGN = re.compile(r"(<[^<>]*>)|(&lt;|&gt;|&amp;(?=#?\w{1,32};)|[\\~])")
_PRE = re.compile(r"<pre><code>(.*?)</code></pre>", re.DOTALL)
_FIGURE = re.compile(r"<figure><figcaption>(.*?)</figcaption></figure>", re.DOTALL)
"""What html2text does not know for a block."""
_CODE_SPAN = re.compile(r"(<code>.*?</code>)", re.DOTALL)
_CODE_MARK = re.compile(f"{_CODE}(\\d+){_CODE}")
_BETWEEN_CELLS = re.compile(r" \|(?: |$)")
_BACKTICKS = re.compile(r"`+")
_TAGS = {"emphasis": "em", "strong": "strong", "code": "code"}


def html_of(article: Article) -> str:
    """The article as an `<article>` fragment: one element a block, lists and quotations nested."""
    return "<article>\n" + "".join(_parts(article)) + "</article>\n"


def _parts(article: Article) -> Iterator[str]:
    """The blocks in order; list items and quotations gather in their lists."""
    open_lists: list[str] = []
    quotes = 0
    for block in article.blocks:
        if block.kind != "list item":
            yield from _close_lists(open_lists, 0)
        depth = block.level if block.kind == "quotation" else 0
        yield "</blockquote>\n" * max(quotes - depth, 0) + "<blockquote>\n" * max(depth - quotes, 0)
        quotes = depth
        if block.kind == "list item":
            yield from _list_item(article, block, open_lists)
        else:
            yield _element(article, block)
    yield from _close_lists(open_lists, 0)
    yield "</blockquote>\n" * quotes


def _list_item(article: Article, block: Block, open_lists: list[str]) -> Iterator[str]:
    """An item that leaves its `<li>` open for a deeper list after it."""
    tag = "ol" if block.marker else "ul"
    level = max(block.level, 1)
    yield from _close_lists(open_lists, level)
    if len(open_lists) == level:
        if open_lists[-1] == tag:
            yield "</li>\n"
        else:
            yield from _close_lists(open_lists, level - 1)
    while len(open_lists) < level:
        inner = tag if len(open_lists) == level - 1 else "ul"
        number = block.marker.rstrip(".")
        start = f' start="{number}"' if inner == "ol" and number.isdecimal() and number != "1" else ""
        open_lists.append(inner)
        yield f"<{inner}{start}>\n" + ("<li>" if len(open_lists) < level else "")
    yield "<li>" + inline_html(article, block)


def _close_lists(open_lists: list[str], level: int) -> Iterator[str]:
    while len(open_lists) > level:
        yield f"</li>\n</{open_lists.pop()}>\n"


def _element(article: Article, block: Block) -> str:
    if block.kind == "rule":
        return "<hr>\n"
    if block.kind == "table":
        return _table(article, block)
    inner = inline_html(article, block)
    if block.kind == "title":
        return f"<h1>{inner}</h1>\n"
    if block.kind == "heading":
        level = min(max(block.level, 2), 6)
        return f"<h{level}>{inner}</h{level}>\n"
    if block.kind == "code":
        return f"<pre><code>{html.escape(article.text_of(block), quote=False)}</code></pre>\n"
    if block.kind == "caption":
        return f"<figure><figcaption>{inner}</figcaption></figure>\n"
    if block.kind == "summary":
        return f'<p class="summary"><em>{html.escape(article.text_of(block), quote=False)}</em></p>\n'
    return f"<p>{inner}</p>\n"


def _table(article: Article, block: Block) -> str:
    """A row a line; the cells stand between the bars of their line, and no span reaches over a bar."""
    starts = [span.start for span in block.spans]
    rows = []
    at = block.start
    for line in article.text_of(block).split("\n"):
        cells = []
        for start, end in _cells(line):
            spans = block.spans[bisect_left(starts, at + start) : bisect_left(starts, at + end)]
            cells.append(f"<td>{_inline(article, at + start, at + end, spans)}</td>")
        rows.append(f"<tr>{''.join(cells)}</tr>\n")
        at += len(line) + 1
    return f"<table>\n{''.join(rows)}</table>\n"


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


def _inline(article: Article, first: int, last: int, spans: Sequence[Span]) -> str:
    marks = sorted({first, last, *(edge for span in spans for edge in (span.start, span.end))})
    parts: list[str] = []
    opened: list[Span] = []
    wanted: list[Span] = []
    coming = 0
    for start, end in pairwise(marks):
        wanted = [span for span in wanted if span.end > start]
        while coming < len(spans) and spans[coming].start <= start:
            wanted.append(spans[coming])
            coming += 1
        keep = 0
        while keep < len(opened) and keep < len(wanted) and opened[keep] == wanted[keep]:
            keep += 1
        parts += [_end_tag(span) for span in reversed(opened[keep:])]
        parts += [_start_tag(span) for span in wanted[keep:]]
        opened = wanted.copy()
        parts.append(html.escape(article.text[start:end], quote=False).replace("\n", "<br>\n"))
    parts += [_end_tag(span) for span in reversed(opened)]
    return "".join(parts)


def _start_tag(span: Span) -> str:
    if span.style == "hyperlink":
        return f'<a href="{html.escape(span.target)}">'
    return f"<{_TAGS[span.style]}>"


def _end_tag(span: Span) -> str:
    return "</a>" if span.style == "hyperlink" else f"</{_TAGS[span.style]}>"


def markdown_of(article: Article) -> str:
    """The article as Markdown that renders as the same article.

    What html2text would get wrong is set aside under noncharacters, which no article contains: signs that Markdown
    would read as tags, blanks after emphasis, and code, which is fenced so that no list before it takes it in.
    """
    import html2text

    writer = html2text.HTML2Text(bodywidth=0)
    writer.escape_snob = True
    writer.unicode_snob = True
    writer.ignore_images = True
    writer.protect_links = True
    writer.ul_item_mark = "-"
    writer.emphasis_mark = "*"
    codes: list[str] = []

    def set_aside(found: re.Match[str]) -> str:
        codes.append(html.unescape(found[1]))
        return f"<p>{_CODE}{len(codes) - 1}{_CODE}</p>"

    source = _FIGURE.sub(r"<p>\1</p>", _PRE.sub(set_aside, html_of(article)))
    source = "".join(part if part.startswith("<code>") else _marked(part) for part in _CODE_SPAN.split(source))
    written = writer.handle(source).replace(f" {_SEAM}", "").replace(_SEAM, "")
    for sign, mark in _SIGNS.items():
        written = written.replace(mark, f"\\{html.unescape(sign)}")
    return _CODE_MARK.sub(lambda found: _fenced(codes[int(found[1])]), written).strip() + "\n"


def _marked(source: str) -> str:
    """HTML outside of code with its escaped signs and the ends of its emphasis marked."""
    source = _STRESS_END.sub(rf"\1{_SEAM}", source)
    return _TAG_OR_SIGN.sub(lambda found: found[1] or _SIGNS[found[2]], source)


def _fenced(code: str) -> str:
    """A code block between fences longer than any row of backticks in it."""
    longest = max((len(row) for row in _BACKTICKS.findall(code)), default=0)
    fence = "`" * max(longest + 1, 3)
    return f"{fence}\n{code}\n{fence}"
