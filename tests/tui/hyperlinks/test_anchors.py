"""Places that fragments name."""

import pytest

from tui.hyperlinks.anchors import LONGEST, anchor


@pytest.mark.parametrize(
    ("source", "fragment", "begins"),
    [
        ("<p>tar</p><p class=x id='n1'>rope</p>", "n1", "rope"),
        ("<p>tar</p><a name=n1></a>rope", "n1", "</a>rope"),
        ("<p id='n10'>tar</p><p id=n1>rope", "n1", "rope"),
        ("<p id='na\u00efve'>rope", "na%C3%AFve", "rope"),
        ("tar[^1]\n\n[^1]: rope", "fn1", " rope"),
        ("# Tar\n\n## The price of rope?\n", "the-price-of-rope", "The price"),
    ],
)
def test_a_fragment_names_a_place(source, fragment, begins):
    assert source[anchor(source, fragment) :].startswith(begins)


@pytest.mark.parametrize("fragment", ["", "n2", "(", "x" * (LONGEST + 1)])
def test_a_fragment_that_names_nothing(fragment):
    assert anchor("<p id='n1'>(rope)" + "<p id='" * 1000, fragment) is None
