"""What was left out has a reason that its reader can look up, and words."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from parsers import parse
from parsers.page.copying import _STANDS_FOR
from parsers.page.furniture import _JUNK_ROLES, _JUNK_TAGS
from parsers.page.scoring import UNEXPLAINED
from parsers.page.spelled_out import STRUCK
from parsers.phrases import furniture_reason
from parsers.reasons import reason_of
from parsers.text.weight import PLACEHOLDER

ROOT = Path(__file__).parents[2]
GIVEN = re.compile(r'(?:\b[dD]rop(?:ped)?\(\s*|^\s+reason = )"([a-z][a-z -]+)"', re.MULTILINE)
WEIGHED = re.compile(r'Weighed\([^"\n]+(?:"[a-z]+"\][^"\n]*)?, "([a-z][a-z -]+)"\)')
RETURNED = re.compile(r'\breturn (?:"" if [^"]+ else )?"([a-z][a-z -]+)"')
JUDGES = ("page/furniture.py", "page/trimming.py", "reasons.py")
ROW = re.compile(r"^\| ([a-z][^|]+) \|", re.MULTILINE)
PROSE = (
    "<p>The lamps came back to the pier on Tuesday, seven years after the council sold them to a circus.</p>" * 3
)


def table(path: Path) -> dict[str, dict[str, str]]:
    return tomllib.loads(path.read_text("utf-8"))


def reasons() -> set[str]:
    page = ROOT / "parsers/page"
    found = {
        UNEXPLAINED,
        PLACEHOLDER,
        STRUCK,
        "about the feed",
        "about the item",
        *_JUNK_TAGS.values(),
        *_JUNK_ROLES.values(),
        *_STANDS_FOR.values(),
    }
    found |= set(table(page / "hints.toml")["junk"]) | set(table(page / "scoring.toml")["reasons"].values())
    for path in (ROOT / "parsers/languages").glob("*.toml"):
        found |= set(table(path).get("furniture", {}))
    for path in (ROOT / "parsers").rglob("*.py"):
        found |= set(GIVEN.findall(path.read_text("utf-8"))) | set(WEIGHED.findall(path.read_text("utf-8")))
    for name in JUDGES:
        found |= set(RETURNED.findall((ROOT / "parsers" / name).read_text("utf-8")))
    return found


def test_each_reason_is_explained() -> None:
    explained = {
        one for row in ROW.findall((ROOT / "docs/extraction.md").read_text("utf-8")) for one in row.split(", ")
    }
    assert {"byline", "hidden", "signature", "repeated line", "page number"} <= reasons()
    assert reasons() - explained == set()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("By Ada Quill, 3 May 2020", "byline"),
        ("Ada Quill | 3 May 2020", "byline"),
        ("3 May 2020", "date line"),
        ("Home > News > Piers", "navigation"),
        ("A brass lamp that nobody had polished", "header"),
    ],
)
def test_what_an_article_is_headed_by_is_told_apart(text: str, reason: str) -> None:
    assert reason_of("byline", text) == reason


def test_a_player_that_cannot_play_wants_nothing_of_its_reader() -> None:
    assert furniture_reason("Your browser does not support the video tag.") == "picture or player"


def test_a_drawing_is_told_by_its_words_and_an_empty_one_not_at_all() -> None:
    drawn = "<svg><style>.a{fill:red}</style><title>A lamp</title></svg><svg><style>.b{}</style></svg>"
    article = parse(f"<body><h1>Lamps</h1>{drawn}<svg>\u200b</svg>{PROSE}</body>")
    assert [(item.reason, item.text) for item in article.dropped] == [("picture", "A lamp")]
