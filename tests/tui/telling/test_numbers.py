"""Articles told by their numbers."""

import pytest

from tui.telling.numbers import numbered


@pytest.mark.parametrize(
    ("articles", "told"),
    [
        ((), ""),
        ((2,), "3"),
        ((3, 0, 1, 0), "1 2 4"),
        (range(5), "1 2 3 4 5"),
        (range(6), "1-6"),
        ((0, 1, 2, 4, 6, 7, 8), "1-3 5 7-9"),
        ((0, 2, 4, 6, 8, 10, 12), "7 articles"),
    ],
)
def test_as_many_as_fit(articles, told):
    assert numbered(articles, 9) == told
