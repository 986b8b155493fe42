"""Finds what scrolled, so that the terminal can move it instead of getting it again.

Rows that stand elsewhere than before vote for how far they moved; the longest block that moved so is tried: over
the whole width, and, where a terminal scrolls a part of its columns, over those in which much changed, which is a
pane. What is cheapest is done, by an estimate of the bytes. Nothing here has to be right: what the terminal
shows afterwards is known, and what is still different is written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.terminal.abilities import Abilities
from tui.terminal.cells import BLANK, Cell
from tui.terminal.difference import Pen
from tui.terminal.pieces import changes
from tui.terminal.styles import is_plain

Rows = list[list[Cell]]

LEAST_ROWS = 3
"""Rows in which a column of a pane that scrolled has changed; those of headings and status change in fewer."""
GUTTER = 4
"""Unchanged columns that part two panes; fewer may be gaps between words."""
NARROWEST = 8
"""Columns of a pane that is worth moving by itself."""
MISSED = 2
"""Rows in a block that may have changed while it moved: a line that is marked, for one."""
RUN = 7
"""Bytes it takes to get to a run of changed cells and into its style, about."""
SAYING = 24
"""Bytes that scrolling takes; with margins twice as many."""


@dataclass(frozen=True, slots=True)
class Scroll:
    """A block of cells whose rows move, up where `by` is positive; the rows that come in are blank."""

    top: int
    bottom: int
    left: int
    right: int
    by: int

    def apply(self, rows: Rows, blank: Cell) -> None:
        """Move the cells as the terminal does."""
        old = [row[self.left : self.right] for row in rows[self.top : self.bottom]]
        for y in range(self.top, self.bottom):
            source = y + self.by - self.top
            rows[y][self.left : self.right] = (
                old[source] if 0 <= source < len(old) else [blank] * (self.right - self.left)
            )


def scroll(have: Rows, want: Rows, can: Abilities, pen: Pen) -> None:
    """Scroll what is worth it, on the terminal and in what is known of it."""
    if not can.regions or not have:
        return
    width = len(have[0])
    changed = [changes(old, new) for old, new in zip(have, want, strict=True)]
    whole = found(have, want, 0, width)
    plans = [[whole]] if whole is not None else []
    if can.margins and can.by_many:
        spans = _spans(changed, width)
        plans.append([one for left, right in spans if (one := found(have, want, left, right)) is not None])
    cost = sum(map(_cost, changed))
    best: list[Scroll] = []
    for plan in plans:
        saying = sum(SAYING * (1 if one.right - one.left == width else 2) for one in plan)
        if plan and (after := saying + _cost_after(have, want, plan)) < cost:
            best, cost = plan, after
    for one in best:
        _say(one, want, can, pen, have, width)


def found(have: Rows, want: Rows, left: int, right: int) -> Scroll | None:
    """What most likely scrolled between two columns."""
    before = [tuple(row[left:right]) for row in have]
    now = [tuple(row[left:right]) for row in want]
    by = _vote(before, now)
    if not by or _cuts(have, left, right) or _cuts(want, left, right):
        return None
    moved = [y for y, row in enumerate(now) if 0 <= y + by < len(before) and before[y + by] == row]
    block = max(_blocks(moved), key=len)
    top, bottom = min(block[0], block[0] + by), max(block[-1], block[-1] + by) + 1
    return Scroll(top, bottom, left, right, by) if bottom - top > abs(by) else None


def _vote(before: Sequence[tuple[Cell, ...]], now: Sequence[tuple[Cell, ...]]) -> int:
    """How many rows most of what moved has moved up; 0 where nothing has."""
    once = Counter(before)
    where = {row: y for y, row in enumerate(before) if once[row] == 1}
    moves = Counter(where[row] - y for y, row in enumerate(now) if row != before[y] and row in where)
    return moves.most_common(1)[0][0] if moves else 0


def _blocks(rows: Sequence[int]) -> Iterator[list[int]]:
    """Rows that follow one another, but for a few that are missing."""
    block: list[int] = []
    for y in rows:
        if block and y - block[-1] > MISSED + 1:
            yield block
            block = []
        block.append(y)
    yield block


def _cuts(rows: Rows, left: int, right: int) -> bool:
    """Whether an edge cuts a wide character in two."""
    return any(row[left][0] == "" or (right < len(row) and row[right][0] == "") for row in rows)


def _spans(changed: Sequence[Sequence[int]], width: int) -> list[tuple[int, int]]:
    """The columns in which much changed, as spans."""
    counts = Counter(x for row in changed for x in row)
    spans: list[tuple[int, int]] = []
    for x in range(width):
        if counts[x] < LEAST_ROWS:
            continue
        if spans and x - spans[-1][1] < GUTTER:
            spans[-1] = (spans[-1][0], x + 1)
        else:
            spans.append((x, x + 1))
    return [(left, right) for left, right in spans if NARROWEST <= right - left < width]


def _cost(changed: Sequence[int]) -> int:
    """Bytes it takes to write changed cells of a row, about."""
    runs = sum(1 for x, last in zip(changed, (-RUN, *changed), strict=False) if x - last > RUN)
    return len(changed) + RUN * runs


def _cost_after(have: Rows, want: Rows, plan: Sequence[Scroll]) -> int:
    rows = [list(row) for row in have]
    for one in plan:
        one.apply(rows, BLANK)
    return sum(_cost(changes(old, new)) for old, new in zip(rows, want, strict=True))


def _say(one: Scroll, want: Rows, can: Abilities, pen: Pen, have: Rows, width: int) -> None:
    """Scroll on the terminal, with the coming rows in the background they will have, where it can."""
    coming = want[one.bottom - 1 if one.by > 0 else one.top][one.right - 1]
    blank = (" ", coming[1]) if can.bce and is_plain(coming[1]) else BLANK
    pen.look(blank[1])
    beside = one.right - one.left < width
    if beside:
        pen.say(f"\x1b[?69h\x1b[{one.left + 1};{one.right}s")
    pen.say(f"\x1b[{one.top + 1};{one.bottom}r")
    number = abs(one.by)
    if can.by_many:
        pen.say(f"\x1b[{number if number > 1 else ''}{'S' if one.by > 0 else 'T'}")
    elif one.by > 0:
        pen.say(f"\x1b[{one.bottom}H" + "\n" * number)
    else:
        pen.say(f"\x1b[{one.top + 1}H" + "\x1bM" * number)
    pen.say("\x1b[r\x1b[?69l" if beside else "\x1b[r")
    one.apply(have, blank)
