"""The shortest way for the cursor from one place to another.

Behind the last column it stands in it, as the terminal does not wrap: from there it goes back to the beginning of
the row or straight down, which all terminals do alike.
"""

from __future__ import annotations

from functools import lru_cache

Place = tuple[int, int]
"""Column and row."""

REMEMBERED = 16_384
"""Ways; a screen needs some thousand."""


@lru_cache(REMEMBERED)
def way(at: Place | None, x: int, y: int, width: int) -> str:
    """From a place, where it is known, to another on a screen so many columns wide."""
    if at is None or at[1] > y:
        return _placed(x, y)
    down = y - at[1]
    ways = ["\r" + "\n" * down + _along(x), *([] if at == (x, y) else [_placed(x, y)])]
    if at[0] < width:
        ways.append(_down(down) + _along(x - at[0]))
    elif x == width - 1 and down:
        ways.append(_down(down))
    return min(ways, key=len)


def _placed(x: int, y: int) -> str:
    if x:
        return f"\x1b[{y + 1};{x + 1}H"
    return f"\x1b[{y + 1}H" if y else "\x1b[H"


def _along(columns: int) -> str:
    """So many columns to the right, or to the left."""
    if columns > 0:
        return f"\x1b[{columns if columns > 1 else ''}C"
    return min("\b" * -columns, f"\x1b[{-columns}D", key=len)


def _down(rows: int) -> str:
    """So many rows down; a vertical tab is a line feed that no tty makes a new line of."""
    return min("\v" * rows, f"\x1b[{rows}B", key=len)
