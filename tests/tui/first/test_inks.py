"""Looks come out in the colours the terminal has, as Rich writes them."""

from pathlib import Path

import pytest
from rich.style import Style

from themes import theme_named
from tui.first.inks import SYSTEMS, Ink, Inks

COLORS = ("#1c1c1c", "#eeeeee", "#87afd7", "#00ff00", "#123456", "ansi_bright_blue", "ansi_default")


@pytest.mark.parametrize("depth", SYSTEMS)
@pytest.mark.parametrize("color", COLORS)
def test_a_colour_is_written_as_rich_writes_it(color, depth):
    inks = Inks(theme_named("dark", Path("/nowhere")), depth)
    written = inks.style(Ink(color, "#3a3a3a", frozenset(("underline", "bold", "italic"))))
    plain = color.removeprefix("ansi_")
    style = Style(color=plain, bgcolor="#3a3a3a", bold=True, italic=True, underline=True)
    assert style.render("x", color_system=SYSTEMS[depth]) == f"\x1b[{written}mx\x1b[0m"


def test_looks_lie_upon_one_another():
    inks = Inks(theme_named("dark", Path("/nowhere")), "256")
    assert inks.of(()) == "38;5;251;48;5;234"
    assert inks.of(("heading", "emphasis")) == "1;3;38;5;223;48;5;234"
    assert inks.of(("heading", "hyperlink")) == "1;38;5;109;48;5;234"


def test_without_colours_only_text_styles_are_left():
    inks = Inks(theme_named("dark", Path("/nowhere")), "256", colorless=True)
    assert inks.of(("heading",)) == "1;39;49"
