"""What the open articles share, as a screen needs it: the stops of each article, their letters and their order.

Every match keeps its number, whether it is shown or not. What is hidden (rejected, or held back by what the reader
asked for) has no stop and is in no group; a group keeps its letter while others come and go. What meets is found
out once for all matches, so that showing others of them is cheap.

Pure values on spans; the screen asks here and widgets draw the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count, filterfalse, groupby, islice

from matching import Group, Grouping
from matching.model import Match, MatchKind, Piece
from matching.sharing.variants import is_one_place
from tui.matches.letters import letter, number_of


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


@dataclass(frozen=True)
class Comparison:
    """The matches between the open articles."""

    matches: Sequence[Match] = ()
    named: Sequence[str] = ()
    """The letters that the first of them had before the others came, or before some were hidden."""
    hidden: frozenset[int] = frozenset()
    """The numbers of those that are not shown."""
    grouping: Grouping | None = field(default=None, repr=False, compare=False)
    """What of them meets, where that is known."""
    stops: dict[int, list[Stop]] = field(init=False)
    """The stops of each article, in reading order."""

    def __post_init__(self) -> None:
        if self.grouping is None:
            object.__setattr__(self, "grouping", Grouping(self.matches))
        stops: dict[int, list[Stop]] = {}
        for index, match in enumerate(self.matches):
            if index not in self.hidden:
                for side in self._sides(index, match):
                    stops.setdefault(side.article, []).append(side)
        for found in stops.values():
            found.sort(key=_in_reading_order)
        object.__setattr__(self, "stops", stops)

    def _sides(self, index: int, match: Match) -> tuple[Stop, Stop]:
        name = self.letters[index]
        return (
            Stop(index, match.a, match.a_start, match.a_end, match.kind, name),
            Stop(index, match.b, match.b_start, match.b_end, match.kind, name),
        )

    def with_more(self, matches: Sequence[Match]) -> Comparison:
        """The same with more matches behind: each keeps its number, and its letter unless groups become one.

        Letters are given article by article, so that they do not depend on how many came at once.
        """
        known = self
        for _, brought in groupby(matches, key=lambda match: match.b):
            every = (*known.matches, *brought)
            known = Comparison(every, known.letters, known.hidden, Grouping(every, known.grouping))
        return known

    def without(self, hidden: frozenset[int]) -> Comparison:
        """The same with just these hidden: what is left of a group keeps its letter."""
        if hidden == self.hidden:
            return self
        return Comparison(self.matches, self.letters, hidden, self.grouping)

    @cached_property
    def groups(self) -> Sequence[Group]:
        """What belongs together of the matches that are shown, in the order of first places."""
        return self.groups_without(self.hidden)

    def groups_without(self, hidden: frozenset[int]) -> Sequence[Group]:
        """The same where these are hidden, and no others."""
        return self.grouping.groups(hidden) if self.grouping is not None else ()

    @cached_property
    def _group_of(self) -> Mapping[int, Group]:
        return {index: found for found in self.groups for index in found.matches}

    def group_of(self, match: int) -> Group | None:
        """The group of a match; None where it is hidden."""
        return self._group_of.get(match)

    def members(self, match: int) -> Sequence[Stop]:
        """Every place of a match's group, by article and offset: its own side, else that of the surest there."""
        if match not in self._known_members:
            self._known_members[match] = self._members(match)
        return self._known_members[match]

    @cached_property
    def _known_members(self) -> dict[int, list[Stop]]:
        return {}

    def _members(self, match: int) -> list[Stop]:
        found = self.group_of(match)
        if found is None:
            return []
        ranked = sorted(found.matches, key=lambda one: (one != match, *self._surety(one)))
        stops: dict[int, list[Stop]] = {}
        for side in (side for one in ranked for side in self._sides(one, self.matches[one])):
            stops.setdefault(side.article, []).append(side)
        places: list[Stop] = []
        for variant in found.variants:
            place = variant.start, variant.end
            here = stops.get(variant.text, ())
            places += islice((stop for stop in here if is_one_place(place, (stop.start, stop.end))), 1)
        return sorted(places, key=lambda stop: (stop.article, stop.start))

    def _surety(self, match: int) -> tuple[bool, float, int]:
        """The surest match first, what was tied behind all that were found: nothing was measured of it."""
        found = self.matches[match]
        return found.kind == "tied", -found.score, match

    @cached_property
    def letters(self) -> list[str]:
        """A letter for every match: those of a group have one; "" for what was hidden from the beginning.

        A group that has a letter keeps it. New ones go on behind, in the order in which articles brought them, and
        of one article in the order in which a reader of the first article meets them.
        """
        names = [*self.named, *[""] * (len(self.matches) - len(self.named))]
        taken: set[str] = set()
        free = filterfalse(frozenset(self.named).__contains__, map(letter, count()))
        for found in sorted(self.groups, key=self._arrival):
            known = {self.named[index] for index in found.matches if index < len(self.named)} - taken - {""}
            name = min(known, key=number_of) if known else next(free)
            taken.add(name)
            for index in found.matches:
                names[index] = name
        return names

    def _arrival(self, found: Group) -> tuple[int, list[tuple[int, int, int]]]:
        """Which article brought a group, and its places in reading order."""
        places = sorted((variant.text, variant.start, variant.end) for variant in found.variants)
        return min(self.matches[index].b for index in found.matches), places

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


def _in_reading_order(stop: Stop) -> tuple[int, int, int]:
    return stop.start, stop.end, stop.match


def _side(piece: Piece, *, first: bool) -> tuple[int, int]:
    return (piece.a_start, piece.a_end) if first else (piece.b_start, piece.b_end)


def next_stop(
    stops: Sequence[Stop], current: int | None, offset: int, count: int, gone: Stop | None = None
) -> Stop | None:
    """The stop `count` further (back when negative) from the current match, or else from where one stood on one
    that is gone, or else from a place in the text."""
    if not stops:
        return None
    places = [index for index, stop in enumerate(stops) if stop.match == current]
    if places:
        return stops[(places[0] + count) % len(stops)]
    ahead = (index for index, stop in enumerate(stops) if not _is_passed(stop, offset, gone))
    after = next(ahead, len(stops))
    return stops[(after + count - (1 if count > 0 else 0)) % len(stops)]


def _is_passed(stop: Stop, offset: int, gone: Stop | None) -> bool:
    """Whether one has been at a stop, reading in order. Where one stood on one that is gone, others of its group
    at this place are still to come."""
    if gone is None:
        return stop.start < offset
    if (stop.start, stop.end) == (gone.start, gone.end):
        return stop.match < gone.match and stop.letter != gone.letter
    return (stop.start, stop.end) < (gone.start, gone.end)
