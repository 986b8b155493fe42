"""Whether two units tell that one did to the other what the other did to the one.

Names stand before and behind a word that both units have, with nothing but articles between; in the other
unit they stand the other way round. In the passive ("was attacked by") the order says the reverse. What two do
to each other ("met") has no order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from matching.contradicting.facing import Facing
from matching.contradicting.sense_words import SenseWords
from matching.preparing.units import Unit

AUXILIARIES = 2
"""Function words between a name and the verb behind it ("has also")."""
LONGEST_NAME = 4
"""Words of a name."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Who stands on both sides of a word."""

    before: frozenset[str]
    after: frozenset[str]
    is_passive: bool


def swapped(here: Facing) -> Iterator[tuple[int, int]]:
    """Positions of words around which two names have changed places."""
    firsts = {unit.stems[0] for unit in (here.ours, here.theirs)} & here.ours.content & here.theirs.content
    names = here.ours.names | here.theirs.names | firsts
    if len(names) < 2:
        return
    told = (here.ours.content & here.theirs.content).intersection(here.theirs.stems)
    for i, stem in enumerate(here.ours.stems):
        if stem in told and stem not in names:
            ours = _parts(here.ours, i, names, here.our_words)
            j = here.theirs.stems.index(stem)
            theirs = ours and _parts(here.theirs, j, names, here.their_words)
            if ours and theirs and _are_swapped(ours, theirs):
                yield i, j


def _parts(unit: Unit, at: int, names: frozenset[str], words: SenseWords) -> Parts | None:
    forms, stems = unit.forms, unit.stems
    if forms[at] in words.mutual:
        return None
    start = at - 1
    while start >= max(0, at - AUXILIARIES) and stems[start] not in unit.content:
        start -= 1
    stop = at + 1
    passive = stop < len(forms) and forms[stop] in words.agents
    stop += passive
    stop += stop < len(forms) and forms[stop] in words.articles
    before = frozenset(_named(stems[max(0, start + 1 - LONGEST_NAME) : start + 1][::-1], names))
    after = frozenset(_named(stems[stop : stop + LONGEST_NAME], names))
    return Parts(before, after, passive) if before and after else None


def _named(stems: list[str], names: frozenset[str]) -> Iterator[str]:
    """The stems up to the first that is no name."""
    for stem in stems:
        if stem not in names:
            return
        yield stem


def _are_swapped(ours: Parts, theirs: Parts) -> bool:
    straight = ours.before & theirs.before or ours.after & theirs.after
    across = ours.before & theirs.after or ours.after & theirs.before
    if ours.is_passive == theirs.is_passive:
        return bool(ours.before & theirs.after and ours.after & theirs.before and not straight)
    return bool(ours.before & theirs.before and ours.after & theirs.after and not across)
