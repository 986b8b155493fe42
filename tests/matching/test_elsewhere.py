"""Who else has a passage: matches first, then what is like it, then what only touches it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching import find_matches, who_else
from tests.matching.test_novelty import LEDGER, POST, SALE, WEATHER

NOTICE = """Notice to passengers

Nobody was hurt. Refunds for Tuesday's crossing are paid at the counter in Port Ansel.

Two vessels built before the war will be sold; the oldest of them carried mail to Lisk."""

PAGES = [POST, NOTICE, WEATHER]


def asked(text: str, words: str, others: list[str]) -> list[tuple[str, str]]:
    """How each hit is like the words that are asked for, and its own words."""
    start = text.index(words)
    found = who_else(text, (start, start + len(words)), others)
    return [(echo.likeness, others[echo.other][echo.start : echo.end]) for echo in found]


def test_a_match_comes_first() -> None:
    likeness, words = asked(LEDGER, "The captain, Oda Brenner, turned back", PAGES)[0]
    assert likeness == "match"
    assert "Brenner turned the ship back" in words


def test_what_only_shares_words_touches_and_comes_last() -> None:
    found = asked(LEDGER, SALE, PAGES)
    assert found[-1][0] == "touches"
    assert "oldest of them" in found[-1][1]
    assert "match" not in dict(found)


def test_nobody_else_has_what_stands_nowhere() -> None:
    assert asked(LEDGER, "while a tug from the salvage company stood by in the swell", [WEATHER]) == []
    assert asked(LEDGER, "goats", []) == []


def test_a_part_of_a_sentence_is_asked_about_alone() -> None:
    found = asked(LEDGER, "while a tug from the salvage company stood by in the swell", PAGES)
    assert not any("captain" in words.lower() and likeness == "match" for likeness, words in found)


def test_what_is_said_of_a_passage_is_what_is_lit() -> None:
    match = next(m for m in find_matches([LEDGER, POST]) if "Brenner" in LEDGER[m.a_start : m.a_end])
    echo = who_else(LEDGER, (match.a_start, match.a_end), [POST])[0]
    assert (echo.own, (echo.start, echo.end)) == ((match.a_start, match.a_end), (match.b_start, match.b_end))
    assert echo.score == match.score
    assert echo.pieces == match.pieces


@pytest.mark.parametrize("span", [(0, 0), (0, 1), (5, 5), (0, len(LEDGER))])
def test_any_span_can_be_asked_for(span: tuple[int, int]) -> None:
    for echo in who_else(LEDGER, span, PAGES):
        assert 0 <= echo.start < echo.end <= len(PAGES[echo.other])
        assert 0 <= echo.score <= 1
        assert 0 <= echo.answered <= 1


@settings(max_examples=40, deadline=None)
@given(st.text("ab Z.“”\n1漢字", max_size=60), st.text("ab Z.“”\n1漢字", max_size=60), st.integers(0, 60))
def test_odd_texts_are_looked_up_too(text: str, other: str, start: int) -> None:
    for echo in who_else(text, (start, start + 9), [other]):
        assert 0 <= echo.start < echo.end <= len(other)
        assert echo.pieces
