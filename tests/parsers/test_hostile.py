"""The shared collection of hostile files: each is read safely, or refused by name, within its limits."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

from library import Source
from library.limits import parse_within
from parsers import Article, NotText, parse

SHARED = Path(__file__).parents[2] / "../shared"
FOLDER = SHARED / "data/hostile"
MANIFEST = FOLDER / "MANIFEST.tsv"

if not MANIFEST.is_file():
    pytest.skip("the shared hostile files are not here", allow_module_level=True)

ROWS = [line.split("\t") for line in MANIFEST.read_text(encoding="utf-8").splitlines()[1:]]
CASES: dict[str, dict[str, Any]] = {row[0]: json.loads(row[3]) for row in ROWS}
REFUSED = [name for name in CASES if CASES[name].get("refuse") or name.endswith((".gz", ".db"))]
EMPTY = [name for name in CASES if "-empty-" in name or name.endswith("-bom-only.txt")]
SECONDS, MEMORY = 4, 300 * 2**20
"""The collection allows one file two seconds and so much memory; on a busy machine two seconds count double."""
TINY = 8_000
"""Bytes; of so few only nesting can make much work, which `test_html` looks at."""
check_text = runpy.run_path(str(SHARED / "checks/hostile/check_text.py"))


def strings(article: Article) -> list[str]:
    """Every string that a screen may show."""
    spans = [span.target for block in article.blocks for span in block.spans]
    markers = [block.marker for block in article.blocks]
    dropped = [words for item in article.dropped for words in (item.reason, item.text)]
    fields = [article.title, article.published, article.site, article.url, article.language, article.summary]
    return [article.text, *article.authors, *article.notes, *fields, *spans, *markers, *dropped]


def read(name: str) -> Article:
    """The article of a file; one that is not tiny is parsed in a child that is ended at the limits."""
    data = (FOLDER / name).read_bytes()
    if len(data) < TINY:
        return parse(data, name=name)
    return parse_within(Source(name, data), seconds=SECONDS, memory=MEMORY)


@pytest.mark.parametrize("name", CASES)
def test_read_safely_or_refused(name: str) -> None:
    expected = CASES[name]
    if name in REFUSED:
        with pytest.raises(NotText, match=r"^is an? [^.]+, not text$|^is binary data, not text$"):
            read(name)
        return
    article = read(name)
    assert [text for text in strings(article) if not check_text["is_safe"](text)] == []
    shown = "\n".join([article.text, *(item.text for item in article.dropped)])
    assert [words for words in expected["has"] if words not in shown] == []
    assert [words for words in expected.get("lacks", ()) if words in shown] == []


@pytest.mark.parametrize("name", EMPTY)
def test_where_there_is_nothing_to_read_a_note_says_so(name: str) -> None:
    article = read(name)
    assert article.body == ""
    assert article.notes != ()
