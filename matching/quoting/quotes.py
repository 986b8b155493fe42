"""Quotes of a text: the words in quotation marks, their kind, which belong together and who said them."""

from __future__ import annotations

from matching.model import Quote
from matching.quoting.kinds import kind_of
from matching.quoting.pairing import quotations
from matching.quoting.speakers import Attribution, attributions
from matching.quoting.utterances import utterances


def find_quotes(text: str) -> list[Quote]:
    """All quotes of `text` by start; one within another follows it. Offsets are characters of `text`."""
    found = quotations(text)
    outer = [each for each in found if each.level == 0]
    told = iter(attributions(text, outer))
    said = [next(told) if each.level == 0 else Attribution(governed=True) for each in found]
    numbers = utterances(text, found, said)
    begun: set[int] = set()
    quotes = []
    for each, by, number in zip(found, said, numbers, strict=True):
        kind = kind_of(text, each, by, goes_on=each.part_of in begun)
        begun.add(each.part_of)
        quotes.append(Quote(each.start, each.end, kind, number, by.speaker, by.start, by.end))
    return quotes
