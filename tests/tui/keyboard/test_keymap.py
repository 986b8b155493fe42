"""Which key does what, with keys of one's own."""

from tui.keyboard.keymap import Keymap


def test_declared_keys_do_what_they_are_declared_for():
    keymap = Keymap()
    assert keymap.command("j").id == "line-down"
    assert keymap.command("Ctrl-U").id == "half-page-up"
    assert keymap.command("Ctrl-U", "list").id == "erase-line"
    assert keymap.command("Ctrl-G", "line").id == keymap.command("Ctrl-G").id == "cancel"
    assert keymap.command("Tab", "line") is None
    assert keymap.command("€") is None


def test_letters_do_nothing_in_lines_but_type():
    assert Keymap().command("Q", "line") is None
    assert Keymap().command("Ctrl-C", "line").id == "quit"


def test_own_keys_stand_in_place_of_the_declared_ones():
    keymap = Keymap({"next-match": ("n", "Down"), "zoom": ()})
    assert keymap.command("n").id == keymap.command("Down").id == "next-match"
    assert keymap.command(".") is None
    assert keymap.command("z") is None
    assert keymap.keys_of("next-match") == ["n", "↓"]
    assert keymap.keys_of("line-down") == ["j", "Ctrl-E"]
    assert keymap.keys_of("next-hit") == []


def test_a_sentence_names_the_first_key_or_the_command():
    keymap = Keymap({"next-match": ("Down",), "zoom": ()})
    assert keymap.first("next-match") == "↓"
    assert keymap.first("zoom") == ":zoom"
    assert keymap.first("keys") == "?"
