"""The most that a quote and another unit could score, told before they are aligned.

Few of the units that share some words are one utterance, and aligning is what costs. An alignment holds no other
words than those that have an answer in the other unit at all, so these bound every measure of it.
"""

from __future__ import annotations

import math

from matching.comparing.alignment import NEIGHBOUR_BONUS, answerable, longest_stretch
from matching.comparing.scoring import (
    FULL_EVIDENCE,
    FULL_FRESH,
    FULL_TELLING,
    LONG_RUN,
    THIN_EVIDENCE,
    Measures,
    Weighed,
    told_words,
)
from matching.comparing.soft import SoftAnswers
from matching.wording.weights import Rarity

_LEAST, _MOST = (Measures(*[bound] * len(Measures._fields)) for bound in (0.0, 1.0))


def bounds(light: Weighed, heavy: Weighed, soft: SoftAnswers, rarity: Rarity) -> tuple[Measures, Measures]:
    """The least and the most that each measure of an alignment can be."""
    words = answerable(light.line, heavy.line, soft)
    shared = sum([weight for _, _, weight, _ in words]) + NEIGHBOUR_BONUS * len(words)
    telling = told_words(light.unit, heavy.unit)
    told = [(stem, weight) for _, stem, weight, _ in words if stem in telling]
    fresh = sum([rarity.background[stem] for stem, _ in told if rarity.is_fresh(stem)])
    headline = float(light.unit.is_headline or heavy.unit.is_headline)
    least = _LEAST._replace(thin=max(0.0, 1 - shared / THIN_EVIDENCE), headline=headline)
    most = _MOST._replace(
        cover=min(1.0, shared / light.total),
        dice=min(1.0, 2 * shared / (light.total + heavy.total)),
        words=len(words) / len(light.unit.stems),
        bag=min(1.0, shared / light.total),
        run=min(1.0, math.log(longest_stretch(words)) / LONG_RUN),
        evidence=min(1.0, shared / FULL_EVIDENCE),
        headline=headline,
        told=min(1.0, sum([weight for _, weight in told]) / FULL_TELLING),
        fresh=min(1.0, fresh / FULL_FRESH),
    )
    return least, most
