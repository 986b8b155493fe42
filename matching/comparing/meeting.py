"""Which units of two texts meet, and are worth a closer look.

Where both report one event, those that share enough of what they are known by (`candidates`), and quotes that
stand in the other text as they are; elsewhere those that share a run of words (`fingerprints`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from matching.comparing.relation import Relation
from matching.comparing.scoring import Pairing
from matching.preparing.candidates import meetings, standing
from matching.preparing.fingerprints import common_fingerprints
from matching.preparing.prepared import Prepared
from matching.preparing.units import Unit

LEAST_KEYS: dict[Pairing, int] = {"quotes": 25, "quote_and_text": 60, "sentences": 55}
"""Hundredths of weight of the keys they must share: of a sentence more than one word (dev split: nothing
lost)."""
_NEVER = 1 << 62
"""More than any keys weigh."""

Pair = tuple[int, int]
"""A unit of the left text and one of the right, by index."""
Numbered = tuple[int, Unit]
Units = tuple[Unit, Unit]


@dataclass(frozen=True, slots=True)
class Met:
    """The units of two texts that meet."""

    quotations: list[Units]
    """The pairs of which one or both are quotes."""
    sentences: list[Units]
    """The others."""


def met(left: Prepared, right: Prepared, relation: Relation, weights: Mapping[str, float]) -> Met:
    """The units of two texts that meet."""
    pairs: set[Pair] = set()
    if relation:
        pairs.update(_by_keys(left, right, relation, weights), _as_they_are(relation))
    if not relation.is_whole:
        pairs.update(common_fingerprints(left.fingerprints, right.fingerprints))
    found = Met([], [])
    for i, j in sorted(pairs):
        ours, theirs = left.units[i], right.units[j]
        if can_meet(ours, theirs):
            (found.quotations if ours.is_quote or theirs.is_quote else found.sentences).append((ours, theirs))
    return found


def can_meet(left: Unit, right: Unit) -> bool:
    """Whole sentences meet whole sentences; quotes meet quotes, and of sentences what stands outside marks."""
    return _LEAST[_shape(left)][_shape(right)] < _NEVER


def _shape(unit: Unit) -> int:
    """What kind of unit it is, as the place of its row in `_LEAST`."""
    if unit.kind is not None:
        return 0
    return 3 if unit.is_outside else 2 if unit.marked else 1


def _least() -> tuple[tuple[int, ...], ...]:
    quotes, text, sentences = (LEAST_KEYS[pairing] for pairing in ("quotes", "quote_and_text", "sentences"))
    return (
        (quotes, text, _NEVER, text),
        (text, sentences, sentences, _NEVER),
        (_NEVER, sentences, sentences, _NEVER),
        (text, _NEVER, _NEVER, _NEVER),
    )


_LEAST = _least()
"""What units must share that are a quote, a sentence without marks, one with marks, what stands outside them."""


def _by_keys(left: Prepared, right: Prepared, relation: Relation, weights: Mapping[str, float]) -> Iterator[Pair]:
    ours, theirs = left.units, right.units
    shapes = list(map(_shape, theirs))
    for i, found in meetings(*relation.postings(), weights):
        least = _LEAST[_shape(ours[i])]
        for j, weight in found.items():
            if weight >= least[shapes[j]] and (relation.is_whole or relation.holds(ours[i], theirs[j])):
                yield i, j


def _as_they_are(relation: Relation) -> Iterator[Pair]:
    """The quotes of each text that stand in a sentence of the other."""
    (our_quotes, our_text), (their_quotes, their_text) = map(_parted, relation.units())
    yield from standing(our_quotes, their_text)
    yield from ((i, j) for j, i in standing(their_quotes, our_text))


def _parted(units: list[Numbered]) -> tuple[list[Numbered], list[Numbered]]:
    """What stands in quotation marks, and what does not."""
    quotes = [(number, unit) for number, unit in units if unit.is_quote]
    return quotes, [(number, unit) for number, unit in units if not unit.is_quote and not unit.marked]
