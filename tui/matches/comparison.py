"""What the open articles share, as a screen needs it: the stops of each article, their letters and their order.

Pure values on spans; the screen asks here and widgets draw the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count, filterfalse
from string import ascii_lowercase

from matching import Group, group
from matching.model import Match, MatchKind, Piece


@dataclass(frozen=True, slots=True)
class Stop:
    """One side of a match: a place in one article where something is shared."""

    match: int
    """Index of the match."""
    article: int
    start: int
    end: int
    kind: MatchKind
    letter: str
    """What stands in the gutter; the same on all sides of a group."""


def letter(number: int) -> str:
    """a … z, then aa, ab …"""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = ascii_lowercase[rest] + name
    return name


@dataclass(frozen=True)
class Comparison:
    """The matches between the open articles."""

    matches: Sequence[Match] = ()
    named: Sequence[str] = ()
    """The letters that the first of them had before the others came."""
    stops: dict[int, list[Stop]] = field(init=False)
    """The stops of each article, in reading order."""

    def __post_init__(self) -> None:
        stops: dict[int, list[Stop]] = {}
        for index, match in enumerate(self.matches):
            name = self.letters[index]
            for article, start, end in (
                (match.a, match.a_start, match.a_end),
                (match.b, match.b_start, match.b_end),
            ):
                stops.setdefault(article, []).append(Stop(index, article, start, end, match.kind, name))
        for found in stops.values():
            found.sort(key=lambda stop: (stop.start, stop.end, stop.match))
        object.__setattr__(self, "stops", stops)

    def with_more(self, matches: Sequence[Match]) -> Comparison:
        """The same with more matches behind: each keeps its number, and its letter unless groups become one."""
        return Comparison((*self.matches, *matches), self.letters)

    @cached_property
    def letters(self) -> list[str]:
        """A letter for every match: those of a group have one.

        A group that has a letter keeps it. New ones go on behind, in the order in which articles brought them, and
        of one article in the order in which a reader of the first article meets them.
        """
        names = [""] * len(self.matches)
        taken: set[str] = set()
        free = filterfalse(frozenset(self.named).__contains__, map(letter, count()))
        for found in sorted(group(self.matches), key=self._arrival):
            known = {self.named[index] for index in found.matches if index < len(self.named)} - taken
            name = min(known, key=lambda name: (len(name), name)) if known else next(free)
            taken.add(name)
            for index in found.matches:
                names[index] = name
        return names

    def _arrival(self, found: Group) -> tuple[int, tuple[int, int, int]]:
        """Which article brought a group, and its first place."""
        return min(self.matches[index].b for index in found.matches), found.first

    def stops_of(self, article: int, beside: int | None = None) -> list[Stop]:
        """The stops of one article; only those shared with the article `beside`, where one is named."""
        stops = self.stops.get(article, [])
        return stops if beside is None else [stop for stop in stops if self.other(stop).article == beside]

    def other(self, stop: Stop) -> Stop:
        """The counterpart: the other side of the same match."""
        match = self.matches[stop.match]
        if stop.article == match.a:
            return Stop(stop.match, match.b, match.b_start, match.b_end, stop.kind, stop.letter)
        return Stop(stop.match, match.a, match.a_start, match.a_end, stop.kind, stop.letter)

    def side(self, match: int, article: int) -> Stop | None:
        """The stop of a match in one article, if it has one there."""
        return next((stop for stop in self.stops.get(article, ()) if stop.match == match), None)

    def differing(self, match: int, article: int) -> Iterator[tuple[int, int]]:
        """The words of a match that the other side has otherwise, or not at all, as spans of one article."""
        found = self.matches[match]
        first = article == found.a
        for piece in found.pieces:
            start, end = _side(piece, first=first)
            if piece.op != "equal" and start < end:
                yield start, end


def _side(piece: Piece, *, first: bool) -> tuple[int, int]:
    return (piece.a_start, piece.a_end) if first else (piece.b_start, piece.b_end)


def next_stop(stops: Sequence[Stop], current: int | None, offset: int, count: int) -> Stop | None:
    """The stop `count` further (back when negative) from the current match, or else from a place in the text."""
    if not stops:
        return None
    places = [index for index, stop in enumerate(stops) if stop.match == current]
    if places:
        return stops[(places[0] + count) % len(stops)]
    after = next((index for index, stop in enumerate(stops) if stop.start >= offset), len(stops))
    return stops[(after + count - (1 if count > 0 else 0)) % len(stops)]
