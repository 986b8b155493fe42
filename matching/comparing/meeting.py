"""Which units of two texts meet, and are worth a closer look.

Where both report one event, those that share enough of what they are known by (`candidates`), and quotes that
stand in the other text as they are; elsewhere those that share a run of words (`fingerprints`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from matching.comparing.find import pairing_of
from matching.comparing.relation import Relation
from matching.comparing.scoring import Pairing
from matching.preparing.candidates import meetings, standing
from matching.preparing.fingerprints import common_fingerprints
from matching.preparing.prepared import Prepared
from matching.preparing.units import Unit

LEAST_KEYS: dict[Pairing, int] = {"quotes": 25, "quote_and_text": 60, "sentences": 55}
"""Hundredths of weight of the keys they must share: of a sentence more than one word (dev split: nothing
lost)."""

Pair = tuple[int, int]
"""A unit of the left text and one of the right, by index."""
Numbered = tuple[int, Unit]


def met(
    left: Prepared, right: Prepared, relation: Relation, weigh: Callable[[str], float]
) -> list[tuple[Unit, Unit]]:
    """The units of two texts that meet."""
    pairs: set[Pair] = set()
    if relation:
        pairs.update(_by_keys(left, right, relation, weigh), _as_they_are(relation))
    if not relation.is_whole:
        pairs.update(common_fingerprints(left.fingerprints, right.fingerprints))
    units = ((left.units[i], right.units[j]) for i, j in sorted(pairs))
    return [(ours, theirs) for ours, theirs in units if can_meet(ours, theirs)]


def can_meet(left: Unit, right: Unit) -> bool:
    """Whole sentences meet whole sentences; quotes meet quotes, and of sentences what stands outside marks."""
    if pairing_of(left, right) == "sentences":
        return left.tells and right.tells
    return not (left.marked or right.marked)


def _by_keys(left: Prepared, right: Prepared, relation: Relation, weigh: Callable[[str], float]) -> Iterator[Pair]:
    ours, theirs = left.units, right.units
    least = min(LEAST_KEYS.values())
    for i, j, weight in meetings(*relation.postings(), weigh):
        if weight < least or weight < LEAST_KEYS[pairing_of(ours[i], theirs[j])]:
            continue
        if relation.holds(ours[i], theirs[j]):
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
