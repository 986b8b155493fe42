"""Feeds: every item is there, with its title, its date and its text, and nothing of the markup is."""

from __future__ import annotations

import pytest

from parsers import parse
from tests.case_files import Case, cases, rendering

ITEM = "<item><title>The bell</title><description>{}</description></item>"
FEED = f"<rss><channel><title>The Orrin Post</title>{ITEM}</channel></rss>"


@pytest.mark.parametrize("case", cases("feed"), ids=str)
def test_case(case: Case) -> None:
    assert rendering(parse(case.source, name=f"{case.name}.xml")) == case.expected


def test_the_feed_says_how_many_items_it_has_and_where_they_are() -> None:
    article = parse(
        FEED.format("Nobody rang it.").replace("<desc", "<link>/bell</link><desc"), url="https://a.example"
    )
    heading = next(block for block in article.blocks if block.kind == "heading")
    assert article.notes == ("a feed of 1 item",)
    assert [span.target for span in heading.spans] == ["https://a.example/bell"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<![CDATA[one <![CDATA[two]]> three]]>", "one two three"),
        ("<![CDATA[]]>one", "one"),
        ("<![CDATA[<p>one</p>]]><![CDATA[<p>two</p>]]>", "one\n\ntwo"),
        ("one &lt;script&gt;two()&lt;/script&gt;", "one"),
        ("one & two &lol; three", "one & two &lol; three"),
        ("one\n\ntwo", "one\n\ntwo"),
        ("<![CDATA[one <a href='http://[']>two</a>]]>", "one two"),
    ],
)
def test_the_text_of_an_item_however_it_is_wrapped(written: str, read: str) -> None:
    assert parse(FEED.format(written)).text == f"The Orrin Post\n\nThe bell\n\n{read}"


def test_entities_of_its_own_are_never_expanded() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY b "&a;&a;">]>' + FEED.format("&b;")
    assert "boomboom" not in parse(bomb).text


def test_what_has_no_items_and_no_title_is_no_feed() -> None:
    assert (
        parse("<feed><p>Only words about barley, and no item.</p></feed>").text
        == "Only words about barley, and no item."
    )


@pytest.mark.parametrize("piece", ["<item>", "<title>", "<![CDATA[", "<!--", "<a ", "<", "<?", "]]>", "</x>"])
def test_floods_are_read(piece: str) -> None:
    assert parse("<rss><title>Flood</title>" + piece * 20_000).title == "Flood"
