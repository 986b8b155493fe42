"""Labels are short, and none begins another."""

import pytest

from tui.hyperlinks.labels import HOME_ROW, labels


@pytest.mark.parametrize("count", [1, 2, 9, 10, 17, 18, 80, 81, 500])
def test_labels_are_as_short_as_can_be(count):
    found = labels(count)
    assert len(set(found)) == count
    assert not any(one != other and other.startswith(one) for one in found for other in found)
    assert set("".join(found)) <= set(HOME_ROW)
    assert max(map(len, found)) == (1 if count <= 9 else 2 if count <= 81 else 3)
    assert found == sorted(found, key=len)


def test_a_single_letter_is_kept_for_as_many_as_possible():
    assert sum(len(label) == 1 for label in labels(17)) == 8
