"""Converted pages: their blocks are read as the full renderer reads them, in a fraction of the time."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from parsers.markdown.converted import DEEPEST, blocks_html
from parsers.page.reader import read_html

RENDERER = MarkdownIt("commonmark", {"html": True}).enable("table")

PARTS = [
    '<div class="a">\n\nlamp\n\n</div>',
    '<span class="b">the <b>pier</b></span>',
    "<!-- no lamp -->",
    "words that go on\nfor two lines",
    'two `lamps` and **one *old* wick**, [sold](https://lamp.example/a_(b)?c=1&d=2 "to a circus")',
    "-   [Home](/home)\n-   [News](</the news>)\n    -   [Boats](/boats)",
    "- loose\n\n- items\n\n  with a second paragraph",
    "1.  first\n2.  second\n    > quoted\n\n10. tenth",
    "* star\n+ plus",
    "> quoted\nand lazily on\n>\n> > twice",
    "## A heading ##",
    "Set\nover two lines\n---",
    "***",
    "```\n- no list\n\n</div>\n```",
    "    indented   code\n\n    goes on",
    "| oil | wick |\n|-----|-----:|\n| 1 | 2 |",
    "\\[1\\] not \\*stressed\\*, 5 \\< 6 &amp; 7 &copy; & done\\\nafter a break",
    "[![the lamp](/lamp.png)](/big) <https://lamp.example/> snake_case_word",
    "***both*** and _one_ and **a:**b and un*frigging*believable",
]

MISREAD = re.compile(r"^> >.*(?:\n.+)*\n {4}", re.MULTILINE)
"""What the full renderer takes for code, and CommonMark for the twice quoted paragraph's next line."""


def outline(rendered: str) -> list[tuple[str, int, str, str]]:
    pieces = read_html(f"<body>{rendered}</body>", whole=True).pieces
    return [(piece.kind, piece.level, piece.marker, piece.text.strip()) for piece in pieces]


def words_of(rendered: str) -> list[str]:
    return sorted(word for *_, text in outline(rendered) for word in re.findall(r"[^\W\d_]+", text))


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=5))
@settings(max_examples=150, deadline=None)
def test_blocks_are_those_of_the_full_renderer(parts: list[str]) -> None:
    source = "\n\n".join(parts)
    assert outline(blocks_html(source, RENDERER.render, RENDERER.renderInline)) == outline(RENDERER.render(source))


@given(st.lists(st.sampled_from([line for part in PARTS for line in part.split("\n")]), max_size=9))
@settings(max_examples=300, deadline=None)
def test_no_word_is_lost_however_lines_follow(lines: list[str]) -> None:
    source = "\n".join(lines)
    assume(not MISREAD.search(source))
    rendered = blocks_html(source, RENDERER.render, RENDERER.renderInline)
    assert words_of(rendered) == words_of(RENDERER.render(source))


def test_an_indented_line_goes_on_with_what_is_quoted_twice() -> None:
    rendered = blocks_html("> > twice\n    -   [Boats](/boats)", RENDERER.render, RENDERER.renderInline)
    assert [text for *_, text in outline(rendered)] == ["twice - Boats"]


@pytest.mark.parametrize("opening", ["- ", "> ", "1. ", "- > "])
def test_no_word_is_lost_at_any_depth(opening: str) -> None:
    source = f'<div class="a">\n\n{opening * 5 * DEEPEST}deep words\n\n</div>\n\nlater words'
    assert words_of(blocks_html(source, RENDERER.render, RENDERER.renderInline)) == [
        "deep",
        "later",
        "words",
        "words",
    ]
