"""Every theme can be read, and what must not be confused is told apart, also by eyes blind to red and green."""

from itertools import combinations

import pytest

from tests.themes.seeing import contrast, difference
from themes import BUILT_IN, load_theme

FIXED = ("dark", "light", "contrast")
GROUPS = tuple(f"group-{number}" for number in range(1, 9))
TEXT = 4.5
"""Contrast of text (WCAG 2.2, 1.4.3); 7 is 1.4.6."""
FRAMES = 3.0
"""Contrast of what is drawn (WCAG 2.2, 1.4.11)."""
GROUPS_APART, GROUNDS_APART = 12.0, 12.0
"""Delta E between letters of two groups, and between two backgrounds: five times what is just noticeable."""
NEIGHBOURS_APART = 30.0
"""The same between groups whose letters follow one another: they often stand on one row."""
VGA = {
    "black": "#000000", "red": "#cd0000", "green": "#00cd00", "blue": "#0000ee", "bright_black": "#7f7f7f",
    "bright_yellow": "#ffff00", "bright_magenta": "#ff00ff", "bright_cyan": "#00ffff", "bright_white": "#ffffff",
}  # fmt: skip
"""Those of the sixteen colours that groups have, as in xterm."""


def colors(theme, name):
    look, text = theme.looks[name], theme.looks["text"]
    return look.fg or text.fg, look.bg or text.bg


def readings(theme):
    """Every foreground on every background it can stand on: name, foreground, background."""
    for name in theme.looks:
        if name not in ("border", "focus"):
            yield (name, *colors(theme, name))
    current = theme.looks["current"]
    for name in (*GROUPS, "text", "title", "heading"):
        yield f"{name} in the current match", current.fg or colors(theme, name)[0], current.bg
    for name in ("bar", "selected", "text"):
        yield f"keys on {name}", theme.looks["key"].fg, theme.looks[name].bg
    yield "hints of the chosen line", theme.looks["muted"].fg, theme.looks["selected"].bg


@pytest.mark.parametrize(("name", "least"), [("dark", TEXT), ("light", TEXT), ("contrast", 7.0)])
def test_everything_can_be_read(name, least):
    theme = load_theme(BUILT_IN / f"{name}.toml")
    poor = {what: contrast(fg, bg) for what, fg, bg in readings(theme) if contrast(fg, bg) < least}
    assert poor == {}
    assert contrast(*colors(theme, "text")) >= 7
    assert (
        min(contrast(colors(theme, frame)[0], theme.looks["text"].bg) for frame in ("border", "focus")) >= FRAMES
    )


@pytest.mark.parametrize("name", FIXED)
def test_eight_groups_differ_from_each_other_and_from_text(name):
    theme = load_theme(BUILT_IN / f"{name}.toml")
    shown = {group: colors(theme, group)[0] for group in (*GROUPS, "text")}
    alike = {pair for pair in combinations(shown, 2) if difference(*map(shown.get, pair)) < GROUPS_APART}
    assert alike == set()
    following = zip(GROUPS, (*GROUPS[1:], GROUPS[0]), strict=True)
    assert min(difference(shown[one], shown[other]) for one, other in following) >= NEIGHBOURS_APART


def test_in_sixteen_colours_letters_of_groups_can_be_read_and_differ():
    looks = load_theme(BUILT_IN / "terminal.toml").looks
    pairs = [(VGA[looks[group].fg], VGA[looks[group].bg]) for group in GROUPS]
    assert min(contrast(fg, bg) for fg, bg in pairs) >= FRAMES
    assert min(difference(one, other) for (_, one), (_, other) in combinations(pairs, 2)) >= GROUNDS_APART


@pytest.mark.parametrize("name", FIXED)
def test_current_match_hits_and_the_hit_one_stands_on_differ(name):
    theme = load_theme(BUILT_IN / f"{name}.toml")
    grounds = {
        look: colors(theme, look)[1] for look in ("text", "current", "found", "here", "selection", "cursor")
    }
    alike = {pair for pair in combinations(grounds, 2) if difference(*map(grounds.get, pair)) < GROUNDS_APART}
    assert alike == set()


@pytest.mark.parametrize("name", ["terminal", "mono"])
def test_on_an_unknown_background_no_colour_stands_alone(name):
    for look in load_theme(BUILT_IN / f"{name}.toml").looks.values():
        assert bool(look.fg.removeprefix("default")) == bool(look.bg.removeprefix("default"))


@pytest.mark.parametrize("name", ["terminal", "mono"])
def test_without_many_colours_hits_matches_and_the_current_match_differ(name):
    looks = load_theme(BUILT_IN / f"{name}.toml").looks
    told = [
        looks[look] for look in ("text", "match", "current", "differs", "found", "here", "selection", "cursor")
    ]
    assert len(set(told)) == len(told)
    assert not {name for name, look in looks.items() if "italic" in look.style} - {"differs"}
