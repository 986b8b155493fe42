"""Raised letters where the words of several groups stand on one row."""

from tui.column.beginnings import beginnings
from tui.column.hues import HUES, letter_look, words_look
from tui.column.rows import Row
from tui.matches.comparison import Stop
from tui.matches.letters import letter

TEXT = "The crane said “blue paint” is cheap, (or so) we heard."
ROW = Row("paragraph", 0, len(TEXT), lead="  ")


def stop(words, name, kind="exact", more=0):
    start = TEXT.index(words)
    return Stop(0, 0, start, start + len(words) + more, kind, name)


def raised(*stops, row=ROW):
    return [(at, sign) for at, sign, _ in beginnings(row, TEXT, stops)]


def test_one_group_on_a_row_needs_no_letters():
    assert raised(stop("blue paint", "a"), stop("so) we", "a")) == []


def test_each_match_has_its_letter_in_the_blank_before_its_words_or_their_marks():
    before_quote, before_bracket = (2 + TEXT.index(sign) - 1 for sign in "“(")
    assert raised(stop("blue paint", "a"), stop("or so", "b")) == [(before_quote, "ᵃ"), (before_bracket, "ᵇ")]


def test_at_the_beginning_of_a_row_it_stands_left_of_the_text():
    whole = stop(TEXT, "c", "passage")
    assert raised(whole, stop("is", "a7")) == [(1, "ᶜ"), (2 + TEXT.index(" is"), "⁷")]
    further = Row("paragraph", TEXT.index("cheap"), len(TEXT))
    assert raised(whole, stop("cheap", "d"), row=further) == [(-1, "ᵈ")]


def test_of_those_that_begin_together_the_one_on_top_is_named_and_a_group_once():
    blue, passage = stop("blue paint", "b"), stop("blue paint", "a", "passage", more=9)
    again = stop("paint", "b")
    assert raised(passage, blue, again) == [(2 + TEXT.index("“") - 1, "ᵇ")]


def test_no_blank_no_letter():
    assert raised(stop("eap", "a"), stop("heard", "b")) == [(2 + TEXT.index(" heard"), "ᵇ")]


def test_every_eighth_group_has_the_same_colour():
    names = [letter(number) for number in range(60)]
    for look in (words_look, letter_look):
        assert len(set(map(look, names[:HUES]))) == HUES
        assert all(look(one) == look(other) for one, other in zip(names, names[HUES:], strict=False))
