"""Weights from pages: what a piece is an example of, and the table that comes of all examples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.fitting.assumptions import ALWAYS, Assumptions, beliefs_about, family_of, relatives
from benchmarks.fitting.model import Example, fitted
from benchmarks.fitting.pieces import Page, Weighed
from parsers.page.surroundings import Zone

ZONES: tuple[Zone, ...] = ("head", "middle", "tail")

Row = tuple[float, float, float]
"""What a signal is worth before, among and after the prose."""
Table = Mapping[str, Row]


@dataclass(frozen=True, slots=True)
class Features:
    """The numbers of the weights: of every signal everywhere, then of every signal in each place."""

    names: list[str]
    numbers: dict[str, int]

    @classmethod
    def seen_on(cls, pages: Iterable[Page], least: int) -> Features:
        """Those of the signals that enough pages have."""
        seen: Counter[str] = Counter()
        for page in pages:
            seen.update({name for _, one in known(page) for name in names_of(one)})
        names = [ALWAYS, *sorted(name for name, pages_with in seen.items() if pages_with >= least)]
        return cls(names, {name: number for number, name in enumerate(names)})

    def of(self, one: Weighed) -> tuple[int, ...]:
        """The features of a piece."""
        base = (1 + ZONES.index(one.zone)) * len(self.names)
        numbers = [0, *sorted(self.numbers[name] for name in names_of(one) if name in self.numbers)]
        return (*numbers, *(base + number for number in numbers))


def names_of(one: Weighed) -> set[str]:
    """The signals on a piece and the families they are of."""
    return {*one.signals, *filter(None, map(family_of, one.signals))}


def known(page: Page) -> list[tuple[bool, Weighed]]:
    """The pieces of a page that are weighed and of which it is known whether they are the article's."""
    return [
        (label, piece.weighed)
        for piece, label in zip(page.pieces, page.labels, strict=True)
        if piece.weighed is not None and label is not None
    ]


def table_from(pages: Sequence[Page], given: Assumptions) -> Table:
    """The weights that fit the pages, before they are rounded."""
    features = Features.seen_on(pages, given.least_pages)
    weights = fitted(_examples(pages, features, given), beliefs_about(features.names, len(ZONES), given))
    size = len(features.names)

    def row(name: str) -> Row:
        number = features.numbers.get(name)
        if number is None:
            return 0.0, 0.0, 0.0
        head, middle, tail = (weights[number] + weights[place * size + number] for place in (1, 2, 3))
        return head, middle, tail

    table = {name: row(name) for name in features.names if family_of(name) == "" and name not in _shared()}
    table |= {name: _sum(row(name), row(family_of(name))) for name in relatives()}
    table[ALWAYS] = _sum(table[ALWAYS], (-given.leave_out_below,) * 3)
    return table


def score(one: Weighed, table: Table) -> float:
    """Log odds; below nothing a piece is left out."""
    place = ZONES.index(one.zone)
    return table[ALWAYS][place] + sum(table[name][place] for name in one.signals if name in table)


def _examples(pages: Iterable[Page], features: Features, given: Assumptions) -> list[Example]:
    """The pieces; those with the same features are one example."""
    yes: Counter[tuple[int, ...]] = Counter()
    no: Counter[tuple[int, ...]] = Counter()
    for page in pages:
        pieces = known(page)
        of_article = sum(label for label, _ in pieces)
        counts_yes, counts_no = given.set_counts[page.set]
        for label, one in pieces:
            if label:
                yes[features.of(one)] += counts_yes * min(1.0, given.enough / of_article)  # type: ignore[assignment]
            else:
                no[features.of(one)] += counts_no * min(1.0, given.enough / (len(pieces) - of_article))  # type: ignore[assignment]
    return [Example(key, yes[key], no[key]) for key in sorted({*yes, *no})]


def _shared() -> frozenset[str]:
    return frozenset(("known phrase", "led away", "named furniture"))


def _sum(one: Row, other: Row) -> Row:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]
