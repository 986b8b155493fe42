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


LONG = (
    "the lamps came back to the pier on a Tuesday, and the gulls that had missed them came to look at every one."
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
        ("08/04/2011 06:44 PM ET", "2011-08-04T18:44"),
        ("04.08.2011 18:44 ET", "2011-08-04T18:44"),
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
        ("By Ada Quill in Harbour News on March 3, 2021", ["Ada Quill"]),
        ("Posted by wickfan on March 3, 2021", ["wickfan"]),
        ("BY ADA QUILL IN HARBOUR", ["Ada Quill"]),
        ("Von Ada Quill am Dienstag, 3. März 2021 um 12:05 Uhr", ["Ada Quill"]),
        ("Ada Quill Dienstag, 3. März 2021", ["Ada Quill"]),
        ("par Ada Quill le 3 mars 2021", ["Ada Quill"]),
        ("Ada Quill1, Bo Penn2*", ["Ada Quill", "Bo Penn"]),
        ("Ada Quill, Hafen", ["Ada Quill"]),
        ("Ada Quill im Gespräch mit Bo Penn", ["Ada Quill", "Bo Penn"]),
        ("Montag, 3. März 2021", []),
        ("Stand: 3. März 2021", []),
        ("dpa", []),
        ("aq", []),
        ("Redaktion Hafen", []),
        ("By Ada Quill, Senior Lamp Engineer, Oil, Wicks, and Glass Project", ["Ada Quill"]),
        ("Written by Ada Quill Edited by Bo Penn", ["Ada Quill"]),
        ("作者：", []),
        ("De En Fr", []),
        ("Harbour Newsletter", []),
        ("Lamps lit by a keen keeper", []),
        ("Ada Quill Follow Keeper of all the lamps and wicks on the old pier & Bo Penn", ["Ada Quill"]),
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


def test_json_ld_people_by_reference_and_with_their_fellows() -> None:
    graph = """<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "author": {"@id": "#1"}},
    {"@type": ["Person", "Organization"], "@id": "#1", "name": "Ada Quill"}]}</script>"""
    assert parse(page(graph)).authors == ("Ada Quill",)
    both = """<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Ada Quill"},
    "creator": ["Ada Quill", "Bo Penn"]}</script>"""
    assert parse(page(both)).authors == ("Ada Quill", "Bo Penn")
    office = """<script type="application/ld+json">{"@type": "NewsArticle",
    "author": {"@type": "Organization", "name": "Pier"}}</script>"""
    assert parse(page(office)).authors == ()


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("<p>By Ada Quill</p>", ("Ada Quill",)),
        ("<p><span>By</span><a href=/a>Ada Quill</a></p>", ("Ada Quill",)),
        ("<p>Posted by wickfan on March 3, 2021</p>", ("wickfan",)),
        ("<p>Posted on March 3, 2021 by Ada Quill</p>", ("Ada Quill",)),
        ("<p>3. März 2021 | 13:10 Uhr | Ada Quill</p>", ("Ada Quill",)),
        ("<p>Von <b>Ada Quill</b> und <b>Bo Penn</b><br>Hafen</p>", ("Ada Quill", "Bo Penn")),
        ("<dl><dt>Autor<dd><a href=/a>Ada Quill</a></dl>", ("Ada Quill",)),
        ("<p>Autor: Ada Quill/LP-X</p>", ("Ada Quill",)),
        ("<p>From Ada with love for the pier</p>", ()),
        ("<p>From the pier</p>", ()),
        ("<pre>from lamps import Lamp</pre>", ()),
        ("<p>Thema des Tages | 3. März 2021</p>", ()),
        ("<p class=author><a href=/a>Ada Quill</a>5 hours ago</p>", ("Ada Quill",)),
        ("<p class=author>Oil / Wick / Glass / Brass</p>", ()),
        ("<footer class=byline>By <a rel=author href=/a>Ada Quill</a></footer>", ("Ada Quill",)),
    ],
)
def test_lines_beside_the_title_that_say_who(line: str, authors: tuple[str, ...]) -> None:
    body = f"<article><h1>Lamps are back on the pier</h1>{line}{BODY}</article>"
    assert parse(page(body=body)).authors == authors


def test_the_byline_of_the_text_goes_before_who_runs_the_site() -> None:
    body = "<h1>Lamps are back on the pier</h1><p>By Bo Penn</p>"
    end = f"<p>{BODY}</p><footer>Lanterns by Ada Quill</footer>"
    assert parse(page('<meta name="author" content="Ada Quill">', body + end)).authors == ("Bo Penn",)


def test_a_byline_says_in_full_whom_the_head_names_by_half() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Ada"}}</script>'
    assert parse(page(head, "<h1>Lamps</h1><p>By Ada Quill</p>")).authors == ("Ada Quill",)


def test_a_blog_may_bear_its_writers_name_but_a_paper_is_nobody() -> None:
    blog = '<meta property="og:site_name" content="Ada Quill\'s Blog"><meta name="author" content="Ada Quill">'
    assert parse(page(blog, "<h1>Lamps</h1><p>By Ada Quill</p>")).authors == ("Ada Quill",)
    paper = '<meta property="og:site_name" content="The Lantern"><meta name="author" content="The Lantern">'
    assert parse(page(paper, "<h1>Lamps</h1><p class=author>The Lantern</p>")).authors == ()


def test_teasers_of_others_far_from_the_title_are_nobody() -> None:
    teasers = "<div><p class=author>Ada Quill</p><p class=author>Bo Penn</p></div>"
    assert parse(page(body=f"<h1>Lamps are back</h1>{BODY * 3}{teasers}")).authors == ()


def test_authors_of_what_is_cited_are_not_its_own() -> None:
    body = "<h1>Lamps</h1><ol><li itemprop=citation><span itemprop=author>Ada Quill</span></ol>"
    assert parse(page(body=body)).authors == ()


def test_an_author_whom_no_reader_sees_is_nobody() -> None:
    head = '<meta name="author" content="Ada Quill">'
    assert parse(page(head)).authors == ()
    assert parse(page(head, '<h1>Lamps</h1><p class="byline">By Bo Penn</p>')).authors == ("Bo Penn",)
    assert parse(page('<meta name="byl" content="By Ada Quill">')).authors == ("Ada Quill",)


def test_the_first_page_of_a_site_is_by_nobody_though_its_head_names_the_owner() -> None:
    html = page('<meta name="author" content="Ada Quill">', f"<h1>Lamps</h1>{BODY}<p>Ada Quill sells lamps</p>")
    assert parse(html, url="https://lantern.example/index.html").authors == ()
    assert parse(html, url="https://lantern.example/lamps").authors == ("Ada Quill",)


def test_a_login_gives_way_to_a_byline() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "ada-q"}}</script>'
    assert parse(page(head, "<h1>Lamps</h1><p>Autor <a href=/bo>Bo Penn</a></p>")).authors == ("Bo Penn",)
    assert parse(page(head)).authors == ("ada-q",)


def test_who_answers_comments_is_not_told_from_others_by_the_head() -> None:
    comments = '<div id="comments"><p class="author">Ada Quill</p><p>I sold them.</p></div>'
    assert parse(page('<meta name="author" content="Ada Quill">', f"<h1>Lamps</h1>{BODY}{comments}")).authors == ()


def test_the_author_of_a_book_did_not_write_the_page() -> None:
    book = "<p>Titel: Lamps</p><p>Autorin: Ada Quill</p><p>Verlag: Wick</p>"
    far = f"<h1>What I read on the pier</h1>{BODY * 4}"
    assert parse(page(body=far + book)).authors == ()
    assert parse(page(body=far + "<p>Autorin: Ada Quill</p>")).authors == ("Ada Quill",)


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
        ("11/01/2023 12:43", "<p>Erstellt am: 01.11.2023</p>", "2023-11-01"),
        ("2023-11-01", "<p class=date>11/01/2023</p>", "2023-11-01"),
        ("", f"<p>Harbour, 4 March 2021 – {LONG}</p>", "2021-03-04"),
        ("", f"<p>{LONG} 4 March 2021 {LONG}</p>", ""),
        ("", "<p>Registered: 4 March 2021</p>", ""),
        ("", "<p>Registered: 1 May 2020</p><p>4 March 2021</p>", "2021-03-04"),
        ("", "<p>Updated: 4 March 2021</p>", "2021-03-04"),
    ],
)
def test_the_date_beside_the_title(head: str, body: str, published: str) -> None:
    stated = f'<meta name="date" content="{head}">' if head else ""
    assert parse(page(stated, f"<h1>Lamps are back on the pier</h1>{body}")).published == published


def test_dates_of_other_articles_are_not_this_ones() -> None:
    prose = "<p>The lamps came back to the pier on Tuesday, seven years after the council sold them.</p>" * 30
    teasers = '<ul><li><span class="date">1 May 2020</span> Oil<li><span class="date">2 May 2020</span> Wick</ul>'
    assert parse(page(body=f"<h1>Lamps</h1>{prose}{teasers}")).published == ""


def test_a_date_under_a_heading_is_that_of_what_it_heads() -> None:
    prose = "<p>The lamps came back to the pier on Tuesday, seven years after the council sold them.</p>" * 30
    stamp = "<time datetime=2021-03-04>4 March 2021</time>"
    assert parse(page(body=f"<h1>Lamps</h1>{prose}<div><h3>A leaflet</h3>{stamp}</div>")).published == ""
    assert parse(page(body=f"<h1>Lamps</h1>{prose}<div>{stamp}</div>")).published == "2021-03-04"


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
    assert (article.title, article.authors, article.published, article.site) == ("", (), "", "")


def test_the_title_loses_the_name_of_the_site() -> None:
    head = '<title>Lamps are back - The Lantern</title><meta property="og:site_name" content="The Lantern">'
    assert parse(page(head)).title == "Lamps are back"


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("<h1><span>Harbour</span> Lamps are back on the pier</h1>", "Lamps are back on the pier"),
        ("<h1>Harbour: Lamps are back on the pier</h1>", "Lamps are back on the pier"),
        ("<h1>Lamps are back on the pier <small>And so are the gulls</small></h1>", "Lamps are back on the pier"),
        ("<h1>Lamps are back on the pier, and so are gulls</h1>", "Lamps are back on the pier, and so are gulls"),
        ("<h1>Lamps are back on the pier<a href=#lamps>¶</a></h1>", "Lamps are back on the pier"),
    ],
)
def test_a_kicker_or_a_subtitle_in_the_heading_is_no_title(heading: str, title: str) -> None:
    article = parse(page('<meta property="og:title" content="Lamps are back on the pier">', heading))
    assert article.title == title
    assert heading.count("gulls") == f"{article.text} {article.dropped}".count("gulls")


def test_the_heading_that_agrees_is_the_title_and_no_body() -> None:
    head = "<title>Lamps are back on the pier | The Lantern</title>"
    article = parse(page(head, "<h1>The Lantern</h1><h2>Lamps are back on the pier</h2>"))
    assert article.title == "Lamps are back on the pier"
    assert "Lamps are back" not in article.body


def test_broken_json_ld_is_passed_by() -> None:
    broken = '<script type="application/ld+json">{"@type": "Article", "author": </script>'
    head = broken + '<meta name="byl" content="Bo Penn">'
    assert parse(page(head)).authors == ("Bo Penn",)


def test_the_title_of_a_drawing_is_none_of_the_page() -> None:
    page = "<html><body><svg><title>Arrow to the left</title></svg><p>The lamps are back on the pier.</p>"
    article = parse(page)
    assert article.title == ""
    assert [(item.reason, item.text) for item in article.dropped] == [("picture", "Arrow to the left")]


@pytest.mark.parametrize(
    ("head", "shown", "title"),
    [
        ("Plum dumplings | Ada cooks", "<h1>Plum dumplings</h1>", "Plum dumplings"),
        ("Plum dumplings - Ada cooks", "<h1>Plum dumplings</h1>", "Plum dumplings"),
        ("Ada cooks - Dumplings", "<h1>Dumplings</h1>", "Dumplings"),
        ("Plum dumplings of old | Ada cooks", "<h1><a href='/'>Ada cooks</a></h1>", "Plum dumplings of old"),
    ],
)
def test_a_headline_of_a_word_or_two_is_believed(head: str, shown: str, title: str) -> None:
    assert parse(f"<html><title>{head}</title><body>{shown}{BODY}</body></html>").title == title


@pytest.mark.parametrize("end", ["…", "...", " […]", ""])
def test_a_description_that_breaks_off_or_repeats_the_text_is_not_shown(end: str) -> None:
    said = f"Share this {BODY[3:90]}" if not end else f"What the council never said about oil{end}"
    head = f"<title>Lamps</title><meta name='description' content='{said}'>"
    article = parse(f"<html>{head}<body><h1>Lamps</h1>{BODY}</body></html>")
    assert [block.kind for block in article.blocks] == ["title", *["paragraph"] * 3]


def test_all_who_sign_are_named_where_more_follows_them() -> None:
    line = (
        "<div class='byline'><span class='author'>Ada Quill and Ben Marrow</span> <span>THE PIER POST</span></div>"
    )
    article = parse(f"<html><title>Lamps are back</title><body><h1>Lamps are back</h1>{line}{BODY}</body></html>")
    assert article.authors == ("Ada Quill", "Ben Marrow")
