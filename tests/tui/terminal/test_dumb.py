"""Which terminals get text instead of a screen."""

import pytest

from tui.terminal.dumb import is_dumb


@pytest.mark.parametrize("environment", [{}, {"TERM": ""}, {"TERM": "dumb"}, {"TERM": "unknown"}])
def test_those_that_obey_nothing(environment):
    assert is_dumb(environment)


@pytest.mark.parametrize("name", ["linux", "vt100", "xterm", "screen", "a-terminal-of-tomorrow"])
def test_no_others(name):
    assert not is_dumb({"TERM": name})
