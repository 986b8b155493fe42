"""Quotation marks: which characters of a paragraph are marks, and whether each may open or close.

The same character is an opening mark in one language and a closing one in another (“ in English and German,
» in French and Danish), an apostrophe (’), a sign of inches (") or part of a program. What stands around it
and the conventions of the whole text tell these apart; pairing them is left to `matching.quoting.marking.pairing`.

Every scan is linear: each mark looks a fixed number of characters around itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from matching.quoting.marking.apostrophes import Place, is_inside_word, single_roles
from matching.quoting.marking.conventions import Conventions
from matching.quoting.marking.signs import ALONE, CORNERS, GUILLEMETS, MARK, PAIRED_SINGLES, SINGLES, stands_for

_BEFORE_OPENING: Final = frozenset("([{<—–―-−/:;…¿¡|*_>=~•·־（【［：") | ALONE
_AFTER_CLOSING: Final = frozenset(",.;:!?)]}—–―-−/|*_<…~·־，。；：！？、）】］،؛؟۔।॥[{") | ALONE
_UNSEEN: Final = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
"""Characters that are not seen: joiners and signs of direction."""
_FURTHEST: Final = 4
"""Unseen characters that are passed over to find a mark's neighbour."""
_CODE_SIGNS: Final = re.compile(r"[{}=\\|]|(?<!<)<(?!<)|(?<!>)>(?!>)|\$(?!\d)|;$|\w\(|\);|[\"']:", re.MULTILINE)
_CODE_DENSITY: Final = 0.06
"""Share of signs of programs among the characters of a paragraph from which its straight marks are taken for
those of code (prose stays below .02, one-line snippets above .08)."""
_HEBREW: Final = re.compile("[\u05d0-\u05ea]")
_HEBREW_PREFIXES: Final = frozenset("ובכלמהש")
"""Hebrew letters that are written together with the word they stand before, here a word in marks."""
_LONGEST_PREFIX: Final = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark and what it may do where it stands."""

    start: int
    end: int
    char: str
    """The mark, or the one it stands for (`` is “)."""
    opens: bool
    closes: bool
    doubtful: bool = False
    """Perhaps no mark at all: inches, or the apostrophe of a plural or an elision."""


def marks(text: str, start: int, end: int, known: Conventions) -> list[Mark]:
    """The marks of the paragraph `text[start:end]`, in order."""
    found = list(_candidates(text, start, end, known))
    if any(mark.char in "\"'" for mark in found) and _is_code(text[start:end]):
        found = [mark for mark in found if mark.char not in "\"'"]
    return found


def _is_code(paragraph: str) -> bool:
    return len(_CODE_SIGNS.findall(paragraph)) > max(3, _CODE_DENSITY * len(paragraph))


def _candidates(text: str, start: int, end: int, known: Conventions) -> list[Mark]:
    found = []
    for match in MARK.finditer(text, start, end):
        char = stands_for(match.group())
        single = char in SINGLES or char == "`"
        before, after = _before(text, match.start(), start), _after(text, match.end(), end)
        if single and is_inside_word(char, before, after):
            continue
        place = Place(match.start(), match.end(), char, before, after, *_position(before, after))
        mark = _single(text, place, known) if single else _double(text, place, known)
        if mark is not None:
            found.append(mark)
    return found


def _before(text: str, place: int, start: int) -> str:
    for index in range(place - 1, max(start, place - _FURTHEST) - 1, -1):
        if text[index] not in _UNSEEN:
            return text[index]
    return " "


def _after(text: str, place: int, end: int) -> str:
    for index in range(place, min(end, place + _FURTHEST)):
        if text[index] not in _UNSEEN:
            return text[index]
    return " "


def _position(before: str, after: str) -> tuple[bool, bool]:
    """Whether a mark between these characters stands where marks open, and where they close."""
    opening = (before in _BEFORE_OPENING or before.isspace()) and not after.isspace()
    closing = (after in _AFTER_CLOSING or after.isspace()) and not before.isspace()
    return opening, closing


def _single(text: str, place: Place, known: Conventions) -> Mark | None:
    roles = single_roles(text, place, known)
    return Mark(place.start, place.end, roles.char, roles.opens, roles.closes, roles.doubtful) if roles else None


def _double(text: str, place: Place, known: Conventions) -> Mark | None:
    if place.char in PAIRED_SINGLES:
        return _paired(place, known)
    if place.char == '"':
        return None if _is_gershayim(text, place) else _straight(place)
    opens, closes = _roles(place, known)
    return Mark(place.start, place.end, place.char, opens, closes)


def _straight(place: Place) -> Mark:
    mark = Mark(place.start, place.end, '"', place.opening, place.closing)
    if mark.opens == mark.closes:
        mark = replace(mark, opens=True, closes=True)
    return replace(mark, opens=False, closes=True, doubtful=True) if place.before.isdigit() else mark


def _paired(place: Place, known: Conventions) -> Mark | None:
    """Two single marks that stand for a double one; between blanks they are only where ticks open."""
    blank = place.before.isspace() and place.after.isspace()
    if (blank or place.after in "=,)") and place.before.isspace() and not known.ticks:
        return None
    opens = place.opening and not place.closing
    return Mark(place.start, place.end, "“" if opens else "”", opens, not opens)


def _is_gershayim(text: str, place: Place) -> bool:
    """Whether a mark stands inside a Hebrew word: before its last letter, in abbreviations and numbers."""
    if not (_HEBREW.match(place.before) and _HEBREW.match(place.after)):
        return False
    ahead = re.compile(r"\w*").match(text, place.end, place.end + _LONGEST_PREFIX + 1)
    behind = text[max(0, place.start - _LONGEST_PREFIX - 1) : place.start]
    prefix = re.search(r"\w*$", behind)
    letters = prefix.group() if prefix else ""
    attached = len(letters) <= _LONGEST_PREFIX and all(letter in _HEBREW_PREFIXES for letter in letters)
    return not (attached and ahead is not None and len(ahead.group()) > 1)


def _roles(place: Place, known: Conventions) -> tuple[bool, bool]:
    """Whether a mark with a direction of its own may open and close under the conventions of the text."""
    char, opening, closing = place.char, place.opening, place.closing
    if char in CORNERS:
        return char in "「『《〈〝", char in "」』》〉〞"
    if char in GUILLEMETS:
        return _guillemet_roles(char, place, known)
    measure = place.before.isdigit() and not place.after.isalnum()
    if char == "„":
        return not closing or opening, closing and not opening
    if char in "“‟":
        if known.low:
            return not closing or opening, not opening
        return not measure, not opening and (closing or place.after.isspace())
    if known.twin:
        return not closing and not measure, not (opening and not closing)
    glued = place.before in ".!?" and place.after.isupper()
    return opening or glued, not (opening and not closing)


def _guillemet_roles(char: str, place: Place, known: Conventions) -> tuple[bool, bool]:
    outward_opener = char in "«‹"
    if known.one_guillemet:
        return place.opening, place.closing
    return (not outward_opener, outward_opener) if known.inward else (outward_opener, not outward_opener)
