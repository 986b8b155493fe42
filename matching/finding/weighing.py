"""How well one entry answers a query, and which of its characters do.

All words are there already, more or less; what counts here is how they stand: one after another as typed, near
one another, in a title, in an entry that says little else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matching.finding.terms import INITIALS, WHOLE, Way
from matching.finding.words import words_of

PHRASE = 0.5
"""Added when the words stand as they were typed, all whole but the last."""
CLOSENESS = 0.25
"""Added when the words stand side by side in any order; less with what stands between them."""
COVERED = 0.15
"""Added when nothing else stands in the entry; less with what does."""
FIRST = 0.03
"""Added when the entry begins with one of the words."""
KIND = {"title": 0.12, "heading": 0.08, "quote": 0.04}
"""Added to entries of a kind, so that of equal ones a title comes before a paragraph."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """How well an entry answers."""

    score: float
    spans: tuple[tuple[int, int], ...]
    """The characters that do, ascending."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A word of the entry that answers a word of the query."""

    word: int
    """Which of the query."""
    at: int
    """Which of the entry."""
    score: float
    start: int
    end: int


def weigh(text: str, kind: str, words: Sequence[str], ways: Sequence[Mapping[str, Way]], base: float) -> Weighed:
    """The score of an entry whose words are worth `base` by themselves."""
    found = words_of(text)
    places = [place for word in range(len(words)) for place in _places(found, word, ways[word])]
    missing = set(range(len(words))) - {place.word for place in places}
    for word in missing:
        places += _initials(found, word, words[word])
    places.sort(key=lambda place: (place.at, place.word))
    score = base + KIND.get(kind, 0.0)
    if places:
        typed = _phrase(places, len(words))
        tight = typed or _tightest(places)
        between = tight[-1].at - tight[0].at + 1 - len({place.at for place in tight})
        length = max(found[-1][2] - found[0][1], 1)
        score += PHRASE * bool(typed and len(words) > 1)
        score += CLOSENESS / (1 + between) if len(tight) > 1 else 0
        score += COVERED * min(sum(place.end - place.start for place in tight) / length, 1)
        score += FIRST * (places[0].at == 0)
    return Weighed(score, _merged([(place.start, place.end) for place in places]))


def _places(found: Sequence[tuple[str, int, int]], word: int, ways: Mapping[str, Way]) -> list[_Place]:
    """Where a word of the query is answered; the best answers only."""
    places = []
    for at, (term, start, end) in enumerate(found):
        way = ways.get(term)
        if way is not None:
            even = end - start == len(term)
            span = (start + way.start, start + way.end) if even else (start, end)
            places.append(_Place(word, at, way.score, *span))
    best = max((place.score for place in places), default=0)
    return [place for place in places if place.score == best]


def _initials(found: Sequence[tuple[str, int, int]], number: int, word: str) -> list[_Place]:
    """The first letters that a word of the query abbreviates."""
    letters = "".join(term[:1] or " " for term, _, _ in found)
    at = letters.find(word)
    if at < 0:
        return []
    return [
        _Place(number, at + step, INITIALS, found[at + step][1], found[at + step][1] + 1)
        for step in range(len(word))
    ]


def _phrase(places: Sequence[_Place], count: int) -> list[_Place]:
    """The places of all words, one after another as typed."""
    by_place = {(place.word, place.at): place for place in places}
    for place in places:
        if place.word == 0:
            run = [by_place.get((step, place.at + step)) for step in range(count)]
            if all(run) and all(each.score == WHOLE for each in run[:-1] if each):
                return [each for each in run if each]
    return []


def _tightest(places: Sequence[_Place]) -> list[_Place]:
    """The shortest stretch of places that has every word which is there at all."""
    wanted = len({place.word for place in places})
    last: dict[int, _Place] = {}
    best: list[_Place] = []
    for place in places:
        last[place.word] = place
        if len(last) == wanted:
            run = sorted(last.values(), key=lambda each: each.at)
            if not best or run[-1].at - run[0].at < best[-1].at - best[0].at:
                best = run
    return best


def _merged(spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Ascending spans, touching and overlapping ones joined."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
