"""Captions in copied text: given twice (once as the picture's alternative text), or told by their credit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.text.weight import Weighed

CAPTION_CHARACTERS = 400
"""Longer than any caption; what repeats at this length is a paragraph given twice."""

_CREDIT = re.compile(
    r"(?:\([^()]{2,60}\)|(?:credit|photo|foto|picture|image|©|photograph)\W{1,4}\S.{1,60})$", re.IGNORECASE
)


def repeated(lines: Sequence[Weighed], place: int) -> bool:
    """Whether the next line says the same as this one, with no more than a credit added."""
    if place + 1 >= len(lines):
        return False
    if lines[place].line.kind != "line" or lines[place + 1].line.kind != "line":
        return False
    first, second = lines[place].line.text, lines[place + 1].line.text
    if not 10 <= len(first) <= CAPTION_CHARACTERS or len(second) > CAPTION_CHARACTERS + 100:
        return False
    rest = second[len(first) :].strip()
    return second.startswith(first.rstrip(". ")) and (not rest or len(rest) <= 80)


def has_credit(text: str) -> bool:
    """Whether a line ends as captions do, with the name of an agency or a photographer."""
    return len(text) <= CAPTION_CHARACTERS and bool(_CREDIT.search(text[-90:]))
