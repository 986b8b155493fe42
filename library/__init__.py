"""The shelf's room: where sources come from, and articles out of them in bounded time."""

from library.intake import MOST_BYTES, STANDARD_INPUT, IntakeError, Source, expand, read
from library.limits import article_of

__all__ = ["MOST_BYTES", "STANDARD_INPUT", "IntakeError", "Source", "article_of", "expand", "read"]
