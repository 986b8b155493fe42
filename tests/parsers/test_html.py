"""Pages: the article found, its structure kept, everything left out accounted for, nothing lost at any depth."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers import parse
from parsers.page.nesting import DEEPEST, bounded
from tests.case_files import Case, cases, rendering

PROSE = (
    "The lamps came back to the pier on Tuesday, seven years after the council sold them to a circus, number {}."
)
WORD = re.compile(r"\w+")


@pytest.mark.parametrize("case", cases("html"), ids=str)
def test_case(case: Case) -> None:
    assert rendering(parse(case.source, name=f"{case.name}.html")) == case.expected


@pytest.mark.parametrize("tag", ["div", "span", "blockquote", "ul", "b", "section", "made-up"])
@pytest.mark.parametrize("depth", [300, 3_000, 30_000])
def test_no_text_is_lost_at_any_depth(tag: str, depth: int) -> None:
    source = f"<html><body>{f'<{tag}>' * depth}deep words{f'</{tag}>' * depth}<p>{PROSE.format(1)}</p>later words"
    text = parse(source).text
    assert "deep words" in text
    assert "later words" in text


def test_nesting_is_left_alone_below_the_limit() -> None:
    source = "<div>" * DEEPEST + "x" + "</div>" * DEEPEST
    assert bounded(source) == source


def test_stray_end_tags_do_not_hide_depth() -> None:
    source = ("</b>" * 50 + "<div>" * 50) * 80
    assert bounded(source).count("<div>") == DEEPEST


def test_scripts_and_comments_do_not_count_as_nesting() -> None:
    noise = "<script>" + "'<div>'" * 2 * DEEPEST + "</script><!--" + "<div>" * 2 * DEEPEST + "-->"
    assert bounded(noise + "<div>x</div>") == noise + "<div>x</div>"


def test_a_tag_of_thousands_of_attributes_keeps_its_words() -> None:
    attributes = " ".join(f"a{number}=1" for number in range(5_000))
    assert "hello" in parse(f"<html><body><p {attributes}>hello").text


def test_unpaired_surrogates_and_escapes_come_out_safe() -> None:
    text = parse("<html><body><p>red &#27;[31m and \ud800 here, twice over").text
    assert "\x1b" not in text
    assert "here, twice over" in text


def test_hyperlinks_are_absolute_where_the_base_is_known_and_else_as_written() -> None:
    body = f"<p>{PROSE.format(1)} <a href='two'>on</a></p><p>{PROSE.format(2)}</p>"
    page = f"<html><head>{{}}</head><body>{body}</body></html>"
    plain = parse(page.format(""), url="https://lantern.example/one/")
    based = parse(page.format("<base href='https://other.example/'>"), url="https://lantern.example/one/")
    unknown = parse(page.format(""))
    assert [span.target for block in plain.blocks for span in block.spans] == ["https://lantern.example/one/two"]
    assert [span.target for block in based.blocks for span in block.spans] == ["https://other.example/two"]
    assert [span.target for block in unknown.blocks for span in block.spans] == ["two"]


def test_a_name_that_looks_like_junk_does_not_cost_the_body() -> None:
    body = "".join(f"<p>{PROSE.format(number)}</p>" for number in range(8))
    body = f"<div class='comments-enabled sidebar'><h1>Lamps</h1>{body}</div><div>short</div>"
    page = f"<html><body>{body}</body></html>"
    assert parse(page).body.count("The lamps came back") == 8


def test_an_svg_on_its_own_gives_its_text() -> None:
    assert "harbour plan" in parse("<svg><text>harbour plan</text></svg>", name="a.html").text


def test_a_list_of_links_stays_readable_with_a_note() -> None:
    page = (
        "<html><body>"
        + "".join(f"<p><a href='/{n}'>headline number {n}</a></p>" for n in range(30))
        + "</body></html>"
    )
    article = parse(page)
    assert all(f"headline number {n}" in article.text for n in range(30))
    assert article.notes


CHUNKS = st.lists(
    st.sampled_from(
        [
            "<p>{}</p>",
            "<div class='related'>{}</div>",
            "<nav>{}</nav>",
            "<h2>{}</h2>",
            "<ul><li>{}</li></ul>",
            "<div>{}<br><br>more {}</div>",
            "<table><tr><td>{}</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
            "<figure><figcaption>{}</figcaption></figure>",
            "<aside>{}</aside>",
            "<p><a href='/x'>{}</a></p>",
            "<blockquote>{}</blockquote>",
            "<pre>{}</pre>",
            "<div class='byline'>By {}</div>",
            "<footer>{}</footer>",
            "<div class='story'>",
            "</div>",
            "<section id='comments'>",
            "</section>",
        ]
    ),
    max_size=14,
)


@given(CHUNKS)
@settings(max_examples=150, deadline=None)
def test_every_visible_word_is_in_the_text_or_among_what_was_dropped(chunks: list[str]) -> None:
    parts = [chunk.replace("{}", f"word{number} " + PROSE.format(number)) for number, chunk in enumerate(chunks)]
    article = parse("<html><body><h1>Lamps</h1>" + "".join(parts) + "</body></html>")
    kept = set(WORD.findall(article.text + " " + " ".join(item.text for item in article.dropped)))
    wanted = {f"word{number}" for number, chunk in enumerate(chunks) if "{}" in chunk}
    assert wanted <= kept


@pytest.mark.parametrize(
    ("language", "quoted"),
    [
        ("", "“One ‘two’”"),
        ("en-GB", "“One ‘two’”"),
        ("de", "„One ‚two‘“"),
        ("de-CH", "«One ‹two›»"),
        ("fr_FR", "« One “two” »"),
        ("ru", "«One „two“»"),
        ("ja", "「One 『two』」"),
    ],
)
def test_quotations_get_the_marks_of_the_page_s_language(language: str, quoted: str) -> None:
    page = f'<html lang="{language}"><body><p>{PROSE.format(1)} <q>One <q>two</q></q>, he said.</p></body></html>'
    assert f" {quoted}, he said." in parse(page).text


def test_a_quotation_inside_of_another_s_beginning_gets_both_marks() -> None:
    assert (
        "“‘Two’ is what he said”, she said."
        in parse(f"<p>{PROSE.format(1)} <q><q>Two</q> is what he said</q>, she said.</p>").text
    )


def test_a_text_struck_out_from_end_to_end_is_read() -> None:
    assert PROSE.format(2) in parse(f"<body><strike><p>{PROSE.format(1)}</p><p>{PROSE.format(2)}</p></body>").text
