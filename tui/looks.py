"""Our themes as Textual's: every look becomes three variables that the style sheets use."""

from __future__ import annotations

from collections.abc import Iterator

from textual.theme import Theme as TextualTheme

from themes import Look, Theme
from tui.column.hues import HUES

LAID_OVER = frozenset(
    (
        "summary", "heading", "caption", "quotation", "code", "hyperlink", "match", "alone", "told", "current",
        "differs", "found", "here", "selection", "cursor",
        *(f"{what}-{hue}" for what in ("group", "letter") for hue in range(1, HUES + 1)),
    )
)  # fmt: skip
"""Looks that are only ever laid over other text: a colour they do not give leaves what is below."""


def to_textual(theme: Theme) -> TextualTheme:
    """`found = {fg, bg, style}` becomes `$found-fg`, `$found-bg` and `$found-style`."""
    prefix = "ansi_" if theme.colors == "terminal" else ""
    ground = theme.looks["text"]
    variables: dict[str, str] = {}
    for name, look in (*theme.looks.items(), *_of_groups(theme)):
        below = ("", "") if name in LAID_OVER else (ground.fg, ground.bg)
        for part, value, under in zip(("fg", "bg"), (look.fg, look.bg), below, strict=True):
            chosen = value or under
            variables[f"{name}-{part}"] = prefix + chosen if chosen else "transparent"
        variables[f"{name}-style"] = look.style or "none"
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
