"""Editing a typed line."""

from hypothesis import given
from hypothesis import strategies as st

from tui.line import Line

KEYS = ["backspace", "delete", "ctrl+u", "ctrl+w", "left", "right", "home", "end"]


def typed(*keys):
    line = Line()
    for key in keys:
        line = line.edited(key) if key in KEYS else line.typed(key)
    return line


def test_letters_go_in_at_the_cursor():
    assert typed("herns", "left", "left", "o") == Line("herons", 4)


def test_words_and_lines_are_taken_back():
    assert typed("grey heron ", "ctrl+w").text == "grey "
    assert typed("grey heron", "home", "right", "right", "ctrl+u").text == "ey heron"
    assert typed("grey", "ctrl+w", "ctrl+w", "backspace") == Line()
    assert typed("grey", "home", "delete") == Line("rey", 0)


def test_a_paste_stays_on_the_line():
    assert typed("a\x1b[2J\tb").text == "a [2J b"


def test_other_keys_edit_nothing():
    assert Line("a", 1).edited("f5") is None


@given(st.lists(st.sampled_from([*KEYS, "a", "日本", " "])))
def test_the_cursor_stays_in_the_line(keys):
    line = typed(*keys)
    assert 0 <= line.cursor <= len(line.text)
