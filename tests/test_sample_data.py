"""The sample story from bytes to matches, point by point against `tests/sample_data.json`.

The other tests look at one room; this one walks the whole way through `parsers` and `matching` on the sources
that a newcomer opens first. A required pair is found when one match covers most of the words named on both of its
sides; a forbidden pair is found when one match touches them on both.
"""

from __future__ import annotations

import functools
import json
import re
from pathlib import Path
from typing import Any

import pytest

import matching
import parsers
from matching.model import Match, Quote
from parsers.article import Article

FOLDER = Path(__file__).parents[1] / "sample_data"
EXPECTED: dict[str, Any] = json.loads(Path(__file__).with_name("sample_data.json").read_text(encoding="utf-8"))
FILES = [name for name in EXPECTED if (FOLDER / name).is_file()]
SHARE_COVERED = 0.8
"""Of the characters of a required pair's words, so that a match may leave out an article or a conjunction."""


def test_expected_names_every_source() -> None:
    sources = {path.name for path in FOLDER.iterdir() if path.suffix in (".html", ".md", ".txt")}
    assert set(FILES) == sources


@pytest.fixture(scope="module", params=FILES)
def source(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("field", ["title", "authors", "published", "site", "language", "summary_has"])
def test_metadata(source: str, field: str) -> None:
    found = getattr(article(source), field.removesuffix("_has"))
    wanted = EXPECTED[source].get(field)
    if wanted is None:
        assert not found
    elif field == "published":
        assert found.startswith(wanted)
    elif field == "summary_has":
        assert wanted in found
    else:
        assert found == (tuple(wanted) if field == "authors" else wanted)


def test_body_is_whole(source: str) -> None:
    body, wanted = article(source).body, EXPECTED[source]
    assert body.startswith(wanted["body_starts"])
    assert body.endswith(wanted["body_ends"])
    assert [words for words in wanted["body_has"] if words not in body] == []


def test_body_holds_nothing_else(source: str) -> None:
    body = article(source).body
    assert [words for words in EXPECTED[source]["body_lacks"] if words in body] == []


def test_one_block_a_paragraph(source: str) -> None:
    fewest, most = EXPECTED[source]["paragraphs"]
    assert fewest <= sum(block.kind == "paragraph" for block in article(source).blocks) <= most


def test_captions(source: str) -> None:
    found = article(source)
    captions = [found.text_of(block) for block in found.blocks if block.kind == "caption"]
    missing = [words for words in EXPECTED[source]["captions_have"] if not any(words in c for c in captions)]
    assert missing == []


def test_nothing_is_said_twice(source: str) -> None:
    text = article(source).text
    assert {words: text.count(words) for words in EXPECTED[source]["text_once"] if text.count(words) != 1} == {}


def test_what_was_left_out_is_listed(source: str) -> None:
    dropped = [item.text for item in article(source).dropped]
    assert [w for w in EXPECTED[source]["dropped_have"] if not any(w in text for text in dropped)] == []


def test_hyperlinks(source: str) -> None:
    spans = [span for block in article(source).blocks for span in block.spans if span.style == "hyperlink"]
    assert len(spans) >= EXPECTED[source]["hyperlinks_at_least"]
    assert [span.target for span in spans if not span.target.startswith("https://")] == []


@pytest.mark.parametrize("wanted", EXPECTED["utterances"], ids=lambda wanted: wanted["what"])
def test_parts_of_one_utterance(wanted: dict[str, Any]) -> None:
    name = wanted["file"]
    parts = [quotes_within(name, place(name, part)) for part in wanted["parts"]]
    assert all(parts), "a part was not found as a quote"
    assert len({quote.utterance for found in parts for quote in found}) == 1
    assert wanted["speaker"] in {quote.speaker for found in parts for quote in found}


@pytest.mark.parametrize("wanted", EXPECTED["matches"]["required"], ids=lambda wanted: wanted["a"][:50])
def test_required_match(wanted: dict[str, Any]) -> None:
    found = [match for match in matches_of(wanted) if covers(match, wanted)]
    assert found, "no match covers these words"
    assert {match.kind for match in found} & set(wanted["kinds"])
    for name, words, speaker in zip(
        wanted["files"], (wanted["a"], wanted["b"]), wanted.get("speakers", ()), strict=False
    ):
        assert speaker in {quote.speaker for quote in quotes_within(name, place(name, words))}


@pytest.mark.parametrize("wanted", EXPECTED["matches"]["forbidden"], ids=lambda wanted: wanted["what"])
def test_forbidden_match(wanted: dict[str, Any]) -> None:
    assert [match for match in matches_of(wanted) if touches(match, wanted)] == []


def test_a_word_alone_is_no_match() -> None:
    fewest = EXPECTED["matches"]["forbidden_max_words"]
    sides = [
        article(FILES[index]).text[start:end]
        for match in all_matches()
        for index, start, end in ((match.a, match.a_start, match.a_end), (match.b, match.b_start, match.b_end))
    ]
    assert [side for side in sides if len(re.findall(r"\w+", side)) <= fewest] == []


@functools.cache
def article(name: str) -> Article:
    return parsers.parse((FOLDER / name).read_bytes(), name=name)


@functools.cache
def quotes(name: str) -> tuple[Quote, ...]:
    return tuple(matching.find_quotes(article(name).text))


@functools.cache
def all_matches() -> tuple[Match, ...]:
    return tuple(matching.find_matches([article(name).text for name in FILES]))


def place(name: str, words: str) -> tuple[int, int]:
    """The span of these words, which must stand in the article exactly once."""
    text = article(name).text
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times in {name}"
    return text.index(words), text.index(words) + len(words)


def quotes_within(name: str, span: tuple[int, int]) -> list[Quote]:
    """The quotes that hold most of these words; one nested inside them is too short to."""
    return [
        quote
        for quote in quotes(name)
        if shared((quote.start, quote.end), span) >= SHARE_COVERED * (span[1] - span[0])
    ]


def matches_of(wanted: dict[str, Any]) -> list[Match]:
    """The matches between the two files of a pair; expected.json names files in the order of `FILES`."""
    pair = tuple(FILES.index(name) for name in wanted["files"])
    assert pair == tuple(sorted(pair))
    return [match for match in all_matches() if (match.a, match.b) == pair]


def sides(match: Match, wanted: dict[str, Any]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Both sides of a match, each with the place of the words it is measured against."""
    return [
        ((match.a_start, match.a_end), place(wanted["files"][0], wanted["a"])),
        ((match.b_start, match.b_end), place(wanted["files"][1], wanted["b"])),
    ]


def covers(match: Match, wanted: dict[str, Any]) -> bool:
    return all(
        shared(side, words) >= SHARE_COVERED * (words[1] - words[0]) for side, words in sides(match, wanted)
    )


def touches(match: Match, wanted: dict[str, Any]) -> bool:
    return all(shared(side, words) > 0 for side, words in sides(match, wanted))


def shared(one: tuple[int, int], other: tuple[int, int]) -> int:
    """How many characters two spans have in common."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))
