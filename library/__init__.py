"""The shelf's room: where sources come from."""

from library.intake import MOST_BYTES, IntakeError, Source, expand, read

__all__ = ["MOST_BYTES", "IntakeError", "Source", "expand", "read"]
