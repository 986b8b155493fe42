"""Letters of groups, which cannot be read as others when they stand side by side."""

from itertools import pairwise, product

from tui.column.beginnings import RAISED
from tui.matches.letters import SIGNS, letter, number_of

MANY = 5000
NAMES = [letter(number) for number in range(MANY)]


def test_every_group_has_its_own_and_short_ones_come_first():
    assert NAMES[:3] == ["a", "b", "c"]
    assert NAMES[25:28] == ["z", "A", "B"]
    assert len(set(NAMES)) == MANY
    assert sorted(NAMES, key=len) == NAMES
    assert [number_of(name) for name in NAMES] == list(range(MANY))
    assert number_of("") < 0


def test_two_in_the_gutter_are_not_taken_for_one():
    together = {one + other for one, other in product(SIGNS, SIGNS)}
    assert together.isdisjoint(NAMES)


def test_neighbours_on_a_row_are_raised_otherwise():
    assert all(RAISED[one[-1]] != RAISED[other[-1]] for one, other in pairwise(NAMES))
