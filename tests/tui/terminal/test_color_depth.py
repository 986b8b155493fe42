"""Terminfo is asked where the environment leaves open how many colours there are."""

import pytest

from tui.terminal import color_depth
from tui.terminal.color_depth import CHOICE, colors_of, settle


@pytest.mark.parametrize(
    ("count", "told"), [(0, None), (8, None), (256, "256"), (32768, "256"), (1 << 24, "truecolor")]
)
def test_what_terminfo_knows_is_told(monkeypatch, count, told):
    monkeypatch.setattr(color_depth, "colors_of", lambda _: count)
    environment = {"TERM": "some-terminal"}
    settle(environment)
    assert environment.get(CHOICE) == told


@pytest.mark.parametrize("known", [{"COLORTERM": "truecolor"}, {CHOICE: "standard"}])
def test_who_knows_is_not_corrected(monkeypatch, known):
    monkeypatch.setattr(color_depth, "colors_of", lambda _: 256)
    environment = {"TERM": "some-terminal", **known}
    settle(environment)
    assert environment.get(CHOICE) == known.get(CHOICE)


def test_an_unknown_terminal_has_no_number():
    assert colors_of("no-such-terminal-anywhere") == 0
