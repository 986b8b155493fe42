"""What the quotes of two sentences answer for themselves, and the sentences therefore do not answer again.

A sentence that only repeats its quote tells nothing of its own. So where two sentences are compared, the words
do not count that a match of quotes, or of a quote and unquoted text, has answered between them; nor does a single
word that both have in marks, which is no evidence between quotes either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from matching.comparing.find import Find
from matching.preparing.prepared import Prepared
from matching.preparing.units import Unit

Positions = frozenset[int]
"""Of words of a unit."""
_NONE: tuple[Positions, Positions] = frozenset(), frozenset()


class Answered:
    """The words that quotes answer, by the sentences they stand in."""

    def __init__(self, left: Prepared, right: Prepared, finds: Sequence[Find]) -> None:
        self._stretches: defaultdict[tuple[int, int], list[tuple[range, range]]] = defaultdict(list)
        self._contradicted: defaultdict[tuple[int, int], list[Find]] = defaultdict(list)
        for find in finds:
            ours = _covered(find.left, [i for i, _ in find.pairs])
            theirs = _covered(find.right, [j for _, j in find.pairs])
            for one in left.narrative.holding(find.left):
                for other in right.narrative.holding(find.right):
                    self._stretches[one.start, other.start].append((ours, theirs))
                    if find.contradictions:
                        self._contradicted[one.start, other.start].append(find)

    def contradicted(self, left: Unit, right: Unit) -> Sequence[Find]:
        """The matches of quotes between two sentences that contradict themselves."""
        return self._contradicted.get((left.start, right.start), ())

    def between(self, left: Unit, right: Unit) -> tuple[Positions, Positions]:
        """The words of two sentences that quotes have answered between them, or that stand alone in marks in
        both."""
        stretches = self._stretches.get((left.start, right.start), ())
        if not stretches and not (left.marked and right.marked):
            return _NONE
        ours, theirs = _alone_in_marks(left), _alone_in_marks(right)
        both = ours.keys() & theirs.keys()
        return (
            _within(left, [stretch for stretch, _ in stretches]) | {ours[stem] for stem in both},
            _within(right, [stretch for _, stretch in stretches]) | {theirs[stem] for stem in both},
        )


def _alone_in_marks(unit: Unit) -> dict[str, int]:
    """The single words in quotation marks of a sentence: stem to position."""
    marked = unit.marked
    return {unit.stems[at]: at for at in sorted(marked) if at - 1 not in marked and at + 1 not in marked}


def _within(unit: Unit, stretches: Sequence[range]) -> Positions:
    if not stretches:
        return frozenset()
    return frozenset(at for at, token in enumerate(unit.tokens) if any(token in stretch for stretch in stretches))


def _covered(unit: Unit, answered: Sequence[int]) -> range:
    """The tokens of a quote, or of a sentence the stretch that is answered."""
    if unit.is_quote:
        return range(unit.tokens[0], unit.tokens[-1] + 1)
    return range(unit.tokens[answered[0]], unit.tokens[answered[-1]] + 1)
