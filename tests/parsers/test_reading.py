"""`parse` from its outside: any form, bytes or text, with what there is to note."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers import Article, NotText, parse, reading
from parsers.article import BLOCK_BREAK

PLAIN = "Bell kept\n\nThe council of Sandry voted on Monday to keep the bell on its only ferry.\n"
HTML = (
    "<html><head><title>Bell kept</title></head><body><h1>Bell kept</h1><p>"
    + PLAIN[11:] * 3
    + "</p></body></html>"
)
MARKDOWN = (
    "# Bell kept\n\n"
    + PLAIN[11:] * 3
    + "\nSee [the list](https://sandry.example/list) and ![](https://sandry.example/x).\n"
)
HEAVY = ("selectolax", "markdown_it", "html2text", "charset_normalizer", "textual", "rich", "sqlite3", "httpx")


@pytest.mark.parametrize("source", [PLAIN, HTML, MARKDOWN], ids=["plain", "html", "markdown"])
def test_every_form_gives_title_and_body(source: str) -> None:
    article = parse(source)
    assert article.title == "Bell kept"
    assert article.body.startswith("The council of Sandry voted")


@pytest.mark.parametrize("source", [PLAIN, HTML, MARKDOWN], ids=["plain", "html", "markdown"])
def test_bytes_and_text_give_the_same(source: str) -> None:
    assert parse(source) == parse(source.encode())


def test_the_encoding_is_noted_first() -> None:
    assert parse("Café froid, dit-on à l’île.".encode("cp1252")).notes == ("decoded as windows-1252",)


def test_the_address_it_was_read_from_is_kept() -> None:
    assert parse(PLAIN, url="https://sandry.example/bell").url == "https://sandry.example/bell"
    assert parse(PLAIN).url == ""


@pytest.mark.parametrize("source", [b"", b"\n", b"\xef\xbb\xbf", "", " \n\t\n"])
def test_nothing_to_read_is_said(source: bytes | str) -> None:
    assert parse(source) == Article(notes=(reading.NOTHING,))


def test_text_that_is_too_long_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "INPUT_MAX", 1 << 20)
    article = parse("word " * (1 << 18))
    assert article.notes == ("cut at 1 Mi characters",)


@given(
    st.one_of(st.text(max_size=400), st.binary(max_size=400)), st.sampled_from([None, "a.html", "a.md", "a.txt"])
)
def test_spans_point_into_the_text(source: bytes | str, name: str | None) -> None:
    try:
        article = parse(source, name=name)
    except NotText:
        return
    assert article.text == BLOCK_BREAK.join(map(article.text_of, article.blocks))
    for block in article.blocks:
        assert all(block.start <= span.start < span.end <= block.end for span in block.spans)


def test_importing_parsers_loads_no_reader() -> None:
    code = "import sys, parsers; print(*{name.partition('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(loaded.stdout.split()).isdisjoint(HEAVY)


@pytest.mark.parametrize(
    "source",
    [
        "<html><body><h1>Cafe&#769; news</h1><p>The cafe&#x301; on the corner is open again.</p></body></html>",
        "# Cafe\u0301 news\n\nThe [cafe\u0301](https://one.example/a) on the corner is open again today.",
        "Cafe\u0301 news\n\nThe cafe\u0301 on the corner is open again today.",
    ],
)
def test_accents_are_composed_with_their_letters_in_every_form(source: str) -> None:
    article = parse(source)
    assert article.title == "Café news"
    assert "café" in article.text
    assert "\u0301" not in article.text
