"""Programs on pseudo-terminals."""

from tests.tui.terminal.conftest import session

__all__ = ["session"]
