"""Two prepared texts compared: which of their units say the same thing, and how surely.

Units that meet (`candidates`; between texts that report different events, `fingerprints`) are aligned and
scored; of the finds that overlap the best stays. The caller hands the texts in an order of its own that does
not depend on which was opened first (see `matches`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from matching.comparing import quote_in_text, quote_pairs
from matching.comparing.alignment import Alignment, Core, align, densest
from matching.comparing.candidates import meetings
from matching.comparing.fingerprints import common_fingerprints
from matching.comparing.kinship import related
from matching.comparing.prepared import Prepared
from matching.comparing.scoring import Measures, Pairing, Weighed, longest_run, measure, scorer
from matching.comparing.surroundings import Surroundings
from matching.comparing.units import Unit
from matching.comparing.weights import Rarity

LEAST_KEYS: dict[Pairing, int] = {"quotes": 25, "quote_and_text": 60, "sentences": 82}
"""Hundredths of weight of the keys they must share: of a sentence more than one word (dev split: nothing
lost)."""
LEAST_COVER: dict[Pairing, float] = {"quotes": 0.36, "quote_and_text": 0.25, "sentences": 0.36}
"""Share of the lighter unit's weight that must stand in the heavier before they are aligned."""
LEAST_SHARED: dict[Pairing, float] = {"quotes": 0.5, "quote_and_text": 1.0, "sentences": 1.2}
"""Weight they must share before they are aligned. Both spare three quarters of the alignments and lose one
match in a hundred (dev split)."""
LEAST_TOLD = 0.3
"""Measure of what is told beside names that sentences about quotes must share: less is an attribution ("said
Holm, the mayor"), which many sentences have in common."""
LEAST_UNKNOWN: dict[Pairing, float] = {"quotes": 0.7, "quote_and_text": 0.97, "sentences": 0.75}
"""Score from which units match whose language the background does not know: common turns look rare there (among
unrelated German, French and Japanese pages false ones reach .74, and .94 where a quote meets unquoted text)."""
LEAST_UNRELATED: dict[Pairing, float] = {"quotes": 0.85, "quote_and_text": 0.97, "sentences": 0.97}
"""Score from which units of texts on different events match."""
LEAST_RUN: dict[Pairing, int] = {"quotes": 5, "quote_and_text": 8, "sentences": 8}
"""Words in a row that they must share then."""
FULL_FRESH = 2.5
"""Summed weight of words that each text has in one sentence only from which more adds nothing."""
DUPLICATE_SHARE = 0.5
"""Share of the shorter span, on both sides, that a better find of the same sort must cover to make one
superfluous."""
LOOSE_COST = 0.5
"""Share of the weight left unanswered on both sides that counts against a find when overlapping ones are
chosen from: a quote answered as a whole beats its first sentence, that sentence beats a quote of which it is
all that is answered."""
STRIDE = 256
"""Characters of the left text that share a bucket when overlapping finds are looked for."""
SECOND_CHOICE = 0.25
"""How much worse than the best find of a unit another find of it may be."""


Shortfall = Literal["run", "score"]
"""What an aligned pair can lack: words in a row, between texts on different events; score."""


@dataclass(frozen=True, slots=True)
class Find:
    """Two units that say the same thing."""

    left: Unit
    right: Unit
    score: float
    pairs: list[tuple[int, int]]
    """Positions of the words that answer each other, in the left and the right unit."""
    core: Core
    """Where most of them stand together."""
    measures: Measures
    rank: float
    """What finds that overlap are chosen by: how much is answered and how surely, less what is not."""

    @property
    def pairing(self) -> Pairing:
        """Which kinds of unit met."""
        return pairing_of(self.left, self.right)


def pairing_of(left: Unit, right: Unit) -> Pairing:
    """Which kinds of unit meet in a pair."""
    if left.is_quote != right.is_quote:
        return "quote_and_text"
    return "quotes" if left.is_quote else "sentences"


class Comparison:
    """The units of two texts, weighted for each other."""

    def __init__(self, left: Prepared, right: Prepared) -> None:
        self._left = left
        self._right = right
        self._rarity = Rarity(left, right)
        self.related = related(left.signature, right.signature)
        """Whether both report one event."""
        one_language = left.language == right.language
        self._by_background = one_language and left.in_known_language and right.in_known_language
        self._surroundings = Surroundings(left, right, self._rarity.local)
        self._known: dict[tuple[int, bool], Weighed] = {}

    def finds(self) -> list[Find]:
        """What the two texts share, what is chosen first."""
        return _best(list(self.scored()))

    def scored(self) -> Iterator[Find]:
        """Every pair that meets and is sure enough by itself."""
        return (find for find in self.aligned() if not self.held_back(find))

    def held_back(self, find: Find) -> Shortfall | None:
        """What an aligned pair lacks to be a match."""
        if not self.related and longest_run(find.pairs) < LEAST_RUN[find.pairing]:
            return "run"
        return "score" if find.score < self.threshold(find.pairing) else None

    def threshold(self, pairing: Pairing) -> float:
        """Score from which units match in these two texts."""
        least = scorer(pairing).threshold
        if not self._by_background:
            least = max(least, LEAST_UNKNOWN[pairing])
        return least if self.related else max(least, LEAST_UNRELATED[pairing])

    def aligned(self) -> Iterator[Find]:
        """Every pair that meets and shares enough to be aligned, with its score."""
        for left, right in self.worth_comparing():
            if may_match(left, right):
                find = self.compared(left, right)
                if find:
                    yield find

    def worth_comparing(self) -> Iterator[tuple[Unit, Unit]]:
        """The units that meet."""
        ours, theirs = self._left.units, self._right.units
        return ((ours[i], theirs[j]) for i, j in self._meetings())

    def _meetings(self) -> Iterator[tuple[int, int]]:
        """The units worth comparing, by index."""
        left, right = self._left, self._right
        if not self.related:
            yield from common_fingerprints(left.fingerprints, right.fingerprints)
            return
        for i, j, weight in meetings(left.postings, right.postings, self._rarity.background):
            if weight >= LEAST_KEYS[pairing_of(left.units[i], right.units[j])]:
                yield i, j

    def compared(self, left: Unit, right: Unit) -> Find | None:
        """The find that two units make, however sure; None where they share too little to be aligned."""
        pairing = pairing_of(left, right)
        ours, theirs = self.weighed(left, pairing), self.weighed(right, pairing)
        turned = ours.total > theirs.total
        light, heavy = (theirs, ours) if turned else (ours, theirs)
        if _shared_weight(light, heavy) < max(LEAST_SHARED[pairing], LEAST_COVER[pairing] * light.total):
            return None
        found = align(light.unit.stems, heavy.unit.stems, light.each, heavy.each)
        if not found.pairs:
            return None
        core = densest(found.pairs, light.each, heavy.each)
        measures = measure(light, heavy, found, core)._replace(fresh=self._fresh(light.unit, heavy.unit, found))
        if pairing == "quotes":
            agree = self._surroundings.one_speaker(left, right)
            measures = measures._replace(one_speaker=float(agree > 0), other_speaker=float(agree < 0))
        score = self._score(left, right, light, heavy, measures)
        pairs = [(j, i) for i, j in found.pairs] if turned else found.pairs
        loose = light.total + heavy.total - 2 * found.weight
        return Find(left, right, score, pairs, core, measures, score * (2 * found.weight - LOOSE_COST * loose))

    def _score(self, left: Unit, right: Unit, light: Weighed, heavy: Weighed, measures: Measures) -> float:
        """The score by the rules of the pairing; nothing for attributions that sentences share."""
        pairing = pairing_of(left, right)
        if pairing == "quotes":
            meeting = quote_pairs.Meeting(left, right, self._surroundings)
            content = light.unit.content
            weight = sum(w for stem, w in zip(light.unit.stems, light.each, strict=True) if stem in content)
            return quote_pairs.score(light.unit, heavy.unit, meeting, measures, weight)
        if pairing == "quote_and_text":
            return quote_in_text.score(measures)
        if measures.quoted and measures.told < LEAST_TOLD:
            return 0.0
        return scorer(pairing)(measures)

    def _fresh(self, light: Unit, heavy: Unit, found: Alignment) -> float:
        """The measure of the words, no names and no numbers, that answer each other and that each text has in one
        sentence only."""
        names = light.names | heavy.names
        stems = (light.stems[i] for i, _ in found.pairs)
        told = (s for s in stems if s in light.content and s not in names and not s[0].isdigit())
        return min(1.0, sum(self._rarity.background(s) for s in told if self._rarity.is_fresh(s)) / FULL_FRESH)

    def weighed(self, unit: Unit, pairing: Pairing) -> Weighed:
        """A unit with the weight each word has in such pairs."""
        background = pairing != "quotes" and self._by_background
        key = id(unit), background
        known = self._known.get(key)
        if known is None:
            weigh = self._rarity.background if background else self._rarity.local
            each = [weigh(stem) for stem in unit.stems]
            known = self._known[key] = Weighed(unit, frozenset(unit.stems), each, sum(each))
        return known


def _shared_weight(light: Weighed, heavy: Weighed) -> float:
    theirs = heavy.stems
    return sum([weight for stem, weight in zip(light.unit.stems, light.each, strict=True) if stem in theirs])


def may_match(left: Unit, right: Unit) -> bool:
    """What is refused without a look at the words: names of works and distancing marks."""
    pairing = pairing_of(left, right)
    if pairing == "quotes":
        return quote_pairs.may_match(left, right)
    return pairing == "sentences" or quote_in_text.may_match(left, right)


def _best(finds: Sequence[Find]) -> list[Find]:
    """Without finds that repeat a better one, or that are a much worse choice for a unit that has a
    better."""
    top: defaultdict[int, float] = defaultdict(float)
    for find in finds:
        for unit in (find.left, find.right):
            top[id(unit)] = max(top[id(unit)], find.score)
    kept: list[Find] = []
    nearby: defaultdict[int, list[Find]] = defaultdict(list)
    for find in sorted(finds, key=lambda find: -find.rank):
        best = max(top[id(find.left)], top[id(find.right)])
        places = range(find.left.start // STRIDE, find.left.end // STRIDE + 1)
        if find.score >= best - SECOND_CHOICE and not any(repeats(find, o) for at in places for o in nearby[at]):
            kept.append(find)
            for at in places:
                nearby[at].append(find)
    return kept


def repeats(find: Find, better: Find) -> bool:
    """Whether a better find of the same sort covers most of this one on both sides."""
    if (find.pairing == "sentences") != (better.pairing == "sentences"):
        return False
    return _overlap(find.left, better.left) and _overlap(find.right, better.right)


def _overlap(one: Unit, other: Unit) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > DUPLICATE_SHARE * min(one.end - one.start, other.end - other.start)
