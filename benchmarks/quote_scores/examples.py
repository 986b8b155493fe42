"""What the comparison saw of the quotes in the labelled texts, and whether they are true.

A pair is true when it hits a labelled one, as the shared program sees it; what is labelled uncertain teaches
nothing. The pooled labels are used where nobody read the set: they lack pairs that are true.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from benchmarks.matching.judge import MADE_UP, POOLED, READ_ONCE, READ_TWICE, Document, Gold, Judge, Link
from benchmarks.retelling.logistic import Example
from matching import find_quotes
from matching.comparing.comparison import Comparison
from matching.comparing.find import Find
from matching.comparing.narrowing import spans_of
from matching.comparing.scoring import Measures, Pairing, scorer
from matching.preparing.prepared import Prepared, prepare

COUNTS = {READ_TWICE: 2.0, READ_ONCE: 1.0, POOLED: 1.0, MADE_UP: 0.5}
"""How much a pair counts, by where its label comes from."""
FITTED: tuple[Pairing, ...] = ("quotes", "quote_and_text")


@dataclass(frozen=True, slots=True)
class Seen:
    """A pair of units that was aligned."""

    find: Find
    label: bool | None
    """Whether it is true; None where that is uncertain."""
    measures: Measures
    is_fitted: bool
    """Whether its score is the fitted one, and no rule's."""

    @property
    def pairing(self) -> Pairing:
        """Which kinds of unit met."""
        return self.find.pairing


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two texts and what they share."""

    ids: tuple[str, str]
    texts: tuple[Prepared, Prepared]
    comparison: Comparison
    seen: list[Seen]
    passages: list[Find]
    """The sentences that match."""

    def link(self, find: Find) -> Link:
        """A find as the program scores it, narrowed."""
        return _link(self.ids, find, spans_of(find, *self.texts))


@dataclass(frozen=True, slots=True)
class EventSet:
    """The texts that report one event."""

    source: str
    name: str
    topic: str
    """Sets of one topic are left out together."""
    meetings: list[Meeting]
    teaches: bool

    def examples(self, pairing: Pairing) -> list[Example]:
        """What it teaches."""
        if not self.teaches:
            return []
        return [
            Example(seen.measures, seen.label, COUNTS[self.source])
            for meeting in self.meetings
            for seen in meeting.seen
            if seen.is_fitted and seen.pairing == pairing and seen.label is not None
        ]


def judges_of(data: Path, program: Path) -> list[Judge]:
    """The labelled sets. Raises `MissingError`."""
    return [Judge.load(name, program, data) for name in COUNTS]


def event_sets(judges: Sequence[Judge]) -> list[EventSet]:
    """The sets of all judges, compared."""
    read = {name for judge in judges if judge.name == READ_ONCE for name in judge.sets}
    return [
        EventSet(
            judge.name,
            name,
            judge.name if judge.name == MADE_UP else texts[0].get("topic", name),
            list(_meetings(judge, texts, judge.gold[name])),
            teaches=judge.name != POOLED or name not in read,
        )
        for judge in judges
        for name, texts in judge.sets.items()
        if name in judge.gold
    ]


def _meetings(judge: Judge, texts: Sequence[Document], gold: Gold) -> Iterator[Meeting]:
    ready = [(text["id"], prepare(text["text"], find_quotes(text["text"]))) for text in texts]
    for one, other in combinations(ready, 2):
        first, second = sorted((one, other), key=lambda named: named[1].text)
        comparison = Comparison(first[1], second[1])
        ids = first[0], second[0]
        passages = [find for find in comparison.finds() if find.pairing == "sentences"]
        seen = [
            Seen(find, _label(judge, gold, ids, find), find.measures, _is_fitted(find))
            for find in comparison.aligned()
            if isinstance(find.measures, Measures) and find.score
        ]
        yield Meeting(ids, (first[1], second[1]), comparison, seen, passages)


def _is_fitted(find: Find) -> bool:
    return find.score == scorer(find.pairing)(find.measures)


def _label(judge: Judge, gold: Gold, ids: tuple[str, str], find: Find) -> bool | None:
    link = _link(ids, find, ((find.left.start, find.left.end), (find.right.start, find.right.end)))
    is_true = any(judge.hits(label, link) for label in gold.true)
    return is_true if is_true or not any(judge.hits(label, link) for label in gold.uncertain) else None


def _link(ids: tuple[str, str], find: Find, spans: tuple[tuple[int, int], tuple[int, int]]) -> Link:
    (a_start, a_end), (b_start, b_end) = spans
    return {
        "a": {"doc": ids[0], "start": a_start, "end": a_end},
        "b": {"doc": ids[1], "start": b_start, "end": b_end},
        "kind": "passage" if find.pairing == "sentences" else "quote",
        "score": find.score,
    }
