"""What one of two units denies and the other does not, word by word.

A negation denies the next word of content, over function words only ("was not an accident"); where none follows,
in Germanic languages the one before it ("er kommt nicht"). A word is denied on one side only when nothing around
its answer denies: no negation, no word such as "refused".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matching.contradicting.facing import Facing
from matching.contradicting.sense_words import SenseWords, characters_that_deny
from matching.preparing.units import Unit
from matching.wording.tokens import is_unspaced

REACH = 4
"""Words from a negation to what it denies."""
BACK, ON = 6, 2
"""Words before and behind a word that may deny it in other words, no further than the last answered one."""


def denied(unit: Unit, words: SenseWords) -> set[int]:
    """The positions of the words of content that are denied."""
    found: set[int] = set()
    for at, form in enumerate(unit.forms):
        target = _denied_by(at, unit, words) if form in words.negations else None
        if target is not None:
            found.add(target)
    if any(is_unspaced(form) for form in unit.forms[:REACH]):
        found.update(_denied_characters(unit.forms))
    return found


def one_sided(here: Facing, ours: set[int], theirs: set[int]) -> Iterator[tuple[int, int]]:
    """The words of ours that are denied while their answers are not."""
    for at in sorted(ours):
        to = here.answer.get(at)
        if to is not None and to not in theirs and not _is_denied_otherwise(to, here):
            yield at, to


def _denied_by(at: int, unit: Unit, words: SenseWords) -> int | None:
    forms = unit.forms
    following = forms[at + 1 : at + 1 + REACH]
    if following and (following[0] in words.idle or following[0][0].isdigit()):
        return None
    for step, form in enumerate(following, start=at + 1):
        if unit.stems[step] in unit.content and form not in words.negations and form not in words.light:
            return step
    return at - 1 if at and words.is_behind and unit.stems[at - 1] in unit.content else None


def _denied_characters(forms: Sequence[str]) -> Iterator[int]:
    """Denied characters of scripts without spaces."""
    negations, idle, have, suffixes = characters_that_deny()
    for at, form in enumerate(forms[:-1]):
        if form in negations and forms[at + 1] not in idle:
            yield at + 2 if forms[at + 1] in have else at + 1
    for suffix in suffixes:
        first = suffix[0]
        for at in range(1, len(forms) - len(suffix) + 1):
            if forms[at] == first and "".join(forms[at : at + len(suffix)]) == suffix:
                yield at - 1


def _is_denied_otherwise(to: int, here: Facing) -> bool:
    """Whether words around an answer deny it."""
    unit, words = here.theirs, here.their_words
    answered = {j for j in here.answer.values() if unit.stems[j] in unit.content}
    for at in range(to - 1, max(-1, to - 1 - BACK), -1):
        if _denies(unit.forms[at], words):
            return True
        if at in answered:
            break
    return any(_denies(form, words) for form in unit.forms[to + 1 : to + 1 + ON])


def _denies(form: str, words: SenseWords) -> bool:
    return form in words.negations or form in words.deniers
