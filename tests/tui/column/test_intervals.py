"""Spans are found by what they touch, however many there are."""

from hypothesis import given
from hypothesis import strategies as st

from tui.column.intervals import Intervals

spans = st.lists(st.tuples(st.integers(0, 200), st.integers(1, 60)), max_size=400)


@given(spans, st.integers(0, 220), st.integers(1, 40))
def test_just_those_that_touch_are_found_in_their_order(given_spans, start, length):
    ordered = sorted((at, at + size) for at, size in given_spans)
    end = start + length
    touching = [number for number, (left, right) in enumerate(ordered) if left < end and right > start]
    assert list(Intervals(ordered).between(start, end)) == touching


class Counted(int):
    """A number that tells how often it was compared."""

    compared = 0

    def __gt__(self, other):
        Counted.compared += 1
        return int(self) > other


def test_a_row_asks_few_of_many_spans_also_below_one_as_long_as_the_article():
    many = [(0, Counted(1_000_000)), *((at, Counted(at + 3)) for at in range(1, 1_000_000, 10))]
    places = Intervals(many)
    Counted.compared = 0
    assert len(list(places.between(900_000, 900_070))) == 8
    assert Counted.compared < 1000
