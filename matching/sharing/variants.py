"""The wordings of what a group of matches shares: its places, each once, the best wording first.

The best wording is the fullest of those that another text has exactly, at least in part: what two texts give
alike was said so, and the longer of them says more. Of equally full ones it is the one that most texts have.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from matching.model import Match, MatchKind

SAME_PLACE = 0.5
"""Two spans of one text are the same place when they share at least this part of the shorter one."""
WHOLE = 0.9
"""Part of a place from which what matches is all of it: the signs and the blank at its end are not."""
STRETCH = 256
"""Characters of a text whose places are looked at together."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording of what a group shares, at one place of one text."""

    text: int
    """Index of the text."""
    start: int
    end: int
    kind: MatchKind
    """How it matches the best wording; "reworded" or "passage" where it does so only over others. The best itself
    is "exact" or "passage"."""


_Side = tuple[int, int, int]
"""A side of a match: the text, where it begins and ends."""


def is_one_place(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two spans of a text are the same place."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and shared >= SAME_PLACE * min(one[1] - one[0], other[1] - other[0])


def is_just_one_place(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two spans of a text are the same place, and neither is only a part of the other."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and shared >= SAME_PLACE * max(one[1] - one[0], other[1] - other[0])


def variants_of(matches: Sequence[Match]) -> tuple[Variant, ...]:
    """The wordings of a group, the best first, then in the order of the texts."""
    filed = _Places(matches)
    links = [_Link(match, *(filed.of[side] for side in _sides(match))) for match in matches]
    places = filed.all
    best = _best(places, links)
    distant: MatchKind = "passage" if matches[0].kind == "passage" else "reworded"
    kinds: dict[int, MatchKind] = {id(best): "passage" if distant == "passage" else "exact"}
    for link in sorted(links, key=lambda link: link.match.score):
        if best in (link.a, link.b) and link.a is not link.b:
            kinds[id(link.b if link.a is best else link.a)] = link.kind
    ordered = sorted(places, key=lambda place: (place is not best, place.text, place.start))
    return tuple(Variant(p.text, p.start, p.end, kinds.get(id(p), distant)) for p in ordered)


@dataclass(frozen=True, slots=True, eq=False)
class _Place:
    """Spans of one text that are one place; it is known by the longest."""

    text: int
    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class _Link:
    match: Match
    a: _Place
    b: _Place

    @property
    def kind(self) -> MatchKind:
        """How the places match: partly where one of them has more than what matches exactly."""
        sides = ((self.match.a_end - self.match.a_start, self.a), (self.match.b_end - self.match.b_start, self.b))
        has_more = any(length < WHOLE * place.length for length, place in sides)
        return "partial" if has_more and self.match.kind == "exact" else self.match.kind


def _sides(match: Match) -> tuple[_Side, _Side]:
    return (match.a, match.a_start, match.a_end), (match.b, match.b_start, match.b_end)


class _Places:
    """The places of a group, the longest first, filed by where they stand."""

    def __init__(self, matches: Sequence[Match]) -> None:
        self.all: list[_Place] = []
        self.of: dict[_Side, _Place] = {}
        """The first place that each side of a match is the same as."""
        self._filed: defaultdict[tuple[int, int], list[tuple[int, _Place]]] = defaultdict(list)
        sides = {side for match in matches for side in _sides(match)}
        for side in sorted(sides, key=lambda side: (side[1] - side[2], side)):
            self.of[side] = self._holding(*side) or self._added(*side)

    def _added(self, text: int, start: int, end: int) -> _Place:
        place = _Place(text, start, end)
        for stretch in _stretches(start, end):
            self._filed[text, stretch].append((len(self.all), place))
        self.all.append(place)
        return place

    def _holding(self, text: int, start: int, end: int) -> _Place | None:
        near = (filed for stretch in _stretches(start, end) for filed in self._filed.get((text, stretch), ()))
        same = (filed for filed in near if is_one_place((filed[1].start, filed[1].end), (start, end)))
        return min(same, key=itemgetter(0), default=(0, None))[1]


def _stretches(start: int, end: int) -> range:
    """The stretches of a text that a span touches."""
    return range(start // STRETCH, end // STRETCH + 1)


def _best(places: Sequence[_Place], links: Sequence[_Link]) -> _Place:
    """The fullest place whose words, or a part of them, another text has exactly."""
    given: defaultdict[int, set[int]] = defaultdict(set)
    for link in links:
        if link.match.kind in ("exact", "partial"):
            briefer, fuller = sorted((link.a, link.b), key=lambda place: place.length)
            given[id(fuller)].add(briefer.text)
            if link.match.kind == "exact":
                given[id(briefer)].add(fuller.text)

    def worth(place: _Place) -> tuple[bool, int, int, int, int]:
        return not given[id(place)], -place.length, -len(given[id(place)]), place.text, place.start

    return min(places, key=worth)
