"""Quotations without marks among those with marks: speech after dashes and block quotations, nested as they stand.

Marks are surer than dashes: speech that crosses a quotation in marks, or is nothing but one, is left to the marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matching.quoting.marking.blocks import blocks
from matching.quoting.marking.dashes import spoken
from matching.quoting.marking.pairing import Quotation
from matching.wording.paragraphs import Span


@dataclass(frozen=True, slots=True)
class SetOff:
    """A quotation, and the span of its author's name where a line below it tells."""

    quotation: Quotation
    name: tuple[int, int] | None = None


def with_set_off(
    text: str, spans: Sequence[Span], marked: Sequence[Quotation], given: Sequence[Span]
) -> list[SetOff]:
    """The quotations in marks, after dashes and in blocks of some paragraphs, by start, outer before inner."""
    parts = max((each.part_of for each in marked), default=0)
    added = list(_blocks(text, spans, marked, given, parts))
    parts += len(added)
    added += _speech(text, spans, parts)
    if not added:
        return [SetOff(each) for each in marked]
    found = sorted([*map(SetOff, marked), *added], key=lambda each: (each.quotation.start, -each.quotation.end))
    return list(_nested(found))


def _blocks(
    text: str, spans: Sequence[Span], marked: Sequence[Quotation], given: Sequence[Span], parts: int
) -> Iterator[SetOff]:
    for each in blocks(text, spans, given, marked):
        parts += not each.goes_on
        yield SetOff(Quotation(each.start, each.end, ">", 0, parts, each.paragraph), each.name)


def _speech(text: str, spans: Sequence[Span], parts: int) -> Iterator[SetOff]:
    for number, stretches in enumerate(spoken(text, spans), start=parts + 1):
        for each in stretches:
            yield SetOff(Quotation(each.start, each.end, "—", 0, number, each.paragraph))


def _nested(found: Sequence[SetOff]) -> Iterator[SetOff]:
    """Those that nest or stand apart, with their levels; of two that cross, the one in marks."""
    crossed = _crossed(found)
    around: list[Quotation] = []
    for place, each in enumerate(found):
        if place in crossed:
            continue
        quotation = each.quotation
        while around and around[-1].end <= quotation.start:
            around.pop()
        quotation.level = len(around)
        around.append(quotation)
        yield each


def _crossed(found: Sequence[SetOff]) -> set[int]:
    """Places of what no mark opens and crosses, fills or lies within something else."""
    crossed: set[int] = set()
    around: list[int] = []
    for place, each in enumerate(found):
        quotation = each.quotation
        while around and found[around[-1]].quotation.end <= quotation.start:
            around.pop()
        if around:
            outer = found[around[-1]].quotation
            unmarked = outer.char in ">—"
            if unmarked and _fills(outer, quotation):
                crossed.add(around.pop())
            elif quotation.char in ">—":
                crossed.add(place)
                continue
        around.append(place)
    return crossed


def _fills(outer: Quotation, inner: Quotation) -> bool:
    """Whether a quotation in marks runs out of what is around it, or leaves nothing of it but signs."""
    return inner.end > outer.end or (inner.start - outer.start < _SIGNS and outer.end - inner.end < _SIGNS)


_SIGNS = 3
"""Characters of marks and stops between the edges of two quotations that are one."""
