"""Markdown: written or left by a converter, and the sources its renderer cannot take."""

from __future__ import annotations

import pytest

from parsers import parse
from parsers.markdown.reader import TOO_TANGLED
from parsers.page.seams import lost_blank_at_link, without_doubled_label
from tests.case_files import Case, cases, rendering


@pytest.mark.parametrize("case", cases("markdown"), ids=str)
def test_case(case: Case) -> None:
    assert rendering(parse(case.source, name=f"{case.name}.md")) == case.expected


@pytest.mark.parametrize(
    "source",
    [
        "[" * 100_000 + " last words",
        "some words\n" * 20_000 + "last words",
        ">" * 500 + " last words",
        "".join(f"{'  ' * depth}- item\n" for depth in range(200)) + "\n\nlast words",
        f"{'|a' * 500}|\n{'|-' * 500}|\n" + "|a|\n" * 100 + "|last words|\n",
    ],
    ids=["brackets", "one long paragraph", "deep quotation", "deep list", "table of padding"],
)
def test_what_the_renderer_would_choke_on_is_read_as_paragraphs(source: str) -> None:
    article = parse(f"# Title\n\n{source}", name="a.md")
    assert "last words" in article.text
    assert TOO_TANGLED in article.notes


@pytest.mark.parametrize("depth", [10, 19, 20, 40])
def test_quotations_lose_no_text_where_the_renderer_would(depth: int) -> None:
    assert "deep words" in parse(f"# Title\n\n{'> ' * depth}deep words", name="a.md").text


@pytest.mark.parametrize(
    ("before", "after", "lost"),
    [
        ("Mr. Quill", "repeatedly praised", True),
        ("met", "with them", True),
        ("the council", "’s lamps", False),
        ("the lamp", "s were lit", False),
        ("(", "see there", False),
        ("[", "re]open", False),
        ("灯台", "に戻る", False),
        ("was", "a lamp", True),
    ],
)
def test_blanks_lost_beside_hyperlinks(before: str, after: str, lost: bool) -> None:
    assert lost_blank_at_link(before, after) is lost


def test_a_page_of_html_keeps_words_joined_by_a_hyperlink() -> None:
    words = "They re<a href='https://lamp.example/'>open</a>ed the pier and it was open for the whole of the day."
    assert "They reopened the pier" in parse(f"<html><body><p>{words}</p></body></html>").text


def test_a_label_said_twice_is_said_once() -> None:
    assert without_doubled_label("At dusk. Credit Credit... Ada Quill") == "At dusk. Credit... Ada Quill"
    assert without_doubled_label("Credit where credit is due.") == "Credit where credit is due."
