"""Commands by which much would be lost: they are obeyed when they are given twice in a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.screen.state import ReadingState

if TYPE_CHECKING:
    from library.deciding import About
    from tui.loading.to_read import ToRead


class Warned(ReadingState, inherit_bindings=False):
    """Commands that have to be given twice."""

    def __init__(self, sources: Sequence[ToRead], earlier: About | None = None) -> None:
        super().__init__(sources, earlier)
        self._warned = ""
        """The command that was given once, and does what it says if it is given again."""

    def sure(self, command: str, does: str) -> bool:
        """Whether a command was given twice in a row; the first time, say what the second one does."""
        if self._warned == command:
            self.unwarn(command)
            return True
        self._warned = command
        self.status.hold(f"{self.key(command)} again {does}")
        return False

    def unwarn(self, *commands: str) -> None:
        """One of these commands, if it was given once, has to be given twice again."""
        if self._warned in commands:
            self._warned = ""
            self.status.hold("")
