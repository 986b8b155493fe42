"""A text folded for searching, of the same length, so that a hit in the fold is a hit in the text.

One character becomes one character: case is folded where that keeps the length, typographic quotation marks
and apostrophes become ' or ", every dash a hyphen, an accented letter its base letter, every blank and line
end a space. What would grow or vanish (ß, ligatures, combining marks) stays as it is.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

SINGLE = "‘’‚‛‹›′ʼ＇`´"
DOUBLE = "“”„‟«»″＂「」『』〝〞"


@lru_cache(maxsize=1 << 14)
def fold_character(character: str, keep_case: bool = False) -> str:
    """The one character that stands for a character."""
    if character.isspace():
        return " "
    if character in SINGLE:
        return "'"
    if character in DOUBLE:
        return '"'
    if unicodedata.category(character) == "Pd" or character == "\u2212":
        return "-"
    base = _base(character)
    if keep_case:
        return base
    folded = base.casefold()
    return folded if len(folded) == 1 else base


def _base(character: str) -> str:
    """The letter under the accents; only of letters, so that no sign loses what makes it one."""
    if character.isascii() or not character.isalpha():
        return character
    decomposed = unicodedata.normalize("NFD", character)
    is_accented = len(decomposed) > 1 and all(unicodedata.combining(mark) for mark in decomposed[1:])
    return decomposed[0] if is_accented else character


def fold(text: str, *, keep_case: bool = False) -> str:
    """The folded text, character by character. Only the distinct characters of the text are looked at one by
    one."""
    table = {ord(c): fold_character(c, keep_case) for c in set(text)}
    return text.translate(table)
