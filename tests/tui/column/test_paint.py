"""Layers of ink make stretches of one look each."""

from hypothesis import given
from hypothesis import strategies as st

from tui.column.paint import Ink, Layer, paint


def test_a_row_without_ink_is_one_stretch():
    assert list(paint(3, 9, [Layer()])) == [(3, 9, ())]


def test_higher_layers_come_last():
    marks, hits = Layer([Ink(0, 6, "exact")]), Layer([Ink(4, 8, "found")])
    assert list(paint(2, 10, [marks, hits])) == [
        (2, 4, ("exact",)),
        (4, 6, ("exact", "found")),
        (6, 8, ("found",)),
        (8, 10, ()),
    ]


def test_of_two_that_begin_together_the_shorter_lies_on_top_and_of_equals_the_later():
    layer = Layer([Ink(0, 4, "short"), Ink(0, 9, "long"), Ink(0, 9, "later")])
    assert list(paint(0, 9, [layer])) == [(0, 4, ("long", "later", "short")), (4, 9, ("long", "later"))]


def test_a_look_that_is_laid_twice_lies_where_it_was_laid_last():
    below, above = Layer([Ink(0, 4, "red"), Ink(1, 3, "blue")]), Layer([Ink(0, 4, "red")])
    assert list(paint(1, 3, [below, above])) == [(1, 3, ("blue", "red"))]


inks = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9), st.sampled_from("xyz")), max_size=8)


@given(inks, st.integers(0, 30), st.integers(1, 12))
def test_every_character_has_just_the_looks_that_lie_on_it(given_inks, start, length):
    layer = Layer([Ink(at, at + size, look) for at, size, look in given_inks])
    stretches = list(paint(start, start + length, [layer]))
    assert [left for left, _, _ in stretches[1:]] == [right for _, right, _ in stretches[:-1]]
    assert (stretches[0][0], stretches[-1][1]) == (start, start + length)
    for left, right, looks in stretches:
        for offset in range(left, right):
            assert set(looks) == {ink.look for ink in layer.inks if ink.start <= offset < ink.end}
