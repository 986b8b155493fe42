"""What was decided about matches, by their numbers."""

from library.decisions import Decision, Side
from tui.matches.decisions import Decisions

REJECTED = Decision.between("rejected", Side("a", "herons", 0), Side("b", "cranes", 0))
TIED = Decision.between("tied", Side("a", "grebes", 9), Side("b", "coots", 9))


def test_the_last_rejection_is_the_first_to_be_taken_back():
    decided = Decisions().rejecting(3).rejecting(1)
    assert decided.rejected == (3, 1)
    assert decided.taking_back(1).rejected == (3,)


def test_what_was_decided_earlier_comes_before_what_is_decided_now():
    decided = Decisions().rejecting(7).earlier({2: REJECTED, 3: TIED})
    assert decided.rejected == (2, 7)
    assert decided.kept == {2: REJECTED, 3: TIED}


def test_what_is_kept_of_a_match_can_be_replaced_and_dropped():
    decided = Decisions().keeping(2, REJECTED).keeping(2, TIED)
    assert decided.kept == {2: TIED}
    assert decided.keeping(2, None).kept == {}
