"""OSC 52, the sequence that gives a text to the terminal's clipboard, in the wrappings that multiplexers ask for.

- tmux obeys the plain sequence where `set-clipboard` is `on`, and lets it through in a wrapping of its own where
  `allow-passthrough` is; both are sent, and setting the same text twice does no harm. By default it does neither:
  the tmux on this machine is told by its own command (`tmux load-buffer -w`).
- GNU screen knows nothing of it and writes the end of a long string on the screen. It passes on what stands in
  device control strings, each of at most 256 characters in version 4.0, 512 and 768 in later ones.

tmux calls itself `tmux…` or `screen…` in TERM, screen always `screen…`; TMUX and STY tell them apart where they
run on this machine. Where only the name `screen…` is known, either may be there.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from typing import Literal

Multiplexer = Literal["none", "tmux", "screen", "either"]

PIECE = 250
"""Characters of a device control string that every version of GNU screen takes."""

LONGEST_WAIT = 5.0
"""Seconds that tmux may take."""

MOST_BYTES = 74_994
"""Bytes of a text that most terminals take: hterm stops at 100,000 characters of the whole sequence, tmux at a
million, kitty at more. A few take far less (Tabby 3,000, Termux 6,000)."""


def multiplexer(environment: Mapping[str, str]) -> Multiplexer:
    """What one is inside of."""
    term = environment.get("TERM", "")
    if term.startswith("tmux") or environment.get("TMUX"):
        return "tmux"
    if environment.get("STY"):
        return "screen"
    return "either" if term.startswith("screen") else "none"


def sequence(text: str, inside: Multiplexer) -> str:
    """What is written to the terminal for a text."""
    plain = f"\x1b]52;c;{b64encode(text.encode('utf-8', 'replace')).decode('ascii')}\x07"
    if inside == "tmux":
        return plain + _for_tmux(plain)
    if inside == "screen":
        return _for_screen(plain)
    if inside == "either":
        return _for_screen(plain) + (plain if len(plain) <= PIECE else "")
    return plain


def load_tmux_buffer(text: str) -> bool:
    """Have the tmux on this machine keep a text and give it to its terminal's clipboard (since tmux 3.2)."""
    import subprocess

    command = ["tmux", "load-buffer", "-w", "-"]
    try:
        done = subprocess.run(  # noqa: S603 - nothing of it comes from outside
            command, input=text.encode("utf-8", "replace"), capture_output=True, timeout=LONGEST_WAIT, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def _for_tmux(plain: str) -> str:
    doubled = plain.replace("\x1b", "\x1b\x1b")
    return f"\x1bPtmux;{doubled}\x1b\\"


def _for_screen(plain: str) -> str:
    pieces = (plain[at : at + PIECE] for at in range(0, len(plain), PIECE))
    return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)
