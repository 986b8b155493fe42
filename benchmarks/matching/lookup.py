"""How well it is found who else has a passage: by the passages of the sets that were read twice.

A passage that both readers linked has counterparts: is one of them the first that is found, or among the first
three? Beside it, the same of matches alone. A sentence that neither reader linked to another text has none: what
is said of those?
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.matching.judge import Document, Gold, Judge
from benchmarks.matching.newness import Span, judged
from benchmarks.matching.table import markdown, share
from matching.model import Echo
from matching.preparing.prepared import Prepared, prepare
from matching.quoting.quotes import find_quotes
from matching.sharing.elsewhere import LIKENESSES, echoes

SAME = 0.5
"""Share of the shorter of two spans from which what is found is a counterpart."""
FEW = 3
"""Hits that can be seen at a glance."""


@dataclass(slots=True)
class Lookup:
    """Passages, counted."""

    passages: int = 0
    """That have a counterpart."""
    first: Counter[str] = field(default_factory=Counter)
    """Those of which a counterpart is the first hit, by way of looking."""
    among: Counter[str] = field(default_factory=Counter)
    """Is among the first few."""
    found: Counter[str] = field(default_factory=Counter)
    """Is a hit at all."""
    alone: int = 0
    """Sentences that no other text has."""
    said: Counter[str] = field(default_factory=Counter)
    """What is said of them, by the first hit; "" where nobody else has them."""


WAYS = {"all that is found": LIKENESSES, "matches alone": ("match",)}
"""Ways of looking, by which hits count."""


def lookup(judge: Judge) -> Lookup:
    """What is found of all passages on which the readers agree."""
    count = Lookup()
    for name, texts in judge.sets.items():
        ready = {text["id"]: prepare(text["text"], find_quotes(text["text"])) for text in texts}
        for (text, *span), answers in _linked(judge.gold[name]).items():
            _count_linked(count, _hits(ready, text, (span[0], span[1])), answers)
        for text, sentence in _alone(texts, judge.gold[name]):
            hits = _hits(ready, text, sentence)
            count.alone += 1
            count.said[hits[0][1].likeness if hits else ""] += 1
    return count


def lookup_table(count: Lookup) -> str:
    """Two tables: passages that have a counterpart, and sentences that have none."""
    head = [f"of {count.passages} passages", "first", f"among the first {FEW}", "found at all"]
    rows = [
        [
            way,
            *(share(counted[way] / max(1, count.passages)) for counted in (count.first, count.among, count.found)),
        ]
        for way in WAYS
    ]
    other = [f"of {count.alone} sentences that no other text has", *LIKENESSES, "nobody else has it"]
    said = [share(count.said[likeness] / max(1, count.alone)) for likeness in (*LIKENESSES, "")]
    return f"{markdown(head, rows)}\n\n{markdown(other, [['the surest hit is', *said]])}"


Place = tuple[str, int, int]
"""A text and a span of it."""
Found = list[tuple[Place, Echo]]


def _linked(gold: Gold) -> Mapping[Place, list[Place]]:
    """The passages that both readers linked, with what they linked them to."""
    linked: defaultdict[Place, list[Place]] = defaultdict(list)
    for label in gold.true:
        one, other = ((side["doc"], side["start"], side["end"]) for side in (label["a"], label["b"]))
        linked[one].append(other)
        linked[other].append(one)
    return linked


def _alone(texts: Sequence[Document], gold: Gold) -> Iterator[tuple[str, Span]]:
    for text in texts:
        yield from ((text["id"], sentence) for sentence, is_told in judged(text, gold) if not is_told)


def _hits(ready: Mapping[str, Prepared], text: str, span: Span) -> Found:
    others = [name for name in ready if name != text]
    found = echoes(ready[text], span, [ready[name] for name in others])
    return [((others[echo.other], echo.start, echo.end), echo) for echo in found]


def _count_linked(count: Lookup, hits: Found, answers: Sequence[Place]) -> None:
    count.passages += 1
    for way, likenesses in WAYS.items():
        right = [_is_one_of(place, answers) for place, echo in hits if echo.likeness in likenesses]
        count.first[way] += any(right[:1])
        count.among[way] += any(right[:FEW])
        count.found[way] += any(right)


def _is_one_of(place: Place, answers: Sequence[Place]) -> bool:
    return any(place[0] == answer[0] and _overlap(place, answer) for answer in answers)


def _overlap(one: Place, other: Place) -> bool:
    shared = min(one[2], other[2]) - max(one[1], other[1])
    return shared >= SAME * min(one[2] - one[1], other[2] - other[1])
