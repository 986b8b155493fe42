"""What looks look like in a theme, on a terminal of so many colours: parameters of SGR as Textual writes them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from rich.color import Color, ColorSystem

from themes import Theme
from tui.looks import Ink, Rule, ruled, variables_of
from tui.terminal.color_depth import Depth
from tui.terminal.styles import Style
from tui.widgets.article_looks import rule_of

SYSTEMS: Mapping[Depth, ColorSystem] = {
    "standard": ColorSystem.STANDARD,
    "256": ColorSystem.EIGHT_BIT,
    "truecolor": ColorSystem.TRUECOLOR,
}

CODES = {"bold": 1, "dim": 2, "italic": 3, "underline": 4, "reverse": 7, "strike": 9}
"""Of text styles."""

GROUND = {"color": "$text-fg", "background": "$text-bg"}
"""The rule of what is below everything."""


class Inks:
    """The inks of one theme."""

    def __init__(self, theme: Theme, depth: Depth, *, colorless: bool = False) -> None:
        self._variables = variables_of(theme)
        self._system = SYSTEMS[depth]
        self._colorless = colorless
        """Whether only text styles are written."""
        self.of = cache(self._of)
        """The style of looks that lie upon one another, the lowest first."""

    def ruled(self, rule: Rule) -> Ink:
        """What a style rule says."""
        return ruled(rule, self._variables)

    def _of(self, looks: tuple[str, ...]) -> Style:
        ink = self.ruled(GROUND)
        for look in looks:
            ink = self.ruled(rule_of(look)).over(ink)
        return self.style(ink)

    def style(self, ink: Ink) -> Style:
        """An ink as parameters of SGR."""
        codes = [str(code) for style, code in CODES.items() if style in ink.styles]
        for color, is_letters in ((ink.color, True), (ink.background, False)):
            codes += self._color(color).downgrade(self._system).get_ansi_codes(is_letters)
        return ";".join(codes)

    def _color(self, color: str) -> Color:
        return Color.parse("default" if self._colorless else color.removeprefix("ansi_"))
