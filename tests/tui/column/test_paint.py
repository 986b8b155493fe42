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
