"""Facts in a line: the least important goes first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.column.characters import cells
from tui.telling.facts import Fact, cut, fitted

MATCH = Fact("a 3/9 reworded", 9)
WHO = Fact("Lind ↔ Lind", 2)
PLACE = Fact("34% · 2 min left", 5, "34%")


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (80, "a 3/9 reworded · Lind ↔ Lind · 34% · 2 min left"),
        (46, "a 3/9 reworded · 34% · 2 min left"),
        (32, "a 3/9 reworded · 34%"),
        (19, "a 3/9 reworded"),
        (8, "a 3/9 r…"),
        (0, ""),
    ],
)
def test_a_narrow_line_drops_whole_facts(width, line):
    assert fitted((MATCH, WHO, PLACE), width) == line


def test_facts_that_are_not_known_leave_no_gap():
    assert fitted((Fact("", 9), PLACE, Fact("", 1)), 80) == PLACE.text
    assert fitted((), 80) == ""


@given(st.text(max_size=40), st.integers(0, 30))
def test_what_is_cut_fits(text, width):
    assert cells(cut(text, width)) <= width
    assert cut(text, 200) == text


def test_a_title_of_a_megabyte_is_cut_at_once():
    assert cut("日" * 1_000_000, 9) == "日日日日…"


def test_what_must_stay_is_cut_to_its_short_form_and_kept():
    facts = [
        Fact("45% of this article is only here", 7, "45%"),
        Fact("5 of 16 matches: from 0.80", 5, "5 of 16", 9),
    ]
    assert fitted(facts, 45) == "45% of this article is only here · 5 of 16"
    assert fitted(facts, 14) == "45% · 5 of 16"
    assert fitted(facts, 9) == "5 of 16"
