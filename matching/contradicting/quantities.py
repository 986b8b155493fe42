"""The numbers of two units that stand at the same place and differ: "40 samples" and "140 samples".

A number is read with the words that belong to it ("twenty-one", "1.5 million", "a dozen"). Two stand at the same
place when the word behind them is the same, or the words on both sides answer each other. They do not differ when
one is a rounding of the other, when either is said with reserve ("nearly") and they are close, unless both are
said with the same ("some 400", "some 500"), or when a number is told elsewhere in the other unit, at once or in
parts ("23 pirates", "12 Somali and 11 Yemeni"). A number differs from a range ("between 25 and 30").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from matching.contradicting.facing import Facing
from matching.contradicting.sense_words import SenseWords
from matching.preparing.units import Unit
from matching.wording.vocabulary import ENGLISH

ROUNDED = 1.1
"""How many times as large as the other a number may be that is rounded."""
RESERVED = 1.25
"""The same where one is said with reserve."""
BOUNDED = 5
"""Words before a number in which "between" stands ("between 25 million and 30 million")."""
HEDGED = 3
"""Words before a number in which the reserve stands."""
TENS, ONES = range(20, 100, 10), range(1, 10)
_PLAIN = re.compile(r"(\d+(?:\.\d+)*)(?:st|nd|rd|th)?")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a unit."""

    start: int
    stop: int
    """One past the position of its last word."""
    value: float
    is_hedged: bool
    is_bound: bool
    """One of the two numbers that another lies between."""


def quantities(unit: Unit, words: SenseWords) -> list[Quantity]:
    """The numbers of a unit, in order."""
    found: list[Quantity] = []
    at = 0
    while at < len(unit.forms):
        value, stop = _read(unit, at, words)
        if value:
            hedged = not words.hedges.isdisjoint(unit.forms[max(0, at - HEDGED) : at])
            bound = not words.ranges.isdisjoint(unit.forms[max(0, at - BOUNDED) : at])
            found.append(Quantity(at, stop, value, hedged, bound))
        at = stop
    return found


def differing(here: Facing) -> Iterator[tuple[int, int]]:
    """Positions of numbers at the same place that differ."""
    ours, theirs = quantities(here.ours, here.our_words), quantities(here.theirs, here.their_words)
    if not ours or not theirs:
        return
    for one in ours:
        for other in theirs:
            told = _is_told(one, theirs) or _is_told(other, ours)
            if _is_range(one, other, here) or (_may_differ(one, other, here) and not told):
                yield one.start, other.start


def _read(unit: Unit, at: int, words: SenseWords) -> tuple[float, int]:
    """The number that begins at a position, 0 for none, and where it ends."""
    form = unit.forms[at]
    if form[0].isdigit():
        value = _number(form, unit.language)
    else:
        value = 1.0 if form in words.one else words.magnitudes.get(form, 0.0)
    stop = at + 1
    if value in TENS and stop < len(unit.forms):
        rest = 1.0 if unit.forms[stop] in words.one else _number(unit.forms[stop], unit.language)
        if rest in ONES:
            value, stop = value + rest, stop + 1
    while value and stop < len(unit.forms) and unit.forms[stop] in words.magnitudes:
        value, stop = value * words.magnitudes[unit.forms[stop]], stop + 1
    return value, stop


def _number(form: str, language: str) -> float:
    """The value of digits; 0 where they are no plain number."""
    found = _PLAIN.fullmatch(form)
    if not found:
        return 0.0
    digits = found[1]
    if digits.count(".") > 1 or (language != ENGLISH and _THOUSANDS.fullmatch(digits)):
        digits = digits.replace(".", "")
    return float(digits)


def _may_differ(one: Quantity, other: Quantity, here: Facing) -> bool:
    low, high = sorted((one.value, other.value))
    hedged = (one.is_hedged or other.is_hedged) and not _are_hedged_alike(one, other, here)
    if low == high or (hedged and high <= RESERVED * low):
        return False
    if high <= ROUNDED * low and _figures(low) != _figures(high):
        return False
    return _is_one_place(one, other, here) and not _is_decimal(one, other, here)


def _are_hedged_alike(one: Quantity, other: Quantity, here: Facing) -> bool:
    """Whether both are said with the same reserve: "some 400" and "some 500" are two figures all the same."""
    if not one.start or not other.start or here.answer.get(one.start - 1) != other.start - 1:
        return False
    ours, theirs = here.ours.forms[one.start - 1], here.theirs.forms[other.start - 1]
    return ours == theirs and ours in here.our_words.hedges


def _is_range(one: Quantity, other: Quantity, here: Facing) -> bool:
    """Whether one side has a number where the other has what it lies between."""
    if one.is_bound == other.is_bound:
        return False
    ours, theirs = (1 + quantity.is_bound for quantity in (one, other))
    before = one.start >= ours and here.answer.get(one.start - ours) == other.start - theirs
    return before or _is_one_place(one, other, here)


def _is_one_place(one: Quantity, other: Quantity, here: Facing) -> bool:
    ours, theirs = here.ours, here.theirs
    before = one.start > 0 and here.answer.get(one.start - 1) == other.start - 1
    if one.stop == len(ours.stems) or other.stop == len(theirs.stems):
        return before and one.stop == len(ours.stems) and other.stop == len(theirs.stems)
    if here.answer.get(one.stop) != other.stop or ours.stems[one.stop] != theirs.stems[other.stop]:
        return False
    return before or (ours.stems[one.stop] in ours.content and not ours.stems[one.stop][0].isdigit())


def _is_decimal(one: Quantity, other: Quantity, here: Facing) -> bool:
    """Whether one may be the other with a place behind a comma, which forms are written without: 3 and 3,5
    million."""
    words, behind = here.our_words, here.ours.forms[one.stop - 1 : one.stop + 1]
    if here.ours.language == ENGLISH or not any(f in words.magnitudes or f in words.shares for f in behind):
        return False
    short, long = sorted((f"{value:.0f}".rstrip("0") for value in (one.value, other.value)), key=len)
    return len(long) == len(short) + 1 and long.startswith(short)


def _figures(value: float) -> int:
    """How many figures of a number are not the noughts at its end."""
    return len(f"{value:f}".rstrip("0").rstrip(".").replace(".", "").rstrip("0"))


def _is_told(quantity: Quantity, others: Sequence[Quantity]) -> bool:
    values = [other.value for other in others]
    return quantity.value in values or any(one + other == quantity.value for one, other in combinations(values, 2))
