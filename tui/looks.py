"""What a theme says, as the variables that the style sheets use: three for every look. And which theme suits.

Textual is imported only when it is handed a theme: the first screen is painted by the same variables before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from themes import Look, Theme
from tui.column.hues import HUES
from tui.terminal.background import is_dark_by

if TYPE_CHECKING:
    from textual.theme import Theme as TextualTheme

    from tui.terminal.color_depth import Depth

LAID_OVER = frozenset(
    (
        "summary", "heading", "caption", "quotation", "code", "hyperlink", "match", "alone", "told", "current",
        "current-sign", "current-words", "differs", "found", "here", "selection", "cursor",
        *(f"{what}-{hue}" for what in ("group", "letter") for hue in range(1, HUES + 1)),
    )
)  # fmt: skip
"""Looks that are only ever laid over other text: a colour they do not give leaves what is below."""


Rule = Mapping[str, str]
"""A style rule: `color`, `background`, `text-style`, and values that begin with `$` where they are a theme's."""


class Ink(NamedTuple):
    """How something is written: colours as themes name them, and text styles."""

    color: str = ""
    """"" is that of what is below."""
    background: str = ""
    styles: frozenset[str] = frozenset()

    def over(self, below: Ink) -> Ink:
        """This ink upon another."""
        return Ink(self.color or below.color, self.background or below.background, self.styles | below.styles)


def ruled(rule: Rule, variables: Mapping[str, str]) -> Ink:
    """What a style rule says in a theme of which these are the variables."""

    def value(name: str) -> str:
        given = rule.get(name, "")
        known = variables[given[1:]] if given.startswith("$") else given
        return "" if known in ("transparent", "none") else known

    return Ink(value("color"), value("background"), frozenset(value("text-style").split()))


REVERSED = Look(style="reverse")

SUIT_BACKGROUND = ("dark", "light")
"""The themes of which one suits a terminal of many colours, by its background."""


def no_color(environment: Mapping[str, str]) -> bool:
    """Whether the user wants no colours (no-color.org)."""
    return bool(environment.get("NO_COLOR"))


def suitable(environment: Mapping[str, str], depth: Depth) -> str:
    """The theme that suits a terminal, as far as is known without asking it."""
    if no_color(environment):
        return "mono"
    if depth == "standard":
        return "terminal"
    return "light" if is_dark_by(environment) is False else "dark"


def variables_of(theme: Theme) -> dict[str, str]:
    """`found = {fg, bg, style}` becomes `found-fg`, `found-bg` and `found-style`."""
    prefix = "ansi_" if theme.colors == "terminal" else ""
    ground = theme.looks["text"]
    variables: dict[str, str] = {}
    for name, look in (*theme.looks.items(), *_of_current(theme), *_of_groups(theme)):
        below = ("", "") if name in LAID_OVER else (ground.fg, ground.bg)
        for part, value, under in zip(("fg", "bg"), (look.fg, look.bg), below, strict=True):
            chosen = value or under
            variables[f"{name}-{part}"] = prefix + chosen if chosen else "transparent"
        variables[f"{name}-style"] = look.style or "none"
    return variables


def to_textual(theme: Theme) -> TextualTheme:
    """A theme as Textual has them."""
    from textual.theme import Theme as TextualTheme

    variables = variables_of(theme)
    return TextualTheme(
        name=theme.name,
        primary=variables["focus-fg"],
        foreground=variables["text-fg"],
        background=variables["text-bg"],
        surface=variables["text-bg"],
        panel=variables["bar-bg"],
        dark=theme.dark,
        ansi=theme.colors == "terminal",
        variables=variables | _for_widgets(variables),
    )


def _of_current(theme: Theme) -> Iterator[tuple[str, Look]]:
    """The looks of the bars and letters of the current match, and of its words.

    Where words have the colour of their group, signs in that colour are enough, and going to the next match writes
    little; words that are only underlined need more.
    """
    is_colored = theme.colors == "256"
    yield "current-sign", REVERSED if is_colored else theme.looks["current"]
    yield "current-words", Look() if is_colored else theme.looks["current"]


def _of_groups(theme: Theme) -> Iterator[tuple[str, Look]]:
    """The looks of the words and of the letters of groups.

    The sixteen colours of a terminal come as pairs, which would be loud behind words: only letters have them.
    """
    match = theme.looks["match"]
    for hue in range(1, HUES + 1):
        group = theme.looks[f"group-{hue}"]
        words = group.fg if theme.colors == "256" else ""
        yield f"group-{hue}", Look(words or match.fg, match.bg, match.style)
        yield f"letter-{hue}", group


def _for_widgets(variables: dict[str, str]) -> dict[str, str]:
    """What Textual's own screen and option list ask for."""
    return {
        "ansi-background": variables["text-bg"],
        "ansi-foreground": variables["text-fg"],
        "block-cursor-foreground": variables["selected-fg"],
        "block-cursor-background": variables["selected-bg"],
        "block-cursor-text-style": variables["selected-style"],
        "block-cursor-blurred-foreground": variables["selected-fg"],
        "block-cursor-blurred-background": variables["selected-bg"],
        "block-cursor-blurred-text-style": variables["selected-style"],
    }
