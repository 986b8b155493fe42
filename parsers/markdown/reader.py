"""Markdown, with or without raw HTML in it, to a draft, by way of HTML.

What someone wrote goes through markdown-it-py, CommonMark with tables; what a converter left of a page goes
through `parsers.markdown.converted`, which knows fewer blocks and is four times as fast. Raw tags keep their class
names, so the same signals decide as for a page. Three things are done before and while rendering because
converters leave them behind: raw block tags are taken out of the indentation of lists, image alts that hold
markup become captions, and blanks lost beside hyperlinks are put back. Sources that the renderer would lose
text of or choke on are read as plain paragraphs, with a note.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING

from parsers.draft import Draft, Piece
from parsers.markdown.footnotes import with_notes_at_the_end
from parsers.markdown.front_matter import ONLY_FIELDS, Fields, apply_fields, front_matter
from parsers.markdown.simple import simple_html
from parsers.page.reader import open_html
from parsers.patterns import pattern

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

TOO_TANGLED = "too deep or too tangled to be read as Markdown; shown as plain paragraphs"
DEEPEST_BLOCK = 100
"""Levels of nested lists and quotations that the renderer is asked to keep."""
LONGEST_PARAGRAPH = 4_000
"""Lines without a blank one between; the renderer's time grows faster than their number."""
MOST_BRACKETS = 8_000
"""Opening square brackets in one paragraph, for the same reason."""
MOST_PADDING = 10_000
"""Empty cells with which the renderer would fill the short rows of a wide table, each as dear as a full one."""
WRITTEN_LINKS = 0.25
"""Share of a source in the addresses of hyperlinks, up to which it is a text and no list of links."""

_EMPTY_ITEM = pattern(r"^([ \t]*(?:[-*+]|\d{1,9}[.)]))[ \t]*\n(?:[ \t]*\n){1,4}[ \t]{2,}(?=\S)", re.MULTILINE)
_WRAPPED_TAG = pattern(r"<[a-zA-Z][^<>\n]{0,2000}\n[^<>]{0,4000}>")
_RAW_PAGE = pattern(r"<(?:div|section|article|nav|header|footer|main|aside|span)\b", re.IGNORECASE)
_LINK = pattern(r"\]\([^()\s]{0,2000}")
_DEFINITION = pattern(r"^ {0,3}\[[^\[\]\n]{1,200}\]: {0,4}\S", re.MULTILINE)
"""Of a hyperlink's address, used elsewhere by its label; only the full renderer looks for those."""
_WIDE_RULE = pattern(r"^[|: \t-]{200,}$", re.MULTILINE)
"""The line below the head of a table of a hundred columns."""
_MARKUP = pattern(r"<[a-zA-Z/][^<>]*>")


def open_markdown(source: str, *, url: str | None = None) -> Callable[[], Draft]:
    """How to read a Markdown source; what is given back no longer needs it."""
    fields, source = front_matter(source)
    source = with_notes_at_the_end(source)
    if _is_tangled(source):
        return partial(_with_fields, fields, partial(_plain_paragraphs, source))
    written = _is_written(source)
    page = open_html(_rendered(source, written), url=url, mend=not written, whole=written)
    return partial(_with_fields, fields, page)


def _with_fields(fields: Fields, reading: Callable[[], Draft]) -> Draft:
    """The article, with what its front matter states."""
    draft = reading()
    apply_fields(fields, draft)
    if fields and all(piece.kind in ("title", "summary") for piece in draft.pieces):
        draft.notes.append(ONLY_FIELDS)
    return draft


def _is_written(source: str) -> bool:
    """Whether a source is Markdown that someone wrote, all of it text, and no page that was converted."""
    if _RAW_PAGE.search(source):
        return False
    return sum(len(link) for link in _LINK.findall(source)) <= WRITTEN_LINKS * len(source)


def _rendered(source: str, written: bool) -> str:
    """The source as HTML.

    Converters wrap lines inside of tags, which ends a heading there, and start an item's content after a blank
    line, where CommonMark ends the item; both are joined first.
    """
    if not written:
        source = _EMPTY_ITEM.sub(_join, _WRAPPED_TAG.sub(_on_one_line, source))
        if not _DEFINITION.search(source):
            from parsers.markdown.converted import blocks_html

            return f"<body>{blocks_html(source, _renderer().render, _renderer().renderInline)}</body>"
    if written and (parts := simple_html(source)) is not None:
        return "".join(("<body>", *parts, "</body>"))
    return f"<body>{_renderer().render(source)}</body>"


def _on_one_line(found: re.Match[str]) -> str:
    return " ".join(found[0].split())


def _join(found: re.Match[str]) -> str:
    return f"{found[1]} "


@cache
def _renderer() -> MarkdownIt:
    from markdown_it import MarkdownIt

    class Renderer(MarkdownIt):
        """Takes addresses as they are: their brackets are no text, and targets are judged by the gate."""

        def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - markdown-it's name
            return True

        def normalizeLink(self, url: str) -> str:  # noqa: N802 - markdown-it's name
            return url

    made = Renderer("commonmark", {"html": True, "maxNesting": DEEPEST_BLOCK})
    made.enable(["table", "strikethrough"])
    made.add_render_rule("image", _image)
    made.add_render_rule("code_block", _code_block)
    return made


def _code_block(_: RendererHTML, tokens: Sequence[Token], place: int, *__: object) -> str:
    """Raw HTML that a converter indented is HTML and no code."""
    from html import escape
    from textwrap import dedent

    from parsers.markdown.converted import RAW_BLOCK

    content = tokens[place].content
    if RAW_BLOCK.match(content):
        return str(_renderer().render(dedent(content)))
    return f"<pre><code>{escape(content)}</code></pre>\n"


def _image(renderer: RendererHTML, tokens: Sequence[Token], place: int, options: OptionsDict, env: EnvType) -> str:
    """An image is not text; one whose alt holds markup is a figure whose alt is its caption."""
    from html import escape

    token = tokens[place]
    if not _MARKUP.search(token.content):
        return f'<img src="{escape(str(token.attrGet("src") or ""))}">'
    caption = renderer.renderInline(token.children or [], options, env)
    source = escape(str(token.attrGet("src") or ""))
    return f'<figure><figcaption><a href="{source}">{caption}</a></figcaption></figure>'


def _is_tangled(source: str) -> bool:
    """Whether the renderer would lose text or take too long."""
    if _is_padded(source):
        return True
    brackets = source.count("[")
    deep = DEEPEST_BLOCK // 2
    if brackets < MOST_BRACKETS and source.count("\n") < LONGEST_PARAGRAPH and f"{'>' * deep}" not in source:
        return any(_depth(line) >= deep for line in source.splitlines()) if "  " * deep in source else False
    for paragraph in re.split(r"\n[ \t]*\n", source):
        if paragraph.count("[") >= MOST_BRACKETS or paragraph.count("\n") >= LONGEST_PARAGRAPH:
            return True
    return any(_depth(line) >= deep for line in source.splitlines())


def _is_padded(source: str) -> bool:
    """Whether a table has so many columns, and so many rows without them, that it would be mostly padding."""
    if not _WIDE_RULE.search(source):
        return False
    for paragraph in re.split(r"\n[ \t]*\n", source):
        rule = _WIDE_RULE.search(paragraph)
        if rule is not None:
            rows = paragraph[rule.end() :]
            if rule[0].count("|") * rows.count("\n") - rows.count("|") > MOST_PADDING:
                return True
    return False


def _depth(line: str) -> int:
    """An upper bound of the block depth that a line's beginning asks for."""
    lead = line[: len(line) - len(line.lstrip(" \t>-*+"))]
    return (
        lead.count(">")
        + lead.count("-")
        + lead.count("*")
        + lead.count("+")
        + len(lead.replace("\t", "    ")) // 4
    )


def _plain_paragraphs(source: str) -> Draft:
    draft = Draft(notes=[TOO_TANGLED])
    for paragraph in re.split(r"\n[ \t]*\n", source):
        text = " ".join(_MARKUP.sub(" ", paragraph).split())
        if text:
            draft.pieces.append(Piece.plain("paragraph", text))
    return draft
