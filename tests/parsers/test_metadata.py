"""What a page states about itself, in its order of trust, and nothing that it does not state."""

from __future__ import annotations

import pytest

from parsers import parse
from parsers.dates import iso_date
from parsers.names import names_in
from parsers.phrases import furniture_reason

BODY = (
    "<p>The lamps came back to the pier on Tuesday, years after the council sold them to a circus for oil.</p>" * 3
)


def page(head: str = "", body: str = "") -> str:
    return f"<html><head>{head}</head><body>{body}{BODY}</body></html>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thursday 10 November 2016 09:27 GMT", "2016-11-10T09:27+00:00"),
        ("Nov. 10, 2016", "2016-11-10"),
        ("2016-11-10", "2016-11-10"),
        ("2016-11-10T09:27:00+0100", "2016-11-10T09:27:00+01:00"),
        ("March 3rd, 2015 at 5:30 p.m. EST", "2015-03-03T17:30-05:00"),
        ("10. November 2016, 14:30 Uhr", "2016-11-10T14:30"),
        ("1er mai 2014 à 12h30", "2014-05-01T12:30"),
        ("10 de noviembre de 2016", "2016-11-10"),
        ("10 novembre 2016", "2016-11-10"),
        ("10 listopada 2016", "2016-11-10"),
        ("10 ноября 2016, 12:05", "2016-11-10T12:05"),
        ("2016年11月10日", "2016-11-10"),
        ("10.11.16", "2016-11-10"),
        ("11/13/2016", "2016-11-13"),
        ("31 February 2016", ""),
        ("May I have 3 of these", ""),
        ("no date", ""),
    ],
)
def test_dates(text: str, expected: str) -> None:
    assert iso_date(text) == expected


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ada Quill", ["Ada Quill"]),
        ("By Ada Quill and Bo Penn", ["Ada Quill", "Bo Penn"]),
        ("Von Ada Quill, Redakteurin", ["Ada Quill"]),
        ("Ada Quill, staff reporter", ["Ada Quill"]),
        ("ADA QUILL", ["Ada Quill"]),
        ("Written by: Ada Quill (ada@lamp.example)", ["Ada Quill"]),
        ("admin", []),
        ("Harbour Lamps GmbH", []),
        ("Ministry of Lamps, Oil and Wicks", []),
        ("Ada Quill, Harbour Press", ["Ada Quill"]),
        ("Autor/in: Ada Quill", ["Ada Quill"]),
        ("Ada Quill Ada Quill", ["Ada Quill"]),
        ("The Lantern", []),
        ("Posted 3 March 2021", []),
        ("https://lantern.example/by/quill", []),
    ],
)
def test_names(byline: str, names: list[str]) -> None:
    assert names_in(byline, site="The Lantern") == names


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Advertisement", "advertisement"),
        ("12 Comments:", "comments"),
        ("Share on Facelet", "share buttons"),
        ("Lesen Sie auch: Die Lampe", "related links"),
        ("© 2021 The Lantern", "copyright notice"),
        ("Thank you for registering", "registration notice"),
        ("The lamps came back.", ""),
        ("Back to the pier", "navigation"),
        ("Back to Penn: he says the lamps are his", ""),
        ("Return to sender was all that the harbour master said.", ""),
        ("Read more: Lamps, oil and wicks are back!", "related links"),
        ("Read more about the lamps", "related links"),
        ("More on the lamps will be known when the circus comes back.", ""),
        ("Share prices fell on Tuesday after the council sold its lamps to a circus from abroad.", ""),
        ("", ""),
    ],
)
def test_furniture(line: str, reason: str) -> None:
    assert furniture_reason(line) == reason


def test_json_ld_goes_before_meta_tags() -> None:
    head = """<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
    "author": [{"name": "Ada Quill"}], "datePublished": "2021-03-04"}]}</script>
    <meta name="author" content="Bo Penn"><meta name="date" content="2020-01-01">"""
    article = parse(page(head))
    assert article.authors == ("Ada Quill",)
    assert article.published == "2021-03-04"


def test_meta_tags_that_the_page_bears_out_go_before_the_body() -> None:
    body = '<div class="byline">By A. Quill (Ada Quill)</div><time datetime="2021-03-04T10:00Z">4 March</time>'
    article = parse(page('<meta name="author" content="Ada Quill"><meta name="date" content="2021-03-04">', body))
    assert (article.authors, article.published) == (("Ada Quill",), "2021-03-04")


def test_an_author_whom_no_reader_sees_is_nobody() -> None:
    head = '<meta name="author" content="Ada Quill">'
    assert parse(page(head)).authors == ()
    assert parse(page(head, '<h1>Lamps</h1><p class="byline">By Bo Penn</p>')).authors == ("Bo Penn",)
    assert parse(page('<meta name="byl" content="By Ada Quill">')).authors == ("Ada Quill",)


def test_a_byline_that_names_more_than_the_head() -> None:
    body = '<h1>Lamps</h1><p class="byline">By Ada Quill and Bo Penn</p>'
    assert parse(page('<meta name="author" content="Ada Quill">', body)).authors == ("Ada Quill", "Bo Penn")


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ("2021-03-04", "", ""),
        ("2021-03-04", '<p class="date">5 hours ago</p>', "2021-03-04"),
        ("2021-03-04", '<p class="date">4 March 2021</p>', "2021-03-04"),
        ("2021-03-04T23:30Z", '<p class="date">5 March 2021</p>', "2021-03-05"),
        ("2021-03-04", "<p>Harbour, 5 March 2021</p>", "2021-03-05"),
        ("", "<p>Harbour, 4 March 2021</p>", "2021-03-04"),
        ("", '<ul class="related"><li class="date">4 March 2021<li class="date">1 May 2020</ul>', ""),
        ("", '<aside><span class="date">4 March 2021</span></aside>', "2021-03-04"),
    ],
)
def test_the_date_beside_the_title(head: str, body: str, published: str) -> None:
    stated = f'<meta name="date" content="{head}">' if head else ""
    assert parse(page(stated, f"<h1>Lamps are back on the pier</h1>{body}")).published == published


def test_dates_of_other_articles_are_not_this_ones() -> None:
    prose = "<p>The lamps came back to the pier on Tuesday, seven years after the council sold them.</p>" * 30
    teasers = '<ul><li><span class="date">1 May 2020</span> Oil<li><span class="date">2 May 2020</span> Wick</ul>'
    assert parse(page(body=f"<h1>Lamps</h1>{prose}{teasers}")).published == ""


def test_a_byline_and_a_time_in_the_body() -> None:
    body = '<h1>Lamps</h1><div class="byline">By Bo Penn</div><time datetime="2020-01-01T10:00Z">1 January</time>'
    article = parse(page(body=body))
    assert (article.authors, article.published) == (("Bo Penn",), "2020-01-01T10:00+00:00")


def test_names_among_the_comments_are_nobody() -> None:
    body = '<div id="comments"><p class="author">Gull says</p><span class="author">Ada Quill</span></div>'
    assert parse(page(body=body)).authors == ()


def test_the_address_gives_the_day_only_in_full() -> None:
    assert parse(page(), url="https://lantern.example/2021/03/04/lamps").published == "2021-03-04"
    assert parse(page(), url="https://lantern.example/2021/11/florid-lamps").published == ""


def test_nothing_is_invented() -> None:
    article = parse(page())
    assert (article.title, article.authors, article.published, article.site, article.language) == (
        "",
        (),
        "",
        "",
        "",
    )


def test_the_title_loses_the_name_of_the_site() -> None:
    head = '<title>Lamps are back - The Lantern</title><meta property="og:site_name" content="The Lantern">'
    assert parse(page(head)).title == "Lamps are back"


def test_the_heading_that_agrees_is_the_title_and_no_body() -> None:
    head = "<title>Lamps are back on the pier | The Lantern</title>"
    article = parse(page(head, "<h1>The Lantern</h1><h2>Lamps are back on the pier</h2>"))
    assert article.title == "Lamps are back on the pier"
    assert "Lamps are back" not in article.body


def test_broken_json_ld_is_passed_by() -> None:
    broken = '<script type="application/ld+json">{"@type": "Article", "author": </script>'
    head = broken + '<meta name="byl" content="Bo Penn">'
    assert parse(page(head)).authors == ("Bo Penn",)
