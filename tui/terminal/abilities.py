"""What a terminal can do, by its entry in terminfo and by what it answers when asked."""

from __future__ import annotations

import curses
from collections.abc import Mapping
from dataclasses import dataclass

WITHOUT_BCE = ("screen", "tmux", "linux", "vt")
"""Beginnings of TERM: terminals that leave their own background where they erase, or once did."""


@dataclass
class Abilities:
    """What can be made use of."""

    bce: bool = False
    """Erasing leaves the background that is being written with."""
    ech: bool = False
    """It erases a number of cells (ECH)."""
    regions: bool = False
    """It scrolls a part of its rows (DECSTBM)."""
    by_many: bool = False
    """It scrolls by several rows at once, wherever the cursor is (SU, SD)."""
    margins: bool = False
    """It scrolls a part of its columns (DECLRMM); only its answer tells."""
    sync: bool = False
    """It shows a frame when it has all of it (mode 2026); only its answer tells."""


def abilities_of(environment: Mapping[str, str], fileno: int) -> Abilities:
    """What is known without asking. Nothing is taken for granted of a terminal that terminfo does not know."""
    name = environment.get("TERM", "")
    try:
        curses.setupterm(name, fileno)
    except curses.error:
        return Abilities()
    inside = name.startswith(WITHOUT_BCE) or bool(environment.get("STY"))
    return Abilities(
        bce=curses.tigetflag("bce") > 0 and not inside,
        ech=curses.tigetstr("ech") == b"\x1b[%p1%dX",
        regions=curses.tigetstr("csr") == b"\x1b[%i%p1%d;%p2%dr",
        by_many=curses.tigetstr("indn") == b"\x1b[%p1%dS" and curses.tigetstr("rin") == b"\x1b[%p1%dT",
    )
