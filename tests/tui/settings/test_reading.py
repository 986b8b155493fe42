"""The configuration file: what is right is used, what is wrong is said."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.settings import Settings
from tui.settings.complaints import Complaints
from tui.settings.reading import MOST_BYTES, read_settings, settings_from


def read(text):
    complaints = Complaints("config.toml")
    settings = settings_from(text.encode() if isinstance(text, str) else text, complaints)
    return settings, complaints.sentences()


def test_what_is_set_is_used():
    text = 'theme = "light"\nwidth = 60\noverlap = 0\nlink = "off"\noverview = false\nleast-score = 0.75\n'
    text += 'least-words = 4\nmouse = true\nclipboard = "both"\nclipboard_file = "/there"\n'
    text += 'hyperlinks = "open"\ndriver = "plain"\nlayout = "greek"\n[keys]\nzoom = ["Z", "ctrl+k"]\n'
    settings, complaints = read(text)
    assert not complaints
    keys = {"zoom": ("Z", "Ctrl-K")}
    assert settings == Settings(
        "light", 60, 0, "off", False, 0.75, 4, True, "both", "/there", "open", "plain", "greek", keys
    )


def test_nothing_set_is_the_default():
    assert read("") == read("\ufeff# width = 3\n[keys]\n") == (Settings(), [])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('\nthem = "dark"', 'line 2: there is no setting "them"; did you mean "theme"?'),
        ("key = 1", 'line 1: there is no setting "key"; did you mean "keys"?'),
        ("zebra = 1", 'line 1: there is no setting "zebra"'),
        ('width = "60"', "line 1: width must be a whole number"),
        ("width = true", "line 1: width must be a whole number"),
        ("width = 9", "line 1: width must be from 24 to 160"),
        ("least-score = 1.5", "line 1: least-score must be from 0 to 1"),
        ("least-score = true", "line 1: least-score must be a number"),
        ("mouse = 1", "line 1: mouse must be true or false"),
        ("theme = []", 'line 1: theme must be text in quotes, like "this"'),
        ('theme = "\\u001b[2J"', "line 1: theme must be text without control characters"),
        ('link = "on"', 'line 1: link must be "passage", "proportional" or "off", not "on"'),
        ("keys = 3", 'line 1: keys must be a table: a line [keys], and below it lines like next-match = ["."]'),
        (
            "width =",
            "line 1: this is no TOML (a value is missing or a word not quoted); nothing of the file is used",
        ),
        ("a = 1\na = 2", "line 2: this is no TOML (Cannot overwrite a value); nothing of the file is used"),
        (b"a = 1\nb = '\xff'", "line 2: this is not UTF-8; nothing of the file is used"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text, sentence):
    settings, complaints = read(text)
    assert settings == Settings()
    assert complaints == [f"config.toml, {sentence}"]


def test_a_whole_number_is_a_number():
    settings, complaints = read("least-score = 1\n")
    assert (settings.least_score, complaints) == (1, [])


def test_the_rest_is_used():
    settings, complaints = read('width = 1\ntheme = "light"\ncolour = 1\nmouse = true\n')
    assert (settings.theme, settings.mouse, settings.width) == ("light", True, 72)
    assert len(complaints) == 2


@pytest.mark.parametrize(
    "text",
    [
        b"\x00\x01\x02",
        b"a = " + b"[\n" * 9000,
        b"a = " + b"9" * 9000,
        b"a." * 30000 + b"b = 1",
        "\x1b]0;x\x07 = 1",
        '"\u202e" = 1',
    ],
)
def test_hostile_files_are_said_to_be_wrong_in_safe_words(text):
    settings, complaints = read(text)
    assert settings == Settings()
    assert len(complaints) == 1
    assert complaints[0].isprintable()


def test_many_mistakes_are_counted():
    _, complaints = read("".join(f"a{number} = 1\n" for number in range(500)))
    assert complaints[0].startswith("config.toml, line 1: ")
    assert complaints[-1] == "config.toml: 480 more things are wrong"


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_give_settings(data):
    settings, complaints = read(data)
    assert isinstance(settings, Settings)
    assert all(sentence.isprintable() for sentence in complaints)


def test_a_file_that_is_missing_is_named_only_if_asked_for(tmp_path):
    path = tmp_path / "mine.toml"
    assert read_settings(path) == (Settings(), [])
    assert read_settings(path, asked_for=True) == (Settings(), ["mine.toml: there is no such file"])


def test_what_is_no_file_is_not_read(tmp_path):
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "long").write_bytes(b"#" * (MOST_BYTES + 1))
    (tmp_path / "loop").symlink_to("loop")
    for name, why in (
        ("folder", "it is no file that can be read"),
        ("pipe", "it is no file that can be read"),
        ("long", "it is larger than 64 kB"),
        ("loop", "Too many levels of symbolic links"),
    ):
        settings, complaints = read_settings(tmp_path / name, asked_for=True)
        assert settings == Settings()
        assert complaints == [f"{name}: {why}; nothing of the file is used"]
