"""The process that compares, from outside."""

import pickle
import subprocess
import sys

from tests.tui.driving import COOTS, GREBES

SERVE = (sys.executable, "-c", "from tui.loading.child import serve; serve()")
LONG = 1_000
"""Times a text is said for one that takes far longer to compare than a test may take."""
SOON = 20
"""Seconds in which a busy machine starts a process and ends it."""


def test_it_leaves_with_the_reader_in_the_middle_of_its_work():
    with subprocess.Popen(SERVE, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        for text in (GREBES, COOTS):
            process.stdin.write(pickle.dumps(("give", text, ())))
        process.stdin.write(pickle.dumps(("quotes", 0)))
        process.stdin.flush()
        assert pickle.load(process.stdout) == []  # noqa: S301 - our own child wrote it
        for text in (GREBES * LONG, COOTS * LONG):
            process.stdin.write(pickle.dumps(("give", text, ())))
        process.stdin.write(pickle.dumps(("matches", 2, 3)))
        process.stdin.close()
        assert process.wait(SOON) == 1
