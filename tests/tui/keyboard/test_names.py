"""Names of keys, as people write them and as Textual tells them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.keyboard.names import pressed, read_key, shown


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("j", "j"), ("J", "J"), ("shift+j", "J"), ("}", "}"), ("right_curly_bracket", "}"), ("slash", "/"),
        (" ", "Space"), ("space", "Space"), ("PgDn", "PgDn"), ("page down", "PgDn"), ("pageup", "PgUp"),
        ("Ctrl-D", "Ctrl-D"), ("ctrl+d", "Ctrl-D"), ("C-d", "Ctrl-D"), ("^D", "Ctrl-D"), ("<C-d>", "Ctrl-D"),
        ("Ctrl--", "Ctrl--"), ("ctrl+underscore", "Ctrl-_"), ("Ctrl-I", "Tab"), ("^H", "Backspace"), ("^[", "Esc"),
        ("shift+tab", "Shift-Tab"), ("Alt-Ctrl-x", "Ctrl-Alt-X"), ("alt+j", "Alt-j"), ("alt+shift+j", "Alt-J"),
        ("f12", "F12"), ("^", "^"), ("<", "<"), ("-", "-"), ("é", "é"), ("ж", "ж"), ("return", "Enter"),
    ],
)  # fmt: skip
def test_keys_are_read_however_they_are_written(written, key):
    assert read_key(written) == key
    assert read_key(key) == key


@pytest.mark.parametrize(
    "written", ["", "jj", "Ctrl-", "Crtl-D", "\x1b", "\u202e", "a" * 99, "shift+;", "latin", "<>", "F25"]
)
def test_what_is_no_key_is_none(written):
    assert read_key(written) is None


@given(st.text())
def test_any_text_is_a_key_or_none(text):
    key = read_key(text)
    assert key is None or (key.isprintable() and read_key(key) == key)


@pytest.mark.parametrize(
    ("key", "character", "name"),
    [
        ("right_curly_bracket", "}", "}"), ("space", " ", "Space"), ("J", "J", "J"), ("shift+j", "J", "J"),
        ("ctrl+d", "\x04", "Ctrl-D"), ("ctrl+j", "\n", "Enter"), ("tab", "\t", "Tab"), ("escape", "\x1b", "Esc"),
        ("pagedown", None, "PgDn"), ("alt+x", "x", "Alt-x"), ("ctrl+at", None, "Ctrl-@"), ("о", "о", "о"),
    ],
)  # fmt: skip
def test_keys_that_were_pressed_have_the_names_that_are_declared(key, character, name):
    assert pressed(key, character) == name


def test_arrows_are_shown_as_arrows():
    assert [shown(key) for key in ("Down", "j", "Ctrl-D")] == ["↓", "j", "Ctrl-D"]
