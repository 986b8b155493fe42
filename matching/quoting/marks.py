"""Quotation marks: which characters of a paragraph are marks, and whether each may open or close.

The same character is an opening mark in one language and a closing one in another (“ in English and German,
» in French and Danish), an apostrophe (’), a sign of inches (") or part of a program. What stands around it
and the conventions of the whole text tell these apart; pairing them is left to `matching.quoting.pairing`.

Every scan is linear: each mark looks a fixed number of characters around itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from matching.word_lists import all_languages

CLOSERS: Final = {
    "“": '”"“', "‟": '”"', "„": '“”‟"', '"': '"”', "”": '”"', "«": "»", "»": "«»", "‹": "›", "›": "‹›",
    "‘": "’'", "‚": "‘’'", "'": "'’", "’": "’", "「": "」", "『": "』",
}  # fmt: skip
"""Opening mark -> the marks that may close it, the proper one first."""

DOUBLES: Final = frozenset('“”„‟"')
GUILLEMETS: Final = frozenset("«»‹›")
SINGLES: Final = frozenset("‘’'‚")
CORNERS: Final = frozenset("「」『』")

_MARK: Final = re.compile(r"``|''|[“”„‟\"″＂«»‹›‘’'‚‛「」『』]")
_SAME: Final = {"``": "“", "''": "”", "″": '"', "＂": '"', "‛": "‘"}
"""Ticks of typewriters, primes and full-width marks, and the mark each stands for."""
_BEFORE_OPENING: Final = frozenset("([{<—–-/:…¿¡|*_>=")
_AFTER_CLOSING: Final = frozenset(",.;:!?)]}—–-…/|*_<，。；：！？）")
_CODE_SIGNS: Final = re.compile(r"[{}=;<>()\[\]\\$]")
_CODE_DENSITY: Final = 0.08
"""Share of signs of programs among the characters of a paragraph from which it is taken for code (prose stays
below .02, one-line snippets above .1)."""
_ELISION_LENGTH: Final = 8
"""Characters looked at after an apostrophe; no elided word in the lists is longer."""


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


@dataclass(frozen=True, slots=True)
class Conventions:
    """How a text uses the marks that languages use differently."""

    low: bool
    """„…“: “ may close."""
    inward: bool
    """»…«: guillemets point at the words."""
    outward: bool
    """«…» stands somewhere, so that » alone does not open."""
    twin: bool
    """”…”: ” opens too."""


def conventions(text: str) -> Conventions:
    """The conventions of a whole text."""
    first = re.search("[«»]", text)
    return Conventions(
        low="„" in text or "‚" in text,
        inward=first is not None and first.group() == "»",
        outward="«" in text,
        twin="”" in text and not re.search('[“„"]|``', text),
    )


def marks(text: str, start: int, end: int, known: Conventions) -> list[Mark]:
    """The marks of the paragraph `text[start:end]`, in order."""
    found = list(_candidates(text, start, end, known))
    if found and _is_code(text[start:end]):
        return []
    return _balanced(found)


def _is_code(paragraph: str) -> bool:
    return len(_CODE_SIGNS.findall(paragraph)) > max(3, _CODE_DENSITY * len(paragraph))


def _candidates(text: str, start: int, end: int, known: Conventions) -> list[Mark]:
    found = []
    for match in _MARK.finditer(text, start, end):
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        char = _SAME.get(match.group(), match.group())
        if match.group() == "''" and before.isspace() and not after.isspace():
            char = "“"
        place = Mark(match.start(), match.end(), char, _may_open(before, after), _may_close(before, after))
        mark = _single(place, text, before, after) if char in SINGLES else _double(place, before, known)
        if mark is not None:
            found.append(mark)
    return found


def _may_open(before: str, after: str) -> bool:
    return not after.isspace() and (before.isspace() or before in _BEFORE_OPENING or _is_mark(before))


def _may_close(before: str, after: str) -> bool:
    return not before.isspace() and (after.isspace() or after in _AFTER_CLOSING or _is_mark(after))


def _is_mark(char: str) -> bool:
    return char in CLOSERS or char in "」』"


def _double(place: Mark, before: str, known: Conventions) -> Mark | None:
    char = place.char
    if char == '"':
        straight = place if place.opens != place.closes else replace(place, opens=True, closes=True)
        return replace(straight, opens=False, closes=True, doubtful=True) if before.isdigit() else straight
    opens, closes = _roles(place, known)
    return Mark(place.start, place.end, char, opens, closes)


def _roles(place: Mark, known: Conventions) -> tuple[bool, bool]:
    """Whether a mark with a direction of its own may open and close under the conventions of the text."""
    char = place.char
    if char in CORNERS or char == "„":
        return char in "「『„", char in "」』"
    if char in "“‟":
        if known.low:
            return not place.closes or place.opens, not place.opens
        return True, not place.opens and not place.closes
    if char == "”":
        return place.opens if not known.twin else not place.closes, not (place.opens and not place.closes)
    outward_opener = char in "«‹"
    if known.inward:
        return (not outward_opener or not known.outward), outward_opener or not known.outward
    return outward_opener, not outward_opener


def _single(place: Mark, text: str, before: str, after: str) -> Mark | None:
    """A single mark, or None for an apostrophe."""
    char = place.char
    if char == "‚":
        return replace(place, closes=False) if place.opens else None
    if before.isalnum() and after.isalnum():
        return None
    if char != "’" and place.opens:
        return None if _is_elision(text, place) else replace(place, closes=False)
    cut_n = text[max(0, place.start - 2) : place.start].lower() in ("’n", "'n")
    if before.isspace() or after.isalnum() or cut_n:
        return None
    followed = text[place.end : place.end + 2]
    sure = after in _AFTER_CLOSING and not any(mark in SINGLES for mark in followed)
    return replace(place, opens=False, closes=True, doubtful=before in "sSzxn" and not sure)


def _is_elision(text: str, place: Mark) -> bool:
    """’90s, ’n’, ’em: a word that begins with an apostrophe."""
    word = re.match(r"\w+", text[place.end : place.end + _ELISION_LENGTH])
    if word is None:
        return False
    closed = text[place.end + word.end() : place.end + word.end() + 1] in ("'", "’")
    if word.group().lower() == "n":
        return True
    decade = re.fullmatch(r"\d0s|\d\ds?", word.group())
    return not closed and (decade is not None or word.group().lower() in all_languages("elisions", "words"))


def _balanced(found: list[Mark]) -> list[Mark]:
    """Let the number of straight marks decide what one of them alone does not tell.

    Straight marks that come out even without the doubtful ones (inches) need no help from these. And where they
    are even, they open and close by turns, even if one of them stands wrongly spaced.
    """
    straight = [mark for mark in found if mark.char == '"']
    sure = [mark for mark in straight if not mark.doubtful]
    if len(sure) % 2 == 0:
        found = [mark for mark in found if mark.char != '"' or not mark.doubtful]
        wrong = [mark for turn, mark in enumerate(sure) if not (mark.closes if turn % 2 else mark.opens)]
        if len(wrong) <= 1:
            turns = {mark.start: turn % 2 for turn, mark in enumerate(sure)}
            found = [
                replace(mark, opens=not turns[mark.start], closes=bool(turns[mark.start]))
                if mark.start in turns
                else mark
                for mark in found
            ]
    return found
