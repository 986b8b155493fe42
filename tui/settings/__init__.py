"""The reader's configuration: what can be set, how the file is read, and what is said of its mistakes."""

from tui.settings.declared import Settings

__all__ = ["Settings"]
