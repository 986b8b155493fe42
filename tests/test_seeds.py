"""Two real reports of one event, outside the repository, point by point as their `expected.json` says."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from matching import Match, find_matches
from parsers import Article, parse

FOLDER = Path(__file__).parents[1] / "../shared/seeds"

if not (FOLDER / "expected.json").is_file():
    pytest.skip("the shared seeds are not here", allow_module_level=True)

EXPECTED: dict[str, Any] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
NAMES = [name for name in EXPECTED if name != "matches"]
PAIR = ("independent.txt", "nytimes.txt")
POINTS = [(name, point) for name in NAMES for point in EXPECTED[name]]


@cache
def article(name: str) -> Article:
    return parse((FOLDER / name).read_bytes(), name=name)


@cache
def matches() -> tuple[Match, ...]:
    return tuple(find_matches([article(name).text for name in PAIR]))


def words_of(match: Match) -> tuple[str, str]:
    """The words of both sides, the first article's first."""
    first, second = (article(name).text for name in PAIR)
    return first[match.a_start : match.a_end], second[match.b_start : match.b_end]


def failures(found: Article, point: str, wanted: Any) -> list[str]:
    """What is wrong with one point; empty where it holds."""
    flat = " ".join(found.text.split())
    captions = " | ".join(found.text_of(block) for block in found.blocks if block.kind == "caption")
    dropped = " | ".join(item.text for item in found.dropped)
    paragraphs = sum(block.kind == "paragraph" for block in found.blocks)
    links = sum(span.style == "hyperlink" for block in found.blocks for span in block.spans)
    checks: dict[str, list[str]] = {
        "title": [found.title] if found.title != wanted else [],
        "authors": [str(found.authors)] if list(found.authors) != wanted else [],
        "published": [found.published] if not found.published.startswith(str(wanted)) else [],
        "body_starts": [found.body[:99]] if not found.body.startswith(str(wanted)) else [],
        "body_ends": [found.body[-99:]] if not found.body.endswith(str(wanted)) else [],
        "summary_has": [found.summary] if str(wanted) not in found.summary else [],
    }
    if point in checks:
        return checks[point]
    if point == "hyperlinks_at_least":
        return [f"{links} hyperlinks"] if links < wanted else []
    if point == "paragraphs":
        return [] if wanted[0] <= paragraphs <= wanted[1] else [f"{paragraphs} paragraphs"]
    listed = {
        "body_has": lambda words: words in found.body,
        "body_lacks": lambda words: words not in found.body,
        "captions_have": lambda words: words in captions,
        "text_once": lambda words: flat.count(words) == 1,
        "dropped_have": lambda words: words in dropped,
    }
    return [words for words in wanted if not listed[point](words)]


@pytest.mark.parametrize(("name", "point"), POINTS)
def test_point(name: str, point: str) -> None:
    assert failures(article(name), point, EXPECTED[name][point]) == []


@pytest.mark.parametrize("required", EXPECTED["matches"]["required"], ids=lambda item: str(item["a"]))
def test_required_match(required: dict[str, Any]) -> None:
    found = [
        match for match in matches() if required["a"] in words_of(match)[0] and required["b"] in words_of(match)[1]
    ]
    assert {match.kind for match in found} & set(required["kinds"])


def test_no_match_of_a_single_word() -> None:
    fewest = EXPECTED["matches"]["forbidden_max_words"] + 1
    counts = [min(len(re.findall(r"\w+", side)) for side in words_of(match)) for match in matches()]
    assert [count for count in counts if count < fewest] == []
