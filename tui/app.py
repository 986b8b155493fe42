"""The application: themes, signals and the exit code. What is read and how is the reading screen's business."""

from __future__ import annotations

import os
import signal
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App
from textual.binding import BindingType

from parsers.safety import safe_line
from themes import BUILT_IN, load_folder
from tui.keyboard.keymap import Keymap
from tui.keyboard.layouts import layout_of
from tui.looks import SUIT_BACKGROUND, no_color, suitable, to_textual
from tui.screen.reading import ReadingScreen
from tui.settings import Settings
from tui.settings.declared import Driver
from tui.terminal.color_depth import depth_of
from tui.terminal.driver import BackgroundTold, TerminalDriver, TerminalGone
from tui.terminal.frugal import FrugalDriver

if TYPE_CHECKING:
    from textual.screen import Screen

    from library.decisions import DecisionsFile
    from tui.first.begun import Begun
    from tui.loading.to_read import ToRead

DRIVERS: Mapping[Driver, type[TerminalDriver]] = {"frugal": FrugalDriver, "plain": TerminalDriver}
"""What writes to the terminal."""


class DiptychApp(App[None], inherit_bindings=False):
    """The terminal reader."""

    TITLE = "Diptych"
    CSS_PATH = "screen/reading.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self,
        sources: Sequence[ToRead],
        *,
        settings: Settings | None = None,
        theme: str = "",
        user_themes: Path | None = None,
        unread: Sequence[str] = (),
        complaints: Sequence[str] = (),
        decisions: DecisionsFile | None = None,
        begun: Begun | None = None,
    ) -> None:
        self.begun = begun
        """The first screen, which the driver goes on with."""
        self.settings = settings or Settings()
        """How it is set up."""
        super().__init__(
            driver_class=DRIVERS[self.settings.driver], ansi_color=True if no_color(os.environ) else None
        )
        self.animation_level = "none"
        self._sources = sources
        self.keymap = Keymap(self.settings.keys)
        """Which key does what."""
        self.layout = layout_of(self.settings.layout, os.environ)
        """The keyboard whose letters stand for Latin ones."""
        self.failures: list[str] = []
        """`SOURCE: why` for every source that could not be read."""
        self.unread = unread
        """The same for sources whose bytes could not be had; they have been reported already."""
        self.complaints = list(complaints)
        """Sentences about the configuration and about themes that were skipped."""
        self.decisions = decisions
        """Where decisions about matches are kept; None where they are not."""
        self._suits_background = False
        """Whether the theme follows the terminal's background."""
        self._add_themes(user_themes)
        self.theme = self._chosen_theme(theme or self.settings.theme)

    def _add_themes(self, folder: Path | None) -> None:
        self.themes_offered: dict[str, str] = {}
        for path in filter(None, (BUILT_IN, folder)):
            themes, problems = load_folder(path)
            self.complaints += map(safe_line, problems)
            for theme in themes:
                self.register_theme(to_textual(theme))
                self.themes_offered[theme.name] = safe_line(theme.about)

    def _chosen_theme(self, wanted: str) -> str:
        """The theme asked for, else the one that suits the terminal."""
        if wanted in self.themes_offered:
            return wanted
        if wanted:
            self.complaints.append(
                f"there is no theme {wanted!r}; there are {', '.join(sorted(self.themes_offered))}"
            )
        suits = suitable(os.environ, depth_of(os.environ))
        self._suits_background = suits in SUIT_BACKGROUND
        return suits

    @on(BackgroundTold)
    def _background_told(self, told: BackgroundTold) -> None:
        """A theme that suits the terminal's background, unless one was asked for or chosen."""
        if self._suits_background and self.theme in SUIT_BACKGROUND:
            self.theme = "dark" if told.dark else "light"

    def copy_to_clipboard(self, text: str) -> None:
        """Give a text to the terminal's clipboard."""
        self._clipboard = text
        if isinstance(self._driver, TerminalDriver):
            self._driver.copy(text)

    def redraw(self) -> None:
        """Write every cell again: something else wrote on the terminal."""
        if isinstance(self._driver, FrugalDriver):
            self._driver.redraw()
        else:
            self.refresh()

    def go_live(self) -> None:
        """There is an article to show in the place of the first screen."""
        if isinstance(self._driver, FrugalDriver):
            self._driver.go_live()

    def get_default_screen(self) -> Screen[None]:
        """The reading screen."""
        return ReadingScreen(self._sources, self.decisions.about if self.decisions else None)

    def on_mount(self) -> None:
        """Ask the terminal what it is like."""
        if isinstance(self._driver, TerminalDriver):
            self._driver.ask(background=self._suits_background)

    @on(TerminalGone)
    def _terminal_gone(self) -> None:
        """Leave with the terminal: where SIGHUP is ignored nothing else tells that it was closed."""
        self.exit(return_code=128 + signal.SIGHUP)
