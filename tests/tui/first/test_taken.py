"""Between the first screen and the application: keys, signals, other sizes, and what is imported by then."""

import os
import select
import signal
import termios
from pathlib import Path

import pytest

from tests.tui.terminal.real import LIVE, PATIENCE, SAMPLE, TURNED_ON, assert_put_back
from tui.first.taken import ENTER

LOOK = 0.01
"""Seconds between two looks at what has not happened yet."""

BARLEY = b"Paragraph 7"
LONG = "# Barley\n\n" + "\n\n".join(f"Paragraph {number} tells of a quay." for number in range(60))

WAITS = """
import sys, time
from pathlib import Path

class Waits:
    def find_spec(self, name, path=None, target=None):
        while name == "tui.app" and not Path(sys.argv[1]).exists():
            time.sleep(0.01)

sys.meta_path.insert(0, Waits())
from tui import cli
sys.exit(cli.main(sys.argv[2:]))
"""
"""The program, which imports its application only when there is a file."""

TELLS = """
import os, sys
from pathlib import Path
from tui.first.taken import Taken

def show(self, frame):
    Path(sys.argv[1]).write_text("\\n".join(sys.modules))
    os._exit(0)

Taken.show = show
from tui import cli
sys.exit(cli.main(sys.argv[2:]))
"""
"""The program, which leaves where it would show its first screen, and tells what it has imported."""

LATER = (
    "textual", "asyncio", "argparse", "rich.console", "rich.text", "rich.style", "tui.commands", "matching",
    "platformdirs", "tempfile", "tomllib", "shutil", "importlib.metadata", "rapidfuzz", "regex", "sqlite3", "json",
    "logging",
)  # fmt: skip
"""What the first screen does not need."""


@pytest.fixture
def waiting(session, tmp_path):
    """A session that shows its first screen and goes on when it is told to."""
    go, source = tmp_path / "go", tmp_path / "barley.md"
    source.write_text(LONG)

    def start(*options, beside=()):
        one = session("-c", WAITS, str(go), *options, str(source), *beside)
        one.go_on = go.touch
        one.read_until(BARLEY)
        return one

    return start


def test_the_first_screen_is_there_before_what_it_does_not_need(session, tmp_path):
    told, source = tmp_path / "modules", tmp_path / "barley.txt"
    source.write_text(LONG.removeprefix("# "))
    one = session("-c", TELLS, str(told), str(source))
    assert one.end() == 0, one.output
    loaded = set(told.read_text().split())
    assert "tui.first.page" in loaded
    assert not {name for name in loaded if name.startswith("matching.")} - {"matching.model"}
    assert sorted(set(LATER) & loaded) == []


def children(process):
    return Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks Linux which processes there are")
def test_where_articles_are_compared_the_process_for_it_begins_meanwhile(waiting):
    alone, two = waiting(), waiting(beside=(str(SAMPLE),))
    looks = (children(two.process) or select.select([], [], [], LOOK)[0] for _ in range(round(PATIENCE / LOOK)))
    begun = next(filter(None, looks))
    assert children(alone.process) == []
    two.process.send_signal(signal.SIGTERM)
    assert two.end() == 128 + signal.SIGTERM
    assert_as_before(two)
    assert len(begun) == 1
    assert not Path(f"/proc/{begun[0]}").exists()


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT, signal.SIGINT])
def test_a_signal_puts_the_terminal_back(waiting, number):
    one = waiting()
    one.process.send_signal(number)
    assert one.end() == 128 + number
    assert_as_before(one)


def test_the_key_that_interrupts_ends_it(waiting):
    one = waiting()
    os.write(one.master, b"\x03")
    assert one.end() == 128 + signal.SIGINT
    assert_as_before(one)


def test_a_fault_puts_the_terminal_back_and_says_so(session, tmp_path):
    code = WAITS.replace("from tui import cli", "sys.modules['tui.app'] = None\nfrom tui import cli")
    one = session("-c", code, str(tmp_path), str(SAMPLE))
    assert one.end() == 1
    assert_as_before(one)
    assert one.output.rfind(b"ModuleNotFoundError") > one.output.rfind(b"\x1b[?1049l")


def test_a_closed_terminal_is_no_fault(waiting):
    one = waiting()
    os.close(one.master)
    one.master = -1
    assert one.process.wait(PATIENCE) == 128 + signal.SIGHUP


def test_keys_typed_meanwhile_are_kept_and_not_shown(waiting):
    one = waiting()
    assert not termios.tcgetattr(one.master)[3] & (termios.ECHO | termios.ICANON)
    assert termios.tcgetattr(one.master)[6][termios.VSUSP] == b"\0"
    os.write(one.master, b"jjj/Paragraph 5\rnn")
    one.go_on()
    one.read_until("“Paragraph 5” 3/11".encode())
    assert b"jjj" not in one.output
    os.write(one.master, b"Q")
    assert one.end() == 0
    assert_put_back(one)


def test_the_application_writes_only_what_differs(waiting):
    one = waiting()
    one.go_on()
    one.read_until(LIVE)
    os.write(one.master, b"Q")
    assert one.end() == 0
    assert one.output.count(b"\x1b[?1049h") == 1
    assert one.output.count(BARLEY) == 1
    assert_put_back(one)


def test_plainly_it_is_written_again(waiting):
    one = waiting("--driver", "plain")
    one.go_on()
    one.read_until(LIVE)
    os.write(one.master, b"Q")
    assert one.end() == 0
    assert one.output.count(BARLEY) > 1
    assert_put_back(one)


def test_another_size_meanwhile_is_painted_anew(waiting):
    one = waiting()
    termios.tcsetwinsize(one.master, (12, 40))
    one.go_on()
    one.read_until(b"no matches")
    os.write(one.master, b"G")
    one.read_until(b"Paragraph 59")
    os.write(one.master, b"Q")
    assert one.end() == 0
    assert one.output.count(b"\x1b[2J") == 2
    assert b"\x1b[20;" not in one.output.partition(b"\x1b[2J")[2].partition(b"\x1b[2J")[2]


def test_who_was_stopped_meanwhile_paints_it_anew(waiting):
    one = waiting()
    one.process.send_signal(signal.SIGSTOP)
    termios.tcsetattr(one.master, termios.TCSANOW, one.before)
    one.process.send_signal(signal.SIGCONT)
    one.go_on()
    one.read_until(LIVE)
    os.write(one.master, b"Q")
    assert one.end() == 0
    assert one.output.count(BARLEY) == 2
    assert_put_back(one)


@pytest.mark.parametrize("size", [(5, 80), (0, 0)])
def test_without_room_or_size_one_goes_on_without(session, tmp_path, size):
    source, go = tmp_path / "barley.md", tmp_path / "go"
    source.write_text(LONG)
    code = f"import os, termios; termios.tcsetwinsize(0, {size!r})\n{WAITS}"
    one = session("-c", code, str(go), str(source))
    go.touch()
    one.read_until(b"\x1b[?1049h")
    assert ENTER.encode() not in one.output
    one.process.send_signal(signal.SIGTERM)
    one.end()


def test_what_is_no_text_is_told_when_it_was_tried(session, tmp_path):
    source = tmp_path / "image.png"
    source.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    one = session("-m", "tui", str(source))
    assert one.end() == 1
    assert_put_back(one)


def assert_as_before(one):
    for on in (b"\x1b[?1049h", b"\x1b[?25l", b"\x1b[?2004h"):
        off = TURNED_ON[on]
        assert one.output.rfind(off) > one.output.rfind(on) > -1, off
    assert termios.tcgetattr(one.master) == one.before
