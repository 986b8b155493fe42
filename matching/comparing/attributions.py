"""The words of a sentence that only say who speaks: a name, an office, a verb of saying.

"said Ada Holm, who chairs the board" stands beside many quotes of many reports, and that two texts both introduce
her tells nothing of what happened. A sentence is read in stretches between punctuation. A stretch that has a verb
of saying and otherwise names, offices, when and in what it was said, and function words is an attribution. A
stretch beside a name that gives its office is an apposition, and so is one with "who" where a verb of saying
stands beside it. Words that stand so in both sentences of a pair do not count (`comparison`), unless both quote a
word in common that no match of quotes has answered: then who says it is evidence.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from matching.comparing.answered import Positions
from matching.preparing.narrative import LARGE_NOUNS
from matching.preparing.prepared import Prepared
from matching.preparing.units import Unit
from matching.quoting.speaking.nouns import nouns
from matching.word_lists import word_lists
from matching.wording.capitals import in_ordinary_letters
from matching.wording.vocabulary import vocabulary

BEFORE_OFFICE: Final = 2
"""Words before the noun of an office that belong to it ("deputy chief")."""
OFFICE_WITHIN: Final = 4
"""First words of an apposition, or last ones before a name, among which the office stands."""
LONGEST: Final = 12
"""Words of an apposition; what is longer tells more."""

_PARTS = re.compile(r"[,;:()\[\]—–\"“”„«»]|\s-\s|\n\n")


@dataclass(frozen=True, slots=True)
class _Words:
    """The lists of one language that tell who speaks."""

    verbs: frozenset[str]
    who: frozenset[str]
    prepositions: frozenset[str]
    settings: frozenset[str]
    titles: frozenset[str]


@cache
def _words(language: str) -> _Words:
    lists = word_lists("speech").get(language, {})
    plain = {name: frozenset(lists.get(name, ())) for name in ("verbs", "who", "prepositions", "settings")}
    return _Words(**plain, titles=frozenset(word_lists("names")["people"]["titles"]))


class Attributions:
    """Reads who speaks in the sentences of one text."""

    def __init__(self, prepared: Prepared) -> None:
        self._tokens = prepared.tokens
        self._text = in_ordinary_letters(prepared.text)
        self._words = _words(prepared.language)
        self._nouns = nouns((prepared.language,))
        self._empty = vocabulary(prepared.language).stop | vocabulary(prepared.language).calendar
        self._large_nouns = prepared.language in LARGE_NOUNS
        self._known: dict[int, Positions] = {}

    def positions(self, unit: Unit) -> Positions:
        """The positions of a sentence's words that only say who speaks."""
        known = self._known.get(id(unit))
        if known is None:
            known = self._known[id(unit)] = frozenset(self._read(unit))
        return known

    def _read(self, unit: Unit) -> Iterator[int]:
        stretches = list(self._stretches(unit))
        for at, stretch in enumerate(stretches):
            beside = stretches[max(0, at - 1) : at], stretches[at + 1 : at + 2]
            if self._is_attribution(unit, stretch) or self._is_apposition(unit, stretch, *beside):
                yield from stretch

    def _stretches(self, unit: Unit) -> Iterator[range]:
        """The words outside marks, parted by punctuation."""
        text, starts, ends, marked = self._text, self._tokens.starts, self._tokens.ends, unit.marked
        first = 0
        for at, (one, other) in enumerate(pairwise(unit.tokens), start=1):
            between = text[ends[one] : starts[other]]
            if (marked and (at in marked) != (at - 1 in marked)) or (between != " " and _PARTS.search(between)):
                if first not in marked:
                    yield range(first, at)
                first = at
        if first not in marked:
            yield range(first, len(unit.tokens))

    def _is_attribution(self, unit: Unit, stretch: range) -> bool:
        """Whether a stretch is a verb of saying and who says it, on one side of the verb; on both sides stand
        those who do something to each other."""
        said, forms = self._words.verbs, unit.forms
        verbs = [at for at in stretch if forms[at] in said and self._is_verb(unit, at)]
        if not verbs or (self._large_nouns and not {stretch.start - 1, stretch.stop} & unit.marked):
            return False
        before, behind = range(stretch.start, verbs[0]), range(verbs[-1] + 1, stretch.stop)
        if not any(all(self._is_setting(unit, at) for at in side) for side in (before, behind)):
            return False
        return len(self._in_office(unit, stretch)) == len(stretch)

    def _in_office(self, unit: Unit, stretch: range) -> set[int]:
        """The words of a stretch that name somebody or an office, say something, or say nothing by themselves."""
        found = {at for at in stretch if self._is_plain(unit, at)}
        for at in stretch:
            if self._is_office(unit, at):
                found.update(range(max(stretch.start, at - BEFORE_OFFICE), at + 1))
                if at + 1 in stretch and unit.forms[at + 1] in self._words.prepositions:
                    found.update(range(at + 1, stretch.stop))
        return found

    def _is_apposition(self, unit: Unit, stretch: range, before: Sequence[range], after: Sequence[range]) -> bool:
        if len(stretch) > LONGEST:
            return False
        if before and self._is_named(unit, before[0][-1]):
            if unit.forms[stretch[0]] in self._words.who:
                said = [*before[0], *(after[0][:2] if after else ())]
                return any(self._is_verb(unit, at) for at in said)
            return any(self._is_office(unit, at) for at in stretch[:OFFICE_WITHIN])
        ends = any(self._is_office(unit, at) for at in stretch[-1:])
        return ends and bool(after) and self._is_named(unit, after[0][0]) and len(stretch) <= OFFICE_WITHIN

    def _is_plain(self, unit: Unit, at: int) -> bool:
        form = unit.forms[at]
        return (
            self._is_setting(unit, at)
            or form in self._words.titles
            or self._is_verb(unit, at)
            or self._is_named(unit, at)
        )

    def _is_setting(self, unit: Unit, at: int) -> bool:
        """A word that tells nothing by itself, or when and in what somebody spoke ("in a report last month")."""
        form = unit.forms[at]
        return (
            form in self._empty
            or form in self._words.settings
            or form[0].isdigit()
            or bool(self._nouns.document(form))
        )

    def _is_verb(self, unit: Unit, at: int) -> bool:
        """A verb of saying; in a headline it may have a large letter and tells what happened."""
        return unit.forms[at] in self._words.verbs and self._first(unit, at).islower()

    def _is_office(self, unit: Unit, at: int) -> bool:
        return bool(self._nouns.role(unit.forms[at]))

    def _is_named(self, unit: Unit, at: int) -> bool:
        return unit.stems[at] in unit.content and self._first(unit, at).isupper()

    def _first(self, unit: Unit, at: int) -> str:
        return self._text[self._tokens.starts[unit.tokens[at]]]


def only_spoken(left: Unit, ours: Positions, right: Unit, theirs: Positions) -> tuple[Positions, Positions]:
    """The words that only say who speaks in both of two sentences, or in one that says nothing else."""
    both = {left.stems[at] for at in ours} & {right.stems[at] for at in theirs}
    return _of(left, ours, both), _of(right, theirs, both)


def _of(unit: Unit, spoken: Positions, both: Container[str]) -> Positions:
    if len(spoken) + len(unit.marked) == len(unit.stems):
        return spoken
    return frozenset(at for at in spoken if unit.stems[at] in both)
