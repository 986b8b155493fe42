"""The articles on the page, side by side: each a column with its own head, structure, language and direction."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from library.report.model import Report, Saying, clipped
from library.report.page.marks import Anchors, layers
from library.report.page.weaving import Weaver
from library.report.words import byline, sentence, title
from parsers import Article, Block
from parsers.render import SPLIT, laid_out, table_rows

RIGHT_TO_LEFT = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku-arab", "nqo", "ps", "sd", "syr", "ug", "ur", "yi")
)
"""Languages written so, by their code."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")
"""BCP 47, as far as it needs to be known here."""

LONGEST_HEAD = 120
"""Characters of a name at the top of a column; the browser cuts it where the column is narrower."""

DEEPEST = 6
"""Of HTML's headings. The page has the first two, an article's title the third."""


def columns(report: Report, anchors: Anchors, quoted: Mapping[int, list[Saying]]) -> Iterator[str]:
    """A column for each article."""
    for number in range(len(report.sources)):
        yield from _column(report, number, anchors, quoted)


def speech(article: Article) -> str:
    """The attributes `lang` and `dir` for text of an article."""
    language = article.language if _LANGUAGE.fullmatch(article.language) else ""
    code = language.lower()
    if not language:
        return ' dir="auto"'
    right = code in RIGHT_TO_LEFT or code.partition("-")[0] in RIGHT_TO_LEFT
    return f' lang="{language}" dir="{"rtl" if right else "ltr"}"'


def _column(report: Report, number: int, anchors: Anchors, quoted: Mapping[int, list[Saying]]) -> Iterator[str]:
    one = report.sources[number]
    weaver = Weaver(one.article.text, list(layers(report, number, anchors, quoted)))
    name = html.escape(clipped(one.article.site or title(one), LONGEST_HEAD))
    label = f'<span class="number">{number + 1}</span> <bdi>{name}</bdi>'
    yield (
        f'<article id="text-{number + 1}" class="text" tabindex="0" aria-label="{number + 1} '
        f'{html.escape(one.label)}">\n<header class="whose"><a href="#source-{number + 1}">{label}</a></header>\n'
        f"<div{speech(one.article)}>\n"
    )
    credit = f'<p class="byline">{html.escape(byline(one))}</p>\n' if byline(one) else ""
    told = (html.escape(sentence(note)) for note in one.article.notes)
    notes = "".join(f'<p class="note" lang="en" dir="ltr">{note}</p>\n' for note in told)
    body = _Body(one.article, weaver, credit + notes)
    yield from body.parts()
    yield "".join(f"<span{layer.first}></span>" for layer in weaver.left())
    yield "</div>\n</article>\n"


class _Body:
    """The blocks of an article, with byline and notes below its title and summary."""

    def __init__(self, article: Article, weaver: Weaver, below: str) -> None:
        self._article = article
        self._weaver = weaver
        self._below = below
        head = [block for block in article.blocks if block.kind in ("title", "summary")]
        self._last_of_head = head[-1] if head else None

    def parts(self) -> Iterator[str]:
        """All of it."""
        if self._last_of_head is None:
            yield self._below
        written = laid_out(self._article, self._inner, self._whole, self._element)
        yield from (part.replace(SPLIT, "") for part in written)

    def _inner(self, block: Block) -> str:
        return self._weaver.html(block.start, block.end)

    def _element(self, block: Block, inner: str) -> str:
        below = self._below if block is self._last_of_head else ""
        if block.kind == "title":
            return f"<h3>{inner}</h3>\n{below}"
        if block.kind == "heading":
            level = min(max(block.level, 2) + 2, DEEPEST)
            return f"<h{level}>{inner}</h{level}>\n"
        if block.kind == "caption":
            return f"<figure><figcaption>{inner}</figcaption></figure>\n"
        if block.kind == "summary":
            return f'<p class="summary">{inner}</p>\n{below}'
        return f"<p>{inner}</p>\n"

    def _whole(self, block: Block) -> str:
        if block.kind == "code":
            return f'<pre tabindex="0"><code>{self._weaver.html(block.start, block.end, chr(10))}</code></pre>\n'
        return f'<div class="wide" tabindex="0"><table>\n{"".join(self._rows(block))}</table></div>\n'

    def _rows(self, block: Block) -> Iterator[str]:
        for number, row in enumerate(table_rows(self._article, block)):
            tag = "th" if block.level and not number else "td"
            cells = "".join(f"<{tag}>{self._weaver.html(start, end)}</{tag}>" for start, end, _ in row)
            yield f"<tr>{cells}</tr>\n"
