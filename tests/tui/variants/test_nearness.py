"""Which articles tell of the same."""

from matching import Match, group
from tui.variants.nearness import LEAST_SHARED, near_to


def test_those_that_share_more_than_a_formula_are_near():
    spans = [(20 * number, 20 * number + 10) for number in range(LEAST_SHARED)]
    matches = [Match(0, *span, 1, *span, "passage", 0.9, ()) for span in spans]
    matches += [Match(0, 500, 510, 2, 0, 10, "exact", 0.9, ()), Match(2, 40, 50, 3, 0, 10, "exact", 0.9, ())]
    assert near_to([0], group(matches)) == {1}
    assert near_to([2, 3], group(matches)) == set()
