"""Chats and minutes: lines that each begin with a time or a date, none of which is the text's own."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.patterns import pattern

ENTRIES_MIN = 3
"""Lines that begin with a time, at least."""
ENTRIES_SHARE = 0.5
"""Share of such lines from which a text is a log."""

_DAY = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[ T])?"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:[ \u00a0\u202f]?[AaPp]\.?[Mm]\.?)?"
_ENTRY = pattern(rf"[\u200e\u200f]?[\[(<]?{_DAY}{_CLOCK}[\])>]?[\s,–-]+\S")


def is_entry(row: str) -> bool:
    """Whether a row begins with a time, as what somebody said then does."""
    return bool(_ENTRY.match(row))


def is_log(rows: Sequence[str]) -> bool:
    """Whether most rows that are not blank are entries, each with its time in front."""
    entries = sum(map(is_entry, rows))
    return entries >= ENTRIES_MIN and entries >= ENTRIES_SHARE * sum(map(bool, rows))
