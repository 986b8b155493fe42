"""How sure it is that two units say the same thing: a few measures, one small logistic score for each
pairing.

The measures compare the lighter unit (less summed weight) with the heavier one and lie between 0 and 1. Their
weights are in `words/scoring.toml` and `words/quote_scoring.toml`, fitted on the dev split with the sign of
each held to what it must mean: likeness can only raise the score, conflict can only lower it. What only quotes
have is in `quote_pairs` and `quote_in_text`.
"""

from __future__ import annotations

import math
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from operator import mul
from typing import Literal, NamedTuple

from matching.comparing.alignment import Alignment, Core, Line, longest_run
from matching.comparing.retelling import Retold
from matching.preparing.units import Unit
from matching.word_lists import WORDS
from matching.wording.vocabulary import vocabulary

Pairing = Literal["quotes", "quote_and_text", "sentences"]
"""Which kinds of unit meet."""

CONTEXT = 3
"""Words beside the aligned stretch whose numbers and negations still belong to it."""
FULL_EVIDENCE = 6.0
"""Summed weight of shared words from which more adds nothing."""
THIN_EVIDENCE = 2.0
"""Summed weight below which there is little to go by."""
FULL_TELLING = 3.0
"""The same for words that are neither names nor numbers."""
FULL_FRESH = 2.5
"""The same for words that each text has in one sentence only."""
LONG_RUN = 2.5
"""Natural logarithm of the length of an unbroken run that counts in full (12 words)."""


class Measures(NamedTuple):
    """What is looked at in a pair."""

    cover: float
    """Share of the lighter unit's weight that is answered."""
    dice: float
    """Share of both units' weight that is answered."""
    words: float
    """Share of the lighter unit's words that are answered."""
    bag: float
    """Share of the lighter unit's weight that stands in the heavier one in any order."""
    run: float
    """The longest unbroken run."""
    evidence: float
    """How much weight is shared at all."""
    dense: float
    """Answered words among all words from the first to the last."""
    numbers: float
    """Shared numbers."""
    names: float
    """Share of the lighter unit's names that the heavier has."""
    other_numbers: float
    """Numbers that contradict each other."""
    other_sense: float
    """A negation on one side only."""
    title: float
    """One of them looks like the name of a work."""
    headline: float
    """One of them is no full sentence."""
    short: float
    """Few content words."""
    thin: float
    """Little weight is shared."""
    hollow: float
    """Share of function words."""
    told: float
    """Weight answered by words that are no names and no numbers."""
    core: float
    """Weight of the densest stretch."""
    core_dice: float
    """Share of the densest stretch, on both sides, that is answered."""
    fresh: float = 0.0
    """Weight answered by words, no names and no numbers, that each text has in one sentence only."""
    together: float = 0.0
    """Share of the pairs of shared words that stand together in no other sentence of either text; only where a
    quote meets unquoted text."""
    one_speaker: float = 0.0
    """Both quotes are said by the same person."""
    other_speaker: float = 0.0
    """The quotes are said by two persons."""


class Weighed(NamedTuple):
    """A unit with the weight of each of its words."""

    unit: Unit
    stems: frozenset[str]
    line: Line
    total: float


def measure(lighter: Weighed, heavier: Weighed, found: Alignment, core: Core) -> Measures:
    """The measures of an aligned pair."""
    light, heavy = lighter.unit, heavier.unit
    pairs, shared = found.pairs, found.weight
    ours = (max(0, pairs[0][0] - CONTEXT), pairs[-1][0] + CONTEXT + 1)
    theirs = (max(0, pairs[0][1] - CONTEXT), pairs[-1][1] + CONTEXT + 1)
    stretch = max(pairs[-1][0] - pairs[0][0], pairs[-1][1] - pairs[0][1]) + 1
    content = sum(stem in light.content for stem in light.stems)
    our_numbers, their_numbers = _numbers(light, *ours), _numbers(heavy, *theirs)
    return Measures(
        cover=min(1.0, shared / lighter.total),
        dice=min(1.0, 2 * shared / (lighter.total + heavier.total)),
        words=len(pairs) / len(light.stems),
        bag=_bag(light.stems, lighter.line.weights, heavy.stems) / lighter.total,
        run=min(1.0, math.log(longest_run(pairs)) / LONG_RUN),
        evidence=min(1.0, shared / FULL_EVIDENCE),
        dense=len(pairs) / stretch,
        numbers=min(2, len(our_numbers & their_numbers)) / 2,
        names=len(light.names & heavy.names) / len(light.names) if light.names else 0.5,
        other_numbers=_contradiction(our_numbers, their_numbers),
        other_sense=float(_negated(light, *ours) != _negated(heavy, *theirs)),
        title=float(light.is_title or heavy.is_title),
        headline=float(light.is_headline or heavy.is_headline),
        short=1.0 if content <= 2 else 0.5 if content == 3 else 0.0,
        thin=max(0.0, 1 - shared / THIN_EVIDENCE),
        hollow=1 - content / len(light.stems),
        told=min(1.0, _told(lighter, heavy, pairs) / FULL_TELLING),
        core=min(1.0, core.weight / FULL_EVIDENCE),
        core_dice=core.dice,
    )


def told_words(light: Unit, heavy: Unit) -> frozenset[str]:
    """The stems of a unit that are no function words, no numbers, and no names in either of two."""
    return frozenset([stem for stem in light.content - light.names - heavy.names if not stem[0].isdigit()])


def _told(lighter: Weighed, heavy: Unit, pairs: Sequence[tuple[int, int]]) -> float:
    told, stems = told_words(lighter.unit, heavy), lighter.unit.stems
    return sum([lighter.line.weights[i] for i, _ in pairs if stems[i] in told])


def _bag(stems: Sequence[str], weights: Sequence[float], others: Sequence[str]) -> float:
    left = Counter(others)
    total = 0.0
    for stem, weight in zip(stems, weights, strict=True):
        if left[stem] > 0:
            left[stem] -= 1
            total += weight
    return total


def _numbers(unit: Unit, start: int, end: int) -> set[str]:
    return {stem for stem in unit.stems[start:end] if stem[0].isdigit()}


def _contradiction(ours: set[str], theirs: set[str]) -> float:
    """1 when both have numbers and none in common, half when each has one the other lacks."""
    if ours and theirs and not ours & theirs:
        return 1.0
    return 0.5 if ours - theirs and theirs - ours else 0.0


def _negated(unit: Unit, start: int, end: int) -> bool:
    negations = vocabulary(unit.language).negations
    return any(form in negations for form in unit.forms[start:end])


@dataclass(frozen=True, slots=True)
class Scorer:
    """The fitted score of one pairing."""

    bias: float
    weights: tuple[float, ...]
    """Of each measure, in their order."""
    threshold: float
    """Score from which a pair is a match: where a false match costs more than a missed one (dev split)."""

    def __call__(self, measures: tuple[float, ...]) -> float:
        """0 to 1."""
        return _share(self.bias + sum(map(mul, self.weights, measures)))

    def at_most(self, least: tuple[float, ...], most: tuple[float, ...]) -> float:
        """The highest score of measures that lie between two."""
        low, high = map(mul, self.weights, least), map(mul, self.weights, most)
        return _share(self.bias + sum(map(max, low, high)))


def _share(total: float) -> float:
    return 1 / (1 + math.exp(-total))


@cache
def scorer(pairing: Pairing) -> Scorer:
    """The score of a pairing, as fitted."""
    file = "scoring.toml" if pairing == "sentences" else "quote_scoring.toml"
    names = Retold._fields if pairing == "sentences" else Measures._fields
    return _read(file, pairing, names)


@cache
def alone() -> Scorer:
    """The score of two sentences by what they share, whatever else their texts share."""
    return _read("scoring.toml", "alone", Retold._fields)


def _read(file: str, table: str, names: Sequence[str]) -> Scorer:
    data = tomllib.loads((WORDS / file).read_text(encoding="utf-8"))[table]
    weights = tuple(float(data.get(name, 0.0)) for name in names)
    return Scorer(float(data["bias"]), weights, float(data.get("threshold", 1.0)))
