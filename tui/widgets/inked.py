"""Widgets that write in several looks, each told by a style rule.

Textual has component classes for that. It matches each of them against the rules of all widgets, for every widget,
again whenever one is shown or hidden; at the start that took longer than all else. Here a look is made when it is
first drawn.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.color import Color
from rich.style import Style
from textual.widget import Widget

from tui.looks import Ink, Rule, ruled


class Inked(Widget):
    """A widget with looks."""

    RULES: ClassVar[Mapping[str, Rule]] = {}
    """The style rules of its looks."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002, RUF100 - Textual's own name
        super().__init__(id=id)
        self._variables: Mapping[str, str] = {}
        """Those of the theme of which looks were made."""
        self._looks: dict[str, Style] = {}

    def look(self, name: str) -> Style:
        """The style of a look; what it does not say is left as it is below."""
        if self._variables is not self.app.theme_variables:
            self._variables = self.app.theme_variables
            self._looks.clear()
        if name not in self._looks:
            self._looks[name] = as_style(ruled(self.RULES[name], self._variables))
        return self._looks[name]


def as_style(ink: Ink) -> Style:
    """An ink as Rich writes it."""
    color, background = (
        Color.parse(value.removeprefix("ansi_")) if value else None for value in (ink.color, ink.background)
    )
    return Style(color=color, bgcolor=background) + Style.parse(" ".join(sorted(ink.styles)))
