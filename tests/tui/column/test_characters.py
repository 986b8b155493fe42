"""What terminals disagree about is drawn as they agree."""

import pytest

from tui.column.characters import cells, drawn
from tui.column.wrap import wrap


@pytest.mark.parametrize(
    ("text", "seen", "width"),
    [
        ("👩\u200d👩\u200d👧", "👩👩👧", 6),
        ("❤\ufe0f", "❤", 1),
        ("👍🏽", "👍", 2),
        ("🏴\U000e0067\U000e0062\U000e007f", "🏴", 2),
        ("🇫🇷", "🇫🇷", 2),
        ("e\u0301", "e\u0301", 1),
        ("日本", "日本", 4),
        ("plain", "plain", 5),
    ],
)
def test_how_characters_are_drawn_and_counted(text, seen, width):
    assert drawn(text) == seen
    assert cells(text) == width


def test_ten_thousand_marks_on_one_letter_are_one_cell_on_one_line():
    text = "a" + "\u0301" * 10_000 + " b"
    assert list(wrap(text, 0, len(text), 20)) == [(0, len(text))]


def test_vowel_signs_stay_with_their_letters():
    text = "\u0915\u093f" * 40
    assert all(text[start] == "\u0915" for start, _ in wrap(text, 0, len(text), 15))
