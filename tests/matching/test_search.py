"""Searching inside a text: the fold keeps its length, and hits are those of a reader who types plainly."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.finding.fold import fold, folded
from matching.finding.search import find_in


def hits(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in find_in(text, query)]


def test_fold() -> None:
    assert fold("“Ça — c’est l'Été”\u00a0» …") == '"ca - c\'est l\'ete" " ...'
    assert folded("Ça").cased == "Ca"


@settings(deadline=None)
@given(st.text(max_size=60))
def test_the_way_back_keeps_the_order_and_reaches_both_ends(text: str) -> None:
    source = folded(text)
    spans = [source.span(at, at + 1) for at in range(len(source.plain))]
    assert len(source.plain) == len(source.cased)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
    if source.plain.strip():
        assert source.span(0, len(source.plain))[1] == len(text)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_fold_is_stable(text: str) -> None:
    once = fold(text)
    assert fold(once) == once


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
        ("Straße, STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("Maß", "s", ["ß"]),
        ("\ufb01nd the o\ufb03ce", "find", ["\ufb01nd"]),
        ("so\u00adft and soft", "soft", ["so\u00adft", "soft"]),
        ("\uff26\uff55\uff4c\uff4c", "full", ["\uff26\uff55\uff4c\uff4c"]),
        ("\u0130zmir \u0131rmak", "izmir", ["\u0130zmir"]),
        ("\u0130zmir \u0131rmak", "irmak", ["\u0131rmak"]),
        ("\u039f\u0394\u039f\u03a3 \u03bf\u03b4\u03bf\u03c2", "οδοσ", ["ΟΔΟΣ", "οδος"]),
        (
            "\u0645\u064f\u062d\u064e\u0645\u064e\u0651\u062f",
            "\u0645\u062d\u0645\u062f",
            ["\u0645\u064f\u062d\u064e\u0645\u064e\u0651\u062f"],
        ),
        (
            "\u0645\u062d\u0640\u0640\u0645\u062f",
            "\u0645\u062d\u0645\u062f",
            ["\u0645\u062d\u0640\u0640\u0645\u062f"],
        ),
        ("re\u0301sume\u0301.", "resume", ["re\u0301sume\u0301"]),
        ("a\u00a0b", "a b", ["a\u00a0b"]),
        ("wait…", "wait...", ["wait…"]),
        ("Łódź", "lodz", ["Łódź"]),
        ("inter-\nnational inter-national", "international", ["inter-\nnational"]),
        ("well-\nknown well-known wellknown", "well-known", ["well-\nknown", "well-known"]),
        ("inter- and intra-", "inter- and", ["inter- and"]),
    ],
)
def test_find_in(text: str, query: str, expected: list[str]) -> None:
    assert hits(text, query) == expected


ALPHABET = st.text("aA’'\u00e9 \n—", max_size=14)


@settings(deadline=None)
@given(ALPHABET, ALPHABET)
def test_find_in_agrees_with_a_naive_search(text: str, query: str) -> None:
    assert list(find_in(text, query)) == naive(text, query)


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
    assert list(find_in(" " * 200_000 + "a", "a b")) == []
    assert list(find_in("a" + " " * 200_000 + "b", "a b")) == [(0, 200_002)]


def test_spans_are_found_by_place() -> None:
    spans = find_in("one, “two”, one… one", "one")
    assert [spans.first_from(origin) for origin in (0, 1, 12, 13, 20)] == [0, 1, 1, 2, 3]
    assert list(spans.between(1, 14)) == [(0, 3), (12, 15)]
    assert list(spans.between(3, 12)) == []
