"""Editing a typed line."""

from hypothesis import given
from hypothesis import strategies as st

from tui.keyboard.line import EDITS, LONGEST, Line


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


def test_what_was_typed_before_gives_way_to_letters_and_is_kept_by_what_edits_it():
    before = Line.to_replace("grey heron")
    assert before.typed("g") == Line("g", 1)
    assert EDITS["erase-back"](before).typed("d") == Line("grey herod", 10)
    assert EDITS["cursor-left"](before).typed("s") == Line("grey herosn", 10)
    assert len(Line().typed("é" * 5_000).typed("é").text) == LONGEST
