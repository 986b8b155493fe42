"""Every visible letter of a page is in the article's text or among what was left out."""

from __future__ import annotations

import gzip
import itertools
from collections import Counter
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from parsers import parse
from parsers.decode import decode
from parsers.safety import safe_line

PAGES = Path(__file__).parents[2] / "../shared/data/extract"
SETS = ("scrapinghub", "trafilatura", "mozilla")
EACH = 4
"""Pages of each set; the whole of them is measured by hand."""

PAGE = """<title>Lamps are back</title><body>
<header>A bar <h1>Lamps are back</h1><svg><title>A lamp</title></svg></header>
loose words before <div class="share">Share <button>Send</button></div>
<main>loose words beside <article><h2>Lamps are back again</h2>{prose}
<audio>Your player has no sound</audio><select><option>Oil</select></article></main> loose words after
<iframe>No frames here</iframe><div hidden>unseen</div></body>"""
PROSE = (
    "<p>The lamps came back to the pier on Tuesday, years after the council sold them to a circus for oil.</p>" * 3
)


def letters(text: str) -> Counter[str]:
    return Counter(char for char in safe_line(text) if char.isalnum())


def lost(source: str) -> Counter[str]:
    """The visible letters of a page that its article neither says nor names as dropped."""
    tree = LexborHTMLParser(source)
    tree.strip_tags(["script", "style", "template", "noscript", "head"])
    article = parse(source)
    kept = letters(article.text)
    for dropped in article.dropped:
        kept += letters(dropped.text)
    page = tree.body or tree.root
    return letters(page.text(separator=" ") if page else "") - kept


def test_nothing_of_a_page_is_lost() -> None:
    assert not lost(PAGE.format(prose=PROSE))


def test_nothing_of_a_page_without_an_article_is_lost() -> None:
    assert not lost(PAGE.format(prose=""))


@pytest.mark.parametrize("name", SETS)
def test_nothing_of_a_real_page_is_lost(name: str) -> None:
    paths = sorted((PAGES / name / "pages").glob("*.html.gz"))
    if not paths:
        pytest.skip("the measured pages are not here")
    for path in itertools.islice(paths, EACH):
        source, _ = decode(gzip.decompress(path.read_bytes()))
        assert not lost(source), path.name
