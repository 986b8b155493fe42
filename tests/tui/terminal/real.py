"""The program on a real pseudo-terminal, and what the tests of it share."""

import os
import pty
import select
import subprocess
import sys
import termios
from pathlib import Path

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "sample_data" / "statement.txt"
LIVE = b"commands"
"""What the status line names when the application has taken the place of the first screen."""
PATIENCE = 30.0
"""Seconds after which a program that says nothing has hung; never reached by one that works."""

TURNED_ON = {
    b"\x1b[?1049h": b"\x1b[?1049l",  # alternate screen
    b"\x1b[?25l": b"\x1b[?25h",  # hidden cursor
    b"\x1b[?2004h": b"\x1b[?2004l",  # bracketed paste
    b"\x1b[?1004h": b"\x1b[?1004l",  # telling of focus
    b"\x1b[?7l": b"\x1b[?7h",  # no wrapping
    b"\x1b[>": b"\x1b[<u",  # kitty's keys
}
"""Sequences that turn something on, and those that put it back."""
ASKED, ATTRIBUTES = b"\x1b[c", b"\x1b[?62;22c"
"""DA1, the last question, and what a terminal says to it."""


ELSEWHERE = {name: value for name, value in os.environ.items() if name not in ("LINES", "COLUMNS")}
"""The environment without the size of another terminal, which readline puts there."""

KEEPS_A_PARENT = """
import os, signal, subprocess, sys
signal.signal(signal.SIGTTOU, signal.SIG_IGN)
child = subprocess.Popen(sys.argv[1:], process_group=0, restore_signals=True)
os.tcsetpgrp(0, child.pid)
os.waitpid(child.pid, os.WUNTRACED)
os.tcsetpgrp(0, os.getpgrp())
print("stopped", flush=True)
input()
os.tcsetpgrp(0, child.pid)
os.killpg(child.pid, signal.SIGCONT)
sys.exit(child.wait())
"""
"""What a shell does with a job: it stops, the shell has the terminal, and a line later it is brought back."""

CONTINUES_BEHIND = KEEPS_A_PARENT.replace(
    "os.tcsetpgrp(0, os.getpgrp())\n",
    "os.tcsetpgrp(0, os.getpgrp())\nos.killpg(child.pid, signal.SIGCONT)\nos.waitpid(child.pid, os.WUNTRACED)\n",
    1,
)
"""The same, but somebody tells the job to go on while the shell has the terminal."""


class Session:
    """A program on a pseudo-terminal of 80 by 24."""

    def __init__(self, *arguments, env=None, answers=(ATTRIBUTES,)):
        self.answers = answers
        self.master, slave = pty.openpty()
        termios.tcsetwinsize(self.master, (24, 80))
        self.before = termios.tcgetattr(self.master)
        self.output = b""
        self.process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=ROOT,
            env={**ELSEWHERE, "TERM": "xterm-256color", **(env or {})},
            start_new_session=True,
            preexec_fn=take_terminal,  # noqa: PLW1509 - no threads run yet
        )
        os.close(slave)

    def read_until(self, wanted):
        """Read until the screen shows `wanted`, or fail."""
        while wanted not in self.output:
            ready, _, _ = select.select([self.master], [], [], PATIENCE)
            assert ready, self.output[-2000:]
            self.output += self.read()

    def read(self):
        try:
            read = os.read(self.master, 65536)
        except OSError:
            return b""
        if ASKED in read:
            for answer in self.answers:
                os.write(self.master, answer)
        return read

    def end(self):
        """Wait for the program and read what it still had to say."""
        while self.process.poll() is None:
            if select.select([self.master], [], [], 0.1)[0]:
                self.output += self.read()
        while select.select([self.master], [], [], 0.1)[0] and (rest := self.read()):
            self.output += rest
        return self.process.returncode

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self.master >= 0:
            os.close(self.master)


def take_terminal():
    """Make standard input the controlling terminal of the new session, so that closing it hangs up."""
    import fcntl

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def assert_put_back(one):
    """What was turned on is off: the last word on each is the word before the program came."""
    for on, off in TURNED_ON.items():
        assert one.output.rfind(off) > one.output.rfind(on) > -1, off
    flags = termios.tcgetattr(one.master)[3]
    assert flags & termios.ECHO
    assert flags & termios.ICANON
