"""Whether two names are one person's, as far as the names can tell.

A surname alone may be anybody's who has it; two first names that differ are two people's, whatever the surname.
Spellings of other languages, initials, short forms and slips of the pen are looked through.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from matching.persons.names import Name, short_forms, sound, taken_apart
from matching.quoting.speaking.names import listed
from matching.word_lists import all_languages

Agreement = Literal[-1, 0, 1]
"""1 for one person, -1 for two, 0 where it is open."""

LONG_NAME = 6
"""Letters from which a surname with one slip of the pen is still the same one."""
LONG_FIRST_NAME = 5
"""The same for first names ("Eric" is not "Erin")."""


def speakers_agree(one: str, other: str) -> Agreement:
    """1 when two names are one person's as far as one can see, -1 when they are two people's, 0 when it is
    open: a name is missing, or one is a description ("an aide") that may stand for the other."""
    return _agree(*sorted((one, other))) if one and other else 0


@lru_cache(maxsize=1 << 14)
def _agree(one: str, other: str) -> Agreement:
    ours, theirs = taken_apart(one), taken_apart(other)
    if not ours.words or not theirs.words:
        return 0
    if ours.is_description or theirs.is_description:
        is_somebody = ours.words[0] in all_languages("speech", "indefinites")
        return 1 if ours.words == theirs.words and not is_somebody else 0
    if ours.words == theirs.words:
        return -1 if ours.generation and theirs.generation and ours.generation != theirs.generation else 1
    short, long = sorted((ours, theirs), key=lambda name: len(name.words))
    if sorted(short.words) == sorted(long.words) or _runs_in(short.words, long.words):
        return 1
    if ours.is_organisation or theirs.is_organisation:
        return _organisations_agree(short, long)
    return _people_agree(short, long)


def _organisations_agree(short: Name, long: Name) -> Agreement:
    """An abbreviation is its words' initials; who speaks for an organisation is open."""
    if len(short.words) == 1 and short.last == "".join(word[0] for word in long.words):
        return 1
    return -1 if short.is_organisation and long.is_organisation else 0


def _people_agree(short: Name, long: Name) -> Agreement:
    if len(short.words) == 1 and short.last in long.words[:-1]:
        return 0 if _is_first_name(short.last) or short.last != long.words[0] else 1
    if short.last == long.last or _alike(short.last, long.last):
        return 1 if _given_agree(short, long) else -1
    return -1


def _runs_in(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether two or more words of a name stand in a row in the other ("Peña Nieto")."""
    places = range(len(long) - len(short) + 1)
    return len(short) > 1 and any(long[at : at + len(short)] == short for at in places)


def _is_first_name(word: str) -> bool:
    return word in listed("female") or word in listed("male") or word in short_forms()


def _given_agree(ours: Name, theirs: Name) -> bool:
    """Whether no first name contradicts the other's; nobody contradicts a name that has none."""
    one, other = ours.given, theirs.given
    if not one or not other:
        return True
    if not _first_agree(one[0], other[0]):
        return bool(set(one) & set(other)) and 1 in (len(one[0]), len(other[0]))
    return all(_first_agree(a, b) for a, b in zip(one[1:], other[1:], strict=False))


def _first_agree(one: str, other: str) -> bool:
    if one == other or (one[0] == other[0] and 1 in (len(one), len(other))):
        return True
    if other in short_forms().get(one, ()) or sound(one) == sound(other):
        return True
    if _differ_by_final_a(one, other):
        return False
    gendered = {name in listed("female") for name in (one, other) if _is_first_name(name)}
    return len(gendered) < 2 and min(len(one), len(other)) >= LONG_FIRST_NAME and _distance(one, other) <= 1


def _alike(one: str, other: str) -> bool:
    """Whether two surnames are one, spelt for another language or with a slip of the pen. A final a tells her
    from him."""
    if _differ_by_final_a(one, other):
        return False
    if sound(one) == sound(other):
        return True
    return min(len(one), len(other)) >= LONG_NAME and _distance(sound(one), sound(other)) <= 1


def _differ_by_final_a(one: str, other: str) -> bool:
    return one + "a" == other or other + "a" == one


def _distance(one: str, other: str) -> int:
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=1)
