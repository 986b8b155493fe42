"""Quotes of a text: the words in quotation marks, their kind, which belong together and who said them."""

from __future__ import annotations

import re
from typing import Final

from matching.model import Quote
from matching.pairing import quotations
from matching.speakers import Attribution, attributions

_WORD: Final = re.compile(r"\w[\w’'-]*")


def find_quotes(text: str) -> list[Quote]:
    """All quotes of `text` by start; one within another follows it. Offsets are characters of `text`."""
    found = quotations(text)
    outer = [each for each in found if each.level == 0]
    told = {id(each): by for each, by in zip(outer, attributions(text, outer), strict=True)}
    quotes = []
    for each in found:
        by = told.get(id(each), Attribution())
        quotes.append(
            Quote(
                each.start,
                each.end,
                "direct" if text[each.start].isupper() else "partial",
                each.part_of,
                by.speaker,
                by.start,
                by.end,
            )
        )
    return quotes
