"""How far the items of a list are set in.

The markers of one list end below each other, and a deeper list stands below the words of the item it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parsers import Block
from tui.column.characters import cells

_BULLETS = "•◦▪"


def bullet(level: int) -> str:
    """The sign of an unordered list at a depth."""
    return _BULLETS[(max(level, 1) - 1) % len(_BULLETS)]


def leads(items: Sequence[Block], room: int) -> Iterator[str]:
    """What stands before each of some list items that follow one another, at most `room` cells."""
    if all(item.level <= 1 and not item.marker for item in items):
        yield from [f"{bullet(1)} "] * len(items)
        return
    widest: list[int] = []
    inside: list[int | None] = []
    lists: list[int] = []
    open_lists: list[int] = []
    for item in items:
        depth = max(item.level, 1)
        del open_lists[depth:]
        while len(open_lists) < depth:
            inside.append(open_lists[-1] if open_lists else None)
            open_lists.append(len(widest))
            widest.append(1)
        widest[open_lists[-1]] = max(widest[open_lists[-1]], cells(item.marker))
        lists.append(open_lists[-1])
    indents: list[int] = []
    for around in inside:
        indents.append(0 if around is None else indents[around] + widest[around] + 1)
    for item, number in zip(items, lists, strict=True):
        marker = item.marker or bullet(item.level)
        indent = max(min(indents[number], room - widest[number] - 1), 0)
        yield " " * (indent + widest[number] - cells(marker)) + marker + " "
