"""Keeps Python's cyclic garbage collector out of the way while the program starts.

Starting makes a hundred thousand objects (functions, classes, style rules) that live as long as the program.
Looking through them again and again is a tenth of what starting costs, and finds next to nothing. So the collector
waits until the first article is there; what there is by then is set aside for good, which makes later collections
quicker.
"""

from __future__ import annotations

import gc


def let_it_lie() -> None:
    """No collections until `collect_again`."""
    gc.disable()


def collect_again() -> None:
    """The program has started: collect what is made from here on. That does nothing where it never stopped."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
