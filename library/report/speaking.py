"""Who says what: the speakers of all articles as persons, with every quote of theirs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from library.report.model import Compared, Place, Saying, Shared, Speaker
from matching.model import Quote

NOT_SAID = ("scare", "title")
"""Kinds of quotes that nobody says."""


def speaker_at(quotes: Sequence[Quote], start: int, end: int) -> str:
    """Who says the quote at a place."""
    inside = (quote for quote in quotes if quote.start < end and quote.end > start)
    return next((quote.speaker for quote in inside if quote.speaker), "")


def speakers_of(sources: Sequence[Compared], groups: Sequence[Shared]) -> list[Speaker]:
    """Everybody who is quoted; whom most articles quote first, of equal ones who is quoted most."""
    from matching import find_persons

    persons = find_persons([[quote.speaker for quote in _said(one)] for one in sources])
    places = _Places(groups)
    sayings: defaultdict[int, list[Saying]] = defaultdict(list)
    known = {}
    for number, one in enumerate(sources):
        for quote in _said(one):
            person = persons[number][quote.speaker]
            known[id(person)] = person
            letter = places.letter(number, quote.start, quote.end)
            sayings[id(person)].append(Saying(number, quote.start, quote.end, quote.kind, letter))
    speakers = [Speaker(person.name, person.names, tuple(sayings[key])) for key, person in known.items()]
    return sorted(speakers, key=_turn)


def _said(one: Compared) -> Iterator[Quote]:
    return (quote for quote in one.quotes if quote.speaker and quote.kind not in NOT_SAID)


def _turn(speaker: Speaker) -> tuple[int, int, str]:
    return -len({saying.article for saying in speaker.sayings}), -len(speaker.sayings), speaker.name


class _Places:
    """The places of all groups by article, to be asked which group a quote belongs to."""

    def __init__(self, groups: Sequence[Shared]) -> None:
        self._by_article: defaultdict[int, list[tuple[int, int, str, bool]]] = defaultdict(list)
        for shared in groups:
            for place in shared.places:
                self._by_article[place.article].append(
                    (place.start, place.end, shared.letter, shared.kind != "passage")
                )
        for found in self._by_article.values():
            found.sort()
        self._longest = {
            article: max(end - start for start, end, *_ in found) for article, found in self._by_article.items()
        }

    def letter(self, article: int, start: int, end: int) -> str:
        """The group that has most of a quote, one of quotes before one of passages; "" where none has any."""
        found = self._by_article.get(article, [])
        first = bisect_left(found, (start - self._longest.get(article, 0), 0, "", False))
        last = bisect_right(found, (end, 0, "", False))
        near = [
            (said, min(end, e) - max(start, s), letter) for s, e, letter, said in found[first:last] if e > start
        ]
        return max(near, default=(False, 0, ""), key=lambda one: one[:2])[2]


def place_of(shared: Shared, article: int) -> Place | None:
    """The first place of a group in an article."""
    return next((place for place in shared.in_order if place.article == article), None)
