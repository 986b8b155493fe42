"""What the comparison saw of the pairs of sentences in the labelled texts, and whether they are true.

A pair is true when it hits a labelled one, as the shared program sees it. What is labelled uncertain teaches
nothing, and neither does a true pair whose quotes have matched already: what is left of it may be little.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from benchmarks.matching.judge import POOLED, READ_ONCE, READ_TWICE, Document, Gold, Judge, Link
from benchmarks.retelling.logistic import Example
from matching import find_quotes
from matching.comparing.comparison import Comparison
from matching.comparing.find import Find
from matching.comparing.narrowing import spans_of
from matching.comparing.retelling import Narratives, Retold
from matching.preparing.prepared import Prepared, prepare

TWICE, ONCE, POOL, POOL_READ = 2.0, 1.0, 0.7, 0.2
"""How much a pair counts: of a set read twice, read once, whose labels were pooled, and pooled where the set
was read too."""
NO_TEACHERS = frozenset(("seed",))
"""Sets that are scored and teach nothing."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two texts and what they share."""

    ids: tuple[str, str]
    texts: tuple[Prepared, Prepared]
    narratives: Narratives
    of_quotes: list[Find]
    sentences: list[Find]
    labels: list[bool | None]
    """Which of the pairs of sentences are true; None where that teaches nothing."""
    count: float
    """How much each of them counts."""

    def examples(self, measures: Sequence[Retold]) -> list[Example]:
        """What it teaches by these measures of its pairs."""
        labelled = zip(measures, self.labels, strict=True)
        return [Example(seen, label, self.count) for seen, label in labelled if label is not None]

    def link(self, find: Find) -> Link:
        """A find as the program scores it, narrowed."""
        return _link(self.ids, spans_of(find, *self.texts), find.score)


@dataclass(frozen=True, slots=True)
class EventSet:
    """The texts that report one event."""

    source: str
    name: str
    meetings: list[Meeting]

    @property
    def teaches(self) -> bool:
        """Whether weights are fitted to it."""
        return self.name not in NO_TEACHERS


def event_sets(judges: Sequence[Judge]) -> list[EventSet]:
    """The sets of all folders, compared."""
    read = {name for judge in judges if judge.name == READ_ONCE for name in judge.sets}
    return [
        EventSet(
            judge.name, name, list(_meetings(judge, texts, judge.gold[name], _count(judge.name, name in read)))
        )
        for judge in judges
        for name, texts in judge.sets.items()
        if name in judge.gold
    ]


def judges_of(data: Path, program: Path) -> list[Judge]:
    """The labelled sets. Raises `MissingError`."""
    return [Judge.load(name, program, data) for name in (READ_TWICE, READ_ONCE, POOLED)]


def _count(source: str, is_read_too: bool) -> float:
    if source == POOLED:
        return POOL_READ if is_read_too else POOL
    return TWICE if source == READ_TWICE else ONCE


def _meetings(judge: Judge, texts: Sequence[Document], gold: Gold, count: float) -> Iterator[Meeting]:
    ready = [(text["id"], prepare(text["text"], find_quotes(text["text"]))) for text in texts]
    for one, other in combinations(ready, 2):
        first, second = sorted((one, other), key=lambda named: named[1].text)
        comparison = Comparison(first[1], second[1])
        ids = first[0], second[0]
        of_quotes = [find for find in comparison.finds() if find.pairing != "sentences"]
        sentences = [find for find in comparison.aligned() if find.pairing == "sentences"]
        labels = [_label(judge, gold, ids, find, comparison) for find in sentences]
        narratives = first[1].narrative, second[1].narrative
        yield Meeting(ids, (first[1], second[1]), narratives, of_quotes, sentences, labels, count)


def _label(judge: Judge, gold: Gold, ids: tuple[str, str], find: Find, comparison: Comparison) -> bool | None:
    whole = (find.left.start, find.left.end), (find.right.start, find.right.end)
    link = _link(ids, whole, find.score)
    is_true = any(judge.hits(label, link) for label in gold.true)
    if is_true and comparison.is_quoted_in_both(find.left, find.right):
        return None
    return is_true if is_true or not any(judge.hits(label, link) for label in gold.uncertain) else None


def _link(ids: tuple[str, str], spans: tuple[tuple[int, int], tuple[int, int]], score: float) -> Link:
    (a_start, a_end), (b_start, b_end) = spans
    return {
        "a": {"doc": ids[0], "start": a_start, "end": a_end},
        "b": {"doc": ids[1], "start": b_start, "end": b_end},
        "kind": "passage",
        "score": score,
    }
