"""Where two runs of text meet without a blank although a reader would expect one.

Converters drop the blank beside a hyperlink ("met [separately](…)with") and pages set a caption and its
credit apart by style alone ("at dusk.Credit…"). Both are mended only where the letters on the two sides
tell.
"""

from __future__ import annotations

import re

from parsers.patterns import pattern

_LAST_WORD = pattern(r"[^\W_]+$")
_FIRST_WORD = pattern(r"[^\W_]+")
_LAST_LETTER_OF_SPACED_SCRIPTS = 0x0E00
"""Scripts from Thai on (Chinese, Japanese …) are written without blanks."""
_LABEL = pattern(r"\b(\w{4,12})\b(\s*[:.…]*\s*)\1\b(?=\s*[:.…])", re.IGNORECASE)
_ENDS = ".…)]”’\"'!?»"
_TAIL = 60
"""Characters looked at for the last word of a run."""


def lost_blank_at_link(before: str, after: str) -> bool:
    """Whether two words run into each other at the edge of a hyperlink; one letter is an ending."""
    last = _LAST_WORD.search(before[-_TAIL:])
    first = _FIRST_WORD.match(after[:_TAIL])
    if not last or not first:
        return False
    if ord(before[-1]) >= _LAST_LETTER_OF_SPACED_SCRIPTS or ord(after[0]) >= _LAST_LETTER_OF_SPACED_SCRIPTS:
        return False
    return all(len(word[0]) > 1 or word[0] in ("a", "A", "I") for word in (last, first))


def lost_blank_in_caption(before: str, after: str) -> bool:
    """Whether a caption's sentence and its credit stand together without a blank."""
    if not before or not after or after[0].isspace():
        return False
    if before[-1] in _ENDS:
        return after[0].isalnum()
    return before[-1].islower() and after[0].isupper()


def without_doubled_label(caption: str) -> str:
    """A caption that says its label twice ("Credit Credit... A. Name"), once for screen readers, said once."""
    return _LABEL.sub(r"\1", caption)
