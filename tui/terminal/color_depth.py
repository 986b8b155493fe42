"""How many colours the terminal has, asked of terminfo before Textual is imported.

Rich goes by the name alone: it knows `…-256color`, and takes every other terminal without COLORTERM, which SSH
does not forward, for one of sixteen. Terminfo knows `alacritty`, `foot`, `xterm-direct` and whatever comes next.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from typing import Literal, cast, get_args

Depth = Literal["standard", "256", "truecolor"]
"""The sixteen colours of a terminal, those of xterm's table, or all."""

CHOICE = "TEXTUAL_COLOR_SYSTEM"
"""What Textual reads when it is imported."""

NAMED_MANY = ("256color", "kitty")
"""Ends of TERM by which Rich knows a terminal of 256 colours."""

MANY, ALL = 256, 1 << 24


def settle(environment: MutableMapping[str, str]) -> None:
    """Tell Textual how many colours there are where terminfo knows it better than the name of the terminal."""
    if environment.get("COLORTERM") or environment.get(CHOICE):
        return
    count = colors_of(environment.get("TERM", ""))
    if count >= MANY:
        environment[CHOICE] = "truecolor" if count >= ALL else "256"


def depth_of(environment: Mapping[str, str]) -> Depth:
    """What Textual, and Rich below it, will write in, once it is settled."""
    chosen = environment.get(CHOICE, "")
    if chosen in get_args(Depth):
        return cast(Depth, chosen)
    if environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return "truecolor"
    name = environment.get("TERM", "").strip().lower()
    return "256" if name.rpartition("-")[2] in NAMED_MANY else "standard"


def colors_of(terminal: str) -> int:
    """What terminfo says of a terminal; 0 where it does not know it."""
    try:
        import curses

        curses.setupterm(terminal)
        return max(curses.tigetnum("colors"), 0)
    except (ImportError, curses.error):
        return 0
