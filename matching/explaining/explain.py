"""Asks the comparison of two texts what it decided of each pair of units, and why.

Nothing is decided here: candidates, vetoes, alignment, score, thresholds and the choice among overlapping finds
are those of `matching.comparing.comparison`, whose methods are called one after the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest
from itertools import product

from matching.comparing.choosing import repeats
from matching.comparing.comparison import Comparison
from matching.comparing.find import Find, pairing_of
from matching.comparing.matches import match_of
from matching.comparing.meeting import can_meet
from matching.comparing.quoted import may_match
from matching.comparing.retelling import Retold
from matching.comparing.scoring import Measures, Pairing, scorer
from matching.contradicting.sense import cost
from matching.explaining.explanation import Answer, Conflict, Explanation, Part, Report, Shared, Side, Verdict
from matching.explaining.rules import rule_of
from matching.preparing.kinship import PARTS, Signature, kinship, least_kinship, nearest
from matching.preparing.prepared import Prepared, ready
from matching.preparing.units import Unit
from matching.wording.tokens import read_tokens

MOST = 10
"""Pairs that did not match, of those that came nearest."""
MOST_SHARED = 12
"""Stems named of what two texts share."""
NO_PART = 0.005
"""What a measure must add, in log odds, to be named."""


def explain(
    one: str, other: str, *, about: str = "", most: int = MOST, blocks: Sequence[Sequence[tuple[int, int]]] = ()
) -> Report:
    """The matches of two texts and the best `most` pairs that are none, with what was seen in each.

    `about` narrows it to pairs with these words: both units hold them (then even a pair that was never looked at
    is explained), or one does and the pair was looked at. `blocks` are the spans that its page sets off as
    quotations, for each text or for none.
    """
    ours, theirs = (ready(text, spans) for text, spans in zip((one, other), blocks or ((), ()), strict=True))
    words = set(read_tokens(about).forms)
    turned = ours.text > theirs.text
    first, second = (theirs, ours) if turned else (ours, theirs)
    explaining = _Explaining(first, second)
    shown = [explaining.told(case) for case in explaining.cases(words, most)]
    signatures = nearest(ours.signatures, theirs.signatures)
    return Report(
        kinship(*signatures),
        least_kinship(*signatures),
        tuple(_shared(*signatures)),
        explaining.is_related,
        tuple(map(_turned, shown) if turned else shown),
        (_holding(ours, words), _holding(theirs, words)),
    )


def _holding(side: Prepared, words: set[str]) -> int:
    return sum(_has(unit, words) for unit in side.units)


def _shared(ours: Signature, theirs: Signature) -> list[Shared]:
    left, right = ours.weights, theirs.weights
    both = [Shared(stem, min(left[stem], right[stem]) / PARTS) for stem in left.keys() & right.keys()]
    return sorted(both, key=lambda shared: (-shared.weight, shared.stem))[:MOST_SHARED]


@dataclass(frozen=True, slots=True)
class _Case:
    """A pair of units and what became of it."""

    left: Unit
    right: Unit
    verdict: Verdict
    find: Find | None = None

    @property
    def distance(self) -> tuple[bool, float]:
        """What is told first: matches and near misses, by score; what only repeats a match tells least."""
        return self.verdict == "repeats", -self.find.score if self.find else 0.0


class _Explaining:
    """Two texts under comparison."""

    def __init__(self, left: Prepared, right: Prepared) -> None:
        self._left = left
        self._right = right
        self._comparison = Comparison(left, right)
        self._kept = self._comparison.finds()
        self._looked_at = {(id(left), id(right)) for left, right in self._comparison.worth_comparing()}

    def cases(self, words: set[str], most: int) -> list[_Case]:
        """The matches, then as many of the other pairs as are asked for."""
        matches = [_Case(find.left, find.right, "match", find) for find in self._kept if _either_has(find, words)]
        kept = {(id(find.left), id(find.right)) for find in self._kept}
        others = (
            self._unmatched(*pair) for pair in self._candidates(words) if (id(pair[0]), id(pair[1])) not in kept
        )
        return [
            *sorted(matches, key=lambda case: case.distance),
            *nsmallest(most, others, key=lambda case: case.distance),
        ]

    def _candidates(self, words: set[str]) -> Iterator[tuple[Unit, Unit]]:
        """The pairs that were looked at, and where words are given, all that have them on both sides."""
        for left, right in self._comparison.worth_comparing():
            if _has(left, words) or _has(right, words):
                yield left, right
        if words:
            ours, theirs = ([u for u in side.units if _has(u, words)] for side in (self._left, self._right))
            pairs = (pair for pair in product(ours, theirs) if can_meet(*pair))
            yield from (p for p in pairs if (id(p[0]), id(p[1])) not in self._looked_at)

    def _unmatched(self, left: Unit, right: Unit) -> _Case:
        find = self._comparison.compared(left, right)
        if (id(left), id(right)) not in self._looked_at:
            return _Case(left, right, "apart", find)
        if pairing_of(left, right) != "sentences" and not may_match(left, right):
            return _Case(left, right, "refused", find)
        if find is None:
            return _Case(left, right, "little")
        shortfall = self._comparison.held_back(find)
        if shortfall:
            return _Case(left, right, shortfall, find)
        return _Case(left, right, "repeats" if self._cover(find) else "second", find)

    def _cover(self, find: Find) -> Find | None:
        """The match that says it already."""
        return next((better for better in self._kept if repeats(find, better)), None)

    def _rival(self, find: Find) -> Find | None:
        """The best match of one of its units."""
        rivals = (other for other in self._kept if other.left is find.left or other.right is find.right)
        return max(rivals, key=lambda other: other.score, default=None)

    @property
    def is_related(self) -> bool:
        """Whether the texts, or sections of them, are taken to report one event."""
        return bool(self._comparison.relation)

    def told(self, case: _Case) -> Explanation:
        """All there is to say of a pair."""
        find, pairing = case.find, pairing_of(case.left, case.right)
        fitted = scorer(pairing)
        related = self._comparison.relation.holds(case.left, case.right)
        least = self._comparison.threshold(pairing, related=related)
        told = Explanation(_side(case.left), _side(case.right), pairing, case.verdict, least, fitted.bias)
        if find is None:
            return replace(told, answers=tuple(self._answers(case.left, case.right, _in_both(case))))
        better = None
        likeness = find.likeness if find.contradictions else find.score
        if case.verdict in ("repeats", "second"):
            better = self._cover(find) or self._rival(find)
        return replace(
            told,
            score=match_of(self._left, self._right, find).score if case.verdict == "match" else find.score,
            parts=tuple(_parts(find.measures, fitted.weights)),
            rule=rule_of(find) if abs(fitted(find.measures) - likeness) > NO_PART else "",
            answers=tuple(self._answers(find.left, find.right, find.pairs)),
            conflicts=tuple(self._conflicts(find)),
            likeness=likeness,
            cost=cost(find.contradictions),
            better=(_side(better.left), _side(better.right)) if better else None,
        )

    def _answers(self, one: Unit, other: Unit, pairs: Iterable[tuple[int, int]]) -> Iterator[Answer]:
        pairing = pairing_of(one, other)
        ours, theirs = self._weights(one, pairing), self._weights(other, pairing)
        left, right = self._left.tokens, self._right.tokens
        for i, j in pairs:
            at, to = one.tokens[i], other.tokens[j]
            same = one.stems[i] == other.stems[j]
            weight = min(ours[i], theirs[j])
            yield Answer(left.starts[at], left.ends[at], right.starts[to], right.ends[to], weight, same)

    def _conflicts(self, find: Find) -> Iterator[Conflict]:
        left, right = self._left.tokens, self._right.tokens
        for one in find.contradictions:
            at, to = find.left.tokens[one.left], find.right.tokens[one.right]
            yield Conflict(left.starts[at], left.ends[at], right.starts[to], right.ends[to], one.turn)

    def _weights(self, unit: Unit, pairing: Pairing) -> Sequence[float]:
        return self._comparison.weighed(unit, pairing).line.weights


def _in_both(case: _Case) -> list[tuple[int, int]]:
    """Where each word stands first that both units have."""
    return [
        (i, case.right.stems.index(stem))
        for i, stem in enumerate(case.left.stems)
        if stem in case.right.stems and stem not in case.left.stems[:i]
    ]


def _has(unit: Unit, words: set[str]) -> bool:
    return words <= set(unit.forms)


def _either_has(find: Find, words: set[str]) -> bool:
    return _has(find.left, words) or _has(find.right, words)


def _side(unit: Unit) -> Side:
    return Side(unit.start, unit.end, unit.kind or "sentence", unit.speaker)


def _parts(values: Measures | Retold, weights: tuple[float, ...]) -> list[Part]:
    parts = (Part(name, *both) for name, *both in zip(values._fields, values, weights, strict=True))
    return sorted((part for part in parts if abs(part.adds) >= NO_PART), key=lambda part: -abs(part.adds))


def _turned(pair: Explanation) -> Explanation:
    """The same with its sides exchanged."""
    answers = tuple(
        replace(one, a_start=one.b_start, a_end=one.b_end, b_start=one.a_start, b_end=one.a_end)
        for one in pair.answers
    )
    conflicts = tuple(Conflict(one.b_start, one.b_end, one.a_start, one.a_end, one.turn) for one in pair.conflicts)
    better = (pair.better[1], pair.better[0]) if pair.better else None
    return replace(pair, a=pair.b, b=pair.a, answers=answers, conflicts=conflicts, better=better)
