"""The frame of a pane: its edges with the words in them, as Textual draws borders with a title and a subtitle."""

from __future__ import annotations

from typing import NamedTuple

from tui.column.characters import cells
from tui.telling.facts import cut
from tui.terminal.styles import Style

Runs = list[tuple[str, Style]]
"""Text, each piece with its style."""


class Box(NamedTuple):
    """The lines of a frame."""

    top: str
    """Corner, line, corner."""
    side: str
    bottom: str


ACTIVE, OTHER, ALONE = Box("┏━┓", "┃", "┗━┛"), Box("╭─╮", "│", "╰─╯"), Box("─", "", "")
"""That of the pane that has the keys, of others, and of one that is alone, which has an upper edge only."""


BESIDE_WORDS = 4
"""Cells beside the words between two corners: a blank and a sign of the line on each side."""


def edge(signs: str, words: str, width: int, line: Style, lettered: Style, *, at_end: bool = False) -> Runs:
    """An edge `width` cells wide, with words at its beginning or its end."""
    left, sign, right = (signs[0], signs[1], signs[2]) if len(signs) > 1 else ("", signs, "")
    room = width - len(left) - len(right)
    if words and left:
        words = f" {cut(words, room - BESIDE_WORDS)} "
    rest = max(room - cells(words), 0)
    if not words or not rest:
        runs = [(words, lettered)] if words else [(sign * rest, line)]
    elif at_end:
        runs = [(sign * (rest - 1), line), (words, lettered), (sign, line)]
    else:
        runs = [(sign, line), (words, lettered), (sign * (rest - 1), line)]
    return [(left, line), *runs, (right, line)]
