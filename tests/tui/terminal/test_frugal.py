"""The frugal driver in a real terminal: whole screens when they are needed, and one that takes nothing."""

import os
import select
import signal
import sys
import termios
from time import monotonic

import pytest

from tests.tui.terminal.emulator import Terminal
from tests.tui.terminal.real import ASKED, ATTRIBUTES, KEEPS_A_PARENT, LIVE, SAMPLE, assert_put_back
from tui.terminal.pacing import ASK

HERE = b"\x1b[1;1R"
"""Where the cursor is, says the terminal."""
TITLE = "Ninth Quay"


def screen_of(one, since=0, columns=80, lines=24):
    """What a blank terminal would show of all that was written since."""
    terminal = Terminal(columns, lines)
    terminal.feed(one.output[since:].decode("utf-8", "replace"))
    return "\n".join(terminal.display)


def read_all(one, seconds=0.6):
    """Read until nothing comes; answer where the cursor is."""
    while select.select([one.master], [], [], seconds)[0] and (got := one.read()):
        one.output += got
        for _ in range(got.count(ASK.encode())):
            os.write(one.master, HERE)


@pytest.fixture
def reader(session):
    one = session("-m", "tui", str(SAMPLE))
    one.read_until(LIVE)
    read_all(one)
    return one


def quit_well(one):
    os.write(one.master, b"Q")
    read_all(one, 0.2)
    assert one.end() == 0
    assert_put_back(one)


def test_the_screen_is_whole_and_drawn_anew_when_asked(reader):
    assert TITLE in screen_of(reader)
    before = len(reader.output)
    os.write(reader.master, b"\x0c")
    read_all(reader)
    assert TITLE in screen_of(reader, before)
    assert reader.output[before:].count(b"\x1b[2J") == 1
    quit_well(reader)


def test_another_size_is_drawn_anew_and_so_is_the_old_one_again(reader):
    for columns, lines in ((60, 20), (80, 24)):
        before = len(reader.output)
        termios.tcsetwinsize(reader.master, (lines, columns))
        read_all(reader)
        assert TITLE in screen_of(reader, before, columns, lines)
    before = len(reader.output)
    reader.process.send_signal(signal.SIGWINCH)
    read_all(reader)
    assert TITLE in screen_of(reader, before)
    quit_well(reader)


def test_it_comes_back_with_a_whole_screen(session):
    one = session("-c", KEEPS_A_PARENT, *(sys.executable, "-m", "tui", str(SAMPLE)))
    one.read_until(LIVE)
    os.write(one.master, b"\x1a")
    one.read_until(b"stopped")
    one.output = b""
    os.write(one.master, b"\n")
    one.read_until(LIVE)
    read_all(one)
    assert TITLE in screen_of(one)
    quit_well(one)


def test_leaving_waits_for_answers_or_the_shell_would_get_them(session):
    code = (
        "import sys; from tui import cli; from tui.terminal import frugal; frugal.LONGEST = 60; "
        "sys.exit(cli.main(sys.argv[1:]))"
    )
    one = session("-c", code, str(SAMPLE))
    one.read_until(LIVE)
    read_all(one)
    os.write(one.master, HERE * one.output.count(ASK.encode()))
    seen = len(one.output)
    os.write(one.master, b"?")
    while ASK.encode() not in one.output[seen:]:
        one.output += one.read()
    os.write(one.master, b"Q")
    one.read_until(b"\x1b[?2004l")
    while select.select([one.master], [], [], 0.3)[0]:
        one.output += one.read()
    assert b"\x1b[?1049l" not in one.output
    os.write(one.master, HERE)
    assert one.end() == 0
    assert_put_back(one)


def test_a_terminal_that_is_not_read_stops_nobody(reader):
    os.write(reader.master, b"?q" * 25)
    began = monotonic()
    os.write(reader.master, b"Q")
    reader.process.wait(20)
    assert reader.process.returncode == 0
    assert monotonic() - began < 15


def test_a_signal_ends_it_though_nothing_is_read(reader):
    os.write(reader.master, b"?q" * 25)
    reader.process.send_signal(signal.SIGTERM)
    assert reader.process.wait(20) == 128 + signal.SIGTERM


def test_an_error_in_drawing_ends_it_in_good_order(session):
    code = (
        "import sys; from tui import cli; from tui.terminal.shadow import Shadow; paint = Shadow.paint;"
        "Shadow.paint = lambda self, frame: (setattr(Shadow, 'frame', lambda self: 1 / 0), paint(self, frame))[1]"
        " if 'textual' in sys.modules else paint(self, frame); sys.exit(cli.main(sys.argv[1:]))"
    )
    one = session("-c", code, str(SAMPLE))
    assert one.end() != 0
    assert_put_back(one)
    assert b"ZeroDivisionError" in one.output


def test_plain_is_the_way_out(session):
    one = session("-m", "tui", "--driver", "plain", str(SAMPLE), answers=[ATTRIBUTES])
    one.read_until(LIVE)
    os.write(one.master, b"j")
    one.read_until(ASKED)
    os.write(one.master, b"Q")
    assert one.end() == 0
    assert ASK.encode() not in one.output
    assert_put_back(one)
