"""Opening an address in the browser without waiting for it, and without letting anything write over the screen.

A browser is started by a child of its own session with no terminal: a browser for terminals finds none to draw on.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from threading import Thread

SECONDS = 20
"""Browsers that are there answer at once; what takes longer is waited for no more."""

_CHILD = "import sys, webbrowser; sys.exit(not webbrowser.open(sys.argv[1]))"

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
"""Variables of which one is set where a browser can be seen; over SSH none is."""


def can_open() -> bool:
    """Whether a browser could be seen from here."""
    return sys.platform in ("darwin", "win32") or any(os.environ.get(name) for name in _SCREENS)


def open_address(address: str, told: Callable[[bool], object]) -> Thread:
    """Open an address in a thread, which tells whether a browser took it."""
    thread = Thread(target=lambda: told(_opened(address)), name="opening", daemon=True)
    thread.start()
    return thread


def _opened(address: str) -> bool:
    """Whether a browser took it. Python is isolated, so that no file near the sources is taken for a module."""
    command = [sys.executable, "-I", "-c", _CHILD, address]
    away = subprocess.DEVNULL
    try:
        done = subprocess.run(  # noqa: S603 - the reader's own Python, without a shell
            command, stdin=away, stdout=away, stderr=away, start_new_session=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
