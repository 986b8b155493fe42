"""The page of HTML: well formed, linked, safe; how it behaves in a browser is tested in `test_chromium`."""

import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from library.report import written
from library.report.model import Compared
from library.report.page.articles import speech
from library.report.page.weaving import DIFFERING, LINK, MATCH, STYLE, Layer, Weaver
from matching import find_matches
from matching.model import Match, Piece
from parsers import parse
from tests.library.report.comparing import LEDGER, NOTE, POST, compared, record_of

VOID = {"meta", "br", "hr", "input"}
PHRASING = {"a", "b", "bdi", "br", "code", "em", "input", "label", "mark", "q", "small", "span", "strong"}
ONLY_PHRASING = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "a", "mark", "legend", "pre"}
PARENTS = {"li": {"ul", "ol"}, "tr": {"table"}, "td": {"tr"}, "th": {"tr"}, "summary": {"details"}}


class Checked(HTMLParser):
    """Reads a page strictly: what is opened is closed in order, and nothing is left to repair."""

    def __init__(self, page):
        super().__init__()
        self.ids, self.targets, self.open, self.hrefs = Counter(), [], [], []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        inside = self.open[-1] if self.open else ""
        assert tag == "html" or self.open, tag
        if inside in ONLY_PHRASING:
            assert tag in PHRASING, (inside, tag)
        if tag == "a":
            assert "a" not in self.open
        assert inside in PARENTS.get(tag, {inside}), (inside, tag)
        assert len(dict(attributes)) == len(attributes), attributes
        self.ids.update(value for name, value in attributes if name == "id")
        self.hrefs += [value for name, value in attributes if name == "href"]
        assert not any(name.startswith("on") or name in ("src", "style") for name, _ in attributes)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def checked(report):
    page = written(report, "html")
    assert page.startswith("<!DOCTYPE html>\n")
    found = Checked(page)
    assert set(found.ids.values()) == {1}
    for href in found.hrefs:
        assert re.match(r"#|https?://|mailto:", href), href
        if href.startswith("#"):
            assert href[1:] in found.ids
    return page, found


def test_the_page_is_well_formed_and_every_place_is_linked_round_its_group():
    report = record_of(LEDGER, POST, NOTE)
    page, found = checked(report)
    for shared in report.groups:
        names = [f"m-{shared.letter}-{place.article + 1}" for place in shared.in_order]
        assert all(name in found.ids for name in names)
        for name, following in zip(names, [*names[1:], names[0]], strict=True):
            mark = page[page.index(f'id="{name}"') :]
            assert f'href="#{following}"' in mark[: mark.index("</mark>")]
            assert f'href="#group-{shared.letter}"' in mark[: mark.index("</mark>")]
    assert "default-src 'none'" in page
    assert "<script" not in page


def test_all_that_an_article_has_is_on_the_page_with_its_structure():
    article = """# Rope

A paragraph with *stress*, **weight** and `code`, see [the quay](https://quay.example/a?b=1&c=2).
No [tar](javascript:alert(1)).

## Of tar

- one
    - two
3. three

> Set off.

| kind | price |
| --- | --- |
| hemp | 3 |

```
if a < b & c:
```
"""
    page, found = checked(record_of(article, NOTE))
    page = re.sub("</?span[^>]*>", "", page)
    for part in (
        "<em>stress</em>",
        "<strong>weight</strong>",
        "<h4>Of tar</h4>",
        '<ol start="3">',
        "<th>kind</th>",
        "if a &lt; b &amp; c:",
        'rel="noopener noreferrer"',
    ):
        assert part in page
    assert "https://quay.example/a?b=1&c=2" in found.hrefs
    assert not any("javascript" in href for href in found.hrefs)


HOSTILE = "</script></style><img src=x onerror=alert(1)>\"'><!-- ]]> &lt;b&gt; \u202egnirts \x1b[31m"


def test_no_text_from_outside_becomes_markup():
    sources = []
    for one in compared(LEDGER, POST):
        told = dict.fromkeys(("title", "site", "summary", "published", "url", "language"), HOSTILE)
        article = replace(one.article, **told, authors=(HOSTILE,), notes=(HOSTILE,))
        quotes = [replace(quote, speaker=HOSTILE) for quote in one.quotes]
        sources.append(Compared(f"{HOSTILE}.md", article, quotes))
    matches = find_matches([one.article.text for one in sources])
    page, _ = checked(record_of(sources=sources, matches=matches))
    assert "<img" not in page
    assert "<script" not in page
    assert page.count("</style>") == 1
    assert "<!-- " not in page
    long = [Compared("x" * 10**6, replace(one.article, title="y" * 10**6)) for one in compared(LEDGER, POST)]
    assert len(checked(record_of(sources=long, matches=[]))[0]) < 10**7


def test_matches_that_overlap_cross_blocks_and_hold_hyperlinks_still_nest():
    one = compared("# Tar\n\nAlpha beta [gamma delta](https://quay.example) epsilon.\n\nZeta *eta theta* iota.\n")[
        0
    ]
    two = compared("# Rope\n\nAlpha beta gamma delta epsilon zeta eta theta iota.\n")[0]
    text, other = one.article.text, two.article.text
    first, last = text.index("Alpha"), len(text)

    def match(start, end, kind="passage"):
        piece = Piece("changed", start, end, 6, len(other))
        return Match(0, start, end, 1, 6, len(other), kind, 0.8, (piece,))

    crossing = [
        match(first, last),
        match(text.index("beta"), text.index(" delta"), "reworded"),
        match(text.index("delta"), text.index(" theta"), "exact"),
        match(text.index("eta t"), last - 1, "partial"),
    ]
    groups = [record_of(sources=[one, two], matches=[each]) for each in crossing]
    for report in (*groups, record_of(sources=[one, two], matches=crossing)):
        page, _ = checked(report)
        assert 'href="https://quay.example"' in page


@given(
    st.lists(
        st.tuples(st.integers(0, 20), st.integers(1, 20), st.sampled_from((MATCH, LINK, STYLE, DIFFERING))),
        max_size=8,
    ),
    st.integers(0, 20),
)
def test_layers_nest_however_they_overlap_and_lose_no_letter(spans, cut):
    text = "abcdefghij<&>nopqrst"
    layers = []
    for number, (start, length, rank) in enumerate(spans):
        end = min(start + length, len(text))
        link = Layer(start, end, LINK, "a", f' href="#{number}"') if rank == MATCH else None
        tag = {MATCH: "mark", LINK: "a", STYLE: "em", DIFFERING: "b"}[rank]
        layers.append(Layer(start, end, rank, tag, first=f' id="{number}"', link=link))
    weaver = Weaver(text, layers)
    page = f"<html>{weaver.html(0, cut)}{weaver.html(cut, len(text))}</html>"
    found = Checked(page)
    assert set(found.ids.values()) <= {1}
    shown = {int(name) for name in found.ids} | {layers.index(layer) for layer in weaver.left()}
    linked = {number for number, layer in enumerate(layers) if layer.rank == LINK}
    assert shown | linked == set(range(len(layers)))
    plain = re.sub(r"<[^>]*>", "", page)
    assert plain == "abcdefghij&lt;&amp;&gt;nopqrst"


def test_languages_have_their_direction_and_nothing_else_gets_in():
    def spoken(language):
        return speech(replace(parse("Rope."), language=language))

    assert spoken("fa-IR") == ' lang="fa-IR" dir="rtl"'
    assert spoken("en") == ' lang="en" dir="ltr"'
    assert spoken("") == spoken('en" onload="') == ' dir="auto"'
