"""The program in a real terminal: whatever ends it, the terminal is as it was and the exit code tells."""

import os
import re
import select
import signal
import sys
from pathlib import Path

import pytest

from tests.tui.terminal.real import (
    ATTRIBUTES,
    CONTINUES_BEHIND,
    KEEPS_A_PARENT,
    LIVE,
    PATIENCE,
    SAMPLE,
    assert_put_back,
)


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT, signal.SIGINT])
def test_a_signal_ends_it_in_good_order(session, number):
    one = session("-m", "tui", str(SAMPLE))
    one.read_until(LIVE)
    one.process.send_signal(number)
    assert one.end() == 128 + number
    assert_put_back(one)
    assert b"Traceback" not in one.output


def test_leaving_by_key_is_good(session):
    one = session("-m", "tui", str(SAMPLE))
    one.read_until(LIVE)
    os.write(one.master, b"Q")
    assert one.end() == 0
    assert_put_back(one)


def test_keys_of_one_packet_are_obeyed_in_order(session):
    one = session("-m", "tui", str(SAMPLE))
    one.read_until(LIVE)
    os.write(one.master, b"/quay\rn")
    one.read_until("“quay” 2/".encode())
    os.write(one.master, b"Q")
    assert one.end() == 0


def test_a_closed_terminal_ends_it(session):
    one = session("-m", "tui", str(SAMPLE))
    one.read_until(LIVE)
    os.close(one.master)
    one.master = -1
    assert one.process.wait(PATIENCE) not in (0, None)


def test_the_end_of_the_terminal_is_noticed_where_hangups_are_ignored(session):
    code = (
        "import signal, sys; from tui import cli; from tui.terminal import driver; driver.LEAVE_ON = ();"
        "signal.signal(signal.SIGHUP, signal.SIG_IGN); sys.exit(cli.main(sys.argv[1:]))"
    )
    one = session("-c", code, str(SAMPLE))
    one.read_until(LIVE)
    os.close(one.master)
    one.master = -1
    assert one.process.wait(PATIENCE) not in (0, None)


def wakes(one):
    """How often each thread of the program has waited so far."""
    tasks = Path(f"/proc/{one.process.pid}/task").glob("*/status")
    return [re.search(r"^voluntary_ctxt_switches:\s*(\d+)", task.read_text(), re.MULTILINE)[1] for task in tasks]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="only Linux tells how often a thread has waited")
@pytest.mark.parametrize("driver", ["frugal", "plain"])
def test_nothing_is_done_while_nothing_happens(session, driver):
    one = session("-m", "tui", "--driver", driver, str(SAMPLE))
    one.read_until(b"1 min")
    os.write(one.master, b"j")
    before, now = [], None
    for _ in range(int(PATIENCE)):
        while select.select([one.master], [], [], 0.5)[0]:
            one.output += one.read()
        before, now = now, wakes(one)
        if before == now:
            break
    assert before == now
    os.write(one.master, b"Q")
    assert one.end() == 0


def test_a_crash_puts_the_terminal_back_and_says_so(session):
    code = (
        "import sys; from tui import cli; from tui.screen.reading import ReadingScreen;"
        "ReadingScreen.do_about = lambda self: 1 / 0; sys.exit(cli.main(sys.argv[1:]))"
    )
    one = session("-c", code, str(SAMPLE))
    one.read_until(LIVE)
    os.write(one.master, b"i")
    assert one.end() == 1
    assert_put_back(one)
    assert b"ZeroDivisionError" in one.output


def test_the_mouse_is_left_alone_unless_asked_for(session):
    one = session("-m", "tui", str(SAMPLE))
    one.read_until(LIVE)
    os.write(one.master, b"Q")
    one.end()
    assert b"\x1b[?1000h" not in one.output
    assert b"\x1b]22" not in one.output
    two = session("-m", "tui", "--mouse", str(SAMPLE))
    two.read_until(LIVE)
    os.write(two.master, b"Q")
    two.end()
    assert b"\x1b[?1000h" in two.output


def test_the_background_chooses_the_theme_and_its_answer_is_no_key(session):
    one = session("-m", "tui", str(SAMPLE), answers=[b"\x1b]11;rgb:ffff/", b"ffff/ffff\x1b\\" + ATTRIBUTES + b"z"])
    one.read_until(b"48;5;230m")
    one.read_until(b"alone already")
    os.write(one.master, b"Q")
    assert one.end() == 0
    assert_put_back(one)


def test_who_chose_a_theme_is_not_asked_about(session):
    one = session("-m", "tui", "--theme", "dark", str(SAMPLE), answers=[b"\x1b]11;rgb:f/f/f\x07" + ATTRIBUTES])
    one.read_until(LIVE)
    os.write(one.master, b"Q")
    assert one.end() == 0
    assert b"\x1b]11;" not in one.output
    assert b"48;5;230m" not in one.output


def test_leaving_waits_for_an_answer_that_is_on_its_way(session):
    code = (
        "import sys; from tui import cli; from tui.terminal import driver; driver.LONGEST_ANSWER = 60; "
        "sys.exit(cli.main(sys.argv[1:]))"
    )
    one = session("-c", code, str(SAMPLE), answers=[b"Q"])
    one.read_until(b"\x1b[?2004l")
    while select.select([one.master], [], [], 0.5)[0]:
        one.output += one.read()
    assert b"\x1b[?1049l" not in one.output
    os.write(one.master, b"\x1b]11;rgb:0/0/0\x07" + ATTRIBUTES)
    assert one.end() == 0
    assert_put_back(one)
    assert b"rgb:0" not in one.output


def test_no_color_sends_no_colour(session):
    one = session("-m", "tui", str(SAMPLE), env={"NO_COLOR": "1"})
    one.read_until(LIVE)
    os.write(one.master, b"Q")
    one.end()
    assert b"38;5;" not in one.output
    assert b"38;2;" not in one.output
    assert b"\x1b[3" not in one.output.replace(b"\x1b[39", b"").replace(b"\x1b[3m", b"").replace(b"\x1b[3;", b"")


@pytest.mark.parametrize("terminal", ["dumb", ""])
def test_a_dumb_terminal_gets_the_text(session, terminal):
    one = session("-m", "tui", str(SAMPLE), env={"TERM": terminal})
    assert one.end() == 0
    assert b"\x1b" not in one.output
    assert b"Ninth Quay" in one.output


def test_the_shell_gets_its_terminal_while_it_is_suspended(session):
    one = session("-c", KEEPS_A_PARENT, sys.executable, "-m", "tui", str(SAMPLE))
    one.read_until(LIVE)
    os.write(one.master, b"\x1a")
    one.read_until(b"stopped")
    assert_put_back(one)
    one.output = b""
    os.write(one.master, b"\n")
    one.read_until(LIVE)
    os.write(one.master, b"Q")
    assert one.end() == 0
    assert_put_back(one)


def test_who_is_stopped_without_being_asked_goes_on(session):
    one = session("-m", "tui", str(SAMPLE))
    one.read_until(LIVE)
    one.output = b""
    one.process.send_signal(signal.SIGSTOP)
    one.process.send_signal(signal.SIGCONT)
    one.read_until(LIVE)
    os.write(one.master, b"Q")
    assert one.end() == 0
    assert_put_back(one)


def test_who_is_told_to_go_on_behind_the_shell_waits_for_the_terminal(session):
    one = session("-c", CONTINUES_BEHIND, sys.executable, "-m", "tui", str(SAMPLE))
    one.read_until(LIVE)
    os.killpg(os.tcgetpgrp(one.master), signal.SIGSTOP)
    one.read_until(b"stopped")
    one.output = b""
    os.write(one.master, b"\n")
    one.read_until(LIVE)
    os.write(one.master, b"Q")
    assert one.process.wait(PATIENCE) == 0
    one.end()
    assert_put_back(one)


def test_leaving_does_not_wait_for_sources(session):
    code = (
        "import sys, time; from tui import cli; from tui.loading import loading;"
        "loading.article_of = lambda _: time.sleep(3600); sys.exit(cli.main(sys.argv[1:]))"
    )
    one = session("-c", code, str(SAMPLE), str(SAMPLE))
    one.read_until(b"reading source")
    os.write(one.master, b"Q")
    assert one.end() == 0
    assert_put_back(one)
