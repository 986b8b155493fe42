"""Themes: the built-in ones are whole, a bad one is refused with a sentence, colours survive 256 colours."""

import re

import pytest
from rich.color import Color, ColorSystem

from themes import BUILT_IN, ThemeError, load_folder, load_theme, theme_named
from themes.loader import look_names, xterm_hex

GREY_STEP = 10
"""One step of the grey ramp: Rich rounds its upper half one step down when it goes to 256 colours."""

GOOD = (BUILT_IN / "dark.toml").read_text(encoding="utf-8")


def test_the_built_in_themes_are_whole():
    themes, problems = load_folder(BUILT_IN)
    assert problems == []
    assert {"dark", "light", "contrast", "terminal", "mono"} <= {theme.name for theme in themes}
    assert all(set(theme.looks) == look_names() for theme in themes)


def difference(one, other):
    return max(abs(a - b) for a, b in zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True))


@pytest.mark.parametrize("name", ["dark", "light", "contrast"])
def test_backgrounds_are_exact(name):
    for look in load_theme(BUILT_IN / f"{name}.toml").looks.values():
        if look.bg:
            number = Color.parse(look.bg).downgrade(ColorSystem.EIGHT_BIT).number
            assert number is not None
            assert xterm_hex(number) == look.bg


@pytest.mark.parametrize("name", ["dark", "light", "contrast"])
def test_colours_are_the_same_on_a_terminal_of_256(name):
    theme = load_theme(BUILT_IN / f"{name}.toml")
    for look in theme.looks.values():
        for color in filter(None, (look.fg, look.bg)):
            shown = Color.parse(color).downgrade(ColorSystem.EIGHT_BIT)
            assert shown.number is not None
            assert difference(xterm_hex(shown.number), color) <= GREY_STEP


@pytest.mark.parametrize("name", ["terminal", "mono"])
def test_terminal_themes_name_no_fixed_colour(name):
    theme = load_theme(BUILT_IN / f"{name}.toml")
    assert theme.colors == "terminal"
    assert not any("#" in look.fg + look.bg for look in theme.looks.values())


def test_without_colour_the_marks_still_differ_from_text():
    looks = load_theme(BUILT_IN / "mono.toml").looks
    plain = looks["text"].style
    for name in ("match", "differs", "found", "here", "selected"):
        assert looks[name].style != plain
    assert looks["differs"].style != looks["current"].style
    assert looks["here"].style != looks["found"].style


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("name = ", "name == ", "cannot be read"),
        ('name = "dark"', 'name = "[@click]"', "small letters"),
        ('colors = "256"', 'colors = "16 million"', 'must be "256" or "terminal"'),
        ("muted ", "mutant ", "no look called 'mutant'"),
        ("muted     = { fg = 246 }\n", "", "'muted' is missing"),
        ("fg = 246", "fg = 256", "16 to 255"),
        ("fg = 246", 'fg = "grue"', "16 to 255"),
        ("fg = 246", 'style = "blink"', "style knows bold"),
        ("{ fg = 246 }", "7", "must be a table"),
        ("bg = 234 }", "}", "both fg and bg"),
    ],
)
def test_a_bad_theme_is_reported_and_skipped(tmp_path, old, new, sentence):
    assert old in GOOD
    (tmp_path / "bad.toml").write_text(GOOD.replace(old, new, 1).replace("fg = 252, }", "fg = 252 }"), "utf-8")
    (tmp_path / "good.toml").write_text(GOOD, "utf-8")
    themes, problems = load_folder(tmp_path)
    assert [theme.name for theme in themes] == ["dark"]
    assert len(problems) == 1
    assert problems[0].startswith("theme bad.toml skipped: ")
    assert sentence in problems[0]


def test_a_missing_folder_holds_no_themes(tmp_path):
    assert load_folder(tmp_path / "none") == ([], [])


def test_unreadable_bytes_are_a_theme_error(tmp_path):
    path = tmp_path / "bytes.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ThemeError, match=re.escape("cannot be read")):
        load_theme(path)


def test_one_theme_is_found_by_its_name_without_reading_all(tmp_path):
    assert theme_named("light", tmp_path).name == "light"
    assert theme_named("looks", tmp_path) is None
    assert theme_named("../themes/light", tmp_path) is None
    light = (BUILT_IN / "light.toml").read_text()
    (tmp_path / "mine.toml").write_text(light.replace('about = "', 'about = "Mine, '))
    assert theme_named("light", tmp_path).about.startswith("Mine, ")
    assert theme_named("mine", tmp_path) is None
