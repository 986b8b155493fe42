"""From the sources to the first screen: what is needed for that and nothing else, and the terminal put back after.

Where there can be no first screen (the terminal is too small or its size unknown, the source is of a kind or size
that is read with care) one goes on without.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, Protocol, runtime_checkable

from library import Source, article_of
from library.limits import is_plain
from parsers import NotText
from themes import Theme, theme_named
from tui.column.room import fits
from tui.first.inks import Inks
from tui.first.page import Page, Shown
from tui.first.taken import NotTakenError, Taken
from tui.loading.to_read import Parsed, ToRead
from tui.looks import no_color, suitable
from tui.settings import Settings
from tui.terminal.abilities import abilities_of
from tui.terminal.color_depth import depth_of
from tui.terminal.shadow import Shadow

AT_ONCE = 200_000
"""Bytes of a source that is parsed in a tenth of a second; before longer ones are, the empty frame is shown."""


class Begun(NamedTuple):
    """What the application goes on with."""

    taken: Taken
    shadow: Shadow
    """What the terminal shows."""


@runtime_checkable
class Continuing(Protocol):
    """An application that goes on with a first screen."""

    begun: Begun | None
    """None where there was none."""


@contextmanager
def first_screen(
    sources: Sequence[ToRead], settings: Settings, themes: Path
) -> Iterator[tuple[Sequence[ToRead], Begun | None]]:
    """The sources, the first one parsed where it is shown; and the screen, which is left in the end."""
    size, source = _size(), sources[0]
    if size is None or not fits(*size) or not isinstance(source, Source) or not is_plain(source.data):
        yield sources, None
        return
    try:
        taken = Taken(_output())
    except NotTakenError:
        yield sources, None
        return
    try:
        parsed, begun = _show(source, len(sources), taken, size, settings, themes)
        yield ([parsed, *sources[1:]] if parsed else sources), begun
    finally:
        taken.put_back()


def _output() -> int:
    return (sys.__stdout__ or sys.stdout).fileno()


def _size() -> tuple[int, int] | None:
    """Columns and rows of the terminal; None where it tells none, or the environment tells others."""
    if os.environ.get("COLUMNS") or os.environ.get("LINES"):
        return None
    try:
        columns, rows = os.get_terminal_size(_output())
    except (OSError, ValueError):
        return None
    return columns, rows


def _show(
    source: Source, count: int, taken: Taken, size: tuple[int, int], settings: Settings, themes: Path
) -> tuple[Parsed | None, Begun]:
    """Parse a source and show the beginning of its article; an empty pane where it has none."""
    shadow = Shadow(abilities_of(os.environ, _output()))
    shadow.fit(size)
    page = Page(size, count, _inks(settings, themes), settings)
    if len(source.data) > AT_ONCE:
        _paint(page, None, shadow, taken)
    try:
        parsed = Parsed(source, article_of(source))
    except NotText:
        _paint(page, None, shadow, taken)
        return None, Begun(taken, shadow)
    _paint(page, Shown(parsed.article, source.name), shadow, taken)
    return parsed, Begun(taken, shadow)


def _paint(page: Page, shown: Shown | None, shadow: Shadow, taken: Taken) -> None:
    shadow.paint(page.frame(shown))
    taken.show(shadow.frame())


def _inks(settings: Settings, themes: Path) -> Inks:
    depth = depth_of(os.environ)
    return Inks(_theme(settings.theme, suitable(os.environ, depth), themes), depth, colorless=no_color(os.environ))


def _theme(wanted: str, suits: str, folder: Path) -> Theme:
    """The theme that is wanted, else the one that suits, as the application chooses it."""
    for name in filter(None, (wanted, suits)):
        if theme := theme_named(name, folder):
            return theme
    raise LookupError(suits)
