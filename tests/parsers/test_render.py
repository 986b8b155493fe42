"""The clean form and the Markdown made of it render as the same article."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from parsers import Article, parse
from parsers.article import BlockKind, Span
from parsers.draft import Draft, Piece, Run
from parsers.page.reader import read_html

RENDERER = MarkdownIt("commonmark", {"html": True}).enable("table")
TITLE = Piece.plain("title", "Lamps")


def article_of(*pieces: Piece) -> Article:
    return Draft(title="Lamps", pieces=[TITLE, *pieces]).finish()


def read_again(article: Article) -> Article:
    return parse(article.markdown, name="again.md")


def outline(article: Article) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, article.text_of(block)) for block in article.blocks]


PIECES = [
    Piece.plain("paragraph", "Plain words, and more of them."),
    Piece(
        "paragraph",
        [
            Run("one "),
            Run("two", frozenset({"emphasis"})),
            Run(", three "),
            Run("four", frozenset({"strong"})),
            Run("!"),
        ],
    ),
    Piece(
        "paragraph", [Run("see "), Run("the almanac", target="https://almanac.example/a_(b)?c=1&copy=2"), Run(".")]
    ),
    Piece("paragraph", [Run("call "), Run("a*b", frozenset({"code"})), Run(" twice")]),
    Piece.plain("heading", "What was lost", 2),
    Piece.plain("list item", "a lens", 1),
    Piece.plain("list item", "its case", 2),
    Piece.plain("list item", "two hooks", 1),
    Piece.plain("list item", "oil", 1, "3."),
    Piece.plain("list item", "wick", 1, "4."),
    Piece.plain("code", "def greet():\n    print('```')"),
    Piece.plain("quotation", "Let no lamp leave.", 1),
    Piece.plain("quotation", "Not one.", 2),
    Piece.plain("paragraph", "The end of it."),
]


def test_the_round_trip_keeps_every_block() -> None:
    article = article_of(*PIECES)
    assert outline(read_again(article)) == outline(article)


def test_the_round_trip_keeps_every_span() -> None:
    article = article_of(*PIECES)
    again = read_again(article)
    assert [s for b in again.blocks for s in b.spans] == [s for b in article.blocks for s in b.spans]


def test_two_quotations_in_a_row_stay_two() -> None:
    pieces = [Piece.plain("quotation", words, 1) for words in ("Not one.", "A clerk", "Two!")]
    pieces[2].apart = True
    article = article_of(*pieces)
    assert article.html.count("<blockquote>") == 2
    assert [block.apart for block in read_again(article).blocks] == [False, False, False, True]


@pytest.mark.parametrize(
    "text",
    [
        "1. no list",
        "# no heading",
        "+ no list",
        "- no list",
        "> no quotation",
        "<b>no tag</b>",
        "&copy; no sign",
        "*no stress*",
        "_none_ here",
        "[no](link)",
        "back\\slash",
        "a `tick",
        "![no](image)",
        "list[int]",
        "--- no rule",
        "5 < 6 & 7 > 2",
    ],
)
def test_words_that_look_like_markup_stay_words(text: str) -> None:
    article = article_of(Piece.plain("paragraph", text))
    assert outline(read_again(article)) == outline(article)


def test_the_clean_form_is_escaped() -> None:
    article = article_of(Piece("paragraph", [Run("<script>&", target='https://lamp.example/"><b>')]))
    assert "<script>" not in article.html
    assert '"><b>' not in article.html
    assert "&lt;script&gt;&amp;" in article.html


def test_lists_are_nested_and_keep_their_numbers() -> None:
    assert article_of(*PIECES[5:10]).html == (
        "<article>\n<h1>Lamps</h1>\n"
        "<ul>\n<li>a lens<ul>\n<li>its case</li>\n</ul>\n</li>\n<li>two hooks</li>\n</ul>\n"
        '<ol start="3">\n<li>oil</li>\n<li>wick</li>\n</ol>\n</article>\n'
    )


def test_spans_that_overlap_are_nested_properly() -> None:
    runs = [
        Run("a", frozenset({"strong"})),
        Run("b", frozenset({"strong", "emphasis"})),
        Run("c", frozenset({"emphasis"})),
    ]
    article = article_of(Piece("paragraph", runs))
    assert "<p><strong>a<em>b</em></strong><em>c</em></p>" in article.html
    assert {span.style for span in article.blocks[1].spans} == {"strong", "emphasis"}
    assert isinstance(article.blocks[1].spans[0], Span)


WORDS = st.sampled_from(
    [
        *("a", "word", "é", "“", "”", ".", ",", "*", "**", "_", "__", "a_b", "`", "``", "```", "[", "]", "(", ")"),
        *("<b>", "<", ">", "<!--", "&amp;", "&", "#", "##", "-", "+", "1.", "2)", "!", "![x](y)", "[l](m)", "|"),
        *("\\", "~~", "=", "===", "---", "|---|"),
    ]
)
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from(["", " "])), min_size=1, max_size=5).map(
    lambda parts: "".join(map("".join, parts)).strip()
)
RUNS = st.builds(
    Run,
    st.tuples(TEXTS, st.sampled_from(["", " ", "\n"])).map("".join),
    st.frozensets(st.sampled_from(["emphasis", "strong", "code"]), max_size=2),
    st.sampled_from(["", "", "https://lamp.example/a_(b)?c=1&copy;=2", "https://lamp.example/a>b"]),
)
KINDS = st.sampled_from(
    ["paragraph", "paragraph", "heading", "list item", "list item", "quotation", "code", "table"]
)


def piece_of(kind: BlockKind, runs: list[Run], level: int, marker: str) -> Piece:
    words = "".join(run.text for run in runs).replace("\n", " ").replace("|", "/")
    if kind == "table":
        return Piece.plain("table", f"lamp | {words}\n{words} | oil")
    if kind == "code":
        return Piece.plain("code", f"{words}\n\n    {words}")
    if kind == "heading":
        return Piece(
            "heading", [Run(run.text.replace("\n", " "), run.styles, run.target) for run in runs], level + 1
        )
    return Piece(kind, runs, 0 if kind == "paragraph" else level, marker if kind == "list item" else "")


@given(
    st.lists(
        st.builds(
            piece_of,
            KINDS,
            st.lists(RUNS, min_size=1, max_size=4),
            st.integers(1, 3),
            st.sampled_from(["", "1.", "2.", "7."]),
        ),
        min_size=1,
        max_size=5,
    )
)
@settings(max_examples=300, deadline=None)
def test_whatever_stands_in_an_article_is_read_again(pieces: list[Piece]) -> None:
    article = article_of(*pieces)
    again = read_html(f"<body>{RENDERER.render(article.markdown)}</body>", whole=True).finish()
    assert described(again) == described(article)


def described(article: Article) -> list[object]:
    """Every block with its spans, blanks at their edges aside; an item lies one level under another at most.

    In Markdown every table has a head.
    """
    found: list[object] = []
    depth = 0
    for block in article.blocks:
        text = article.text_of(block)
        level = depth = min(block.level, depth + 1) if block.kind == "list item" else 0
        spans = sorted(
            (text[: span.start - block.start].rstrip(), words, span.style, span.target)
            for span in block.spans
            if (words := article.text[span.start : span.end].strip())
        )
        lines = [[cell.strip() for cell in line.split(" | ")] for line in text.split("\n")]
        if block.kind == "table":
            found.append((block.kind, 1, "", lines, spans))
        else:
            found.append((block.kind, level or block.level, block.marker, text, spans))
    return found


def test_a_table_of_long_cells_is_read_again_as_one() -> None:
    words = "the lamps came back to the pier on a Tuesday, and the gulls had missed them"
    article = article_of(Piece.plain("table", f"lamp | {words}\n{words} | oil"))
    again = read_html(f"<body>{RENDERER.render(article.markdown)}</body>", whole=True).finish()
    assert described(again) == described(article)


def test_a_head_is_told_from_other_rows_in_html() -> None:
    headed = article_of(Piece("table", [Run("Month | Eel\nMay   | 12")], level=1))
    assert "<tr><th>Month</th><th>Eel</th></tr>\n<tr><td>May</td><td>12</td></tr>" in headed.html
    assert "<th>" not in article_of(Piece.plain("table", "May  | 12\nJune | 9")).html


@given(st.text(st.characters(codec="ascii", categories=["L", "N", "P", "S"]), min_size=1, max_size=24))
@settings(max_examples=200, deadline=None)
def test_no_signs_are_lost_in_markdown(signs: str) -> None:
    article = article_of(Piece.plain("paragraph", f"They wrote {signs} on the wall."))
    assert read_again(article).body == article.body


def test_a_caption_does_not_run_into_the_table_under_it() -> None:
    article = article_of(
        Piece.plain("caption", "Oil by month"),
        Piece.plain("table", "May  | 12\nJune | 9"),
        Piece.plain("caption", "Photo: A. Lind"),
    )
    assert [(kind, text) for kind, _, text in outline(read_again(article))] == [
        ("title", "Lamps"),
        ("paragraph", "Oil by month"),
        ("table", "May  | 12\nJune | 9"),
        ("paragraph", "Photo: A. Lind"),
    ]
