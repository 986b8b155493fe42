"""Quotes of a text: the words in quotation marks, their kind, which belong together and who said them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from matching.model import Quote, QuoteKind
from matching.quoting.kinds import kind_of
from matching.quoting.marking.blocks import name_below
from matching.quoting.marking.incises import parted
from matching.quoting.marking.pairing import Quotation, quotations
from matching.quoting.marking.set_off import SetOff, with_set_off
from matching.quoting.speaking.account import Account
from matching.quoting.speaking.speakers import Attribution, attributions
from matching.quoting.utterances import utterances
from matching.wording.capitals import in_ordinary_letters
from matching.wording.paragraphs import Span, paragraphs

_SIGNS_BEFORE: Final = 16
"""Characters between a colon and the first word that it leads to: blanks, line ends, a sign."""


def find_quotes(text: str, blocks: Sequence[tuple[int, int]] = ()) -> list[Quote]:
    """All quotes of `text` by start; one within another follows it. Offsets are characters of `text`.

    `blocks` are the spans that the page sets off as quotations; their kind is "block".
    """
    return read_quotes(text, blocks)[0]


def read_quotes(text: str, blocks: Sequence[Span] = ()) -> tuple[list[Quote], Account]:
    """The same, with what was read of the writer's words around them."""
    text = in_ordinary_letters(text)
    spans = paragraphs(text)
    found = with_set_off(text, spans, parted(text, quotations(text, spans)), blocks)
    outer = _outer(found)
    account = Account(text, spans, [(each.start, each.end) for each in outer])
    said = _said(account, spans, found, outer)
    numbers = utterances(text, [each.quotation for each in found], said)
    begun: set[int] = set()
    direct: set[int] = set()
    quotes = []
    for each, by, number in zip(found, said, numbers, strict=True):
        kind = _kind(text, each.quotation, by, begun)
        if kind in ("partial", "scare") and number in direct:
            kind = "direct"
        begun.add(each.quotation.part_of)
        if kind == "direct":
            direct.add(number)
        if kind == "title":
            by = Attribution()
        quotes.append(Quote(each.quotation.start, each.quotation.end, kind, number, by.speaker, by.start, by.end))
    return quotes, account


def _outer(found: Sequence[SetOff]) -> list[Quotation]:
    """The quotations that stand in no other, whatever was taken for one before."""
    outer: list[Quotation] = []
    for quotation in (each.quotation for each in found):
        if not outer or quotation.start >= outer[-1].end:
            quotation.level = 0
            outer.append(quotation)
        else:
            quotation.level = max(1, quotation.level)
    return outer


def _said(
    account: Account, spans: Sequence[Span], found: Sequence[SetOff], outer: Sequence[Quotation]
) -> list[Attribution]:
    """Who says each quotation: what stands within another nobody, what is set off whom the text names."""
    text = account.text
    attributed = attributions(account, spans, outer)
    told = {each.part_of for each, by in zip(outer, attributed, strict=True) if by.told or _announced(text, each)}
    named = {each.quotation.part_of: name for each in found if (name := _name(text, each)) is not None}
    rest = iter(attributed)
    said = []
    for each in found:
        quotation = each.quotation
        by = Attribution(governed=True) if quotation.level else next(rest)
        if quotation.part_of in named:
            by = _by_line(text, named[quotation.part_of], here=_name(text, each) is not None)
        elif quotation.char in "—>" and quotation.part_of not in told:
            by = Attribution(governed=by.governed)
        said.append(by)
    return said


def _name(text: str, each: SetOff) -> tuple[int, int] | None:
    """The span of the name on the line below a quotation that stands by itself."""
    return each.name if each.quotation.char in "—>" else name_below(text, each.quotation.end)


def _announced(text: str, quotation: Quotation) -> bool:
    """Whether a colon leads to a quotation that is set off."""
    before = text[max(0, quotation.start - _SIGNS_BEFORE) : quotation.start].rstrip(" \n\t>—–―-")
    return before.endswith((":", "："))


def _by_line(text: str, name: tuple[int, int], *, here: bool) -> Attribution:
    """The author whom the line below a block names; `here` for the part right above it."""
    words = " ".join(text[slice(*name)].split())
    start, end = name if here else (None, None)
    return Attribution(words, start, end, told=True, governed=True)


def _kind(text: str, quotation: Quotation, by: Attribution, begun: set[int]) -> QuoteKind:
    if quotation.char == ">":
        return "block"
    if quotation.char == "—":
        return "direct"
    return kind_of(text, quotation, by, goes_on=quotation.part_of in begun)
