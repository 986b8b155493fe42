"""Quotes of a text: the words in quotation marks, what kind they are, which belong together and who said them."""

from __future__ import annotations

import re
from typing import Final

from matching.model import Quote
from matching.pairing import quotations

_WORD: Final = re.compile(r"\w[\w’'-]*")


def find_quotes(text: str) -> list[Quote]:
    """All quotes of `text` by start; one within another follows it. Offsets are characters of `text`."""
    return [
        Quote(each.start, each.end, "direct" if text[each.start].isupper() else "partial", each.part_of)
        for each in quotations(text)
    ]
