"""Chats and minutes: lines that each begin with a time or a date, none of which is the text's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.text.lines import TextLine

ENTRIES_MIN = 3
"""Lines that begin with a time, at least."""
ENTRIES_SHARE = 0.5
"""Share of such lines from which a text is a log."""

_DAY = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[ T])?"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?"
_ENTRY = re.compile(rf"[\[(<]?{_DAY}{_CLOCK}[\])>]?[\s,–-]+\S")


def is_log(lines: Sequence[TextLine]) -> bool:
    """Whether most lines are entries, each with its time in front."""
    entries = sum(bool(_ENTRY.match(line.text)) for line in lines)
    return entries >= ENTRIES_MIN and entries >= ENTRIES_SHARE * len(lines)
