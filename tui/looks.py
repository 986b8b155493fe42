"""Our themes as Textual's: every look becomes three variables that the style sheets use."""

from __future__ import annotations

from textual.theme import Theme as TextualTheme

from themes import Theme

LAID_OVER = frozenset(
    (
        "summary", "heading", "caption", "quotation", "code", "hyperlink", "exact", "partial", "reworded",
        "passage", "tied", "alone", "told", "current", "differs", "found", "here", "selection", "cursor",
    )
)  # fmt: skip
"""Looks that are only ever laid over other text: a colour they do not give leaves what is below."""


def to_textual(theme: Theme) -> TextualTheme:
    """`exact = {fg, bg, style}` becomes `$exact-fg`, `$exact-bg` and `$exact-style`."""
    prefix = "ansi_" if theme.colors == "terminal" else ""
    ground = theme.looks["text"]
    variables: dict[str, str] = {}
    for name, look in theme.looks.items():
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
