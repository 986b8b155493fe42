"""Marks: which characters open and close, and that their number does not make the work grow faster than it."""

from __future__ import annotations

from typing import Any

import pytest

from matching.quoting.marking.conventions import conventions
from matching.quoting.marking.marks import marks
from matching.quoting.marking.pairing import quotations
from matching.quoting.marking.straight import balanced
from matching.wording.paragraphs import paragraphs


def roles(text: str) -> str:
    """Each mark as o (opens), c (closes), b (both) or ? (doubtful)."""
    found = balanced(marks(text, 0, len(text), conventions(text)))
    return "".join("?" if m.doubtful else "b" if m.opens and m.closes else "o" if m.opens else "c" for m in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“a” and “b”", "ococ"),
        ('"a" and "b"', "ococ"),
        ("„a“ und „b“", "ococ"),
        ("„a” i „b”", "ococ"),
        ("«a» et «b»", "ococ"),
        ("»a« und »b«", "ococ"),
        ("”a” och ”b”", "ococ"),
        ("「a」と『b』", "ococ"),
        ("``a'' and ``b''", "ococ"),
        ("don’t, rock ’n’ roll, the ’90s", ""),
        ("rock 'n' roll in the '90s", ""),
        ("‘the workers’ house’", "o?c"),
        ('a 15" screen', ""),
        ('if (a == "b") { c("d"); }', ""),
    ],
)
def test_roles(text: str, expected: str) -> None:
    assert roles(text) == expected


def words(text: str) -> list[str]:
    return [text[each.start : each.end] for each in quotations(text, list(paragraphs(text)))]


def test_a_closing_mark_of_another_kind_closes_too() -> None:
    assert words('“We stay" he said.') == ["We stay"]
    assert words('„Wir bleiben", sagte er.') == ["Wir bleiben"]


def test_inner_single_marks_that_never_close_are_apostrophes() -> None:
    assert words("“The ‘old ferry is gone,” she said.") == ["The ‘old ferry is gone,"]


def test_marks_around_nothing_are_no_quotation() -> None:
    assert words('“” and “ … ” and ""') == []


def test_a_quotation_closed_one_paragraph_later_is_one_span() -> None:
    text = "“It does not matter.\n\nThey have the say,” said Ada Lind."
    assert words(text) == ["It does not matter.\n\nThey have the say,"]


@pytest.mark.parametrize("piece", ["“", "”", '"', "'a", "a' ", "«", "„a“ ", "“‘", "``", "‘a’ ", '"a "', "「"])
def test_a_hundred_thousand_marks_are_read_in_one_pass(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each mark is looked at a bounded number of times: counted, not timed."""
    import matching.quoting.marking.pairing as room

    looked = 0
    real = room._closes_at

    def counted(*arguments: Any) -> int | None:
        nonlocal looked
        looked += 1
        return real(*arguments)

    monkeypatch.setattr(room, "_closes_at", counted)
    monkeypatch.setattr(room, "sentences", lambda _, start, end: iter([(start, end)]))
    text = piece * 20_000
    quotations(text, list(paragraphs(text)))
    assert looked <= len(text)
