"""Which hyperlinks a record may carry: to pages and to mail, written so that nothing else can be meant."""

from __future__ import annotations

import re

_SAFE = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x20\x7f]+", re.IGNORECASE)


def is_safe(target: str) -> bool:
    """Whether a target is a whole address of the web or of mail, without blanks or controls in it."""
    return _SAFE.fullmatch(target) is not None
