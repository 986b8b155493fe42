"""The thresholds that suit a method best, chosen on the other sets of the same folder.

A method that only tells likeness needs to be told from where two units match. That depends on the sort of pair (a
short quote inside a long one is another thing than two sentences), so each method gets one threshold a sort. For
every set they are those with the best F1 over all other sets together: no method is judged by thresholds that saw
the set.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.matching.judge import Judge, Link
from benchmarks.matching.units import SORTS, Pair, Sort

STEPS = tuple(step / 50 for step in range(10, 51))
"""The thresholds tried: .2 to 1."""
NEVER = 2.0
"""A threshold that nothing reaches: the sort of pair is left out."""
ROUNDS = 3
"""Times that each sort's threshold is chosen anew while the others stay."""

Thresholds = Mapping[Sort, float]
Found = Mapping[str, Sequence[Pair]]
"""The pairs of units of each set, those that repeat better ones left out."""


@dataclass(frozen=True, slots=True)
class _Tally:
    """What comes of one sort of pair in one set from one threshold."""

    true: int = 0
    false: int = 0
    labels: frozenset[int] = frozenset()
    """The labelled pairs that are hit."""


def chosen(found: Found, judge: Judge) -> tuple[dict[str, list[Link]], dict[str, list[Link]]]:
    """The links of each set by thresholds chosen on the others, and by the best ones for all sets in hindsight."""
    tallies = _tallies(found, judge)
    hindsight = _best(list(found), tallies, judge)
    return (
        {name: _reaching(found[name], _best([o for o in found if o != name], tallies, judge)) for name in found},
        {name: _reaching(found[name], hindsight) for name in found},
    )


def _reaching(pairs: Sequence[Pair], thresholds: Thresholds) -> list[Link]:
    return [pair.link for pair in pairs if pair.score >= thresholds[pair.sort]]


def _best(names: Sequence[str], tallies: Mapping[tuple[str, Sort, float], _Tally], judge: Judge) -> Thresholds:
    wanted = sum(len(judge.gold[name].true) for name in names)
    thresholds: dict[Sort, float] = dict.fromkeys(SORTS, 0.7)
    for _ in range(ROUNDS):
        for sort in SORTS:
            options = ({**thresholds, sort: step} for step in (*STEPS, NEVER))
            thresholds = max(options, key=lambda option: _f1(names, tallies, option, wanted))
    return thresholds


def _f1(
    names: Iterable[str], tallies: Mapping[tuple[str, Sort, float], _Tally], option: Thresholds, wanted: int
) -> float:
    true = false = hit = 0
    for name in names:
        parts = [tallies.get((name, sort, option[sort]), _Tally()) for sort in SORTS]
        true += sum(part.true for part in parts)
        false += sum(part.false for part in parts)
        hit += len(frozenset[int]().union(*(part.labels for part in parts)))
    precision, recall = true / max(1, true + false), hit / max(1, wanted)
    return 2 * precision * recall / max(1e-9, precision + recall)


def _tallies(found: Found, judge: Judge) -> dict[tuple[str, Sort, float], _Tally]:
    tallies: dict[tuple[str, Sort, float], _Tally] = {}
    for name, pairs in found.items():
        fates = [(pair, *_fate(pair, name, judge)) for pair in pairs]
        for sort in SORTS:
            for step in STEPS:
                kept = [fate[1:] for fate in fates if fate[0].sort == sort and fate[0].score >= step]
                tallies[name, sort, step] = _Tally(
                    sum(bool(labels) for labels, _ in kept),
                    sum(is_false for _, is_false in kept),
                    frozenset[int]().union(*(labels for labels, _ in kept)),
                )
    return tallies


def _fate(pair: Pair, name: str, judge: Judge) -> tuple[frozenset[int], bool]:
    """The labelled pairs that a pair hits, and whether it is false."""
    labelled = judge.gold[name]
    labels = frozenset(k for k, one in enumerate(labelled.true) if judge.hits(one, pair.link))
    return labels, not labels and not any(judge.hits(one, pair.link) for one in labelled.uncertain)
