"""Single marks and apostrophes: which of ‘ ’ ' ‚ ` ´ are quotation marks, and what they may do.

Most of them are apostrophes: inside a word (don’t, l’école, Hawai‘i), before one from which letters were
dropped (’tis, the ’90s), or after a plural (the workers’ house). Feet, minutes and the letters of Semitic names
(‘Ali) look the same. A mark that may be either is called doubtful and counts only where nothing better closes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from matching.quoting.marking.conventions import Conventions
from matching.word_lists import all_languages

_ELISION_LENGTH: Final = 8
"""Characters looked at after an apostrophe; no elided word in the lists is longer."""
_UNSPACED: Final = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of scripts whose words touch the marks around others, or carry particles behind them."""
_PLURAL_OR_CUT: Final = frozenset("sSzxn0123456789")
"""Characters before an apostrophe that ends a word: plurals, dropped letters (goin’), feet and minutes."""
_AFTER_SURE: Final = frozenset(",.;:!?)]}—–―-−/|*_<…，。；：！？、）،؛؟۔।॥[")
_WORD: Final = re.compile(r"\w+")
_DECADE: Final = re.compile(r"\d0s|\d\ds?")
_SINGLES: Final = frozenset("‘’'‚`´")


class Place(NamedTuple):
    """A sign where it stands."""

    start: int
    end: int
    char: str
    """The mark it stands for."""
    before: str
    """The character seen before it, a blank at the start of its paragraph."""
    after: str
    opening: bool
    """Whether marks open in such a place."""
    closing: bool


@dataclass(frozen=True, slots=True)
class SingleRoles:
    """What a single mark is taken for."""

    char: str
    opens: bool
    closes: bool
    doubtful: bool = False


def is_inside_word(char: str, before: str, after: str) -> bool:
    """Whether a single mark between these characters is an apostrophe within a word."""
    if char == "‚" or not (before.isalnum() and after.isalnum()):
        return False
    return char == "`" or not (_UNSPACED.match(before) or _UNSPACED.match(after))


def single_roles(text: str, place: Place, known: Conventions) -> SingleRoles | None:
    """What the single mark at a place may do, or None for an apostrophe."""
    if is_inside_word(place.char, place.before, place.after):
        return None
    if place.char == "‚":
        return SingleRoles("‚", True, False) if place.opening or not place.closing else None
    if place.before.isalnum() and place.after.isalnum():
        return SingleRoles(place.char, place.char in "‘'", place.char in "’'")
    if place.char == "`":
        return _tick(place)
    opener = place.char != "’" or (known.twin_single and not place.closing)
    if opener and place.opening:
        return None if _is_elision(text, place) else SingleRoles(place.char, True, False)
    if place.char == "‘" and _UNSPACED.match(place.after) and not place.before.isspace():
        return SingleRoles("‘", True, False)
    return _closing(text, place)


def _tick(place: Place) -> SingleRoles | None:
    return SingleRoles("‘", True, False) if place.opening and not place.closing else None


def _closing(text: str, place: Place) -> SingleRoles | None:
    before, after = place.before, place.after
    cut_n = text[max(0, place.start - 2) : place.start].lower() in ("’n", "'n")
    if before.isspace() or (after.isalnum() and not _UNSPACED.match(after)) or cut_n:
        return None
    followed = text[place.end : place.end + 2]
    sure = after in _AFTER_SURE and not before.isdigit() and not any(mark in _SINGLES for mark in followed)
    return SingleRoles(place.char, False, True, doubtful=before in _PLURAL_OR_CUT and not sure)


def _is_elision(text: str, place: Place) -> bool:
    """’90s, ’n’, ’em: a word that begins with an apostrophe."""
    word = _WORD.match(text, place.end, place.end + _ELISION_LENGTH)
    if word is None:
        return False
    closed = text[word.end() : word.end() + 1] in ("'", "’")
    lower = word.group().lower()
    if lower == "n":
        return True
    return not closed and (
        _DECADE.fullmatch(word.group()) is not None or lower in all_languages("elisions", "words")
    )
