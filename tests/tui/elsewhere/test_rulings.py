"""What was decided about passages, as finding out what only one article says wants to know it."""

from matching.model import Match
from tui.elsewhere.rulings import rulings


def match(a, b, kind="exact"):
    return Match(a, 10 * a, 10 * a + 5, b, 10 * b, 10 * b + 5, kind, 1.0, ())


def test_ties_and_rejections_rule_from_both_sides_and_what_was_untied_does_not():
    matches = [match(0, 1), match(0, 1, "tied"), match(1, 2), match(0, 2, "tied")]
    assert rulings(1, matches, {2, 3}) == ((0, (10, 15), (0, 5), True), (2, (10, 15), (20, 25), False))
    assert rulings(0, matches, {2, 3}) == ((1, (0, 5), (10, 15), True),)
    assert rulings(2, matches, {2, 3}) == ((1, (20, 25), (10, 15), False),)
    assert rulings(0, matches, ()) == ((1, (0, 5), (10, 15), True), (2, (0, 5), (20, 25), True))
