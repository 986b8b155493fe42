"""Addresses that are none: no source fails for them, and none of them becomes a hyperlink."""

from __future__ import annotations

import pytest

from parsers import parse
from parsers.addresses import joined, path_of

BAD = "http://[x"
PROSE = "The ferry keeper said that the soup had gone cold and that the bell would stay aboard until spring. " * 4
PAGE = f"<title>The bell</title>{{}}<article><h1>The bell</h1><p>{PROSE}<a href='{{}}'>more</a></p></article>"
FEED = (
    f"<rss><channel><title>Bells</title><link>{BAD}</link><item><title>One</title><link>/one</link>"
    f"<description>&lt;base href='{BAD}'&gt;&lt;p&gt;{PROSE}&lt;/p&gt;</description></item></channel></rss>"
)


@pytest.mark.parametrize(
    ("base", "href", "whole"),
    [
        ("https://paper.example/a/b", "../c", "https://paper.example/c"),
        ("https://paper.example/a", "", "https://paper.example/a"),
        ("", "/c", "/c"),
        ("https://paper.example", "http://[::1]/c", "http://[::1]/c"),
        ("https://paper.example", "mailto:ada@post.example", "mailto:ada@post.example"),
        ("https://paper.example", BAD, ""),
        ("", BAD, ""),
        (BAD, "/c", ""),
        (BAD, "", ""),
        ("https://paper.example", "http://a\u2100b/", ""),
    ],
)
def test_joined(base: str, href: str, whole: str) -> None:
    assert joined(base, href) == whole


def test_path_of_what_is_no_address() -> None:
    assert (path_of(BAD), path_of("https://paper.example/a?b")) == ("", "/a")


@pytest.mark.parametrize("url", [None, BAD, "https://paper.example/a"])
@pytest.mark.parametrize(
    "source",
    [
        PAGE.format(f"<base href='{BAD}'>", "/more"),
        PAGE.format(f"<link rel=canonical href='{BAD}'><meta property=og:url content='{BAD}'>", BAD),
        FEED,
        f"The bell of the ferry\n\n{PROSE}\n\n{PROSE}",
        f"# The bell\n\n{PROSE} [more]({BAD})\n\n{PROSE}",
    ],
    ids=["base", "stated", "feed", "plain", "markdown"],
)
def test_no_address_fails_a_source(source: str, url: str | None) -> None:
    article = parse(source, url=url)
    assert "soup had gone cold" in article.text
    assert all("[x" not in span.target for block in article.blocks for span in block.spans)
