"""Editing a typed line."""

from hypothesis import given
from hypothesis import strategies as st

from tui.line import EDITS, Line


def typed(*keys):
    line = Line()
    for key in keys:
        line = EDITS[key](line) if key in EDITS else line.typed(key)
    return line


def test_letters_go_in_at_the_cursor():
    assert typed("herns", "cursor-left", "cursor-left", "o") == Line("herons", 4)


def test_words_and_lines_are_taken_back():
    assert typed("grey heron ", "erase-word").text == "grey "
    assert typed("grey heron", "cursor-start", "cursor-right", "cursor-right", "erase-line").text == "ey heron"
    assert typed("grey", "erase-word", "erase-word", "erase-back") == Line()
    assert typed("grey", "cursor-start", "erase-forward") == Line("rey", 0)


def test_a_paste_stays_on_the_line():
    assert typed("a\x1b[2J\tb").text == "a [2J b"


@given(st.lists(st.sampled_from([*EDITS, "a", "日本", " "])))
def test_the_cursor_stays_in_the_line(keys):
    line = typed(*keys)
    assert 0 <= line.cursor <= len(line.text)
