"""Every theme can be read, and what must not be confused is told apart, also by eyes blind to red and green."""

from itertools import combinations

import pytest

from tests.themes.seeing import contrast, difference
from themes import BUILT_IN, load_theme

FIXED = ("dark", "light", "contrast")
KINDS = ("exact", "partial", "reworded", "passage", "tied")
TEXT = 4.5
"""Contrast of text (WCAG 2.2, 1.4.3); 7 is 1.4.6."""
FRAMES = 3.0
"""Contrast of what is drawn (WCAG 2.2, 1.4.11)."""
KINDS_APART, GROUNDS_APART = 12.0, 12.0
"""Delta E between letters of two kinds, and between two backgrounds: five times what is just noticeable."""


def colors(theme, name):
    look, text = theme.looks[name], theme.looks["text"]
    return look.fg or text.fg, look.bg or text.bg


def readings(theme):
    """Every foreground on every background it can stand on: name, foreground, background."""
    for name in theme.looks:
        if name not in ("border", "focus"):
            yield (name, *colors(theme, name))
    current = theme.looks["current"]
    for name in (*KINDS, "text", "title", "heading"):
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
def test_the_kinds_of_match_differ_from_each_other_and_from_text(name):
    theme = load_theme(BUILT_IN / f"{name}.toml")
    shown = {kind: colors(theme, kind)[0] for kind in (*KINDS, "text")}
    alike = {pair for pair in combinations(shown, 2) if difference(*map(shown.get, pair)) < KINDS_APART}
    assert alike == set()


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
        looks[look] for look in ("text", "exact", "current", "differs", "found", "here", "selection", "cursor")
    ]
    assert len(set(told)) == len(told)
    assert not {name for name, look in looks.items() if "italic" in look.style} - {"differs"}
