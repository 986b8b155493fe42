"""Which matches belong together: an utterance that several texts share is one group, not one a pair of texts.

Two matches are of one group when they meet: when the words that are answered stand at the same place of a text.
What holds a group together must be sure: a doubtful match joins others only in a triangle, where its two places
are also matched over a third; and one that is about the first half of a long quote does not meet one about the
second.

A group has one place in a text. Matches that meet join one after the other, and two groups stay two where joining
them would give one of them places of a text that do not overlap: what a text says twice is two groups. What is
told of different persons belongs to no group of others. The matches of the texts that were there first join
first, and among these the surest. So a text that is added behind the others may join groups and never tears one
apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from matching.model import Match
from matching.sharing.variants import Variant, is_just_one_place, is_one_place, variants_of

BINDING = 0.75
"""Score from which a match that is neither exact nor partial holds a group together by itself: 19 in 20 are true
there (dev split, whole sets left out)."""

SAME_WORDS = 0.2
"""Two matches meet when they have at least this part of the words of the briefer one in common (dev split: less
joins what shares a name only, more parts one sentence told in different lengths)."""


@dataclass(frozen=True, slots=True)
class Group:
    """What several texts share: one utterance, or one sentence told again."""

    matches: tuple[int, ...]
    """The matches of the group, by their places in the list that was given."""
    variants: tuple[Variant, ...]
    """Every place once: the best wording first, then in the order of the texts. The best wording is the fullest of
    those that another text has exactly, at least in part; the one that most texts have, of equally full ones."""

    @property
    def best(self) -> Variant:
        """The wording to show for the group."""
        return self.variants[0]

    @property
    def first(self) -> tuple[int, int, int]:
        """Its first place, as text, start and end: what it is known by while more texts are added."""
        return min((variant.text, variant.start, variant.end) for variant in self.variants)


def group(matches: Sequence[Match]) -> list[Group]:
    """The groups of what `find_matches` returned, in the order of their first places."""
    return Grouping(matches).groups()


_Pair = tuple[int, int]
"""Two matches that meet, by their numbers, the smaller first."""

_Thirds = tuple[int, ...] | None
"""The matches that make a triangle with two that are to join, one of which it takes; None where they are sure."""

_Turn = tuple[object, ...]
"""When two matches join."""

_Filed = dict[tuple[int, bool], list[tuple[int, int, int]]]
"""For each text, and for quotes and passages apart, where matches stand in it and which they are."""


class Grouping:
    """Which of some matches meet, found out once; groups of all of them, or of all but a few, come from that."""

    def __init__(self, matches: Sequence[Match], before: Grouping | None = None) -> None:
        """`before` is the grouping of the first of them, where there is one: what is new is held against all."""
        self._matches = matches
        first = len(before._matches) if before else 0
        self._filed: _Filed = dict(before._filed) if before else {}
        self._meeting: dict[int, set[int]] = (
            {one: set(met) for one, met in before._meeting.items()} if before else {}
        )
        self._ties: dict[_Pair, _Thirds] = dict(before._ties) if before else {}
        self._cores: list[_Cores] = [*(before._cores if before else ()), *map(_cores, matches[first:])]
        self._known: dict[tuple[int, ...], Group] = dict(before._known) if before else {}
        self._meet(first)
        self._tie(first)
        turns: Mapping[_Pair, _Turn] = before._turns if before else {}
        self._turns: dict[_Pair, _Turn] = {pair: turns.get(pair) or _turn(matches, pair) for pair in self._ties}
        self._order = sorted(self._ties, key=self._turns.__getitem__)

    def _meet(self, first: int) -> None:
        """Find out which matches from the number `first` on meet others."""
        touched = _file(self._matches, first, self._filed)
        for one, other in _meetings(self._matches, first, {key: self._filed[key] for key in touched}):
            if "persons" not in (*self._matches[one].contradictions, *self._matches[other].contradictions):
                self._meeting.setdefault(one, set()).add(other)
                self._meeting.setdefault(other, set()).add(one)

    def _tie(self, first: int) -> None:
        """Find out which of those that meet are sure, or stand in a triangle: new ones, and those with which a new
        one makes a triangle."""
        pairs: set[_Pair] = set()
        for new in range(first, len(self._matches)):
            others = self._meeting.get(new, set())
            pairs.update((other, new) for other in others if other < new)
            known = {other for other in others if other < first}
            pairs.update((one, other) for one in known for other in known & self._meeting[one] if one < other)
        for one, other in pairs:
            thirds = self._thirds(one, other)
            if thirds != ():
                self._ties[one, other] = thirds

    def _thirds(self, one: int, other: int) -> _Thirds:
        matches = self._matches
        if _is_sure(matches[one]) and _is_sure(matches[other]):
            return None
        both = self._meeting[one] & self._meeting[other]
        return tuple(at for at in both if _are_triangle(matches[one], matches[other], matches[at]))

    def groups(self, hidden: Container[int] = ()) -> list[Group]:
        """The groups of the matches but for some, in the order of their first places."""
        members: defaultdict[int, list[int]] = defaultdict(list)
        for index, root in enumerate(self._roots(hidden)):
            if index not in hidden:
                members[root].append(index)
        found = (self._group(tuple(indexes)) for indexes in members.values())
        return sorted(found, key=lambda one: (one.first, one.matches))

    def _group(self, indexes: tuple[int, ...]) -> Group:
        if indexes not in self._known:
            self._known[indexes] = Group(indexes, variants_of([self._matches[index] for index in indexes]))
        return self._known[indexes]

    def _roots(self, hidden: Container[int]) -> list[int]:
        """For every match the smallest match of its group (union-find)."""
        parents, cores = list(range(len(self._matches))), self._cores.copy()

        def root(index: int) -> int:
            while parents[index] != index:
                parents[index] = parents[parents[index]]
                index = parents[index]
            return index

        for one, other in self._order:
            thirds = self._ties[one, other]
            if one in hidden or other in hidden or (thirds is not None and all(at in hidden for at in thirds)):
                continue
            low, high = sorted((root(one), root(other)))
            joined = cores[low] if low == high else _joined(cores[low], cores[high])
            if low != high and joined:
                parents[high], cores[low] = low, joined
        return [root(index) for index in range(len(parents))]


_Cores = Mapping[int, tuple[int, int]]
"""Of the places of a group in each text, what is in all of them."""


def _cores(match: Match) -> _Cores:
    return {match.a: (match.a_start, match.a_end), match.b: (match.b_start, match.b_end)}


def _joined(ours: _Cores, theirs: _Cores) -> _Cores | None:
    """The cores of two groups as one; None where they have places of a text that do not overlap."""
    joined = {**ours, **theirs}
    for text in ours.keys() & theirs.keys():
        start, end = max(ours[text][0], theirs[text][0]), min(ours[text][1], theirs[text][1])
        if start >= end:
            return None
        joined[text] = start, end
    return joined


_facts = attrgetter("a", "a_start", "a_end", "b", "b_start", "b_end", "kind", "score")


def _turn(matches: Sequence[Match], tie: Iterable[int]) -> _Turn:
    """When two matches join: those of earlier texts first, then the surest."""
    told = [matches[index] for index in tie]
    last = max(max(match.a, match.b) for match in told)
    surest = -min(round(match.score, 1) for match in told)
    return last, surest, -min(map(_sameness, told)), -min(match.score for match in told), sorted(map(_facts, told))


def _sameness(match: Match) -> float:
    """Which part of the words of a match is the same on both sides, where it is a doubtful one."""
    if _is_sure(match):
        return 1.0
    same = sum(
        piece.a_end - piece.a_start + piece.b_end - piece.b_start for piece in match.pieces if piece.op == "equal"
    )
    return same / (match.a_end - match.a_start + match.b_end - match.b_start)


def _is_sure(match: Match) -> bool:
    return match.kind in ("exact", "partial") or match.score >= BINDING


def _are_triangle(one: Match, other: Match, third: Match) -> bool:
    """Whether three matches that meet are between three texts."""
    return {one.a, one.b} ^ {other.a, other.b} == {third.a, third.b}


def _file(matches: Sequence[Match], first: int, filed: _Filed) -> set[tuple[int, bool]]:
    """File the matches from the number `first` on by where they stand; returns what was added to. What was tied by
    hand may be a quote or a passage."""
    touched: set[tuple[int, bool]] = set()
    for index in range(first, len(matches)):
        match = matches[index]
        for text, start, end in _answered(match):
            for is_passage in (True, False) if match.kind == "tied" else (match.kind == "passage",):
                key = text, is_passage
                if key not in touched:
                    filed[key] = list(filed.get(key, ()))
                    touched.add(key)
                filed[key].append((start, end, index))
    for key in touched:
        filed[key].sort()
    return touched


def _meetings(matches: Sequence[Match], first: int, filed: _Filed) -> Iterator[_Pair]:
    """Pairs of matches that meet, of which one at least is new. A quote and the passage around it stay apart; what
    was tied by hand meets either, where it stands at just its place."""
    for (text, _), spans in filed.items():
        for position, (start, end, index) in enumerate(spans):
            for other_start, other_end, other in spans[position + 1 :]:
                if other_start >= end:
                    break
                if index < first and other < first:
                    continue
                is_tied = "tied" in (matches[index].kind, matches[other].kind)
                meet = is_just_one_place if is_tied else is_one_place
                if meet((start, end), (other_start, other_end)) and (
                    is_tied or _share_words(_stretches(matches[index], text), _stretches(matches[other], text))
                ):
                    yield index, other


def _stretches(match: Match, text: int) -> list[tuple[int, int]]:
    """The stretches of a text whose words a match has on both sides, in order."""
    pieces = [piece for piece in match.pieces if piece.op == "equal"]
    if text == match.a:
        return [(piece.a_start, piece.a_end) for piece in pieces]
    return [(piece.b_start, piece.b_end) for piece in pieces]


def _share_words(ours: Sequence[tuple[int, int]], theirs: Sequence[tuple[int, int]]) -> bool:
    """Whether two matches have the same words of a text, and not words that stand around each other's."""
    if not ours or not theirs:
        return True
    shared = one = other = 0
    while one < len(ours) and other < len(theirs):
        (start, end), (other_start, other_end) = ours[one], theirs[other]
        shared += max(0, min(end, other_end) - max(start, other_start))
        one, other = one + (end <= other_end), other + (end > other_end)
    fewer = min(sum(end - start for start, end in each) for each in (ours, theirs))
    return shared >= SAME_WORDS * fewer


def _answered(match: Match) -> Iterator[tuple[int, int, int]]:
    """On both sides, from the first to the last word that the other side answers."""
    pieces = [piece for piece in match.pieces if piece.op in ("equal", "changed")]
    if not pieces:
        yield from ((match.a, match.a_start, match.a_end), (match.b, match.b_start, match.b_end))
        return
    yield match.a, pieces[0].a_start, pieces[-1].a_end
    yield match.b, pieces[0].b_start, pieces[-1].b_end
