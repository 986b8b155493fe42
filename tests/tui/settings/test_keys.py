"""Keys of one's own: what cannot be is named, and one is never stuck."""

import pytest

from tui.commands import COMMANDS
from tui.keyboard.keymap import Keymap
from tui.keyboard.names import is_sent
from tui.settings.complaints import Complaints
from tui.settings.reading import settings_from


def read(lines):
    complaints = Complaints("c")
    keys = settings_from(f"[keys]\n{lines}".encode(), complaints).keys
    return keys, complaints.sentences()


def test_keys_are_a_list_or_one_or_none():
    keys, complaints = read('next-match = ["n", "n", "PgDn"]\nnext-hit = "N"\nprevious-hit = []\nzoom = ""\n')
    assert keys == {"next-match": ("n", "PgDn"), "next-hit": ("N",), "previous-hit": (), "zoom": ()}
    assert not complaints


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ('next-mach = "n"', 'there is no command "next-mach"; did you mean "next-match"?'),
        ("zoom = 1", 'zoom must be keys in quotes, like ["x", "Ctrl-X"]'),
        ("zoom = [1]", 'zoom must be keys in quotes, like ["x", "Ctrl-X"]'),
        ('zoom = "Crtl-D"', 'zoom: there is no key "Crtl-D"; did you mean "Ctrl-D"?'),
        ('zoom = "5"', "zoom: 5 is no key of its own; digits count"),
        ('erase-word = "w"', "erase-word: w is typed into lines, so it can be no key there"),
        ("quit = []", "quit needs a key; it keeps Q Ctrl-C"),
        ('cancel = "Z"', "cancel needs a key; it keeps Ctrl-G Esc"),
        ("accept = []", "accept needs a key; it keeps Enter"),
        ('zoom = ["Q", "Ctrl-C"]', "quit needs Q Ctrl-C; zoom keeps z"),
        ('next-match = ["x"]', "next-match takes the only key of close-pane; give that another, or [] for none"),
    ],
)
def test_what_cannot_be_is_named(lines, sentence):
    _, complaints = read(lines)
    assert complaints == [f"c, line 2: {sentence}"]


def test_what_was_wrong_leaves_the_declared_keys():
    keys, complaints = read('zoom = ["Crtl-D", "zz"]\nnext-match = ["nope", "Space"]\n')
    keymap = Keymap(keys)
    assert keymap.command("z").id == "zoom"
    assert keymap.command("Space").id == "next-match"
    assert len(complaints) == 3


def test_a_key_chosen_twice_stays_with_one():
    keys, complaints = read('next-match = "e"\nzoom = "e"\n')
    assert Keymap(keys).command("e").id == "next-match"
    assert complaints == ["c, line 3: e is a key of next-match already; zoom does not get it"]


def test_the_same_key_may_do_different_things_in_lists_and_articles():
    keys, complaints = read(
        'list-down = ["Ctrl-D"]\nerase-forward = "Del"\nhalf-page-down = ["Ctrl-D", "Ctrl-N"]\n'
    )
    assert Keymap(keys).command("Ctrl-D", "list").id == "list-down"
    assert not complaints


@pytest.mark.parametrize(
    "lines",
    [
        'cancel = "Ctrl-C"\nquit = "Ctrl-C"\n',
        'accept = "Ctrl-G"\ncancel = "Ctrl-G"\nerase-back = "Ctrl-G"\n',
        'zoom = ["Q", "Ctrl-C", "?", "F1", "Enter", "Ctrl-G", "Esc"]\n',
        "".join(f'{one.id} = "Ctrl-K"\n' for one in COMMANDS),
        "".join(f"{one.id} = []\n" for one in COMMANDS),
    ],
)
def test_one_is_never_stuck(lines):
    keymap = Keymap(read(lines)[0])
    assert keymap.keys_of("quit", "reading")
    assert keymap.keys_of("keys", "reading")
    for mode in ("line", "list"):
        for name in ("cancel", "accept", "erase-back"):
            assert keymap.keys_of(name, mode), (name, mode)


@pytest.mark.parametrize(
    ("key", "sent"),
    [
        *((key, True) for key in ("q", "Ж", "Space", "Ctrl-Q", "F12", "F1", "Shift-Tab", "Alt-x", "Ctrl-_")),
        *((key, False) for key in ("Ctrl-Shift-Q", "F13", "Super-Q", "Ctrl-;", "Ctrl-Enter")),
    ],
)
def test_what_terminals_can_send(key, sent):
    assert is_sent(key) is sent


def test_one_is_not_locked_in_by_keys_that_cannot_be_pressed():
    keys, complaints = read('quit = ["Ctrl-Shift-Q"]\nzoom = "F14"\n')
    assert keys == {"zoom": ("F14",)}
    assert complaints[0] == "c, line 2: quit: many terminals cannot send Ctrl-Shift-Q"
    assert complaints[1] == "c, line 2: quit needs a key; it keeps Q Ctrl-C"
