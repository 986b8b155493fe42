"""Letters of other keyboards."""

import pytest

from tui.keyboard.layouts import latin, layout_of, layout_with


@pytest.mark.parametrize(
    ("layout", "typed", "keys"),
    [
        ("russian", "олпПйЖюбхЪ", "jkgGq:.,[}"),
        ("ukrainian", "іІїєю", "sS]'."),
        ("greek", "ξκγΓςμ", "jkgGwm"),
        ("hebrew", "חלגןצתץזף", "jkdim,.z;"),
    ],
)
def test_a_letter_is_the_key_it_stands_on(layout, typed, keys):
    assert "".join(latin(letter, layout) or "?" for letter in typed) == keys


def test_what_is_no_letter_of_the_layout_stays():
    assert latin("j", "russian") is None
    assert latin(".", "russian") is None
    assert latin("-", "greek") is None
    assert latin("é", "greek") is None
    assert latin("о", "none") is None


def test_the_layout_goes_by_the_language_or_as_one_says():
    assert layout_of("auto", {"LANG": "ru_RU.UTF-8"}) == "russian"
    assert layout_of("auto", {"LANG": "ru_RU.UTF-8", "LC_ALL": "C"}) == "none"
    assert layout_of("auto", {}) == "none"
    assert layout_of("hebrew", {"LANG": "ru_RU.UTF-8"}) == "hebrew"


def test_a_letter_names_a_layout_that_has_it():
    assert layout_with("о") == "russian"
    assert layout_with("ї") == "ukrainian"
    assert layout_with("漢") is None
