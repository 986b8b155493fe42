"""The finder: the few entries among very many that answer what someone types from memory.

Entries are titles, headings, paragraphs, quotes, or the lines of a list. Every word of the query must be
answered: by a whole word, the beginning of one, initials ("nyt" finds "New York Times"), the middle of one. Where
few entries do so, slips of the keyboard and other spellings of the same sound are forgiven; where still none does,
one word in three may be wrong altogether, and at last the entries come that have most of the words. Letters
scattered over a text are no hit. What stands first: the words as they were typed, whole words,
words near one another, titles before paragraphs.
"""

from __future__ import annotations

import heapq
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple, overload

from matching.finding.terms import INITIALS, Terms, Way
from matching.finding.wanted import Wanted
from matching.finding.weighing import weigh
from matching.finding.words import initials_of, terms_of

FEW = 3
"""Entries below which slips of the keyboard are forgiven; with as many one has found what one typed."""
ONE_WRONG = 3
"""Words a query must have for each that may be wrong."""
WEIGHED = 150
"""Entries that are looked at closely; the others keep their order by words alone."""
LONG = 200
"""Characters from which an entry is prose: only capitalized words have initials there."""
SHORTNESS = 0.02
"""What a short entry is worth more than a long one while neither has been looked at closely."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that answers the query."""

    index: int
    """Its number."""
    score: float
    """Higher is better; comparable only within one query."""
    spans: tuple[tuple[int, int], ...]
    """The characters of its text that answer, ascending, for highlighting."""
    missing: int = 0
    """How many words of the query nothing in it answers."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found."""

    text: str
    kind: str = ""
    also: str = ""
    """Searched as well: the name of who says it, what a line had to cut."""
    within: int = -1
    """The number of the entry that this one is a part of; of the two only the better is a hit."""


class _Answers(NamedTuple):
    """What answers a query."""

    ways: list[dict[str, Way]]
    """Of each word, the terms that answer it."""
    worth: dict[int, float]
    """What the words are worth in every entry that has enough of them."""
    scores: list[dict[int, float]]
    """Of each word, the entries that answer it, and how well."""

    def missing(self, number: int) -> int:
        """How many words an entry lacks."""
        return sum(number not in each for each in self.scores)


class Finder:
    """Entries, and a way to find them. Entries can be added at any time."""

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        self.entries: list[Entry] = []
        self._terms = Terms()
        self._short: list[float] = []
        """What each entry is worth more, being short."""
        self._within = array("q")
        self._has_parts = False
        """Whether an entry is a part of another."""
        for entry in entries:
            self.add(entry)

    def add(self, entry: Entry) -> None:
        """One more; its number is how many there were."""
        initials = initials_of(entry.text, capitals=len(entry.text) > LONG)
        self._terms.add(
            len(self.entries), terms_of(f"{entry.text} {entry.also}" if entry.also else entry.text), initials
        )
        self._short.append(SHORTNESS / (1 + len(entry.text) // LONG))
        self._has_parts = self._has_parts or entry.within >= 0
        self._within.append(entry.within)
        self.entries.append(entry)

    def find(self, wanted: Wanted, *, slips: bool = True) -> Sequence[Hit]:
        """The entries that answer a query, best first. A query without words is answered by all of its kinds.
        Without `slips` every word must be there as it is typed."""
        if not wanted.words:
            return [Hit(number, 0.0, ()) for number in range(len(self.entries)) if self._may_be(number, wanted)]
        answers = self._answers(wanted, slips=False)
        if len(answers.worth) < FEW and slips:
            answers = self._answers(wanted, slips=True)
        return self._ranked(wanted, answers)

    def _answers(self, wanted: Wanted, *, slips: bool) -> _Answers:
        """What answers the words, in every entry that has enough of them."""
        ways = [self._terms.ways(word, slips=slips) for word in wanted.words]
        scores = [self._scores(word, way) for word, way in zip(wanted.words, ways, strict=True)]
        weights = [log(1 + len(self.entries) / (1 + len(each))) for each in scores]
        total = sum(weights)
        found = self._all_but(0, scores, wanted)
        if not found and slips:
            found = self._all_but(len(scores) // ONE_WRONG, scores, wanted)
        for missing in range(1, len(scores)) if not found and slips else ():
            found = found or self._all_but(missing, scores, wanted)
        worth = dict.fromkeys(found, 0.0)
        for each, weight in zip(scores, weights, strict=True):
            share = weight / (total or 1)
            worth = {number: so_far + each.get(number, 0.0) * share for number, so_far in worth.items()}
        return _Answers(ways, worth, scores)

    def _all_but(self, missing: int, scores: Sequence[Mapping[int, float]], wanted: Wanted) -> list[int]:
        """The entries that answer all words but so many, at most."""
        if missing:
            counts = Counter(number for each in scores for number in each)
            enough = {number for number, count in counts.items() if count >= len(scores) - missing}
        else:
            enough = set(scores[0]).intersection(*scores[1:])
        return [number for number in enough if self._may_be(number, wanted)]

    def _scores(self, word: str, ways: Mapping[str, Way]) -> dict[int, float]:
        """The entries that answer a word, and how well; the better ways overwrite the worse ones."""
        tiers: dict[float, list[str]] = {}
        for term, way in ways.items():
            tiers.setdefault(way.score, []).append(term)
        short = self._terms.abbreviated(word)
        scores: dict[int, float] = {}
        for score in sorted({*tiers, INITIALS} if short else tiers):
            for term in tiers.get(score, ()):
                scores.update(dict.fromkeys(self._terms.entries[term], score))
            for term in short if score == INITIALS else ():
                scores.update(dict.fromkeys(self._terms.initials[term], score))
        return scores

    def _may_be(self, number: int, wanted: Wanted) -> bool:
        """Whether an entry is of a wanted kind and speaker, with all phrases and nothing that is excluded."""
        entry = self.entries[number]
        if wanted.kinds and entry.kind not in wanted.kinds:
            return False
        if not (wanted.phrases or wanted.excluded or wanted.speakers):
            return True
        says = terms_of(entry.also)
        if not all(any(term.startswith(name) for term in says) for name in wanted.speakers):
            return False
        text = f" {' '.join(terms_of(entry.text))} "
        return all(f" {' '.join(phrase)} " in text for phrase in wanted.phrases) and not any(
            f" {' '.join(words)} " in text for words in wanted.excluded
        )

    def _ranked(self, wanted: Wanted, answers: _Answers) -> Sequence[Hit]:
        """The best looked at closely, the others behind them as they are."""
        found = answers.worth
        best = heapq.nlargest(WEIGHED, ((worth + self._short[number], -number) for number, worth in found.items()))
        hits = []
        for _, less in best:
            entry = self.entries[-less]
            weighed = weigh(entry.text, entry.kind, wanted.words, answers.ways, found[-less])
            hits.append(Hit(-less, weighed.score, weighed.spans, answers.missing(-less)))
        hits.sort(key=lambda hit: (-hit.score, len(self.entries[hit.index].text), hit.index))
        kept = self._once([hit.index for hit in hits])
        hits = [hit for hit in hits if hit.index in kept]
        if len(found) == len(best):
            return hits
        rest = array("q", sorted(self._once([*kept, *sorted(found.keys() - {-less for _, less in best})])))
        return _Ranking(hits, array("q", (number for number in rest if number not in kept)), hits[-1].missing)

    def _once(self, numbers: Iterable[int]) -> dict[int, None]:
        """Of an entry and the one it is a part of, the one that comes first."""
        if not self._has_parts:
            return dict.fromkeys(numbers)
        kept: dict[int, None] = {}
        in_part: set[int] = set()
        for number in numbers:
            whole = self._within[number]
            if number not in in_part and whole not in kept:
                kept[number] = None
                in_part.add(whole)
        return kept


class _Ranking(Sequence[Hit]):
    """Hits, those looked at closely first. The others, fifty thousand perhaps, are made when asked for."""

    def __init__(self, best: Sequence[Hit], rest: Sequence[int], missing: int) -> None:
        self._best, self._rest, self._missing = best, rest, missing

    def __len__(self) -> int:
        return len(self._best) + len(self._rest)

    @overload
    def __getitem__(self, index: int) -> Hit: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Hit]: ...
    def __getitem__(self, index: int | slice) -> Hit | Sequence[Hit]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        at = range(len(self))[index]
        if at < len(self._best):
            return self._best[at]
        return Hit(self._rest[at - len(self._best)], 0.0, (), self._missing)


def rank(query: str, candidates: Sequence[str]) -> list[Hit]:
    """The candidates that answer the query, best first, equal ones in their order. An empty query is answered by
    all."""
    return list(Finder([Entry(candidate) for candidate in candidates]).find(Wanted.words_only(query)))
