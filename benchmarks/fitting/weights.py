"""Weights from pages: what each piece is an example of, and the table that comes of all examples."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from benchmarks.fitting.assumptions import (
    ALWAYS,
    FAMILIES,
    MAY_SPEAK_FOR,
    Assumptions,
    belief_about,
    family_of,
    relatives,
)
from benchmarks.fitting.model import Example, fitted
from benchmarks.fitting.pieces import Page

Table = Mapping[str, float]
"""What each signal is worth, in log odds."""
Signals = tuple[str, ...]


def table_from(pages: Sequence[Page], given: Assumptions) -> Table:
    """The weights that fit the pages."""
    names = _names(pages, given.least_pages)
    weights = fitted(_examples(pages, names, given), [belief_about(name, given) for name in names])
    fit = dict(zip(names, weights, strict=True))
    table = {name: weight for name, weight in fit.items() if not family_of(name) and name not in FAMILIES.values()}
    table |= {name: _relative(name, fit) for name in relatives()}
    table[ALWAYS] -= given.leave_out_below
    return table


def _relative(name: str, fit: Table) -> float:
    """What a signal is worth that shares a weight; what marks furniture never speaks for a piece."""
    weight = fit.get(name, 0.0) + fit.get(family_of(name), 0.0)
    return weight if name in MAY_SPEAK_FOR else min(weight, 0.0)


def score(signals: Signals, table: Table) -> float:
    """What is for the piece, in log odds; below nothing it is left out."""
    return table[ALWAYS] + sum(table.get(name, 0.0) for name in signals)


def _names(pages: Iterable[Page], least: int) -> list[str]:
    """The signals and families that enough pages have."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({name for _, signals in _known(page) for name in _with_families(signals)})
    return [ALWAYS, *sorted(name for name, count in seen.items() if count >= least)]


def _known(page: Page) -> list[tuple[bool, Signals]]:
    """The pieces of a page that are weighed and of which it is known whether they are the article's."""
    return [
        (label, piece.signals)
        for piece, label in zip(page.pieces, page.labels, strict=True)
        if piece.signals is not None and label is not None
    ]


def _with_families(signals: Signals) -> set[str]:
    return {*signals, *filter(None, map(family_of, signals))}


def _examples(pages: Iterable[Page], names: Sequence[str], given: Assumptions) -> list[Example]:
    """The pieces; those with the same signals are one example."""
    numbers = {name: number for number, name in enumerate(names)}
    counts: defaultdict[tuple[int, ...], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for page in pages:
        pieces = _known(page)
        alike = Counter(label for label, _ in pieces)
        for label, signals in pieces:
            features = sorted(numbers[name] for name in _with_families(signals) if name in numbers)
            for_article, for_others = given.set_counts[page.set]
            count = for_article if label else for_others
            counts[(numbers[ALWAYS], *features)][label] += count * min(1.0, given.enough / alike[label])
    return [Example(features, yes, no) for features, (no, yes) in sorted(counts.items())]
