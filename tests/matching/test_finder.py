"""The finder: choosing an article by a few letters of its name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.finding.finder import rank

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


def test_every_word_must_be_found() -> None:
    assert rank("ledger zebra", NAMES) == []


def test_an_empty_query_returns_all_in_order() -> None:
    assert [hit.index for hit in rank("  ", NAMES)] == list(range(len(NAMES)))


def test_limit() -> None:
    assert len(rank("", NAMES, limit=2)) == 2
    assert len(rank("ledger", NAMES, limit=1)) == 1


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
