"""What is known of a terminal without asking it."""

import subprocess
import sys

import pytest

CODE = """
import os
from tui.terminal.abilities import abilities_of
can = abilities_of(os.environ, 1)
print(can.bce, can.ech, can.regions, can.by_many, can.margins, can.sync)
"""


@pytest.mark.parametrize(
    ("environment", "known"),
    [
        ({"TERM": "xterm-256color"}, "True True True True False False"),
        ({"TERM": "xterm-256color", "STY": "1234.pts"}, "False True True True False False"),
        ({"TERM": "linux"}, "False True True False False False"),
        ({"TERM": "screen"}, "False False True True False False"),
        ({"TERM": "nobody-knows"}, "False False False False False False"),
    ],
)
def test_what_a_terminal_can_do(environment, known):
    """In a process of its own: curses looks a terminal up once."""
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        env={**environment, "PYTHONPATH": "."},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == known.split()
