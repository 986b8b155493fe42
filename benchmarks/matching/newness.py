"""How well what is only here is told: by the sentences of the event sets that were read as wholes.

Both readers went through all texts of a set, so a sentence that neither linked to any other text is only there,
and one that both linked is told elsewhere. What only one of them linked is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.matching.judge import Document, Gold, Judge, Label
from benchmarks.matching.table import markdown, share
from matching.sharing.novelty import novelty
from matching.wording.paragraphs import paragraphs
from matching.wording.sentences import sentences

HALF = 0.5
"""Share of a sentence that must be new, or told elsewhere, for the sentence to be."""
Span = tuple[int, int]


@dataclass(slots=True)
class Newness:
    """Sentences, counted."""

    new: int = 0
    """Only there."""
    told: int = 0
    """Told elsewhere, too."""
    new_found: int = 0
    told_found: int = 0
    """Told elsewhere, and yet called new."""


def newness(judge: Judge) -> Newness:
    """What novelty says of all sentences on which the readers agree."""
    count = Newness()
    for name, texts in judge.sets.items():
        for text in texts:
            others = [other["text"] for other in texts if other is not text]
            new = novelty(text["text"], others)
            for sentence, is_told in judged(text, judge.gold[name]):
                is_new = _covered(sentence, new) >= HALF
                count.told += is_told
                count.new += not is_told
                count.told_found += is_new and is_told
                count.new_found += is_new and not is_told
    return count


def newness_table(count: Newness) -> str:
    """One line of figures."""
    precision = count.new_found / max(1, count.new_found + count.told_found)
    head = ["sentences", "only there", "precision of only here", "recall"]
    row = [
        str(count.new + count.told),
        str(count.new),
        share(precision),
        share(count.new_found / max(1, count.new)),
    ]
    return markdown(head, [row])


def judged(text: Document, gold: Gold) -> Iterator[tuple[Span, bool]]:
    """The sentences on which the readers agree, and whether another text tells them."""
    true, uncertain = (list(_sides(text["id"], labels)) for labels in (gold.true, gold.uncertain))
    for paragraph in paragraphs(text["text"]):
        for sentence in sentences(text["text"], *paragraph):
            if _covered(sentence, true) >= HALF:
                yield sentence, True
            elif not _covered(sentence, [*true, *uncertain]):
                yield sentence, False


def _sides(name: str, labels: list[Label]) -> Iterator[Span]:
    for label in labels:
        for side in (label["a"], label["b"]):
            if side["doc"] == name:
                yield side["start"], side["end"]


def _covered(sentence: Span, spans: list[Span]) -> float:
    """Share of a sentence's characters that stand in the spans."""
    start, end = sentence
    within = {at for span in spans for at in range(max(start, span[0]), min(end, span[1]))}
    return len(within) / max(1, end - start)
