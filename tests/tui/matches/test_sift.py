"""Which matches one wants to see."""

from matching.model import Match, Piece
from tui.matches.sift import Sift, shared_words

TEXT = "the minister denies it all"


def match(score, *pieces, kind="reworded"):
    return Match(0, 0, 26, 1, 0, 9, kind, score, tuple(Piece(*piece) for piece in pieces))


SHORT = match(0.9, ("equal", 0, 12, 0, 12))
LONG = match(0.6, ("equal", 0, 12, 0, 12), ("changed", 13, 19, 13, 20), ("equal", 20, 26, 21, 27))


def test_everything_is_shown_where_nothing_is_asked_for():
    assert Sift().held_back([SHORT, LONG], [TEXT]) == frozenset()


def test_a_match_is_held_back_that_has_too_low_a_score_or_too_few_words():
    assert Sift(least_score=0.6).held_back([SHORT, LONG], [TEXT]) == frozenset()
    assert Sift(least_score=0.7).held_back([SHORT, LONG], [TEXT]) == {1}
    assert Sift(least_words=3).held_back([SHORT, LONG], [TEXT]) == {0}
    assert Sift(0.7, 3).held_back([SHORT, LONG], [TEXT]) == {0, 1}


def test_words_that_are_shared_are_counted_as_written():
    assert shared_words(LONG, TEXT) == 4


def test_what_was_tied_is_never_held_back():
    assert Sift(1.0, 99).held_back([match(0.5, kind="tied")], [TEXT]) == frozenset()
