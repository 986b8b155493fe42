"""What stands in the edges of a pane's frame: which article it is, under which heading, and how far one is."""

from __future__ import annotations

from collections.abc import Sequence

from parsers import Article
from tui.clipping import path_end
from tui.column.characters import cells, drawn
from tui.column.layout import duration
from tui.telling.facts import BETWEEN, Fact, cut, fitted

LEAST_HEADING = 8
"""Cells in which one can still tell a heading."""

LONGEST_NAME = 32
"""Cells of a path that stands for a title."""


def label(article: Article, source: str) -> str:
    """A short name for a pane: the publication, else the title, else the source."""
    return drawn(article.site or article.title) or path_end(source, LONGEST_NAME)


def place_facts(percent: int, minutes_left: int) -> list[Fact]:
    """How far one is, and how long it is to the end."""
    return [Fact(f"{percent}%", 9), Fact(f"{duration(minutes_left)} left" if minutes_left else "", 1)]


def pane_fact(number: int, count: int) -> Fact:
    """Which of so many panes it is, where the others cannot be seen."""
    return Fact(f"{number} of {count}" if count > 1 else "", 5, f"{number}/{count}")


def only_edge(name: str, heading: str, facts: Sequence[Fact], width: int) -> str:
    """The upper edge of a pane that is alone, which tells all."""
    right = fitted(facts, max(width - cells(name) - 3, width // 3))
    left_over = width - cells(right) - 3
    shown = upper_edge(name, heading, left_over)
    return f" {shown} {'─' * (left_over - cells(shown) + 1)} {right} "


def upper_edge(name: str, heading: str, width: int) -> str:
    """The article's number and name, and as much of the heading as there is room for."""
    room = width - cells(name) - cells(BETWEEN)
    if not heading or heading in name or room < min(LEAST_HEADING, cells(heading)):
        return cut(name, width)
    return name + BETWEEN + cut(heading, room)


def room_in_edge(width: int) -> int:
    """Cells there are for words in the upper edge of a pane, with a corner and a blank on each side."""
    return max(width - 4, 1)
