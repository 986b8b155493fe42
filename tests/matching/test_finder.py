"""The finder: choosing an article by a few letters of its name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.finding.finder import Entry, Finder, rank
from matching.finding.wanted import Wanted

NAMES = [
    "The New York Ledger",
    "Harbour Post: Minister “never met” the firm",
    "Northern Ledger",
    "Énergie nouvelle",
    "A minister of state resigns",
    "Administering the harbour fund",
]


def best(query: str) -> str:
    return NAMES[rank(query, NAMES)[0].index]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("nyl", "The New York Ledger"),
        ("harbuor", "Harbour Post: Minister “never met” the firm"),
        ("energie", "Énergie nouvelle"),
        ('minister "never', "Harbour Post: Minister “never met” the firm"),
        ("ledger north", "Northern Ledger"),
        ("resign", "A minister of state resigns"),
        ("fund harb", "Administering the harbour fund"),
    ],
)
def test_best(query: str, expected: str) -> None:
    assert best(query) == expected


def test_the_start_of_a_word_comes_before_its_middle() -> None:
    order = [NAMES[hit.index] for hit in rank("minister", NAMES)]
    assert order.index("A minister of state resigns") < order.index("Administering the harbour fund")


def test_spans_are_the_matched_characters() -> None:
    hit = rank("nyl", NAMES)[0]
    assert "".join(NAMES[hit.index][start:end] for start, end in hit.spans) == "NYL"


def test_every_word_must_be_found_or_is_told_as_missing() -> None:
    assert all(hit.missing for hit in rank("ledger zebra", NAMES))


def test_an_empty_query_returns_all_in_order() -> None:
    assert [hit.index for hit in rank("  ", NAMES)] == list(range(len(NAMES)))


@settings(deadline=None)
@given(st.text(max_size=8), st.lists(st.text(max_size=16), max_size=5))
def test_hits_are_sorted_and_spans_in_bounds(query: str, candidates: list[str]) -> None:
    found = rank(query, candidates)
    assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)
    for hit in found:
        ends = [0]
        for start, end in hit.spans:
            assert ends[-1] <= start < end <= len(candidates[hit.index])
            ends.append(end)


ENTRIES = [
    Entry("Rope and tar", "title"),
    Entry("The price of rope", "heading"),
    Entry("Tar is dear, and so is rope; the harbour of Port Ansel buys neither.", "paragraph"),
    Entry(
        "Nobody at the Port Ansel Rope Works, he said, “has seen a rope of hemp since the spring”.",
        "paragraph",
    ),
    Entry("has seen a rope of hemp since the spring", "quote", "Ilse Brandmeer", 3),
    Entry("A paragraph about herons that bore and yawn; nobody else yet says that.", "paragraph"),
]


def found(query: str) -> list[int]:
    return [hit.index for hit in Finder(ENTRIES).find(Wanted.of(query))]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("tar rope", [0, 2]),
        ("rope of", [4, 1, 2]),
        ('"price of rope"', [1]),
        ("rope !hemp", [0, 1, 2]),
        ("h: rope", [0, 1]),
        ("q:hemp", [4]),
        ("s:brandm", [4]),
        ("brandmeer hemp", [4]),
        ("s:halvash", []),
        ("nyt", []),
        ("parw", [3, 5]),
        ("hreons", [5]),
        ("herons that bark and yawn", [5]),
        ("title:", [0]),
        ('"', [0, 1, 2, 3, 4, 5]),
    ],
)
def test_queries(query: str, expected: list[int]) -> None:
    assert found(query) == expected


def test_a_phrase_comes_before_its_words_and_words_before_beginnings() -> None:
    lines = ["spring of ropes", "hemp, then, in spring, ropes", "hempen springs", "spring hemp"]
    assert [hit.index for hit in rank("spring hemp", lines)] == [3, 1, 2]


def test_letters_scattered_over_a_text_are_no_hit() -> None:
    assert rank("barley", ["bear all of your rotten ale yourself, every yard"]) == []


def test_weak_lines_go_when_good_ones_are_there() -> None:
    lines = ["port one", "port two", "port three", "part four"]
    assert [hit.index for hit in rank("port", lines)] == [0, 1, 2]
    assert [hit.index for hit in rank("part", lines)] == [3, 0, 1, 2]


def test_entries_can_be_added_between_queries() -> None:
    finder = Finder(ENTRIES[:1])
    assert [hit.index for hit in finder.find(Wanted.of("hemp"))] == []
    finder.add(Entry("hemp"))
    assert [hit.index for hit in finder.find(Wanted.of("hemp"))] == [1]


def test_words_are_known_by_their_sound() -> None:
    finder = Finder(
        [Entry("Clara Wainwright sold the useful boat."), Entry("The wind was right."), Entry("Wine.")]
    )
    assert [hit.index for hit in finder.find(Wanted.of("wainwrite"))] == [0]
    assert finder.find(Wanted.of("wainwrite useful"))[0].missing == 0


def test_where_no_entry_has_all_words_those_with_most_come_and_say_so() -> None:
    finder = Finder([Entry("Tar is dear."), Entry("Hemp is dear, and rope."), Entry("Nothing.")])
    hits = finder.find(Wanted.of("zeppelin rope"))
    assert [(hit.index, hit.missing) for hit in hits] == [(1, 1)]
    assert {hit.index for hit in finder.find(Wanted.of("zeppelin dear"))} == {0, 1}
    assert finder.find(Wanted.of("zeppelin airship")) == []
    assert finder.find(Wanted.of("zeppelin rope"), slips=False) == []


def test_very_many_hits_are_there_one_by_one_and_each_once() -> None:
    lines = [Entry(f"{number} barrels of tar") for number in range(400)]
    parts = [Entry("barrels of tar", "quote", within=number) for number in range(0, 400, 2)]
    hits = Finder([*lines, *parts]).find(Wanted.of("tar barrels"))
    found = [hit.index for hit in hits]
    assert len(hits) == 400 == len(set(found))
    assert not {number for number in found if number >= 400} & {
        400 + number // 2 for number in found if number < 400
    }
    assert hits[-1] == hits[399] == hits[398:][1]
