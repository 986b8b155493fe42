"""How well weights do on pages they were not fitted to.

Pages are dealt into folds, fold by fold weights are fitted to all others, and the pages of the fold are cut with
them. Another seed deals otherwise: what the scores differ by from seed to seed is chance.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.extraction.scoring import SEGMENTS_SET, Checks
from benchmarks.fitting.assumptions import Assumptions
from benchmarks.fitting.pieces import Page
from benchmarks.fitting.weights import Table, score, table_from

FOLDS = 6

Scores = Mapping[str, Mapping[str, float]]
"""By set: `f1`, `precision`, `recall`, `accuracy`."""
Kept = tuple[bool, ...]


@dataclass(slots=True)
class Judge:
    """Scores what is kept of pages; what it judged once it knows."""

    checks: Checks
    counts: dict[tuple[str, str, Kept], tuple[float, ...]] = field(default_factory=dict)

    def scores(self, pages: Iterable[Page], kept: Callable[[Page], Kept]) -> Scores:
        """The scores of each set."""
        rows: dict[str, list[tuple[float, ...]]] = {}
        for page in pages:
            rows.setdefault(page.set, []).append(self._count(page, kept(page)))
        functions = self.checks.functions
        return {
            name: functions["micro" if name == SEGMENTS_SET else "macro"](counted)
            for name, counted in rows.items()
        }

    def _count(self, page: Page, kept: Kept) -> tuple[float, ...]:
        key = (page.set, page.identity, kept)
        if key not in self.counts:
            text = "\n\n".join(piece.text for piece, is_kept in zip(page.pieces, kept, strict=True) if is_kept)
            self.counts[key] = self.checks.functions["score_page"](page.gold, {"text": text})
        return self.counts[key]


def kept_by(page: Page, table: Table) -> Kept:
    """Which pieces of a page are kept; headings at its end lead to what was left out."""
    kept = [piece.signals is None or score(piece.signals, table) >= 0 for piece in page.pieces]
    for place in reversed(range(len(kept))):
        if kept[place] and page.pieces[place].kind != "heading":
            break
        kept[place] = False
    return tuple(kept)


def held_out(pages: Sequence[Page], given: Assumptions, judge: Judge, seed: int) -> Scores:
    """The scores of all pages, each cut by weights that were fitted without it."""
    tables = [table_from([page for page in pages if fold_of(page, seed) != fold], given) for fold in range(FOLDS)]
    return judge.scores(pages, lambda page: kept_by(page, tables[fold_of(page, seed)]))


def fold_of(page: Page, seed: int) -> int:
    """The fold of a page; a converted page is in its original's."""
    return hashlib.sha256(f"{seed} {page.identity}".encode()).digest()[0] % FOLDS
