"""From the command line to the screen: the keyboard, the settings, the application.

Textual is imported here, when the screen is opened, and not before.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from library import Source
from tui import garbage
from tui.complaining import PROGRAM
from tui.terminal.dumb import is_dumb

if TYPE_CHECKING:
    from library.decisions import DecisionsFile
    from tui.asked import Asked
    from tui.loading.to_read import ToRead
    from tui.settings import Settings


def has_screen() -> bool:
    """Whether there is a terminal that can show one."""
    return sys.stdout.isatty() and not is_dumb(os.environ) and _keyboard()


def _keyboard() -> bool:
    """Make standard input the keyboard, also when a source came that way. False where there is none."""
    if sys.stdin.isatty():
        return True
    try:
        terminal = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return False
    os.close(terminal)
    return True


def _take_keyboard() -> None:
    """After standard input was read as a source, put the terminal in its place."""
    if not os.isatty(0):
        terminal = os.open("/dev/tty", os.O_RDWR)
        os.dup2(terminal, 0)
        os.close(terminal)


def open_reader(sources: Sequence[Source | str], unread: Sequence[str], options: Asked) -> int:
    """Read on a screen until the reader leaves. Returns the exit code."""
    from tui.first.begun import first_screen
    from tui.terminal import color_depth

    garbage.let_it_lie()
    color_depth.settle(os.environ)
    _take_keyboard()
    settings, complaints = settings_of(options)
    folder = config_file().parent / "themes"
    with first_screen(sources, settings, folder) as (to_read, begun), _comparing(sources):
        from tui.app import DiptychApp

        app = DiptychApp(
            to_read,
            settings=settings,
            user_themes=folder,
            unread=unread,
            complaints=complaints,
            decisions=None if options.ignore_decisions else decisions_file(),
            begun=begun,
        )
        app.run(mouse=settings.mouse)
    garbage.collect_again()
    for sentence in (*app.failures, *app.complaints):
        sys.stderr.write(f"{PROGRAM}: {sentence}\n")
    return app.return_code or 0


@contextmanager
def _comparing(sources: Sequence[ToRead]) -> Iterator[None]:
    """Where articles will be compared, begin the process that does it while Textual is imported here."""
    if len(sources) == 1:
        yield
        return
    from tui.loading.child import begin_early, put_early_away

    begin_early()
    try:
        yield
    finally:
        put_early_away()


def config_file() -> Path:
    """Where the configuration file is."""
    return _config_folder() / "config.toml"


def _config_folder() -> Path:
    """On Linux it is plain where; elsewhere `platformdirs` knows, whose import takes as long as drawing a page."""
    if sys.platform == "linux" and "ANDROID_DATA" not in os.environ:
        told = Path(os.environ.get("XDG_CONFIG_HOME", ""))
        return (told if told.is_absolute() else Path.home() / ".config") / PROGRAM
    from platformdirs import user_config_path

    return user_config_path(PROGRAM)


def decisions_file() -> DecisionsFile:
    """Where decisions about matches are kept."""
    from platformdirs import user_data_path

    from library.decisions import FILE, DecisionsFile

    return DecisionsFile(user_data_path(PROGRAM) / FILE)


def settings_of(options: Asked) -> tuple[Settings, list[str]]:
    """What the configuration file says, and over it what the command line says; and what is wrong in the file."""
    settings, complaints = _settings_in(options.config or config_file(), asked_for=options.config is not None)
    given: dict[str, Any] = {
        "theme": options.theme or None,
        "width": options.width,
        "mouse": options.mouse,
        "driver": options.driver,
    }
    return replace(settings, **{name: value for name, value in given.items() if value is not None}), complaints


def _settings_in(path: Path, *, asked_for: bool) -> tuple[Settings, list[str]]:
    """What a configuration file says; most people have none, and no reader of such files is imported for them."""
    from tui.settings.declared import Settings

    if not asked_for and not os.path.lexists(path):
        return Settings(), []
    from tui.settings.reading import read_settings

    return read_settings(path, asked_for=asked_for)
