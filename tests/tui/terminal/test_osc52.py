"""What is written for a copy gets through multiplexers, and never on their screens."""

import re
from base64 import b64decode

import pytest

from tui.terminal import osc52
from tui.terminal.osc52 import load_tmux_buffer, multiplexer, sequence

LONG = "Hérons 鷺 " * 4_000


def decoded(plain):
    return b64decode(re.fullmatch(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", plain)[1]).decode()


@pytest.mark.parametrize(
    ("environment", "inside"),
    [
        ({}, "none"),
        ({"TERM": "xterm-256color"}, "none"),
        ({"TERM": "screen-256color", "TMUX": "/run/tmux,1,0"}, "tmux"),
        ({"TERM": "tmux-256color"}, "tmux"),
        ({"TERM": "screen.xterm", "STY": "12.pts"}, "screen"),
        ({"TERM": "screen-256color"}, "either"),
    ],
)
def test_what_one_is_inside_of(environment, inside):
    assert multiplexer(environment) == inside


def test_plain_where_nothing_is_between():
    assert decoded(sequence(LONG, "none")) == LONG


def test_tmux_gets_it_plain_and_wrapped():
    plain, wrapped = sequence("Hérons", "tmux").split("\x1bPtmux;")
    assert decoded(plain) == "Hérons"
    assert wrapped.endswith("\x1b\\")
    assert decoded(wrapped.removesuffix("\x1b\\").replace("\x1b\x1b", "\x1b")) == "Hérons"


@pytest.mark.parametrize("inside", ["screen", "either"])
def test_screen_gets_strings_that_it_can_hold(inside):
    pieces = re.findall(r"\x1bP(.*?)\x1b\\", sequence(LONG, inside), re.DOTALL)
    assert decoded("".join(pieces)) == LONG
    assert max(map(len, pieces)) < 256
    assert sum(len(piece) + 4 for piece in pieces) == len(sequence(LONG, inside))
    assert (sequence("tar", inside) + "\x1bP").count("\x1b]52;") == (1 if inside == "screen" else 2)


def test_without_a_tmux_that_works_it_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not load_tmux_buffer("tar")
    (tmp_path / "tmux").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "tmux").chmod(0o755)
    assert not load_tmux_buffer("tar")
    (tmp_path / "tmux").write_text(f'#!/bin/sh\nread -r line; echo "$* $line" > {tmp_path}/got\n')
    assert load_tmux_buffer("tar\n")
    assert (tmp_path / "got").read_text() == "load-buffer -w - tar\n"
    monkeypatch.setattr(osc52, "LONGEST_WAIT", 1)
    (tmp_path / "tmux").write_text(f"#!/bin/sh\n: > {tmp_path}/begun\nexec /bin/sleep 60\n")
    assert not load_tmux_buffer("tar")
    assert (tmp_path / "begun").exists()
