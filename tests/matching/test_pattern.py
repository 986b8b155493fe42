"""Regular expressions of a reader: blind to typography, held to paragraphs, and never without an end."""

from __future__ import annotations

import pytest

from matching import PatternError, find_pattern

TEXT = "The café–owner “said” so\n\nIt’s late in\nthe Café, 12 of 30"


def hits(expression: str, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in find_pattern(text, expression)]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (r"caf\w", ["café", "Café"]),
        (r"Caf\w", ["Café"]),
        (r"\W\W", [" “", "” ", ", "]),
        (r"^it's", ["It’s"]),
        (r"\d+$", ["30"]),
        (r"“\w+”", ["“said”"]),
        (r"in the", ["in\nthe"]),
        (r"o.*I", []),
        (r"x*", []),
    ],
)
def test_hits(expression: str, expected: list[str]) -> None:
    assert hits(expression) == expected


@pytest.mark.parametrize("expression", ["(", "[", "*", "a(?P<n", "(?P<n>a)(?P<n>", "[[", "x" * 600])
def test_what_is_no_expression_is_told_in_a_few_words(expression: str) -> None:
    with pytest.raises(PatternError) as told:
        hits(expression)
    assert 0 < len(str(told.value)) < 40
    assert "position" not in str(told.value)


def test_an_expression_without_an_end_is_given_up() -> None:
    text = "a" * 60 + "!\n\nbaaa b"
    found = find_pattern(text, "(a|aa)+$", seconds=0.05)
    assert not found.complete
    assert find_pattern(text, "b", seconds=5).complete


def test_what_is_nearest_is_found_first() -> None:
    text = "baaa\n\n" + "a" * 60 + "!\n\nbaa"
    found = find_pattern(text, "b(a|aa)+$|(a|aa)+$", origin=text.rindex("b"), seconds=0.05)
    assert not found.complete
    assert [text[start:end] for start, end in found] == ["baaa", "baa"]
