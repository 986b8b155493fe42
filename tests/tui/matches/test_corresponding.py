"""What corresponds between two articles, also by way of a third."""

from matching.model import Match
from tui.matches.comparison import Comparison
from tui.matches.corresponding import KEPT, Correspondence
from tui.matches.linking import Shared

SURE = 0.97


def match(a, a_start, b, b_start):
    return Match(a, a_start, a_start + 50, b, b_start, b_start + 50, "passage", SURE, ())


THREE = Comparison([match(0, 100, 2, 700), match(1, 300, 2, 700), match(0, 200, 1, 500), match(1, 900, 2, 50)])
BY_A_THIRD, DIRECT = Shared(100, 150, 300, 350), Shared(200, 250, 500, 550)


def test_what_both_share_with_a_third_corresponds():
    known = Correspondence(THREE)
    assert known.between(0, 1).passages == [BY_A_THIRD, DIRECT]
    assert known.between(1, 0).passages == [Shared(300, 350, 100, 150), Shared(500, 550, 200, 250)]
    assert known.between(0, 3).passages == []
    crossing = known.between(1, 2)
    assert {*crossing.passages, *crossing.crossing} == {Shared(300, 350, 700, 750), Shared(900, 950, 50, 100)}
    assert len(crossing.passages) == 1


def test_the_current_match_is_level_in_every_pane_that_has_a_place_of_its_group():
    known = Correspondence(THREE)
    assert known.between(0, 2, 0).current == Shared(100, 150, 700, 750)
    assert known.between(0, 1, 0).current == known.between(0, 1, 1).current == BY_A_THIRD
    assert known.between(0, 2, 2).current is None
    assert known.between(0, 1, 0) is known.between(0, 1, 0)
    assert {known.between(0, 1, current).current for current in (None, *range(4))} == {None, BY_A_THIRD, DIRECT}


def test_what_was_asked_once_is_the_same_object_until_much_else_was_asked():
    known = Correspondence(THREE)
    first = known.between(0, 1)
    for there in range(3, KEPT):
        known.between(0, there)
    assert known.between(0, 1) is first
    for there in range(KEPT):
        known.between(1, there)
    assert known.between(0, 1) == first


def test_two_passages_one_wants_level_are_so_where_no_current_match_is():
    known, wanted = Correspondence(THREE), Shared(10, 20, 30, 40)
    assert known.between(0, 1, None, wanted).current == wanted
    assert known.between(0, 1, 0, wanted).current == BY_A_THIRD
    assert known.between(0, 1).current is None
