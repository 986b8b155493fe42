"""The letters of groups: as few signs as can be, and two names that stand side by side are never read as one.

First the small letters, then the capitals that have a raised form in common fonts and are not taken for another
letter or a number (`beginnings.py`), then a letter and a number without 0 and 1: `a2 … a9, b2 …`. No digit stands
alone, so `ac` in the gutter is a and c, and `a2` is one group.
"""

from __future__ import annotations

from string import ascii_lowercase

SIGNS = ascii_lowercase + "ABDEGHJKLMNPRTUVW"
"""Those of one cell."""

DIGITS = "23456789"
"""None that looks like a letter."""


def letter(number: int) -> str:
    """The name of a group.

    >>> [letter(number) for number in (0, 25, 26, 43, 44, 51)]
    ['a', 'z', 'A', 'a2', 'a3', 'b2']
    """
    digits = 0
    while number >= len(SIGNS) * len(DIGITS) ** digits:
        number -= len(SIGNS) * len(DIGITS) ** digits
        digits += 1
    name = ""
    for _ in range(digits):
        number, rest = divmod(number, len(DIGITS))
        name = DIGITS[rest] + name
    return SIGNS[number] + name


def number_of(name: str) -> int:
    """Which name it is; -1 for none, as what was never shown has."""
    if not name:
        return -1
    before, names, number = 0, len(SIGNS), SIGNS.index(name[0])
    for digit in name[1:]:
        before, names = before + names, names * len(DIGITS)
        number = number * len(DIGITS) + DIGITS.index(digit)
    return before + number
