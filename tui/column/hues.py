"""The colours of groups: eight, over and over.

Each letter has the same colour in every article, so that one sees at once what belongs together; two groups with
one colour are eight letters apart. The kind is told by the bar.
"""

from __future__ import annotations

from tui.matches.letters import number_of

HUES = 8
"""Colours that can be told apart as letters on one ground, also by eyes that see red and green alike."""


def words_look(letter: str) -> str:
    """The look of the words of a group."""
    return f"group-{_hue(letter)}"


def letter_look(letter: str) -> str:
    """The look of a group's letter and bar."""
    return f"letter-{_hue(letter)}"


def _hue(letter: str) -> int:
    """From 1 to `HUES`, in the order of letters."""
    return max(number_of(letter), 0) % HUES + 1
