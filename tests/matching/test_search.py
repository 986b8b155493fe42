"""Searching inside a text: the fold keeps its length, and hits are those of a reader who types plainly."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.finding.fold import fold
from matching.finding.search import find_in


def hits(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in find_in(text, query)]


def test_fold() -> None:
    assert fold("“Ça — c’est l'Été”\u00a0» …") == '"ca - c\'est l\'ete" " …'
    assert fold("Ça", keep_case=True) == "Ca"


@settings(deadline=None)
@given(st.text(max_size=60), st.booleans())
def test_fold_keeps_the_length(text: str, keep_case: bool) -> None:
    assert len(fold(text, keep_case=keep_case)) == len(text)


@settings(deadline=None)
@given(st.text(max_size=60), st.booleans())
def test_fold_is_stable(text: str, keep_case: bool) -> None:
    once = fold(text, keep_case=keep_case)
    assert fold(once, keep_case=keep_case) == once


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("It’s late. IT'S LATE", "it's late", ["It’s late", "IT'S LATE"]),
        ("the quay–side “gate”", '-side "gate"', ["–side “gate”"]),
        ("Señor Kérouac", "senor kerouac", ["Señor Kérouac"]),
        ("over two\nlines and\n\nblocks", "two lines and blocks", ["two\nlines and\n\nblocks"]),
        ("Port and port", "Port", ["Port"]),
        ("Port and port", "port", ["Port", "port"]),
        ("Été", "Ete", ["Été"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("a.b axb", "a.b", ["a.b"]),
        ("nothing here", "  ", []),
        ("", "a", []),
    ],
)
def test_find_in(text: str, query: str, expected: list[str]) -> None:
    assert hits(text, query) == expected


ALPHABET = st.text("aA’'\u00e9 \n-—", max_size=14)


@settings(deadline=None)
@given(ALPHABET, ALPHABET)
def test_find_in_agrees_with_a_naive_search(text: str, query: str) -> None:
    assert find_in(text, query) == naive(text, query)


def naive(text: str, query: str) -> list[tuple[int, int]]:
    """The first hit at or after each place, by trying every span, shortest first."""
    keep_case = query != query.lower()
    wanted = plain(query, keep_case).strip()
    found, at = [], 0
    while wanted and at < len(text):
        ends = [end for end in range(at + 1, len(text) + 1) if plain(text[at:end], keep_case) == wanted]
        if ends:
            found.append((at, ends[0]))
        at = ends[0] if ends else at + 1
    return found


def plain(text: str, keep_case: bool) -> str:
    text = text.replace("’", "'").replace("é", "e").replace("—", "-")
    return re.sub(r"\s+", " ", text if keep_case else text.lower())


def test_many_blanks_cost_one_pass() -> None:
    assert find_in(" " * 200_000 + "a", "a b") == []
    assert find_in("a" + " " * 200_000 + "b", "a b") == [(0, 200_002)]
