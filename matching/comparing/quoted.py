"""The finds that quotes make: with the quotes of the other text, and with its sentences.

A pair that shares too little, or that could not reach the score asked for if all of it were answered (`reach`), is
not aligned.
"""

from __future__ import annotations

from matching.comparing import quote_in_text, quote_pairs, reach
from matching.comparing.alignment import Alignment, Line, align, densest
from matching.comparing.find import Find, pairing_of, rank
from matching.comparing.retelling import together
from matching.comparing.scoring import FULL_FRESH, Measures, Pairing, Weighed, measure, scorer, told_words
from matching.comparing.soft import SoftAnswers, SoftBetween
from matching.comparing.surroundings import Surroundings
from matching.preparing.prepared import Prepared
from matching.preparing.units import Unit
from matching.wording.weights import Rarity

LEAST_COVER: dict[Pairing, float] = {"quotes": 0.36, "quote_and_text": 0.25, "sentences": 0.36}
"""Share of the lighter unit's weight that must stand in the heavier before they are aligned."""
LEAST_SHARED: dict[Pairing, float] = {"quotes": 0.5, "quote_and_text": 1.0, "sentences": 1.2}
"""Weight they must share before they are aligned. Both spare three quarters of the alignments and lose one
match in a hundred (dev split)."""


class Quoted:
    """The quotes of two texts, to be compared with the units of the other."""

    def __init__(self, left: Prepared, right: Prepared, rarity: Rarity, soft: SoftBetween) -> None:
        self._rarity = rarity
        self._narratives = left.narrative, right.narrative
        self._soft = soft
        known = left.in_known_language and right.in_known_language
        self.by_background = known and left.language == right.language
        """Whether the background speaks the language of both texts."""
        self._surroundings = Surroundings(left, right, rarity.local.__getitem__)
        self._known: dict[tuple[int, bool], Weighed] = {}

    def find(self, left: Unit, right: Unit, least: float) -> Find | None:
        """The find that two quotes, or a quote and a sentence, make; None where they share too little, or where it
        cannot reach the score `least`."""
        pairing = pairing_of(left, right)
        ours, theirs = self.weighed(left, pairing), self.weighed(right, pairing)
        turned = ours.total > theirs.total
        light, heavy = (theirs, ours) if turned else (ours, theirs)
        found = self._aligned(light, heavy, pairing, least, is_left=turned)
        if not found or not found.pairs:
            return None
        core = densest(found.pairs, light.line.weights, heavy.line.weights)
        measures = measure(light, heavy, found, core)
        measures = measures._replace(fresh=self._fresh(light.unit, heavy.unit, found))
        measures = self._beside(left, right, pairing, measures)
        score = self._score(left, right, light, heavy, measures)
        if pairing == "quotes" and quote_pairs.only_a_turn(light.unit, heavy.unit, found.pairs):
            score /= score + quote_pairs.TURN_ODDS * (1 - score)
        pairs = [(j, i) for i, j in found.pairs] if turned else found.pairs
        return Find(left, right, score, pairs, core, measures, rank(score, found, light.total, heavy.total))

    def _aligned(
        self, light: Weighed, heavy: Weighed, pairing: Pairing, least: float, *, is_left: bool
    ) -> Alignment | None:
        """Two units aligned, unless that is of no use; whether the heavier one `is_left` tells the texts apart."""
        found = quote_in_text.standing(light, heavy) if pairing == "quote_and_text" else None
        if found:
            return found
        if _shared_weight(light, heavy) < max(LEAST_SHARED[pairing], LEAST_COVER[pairing] * light.total):
            return None
        soft = self._soft.of(heavy.unit, light.unit, is_left=is_left)
        if least and self._at_most(light, heavy, pairing, soft) < least:
            return None
        return align(light.line, heavy.line, soft)

    def _at_most(self, light: Weighed, heavy: Weighed, pairing: Pairing, soft: SoftAnswers) -> float:
        """The highest score that two units can have."""
        if pairing == "quotes":
            if quote_pairs.is_ruled(light.unit, heavy.unit):
                return 1.0
            return scorer(pairing).at_most(*reach.bounds(light, heavy, soft, self._rarity))
        return quote_in_text.at_most(*reach.bounds(light, heavy, soft, self._rarity))

    def _beside(self, left: Unit, right: Unit, pairing: Pairing, measures: Measures) -> Measures:
        """The measures with those of what stands beside the words that are shared."""
        if pairing == "quote_and_text":
            return measures._replace(together=together(sorted(left.content & right.content), self._narratives))
        agree = self._surroundings.one_speaker(left, right)
        return measures._replace(one_speaker=float(agree > 0), other_speaker=float(agree < 0))

    def _score(self, left: Unit, right: Unit, light: Weighed, heavy: Weighed, measures: Measures) -> float:
        """The score by the rules of the pairing."""
        if pairing_of(left, right) == "quote_and_text":
            return quote_in_text.score(left, right, measures)
        meeting = quote_pairs.Meeting(left, right, self._surroundings)
        content = light.unit.content
        weight = sum(w for stem, w in zip(light.unit.stems, light.line.weights, strict=True) if stem in content)
        return quote_pairs.score(light.unit, heavy.unit, meeting, measures, weight)

    def _fresh(self, light: Unit, heavy: Unit, found: Alignment) -> float:
        """The measure of the words that tell something and that each text has in one sentence only."""
        told = told_words(light, heavy)
        stems = (light.stems[i] for i, _ in found.pairs)
        fresh = [self._rarity.background[s] for s in stems if s in told and self._rarity.is_fresh(s)]
        return min(1.0, sum(fresh) / FULL_FRESH)

    def weighed(self, unit: Unit, pairing: Pairing) -> Weighed:
        """A unit with the weight each word has in such pairs."""
        background = pairing == "quote_and_text" and self.by_background
        key = id(unit), background
        known = self._known.get(key)
        if known is None:
            weights = self._rarity.background if background else self._rarity.local
            each = list(map(weights.__getitem__, unit.stems))
            known = self._known[key] = Weighed(unit, frozenset(unit.stems), Line(unit.stems, each), sum(each))
        return known


def _shared_weight(light: Weighed, heavy: Weighed) -> float:
    theirs = heavy.stems
    weighed = zip(light.unit.stems, light.line.weights, strict=True)
    return sum([weight for stem, weight in weighed if stem in theirs])


def may_match(left: Unit, right: Unit) -> bool:
    """What is refused without a look at the words: names of works and distancing marks."""
    if pairing_of(left, right) == "quotes":
        return quote_pairs.may_match(left, right)
    return quote_in_text.may_match(left, right)
