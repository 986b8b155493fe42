"""Everything that can be set, declared once: the file is checked against it, and the default is printed from it.

The name of a setting in the file is that of its field, with `-` for `_`; its type is that of its default.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Annotated, Literal, NamedTuple, get_type_hints

from tui.keyboard.layouts import LAYOUTS

Link = Literal["passage", "proportional", "off"]
Clipboard = Literal["terminal", "file", "both"]
Following = Literal["copy", "open"]
Driver = Literal["frugal", "plain"]

WIDTHS = range(24, 161)
"""Cells of a column: fewer cannot be read, more no terminal shows beside a gutter."""

WIDTH = 72
"""Cells; lines of 45 to 75 characters read best (Bringhurst 1992, 2.1.2)."""

LEAST_WORDS = range(100)
"""Words; no utterance that is matched has more."""

OVERLAPS = range(10)
"""Lines; the page of a screen of twelve rows has more."""


class Between(NamedTuple):
    """All numbers from one to another, both included."""

    least: float
    most: float


@dataclass(frozen=True, slots=True)
class About:
    """What is said of a setting, and its values where not every value of its type is one."""

    what: str
    allowed: Sequence[object] = ()
    """The values, a range of whole numbers, or `Between`."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the reader is set up."""

    theme: Annotated[
        str, About('Colours: "dark", "light", "contrast", "terminal", "mono" or your own; "" suits the terminal.')
    ] = ""
    width: Annotated[int, About("How wide a column of text is at most, in cells.", WIDTHS)] = WIDTH
    overlap: Annotated[int, About("Lines of the old page that stay when a page is turned.", OVERLAPS)] = 2
    link: Annotated[Link, About("How panes follow one another at first.", ("passage", "proportional", "off"))] = (
        "passage"
    )
    overview: Annotated[
        bool, About("Whether the edge of a pane shows where in its whole article matches and search hits lie.")
    ] = True
    least_score: Annotated[
        float, About("The score from which matches are shown; what is held back is told.", Between(0.0, 1.0))
    ] = 0.0
    least_words: Annotated[int, About("The words that both sides of a match must have.", LEAST_WORDS)] = 0
    mouse: Annotated[bool, About("Whether wheel and clicks work; if not, the terminal's own selecting does.")] = (
        False
    )
    clipboard: Annotated[
        Clipboard,
        About(
            "Where copies go: to the clipboard, through the terminal (OSC 52); to a file; or both.",
            ("terminal", "file", "both"),
        ),
    ] = "both"
    clipboard_file: Annotated[
        str, About('The file that copies go to; "" is one in the folder where the program keeps its state.')
    ] = ""
    hyperlinks: Annotated[
        Following, About("What following a hyperlink does with its address.", ("copy", "open"))
    ] = "copy"
    driver: Annotated[
        Driver,
        About(
            'How the screen is written: "frugal" writes what changed, as the link allows; "plain" writes all.',
            ("frugal", "plain"),
        ),
    ] = "frugal"
    layout: Annotated[
        str,
        About(
            'The keyboard\'s layout, so that its letters work as keys; "auto" goes by the language (LANG).',
            LAYOUTS,
        ),
    ] = "auto"
    keys: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The keys chosen for commands, by command id; none for a command that shall have none."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set."""

    name: str
    """In the file."""
    field: str
    """In `Settings`."""
    default: str | int | float | bool
    about: str
    allowed: Sequence[object]


def settable() -> Iterator[Setting]:
    """Every setting but the keys."""
    hints = get_type_hints(Settings, include_extras=True)
    for one in fields(Settings):
        if one.name != "keys":
            about: About = hints[one.name].__metadata__[0]
            yield Setting(
                one.name.replace("_", "-"), one.name, getattr(Settings(), one.name), about.what, about.allowed
            )
