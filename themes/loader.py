"""Reads themes from TOML files and refuses bad ones with a sentence.

A theme gives each look of `looks.toml` a foreground, a background and a text style. Colours are numbers of the
xterm 256-colour table (over SSH, 256 colours is the normal case, and a colour that is in the table is the same
colour there), `"#rrggbb"`, or, in a theme with `colors = "terminal"`, names of the terminal's own sixteen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from themes.lines import OtherTomlError, tables

BUILT_IN = Path(__file__).parent
"""The folder of the themes that come with the program."""

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,30}")
_ANSI = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
TERMINAL_COLORS = frozenset(("default", *_ANSI, *(f"bright_{name}" for name in _ANSI)))
TEXT_STYLES = frozenset(("bold", "dim", "italic", "underline", "reverse", "strike"))


class ThemeError(ValueError):
    """A theme file that cannot be used; the message is one sentence that says why."""


@dataclass(frozen=True, slots=True)
class Look:
    """How one sort of text looks; "" leaves what is below it."""

    fg: str = ""
    """`#rrggbb` or, in terminal themes, a name such as `bright_blue` or `default`."""
    bg: str = ""
    style: str = ""
    """Text styles with a blank between them: "bold underline"."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A named set of looks."""

    name: str
    about: str
    dark: bool
    colors: Literal["256", "terminal"]
    """Whether colours are fixed or the terminal's own sixteen."""
    looks: Mapping[str, Look]
    """A look for every name of `look_names`."""


@cache
def look_names() -> frozenset[str]:
    """The looks a theme must give."""
    return frozenset(tables((BUILT_IN / "looks.toml").read_text(encoding="utf-8")))


def load_folder(folder: Path) -> tuple[list[Theme], list[str]]:
    """The good themes of a folder, by name, and a sentence for each bad one. No folder: no themes."""
    themes: list[Theme] = []
    problems: list[str] = []
    for path in sorted(folder.glob("*.toml")):
        if path.parent == BUILT_IN and path.name == "looks.toml":
            continue
        try:
            themes.append(load_theme(path))
        except ThemeError as error:
            problems.append(f"theme {path.name} skipped: {error}")
    return themes, problems


def theme_named(name: str, folder: Path) -> Theme | None:
    """The theme of a name, of this folder or of those that come with the program, without reading all of these."""
    own = [theme for theme in load_folder(folder)[0] if theme.name == name]
    if own:
        return own[-1]
    path = BUILT_IN / f"{name}.toml"
    try:
        return load_theme(path) if _NAME.fullmatch(name) and path.is_file() else None
    except ThemeError:
        return None


def load_theme(path: Path) -> Theme:
    """One theme from its file. Raises `ThemeError`."""
    try:
        data = _tables_in(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ThemeError(f"cannot be read ({error})") from error
    name = data.get("name", path.stem)
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise ThemeError("its name must be small letters, digits and hyphens")
    if unknown := sorted(set(data) - {"name", "about", "dark", "colors", "looks"}):
        raise ThemeError(f"it knows nothing of {unknown[0]!r}")
    if not isinstance(data.get("dark", True), bool):
        raise ThemeError("dark must be true or false")
    colors = data.get("colors", "256")
    if colors not in ("256", "terminal"):
        raise ThemeError('colors must be "256" or "terminal"')
    table = data.get("looks", {})
    if not isinstance(table, dict):
        raise ThemeError("it has no [looks]")
    _check_names(table)
    looks = {name: _look(name, table[name], terminal=colors == "terminal") for name in table}
    if colors == "256" and not (looks["text"].fg and looks["text"].bg):
        raise ThemeError("text needs both fg and bg")
    return Theme(
        name,
        str(data.get("about", "")),
        data.get("dark", True) is True,
        colors,
        looks,
    )


def _tables_in(text: str) -> dict[str, object]:
    try:
        return tables(text)
    except OtherTomlError:
        import tomllib

        return tomllib.loads(text)


def _check_names(given: Iterable[str]) -> None:
    names = set(given)
    if unknown := sorted(names - look_names()):
        raise ThemeError(f"there is no look called {unknown[0]!r}")
    if missing := sorted(look_names() - names):
        raise ThemeError(f"the look {missing[0]!r} is missing")


def _look(name: str, value: object, *, terminal: bool) -> Look:
    if not isinstance(value, dict) or not set(value) <= {"fg", "bg", "style"}:
        raise ThemeError(f"{name} must be a table of fg, bg and style")
    style = value.get("style", "")
    if not isinstance(style, str) or not set(style.split()) <= TEXT_STYLES:
        raise ThemeError(f"{name}: style knows {', '.join(sorted(TEXT_STYLES))}")
    read = _terminal_color if terminal else _fixed_color
    return Look(read(name, value.get("fg", "")), read(name, value.get("bg", "")), style)


def _terminal_color(look: str, value: object) -> str:
    if value == "" or (isinstance(value, str) and value in TERMINAL_COLORS):
        return str(value)
    raise ThemeError(f"{look}: {value!r} is not one of the terminal's own colours")


def _fixed_color(look: str, value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool) and 16 <= value <= 255:
        return xterm_hex(value)
    if isinstance(value, str) and (value == "" or _HEX.fullmatch(value)):
        return value.lower()
    raise ThemeError(f"{look}: a colour is a number from 16 to 255 or #rrggbb, not {value!r}")


def xterm_hex(index: int) -> str:
    """The colour of an entry from 16 to 255 of the xterm 256-colour table, as `#rrggbb`."""
    if index >= 232:
        level = 8 + 10 * (index - 232)
        return f"#{level:02x}{level:02x}{level:02x}"
    cube = index - 16
    red, green, blue = (0 if step == 0 else 55 + 40 * step for step in (cube // 36, cube // 6 % 6, cube % 6))
    return f"#{red:02x}{green:02x}{blue:02x}"
