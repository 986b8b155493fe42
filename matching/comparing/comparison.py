"""Two prepared texts compared: which of their units say the same thing, and how surely.

Units that meet (`meeting`) are aligned and scored, by stricter rules where they stand in texts on different
events (`relation`); of the finds that overlap the best stays. The caller hands the texts in an order of its own
that does not depend on which was opened first (see `matches`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from matching.comparing import quote_in_text, quote_pairs, retelling, unspaced
from matching.comparing.alignment import Alignment, align, densest, longest_run
from matching.comparing.answered import Answered
from matching.comparing.choosing import best
from matching.comparing.find import Find, pairing_of
from matching.comparing.meeting import met
from matching.comparing.narrowing import spans_of
from matching.comparing.relation import Relation
from matching.comparing.retelling import told_in_both
from matching.comparing.scoring import Measures, Pairing, Weighed, alone, measure, scorer
from matching.comparing.soft import SoftAnswers
from matching.comparing.standing import FLOOR, rescored, with_standing
from matching.comparing.surroundings import Surroundings
from matching.comparing.telling import Side, shared_outside
from matching.contradicting.sense import inherited, judged
from matching.preparing.prepared import Prepared
from matching.preparing.units import Unit
from matching.wording.weights import Rarity

LEAST_COVER: dict[Pairing, float] = {"quotes": 0.36, "quote_and_text": 0.25, "sentences": 0.36}
"""Share of the lighter unit's weight that must stand in the heavier before they are aligned."""
LEAST_SHARED: dict[Pairing, float] = {"quotes": 0.5, "quote_and_text": 1.0, "sentences": 1.2}
"""Weight they must share before they are aligned. Both spare three quarters of the alignments and lose one
match in a hundred (dev split)."""
LEAST_RETOLD = 0.5
"""Weight of content that two sentences must share, not all of it in quotation marks on both sides, before they are
aligned."""
LEAST_UNKNOWN: dict[Pairing, float] = {"quotes": 0.7, "quote_and_text": 0.97, "sentences": 0.75}
"""Score from which units match whose language the background does not know: common turns look rare there (among
unrelated German, French and Japanese pages false ones reach .74, and .94 where a quote meets unquoted text)."""
LEAST_UNRELATED: dict[Pairing, float] = {"quotes": 0.85, "quote_and_text": 0.97, "sentences": 0.97}
"""Score from which units of texts on different events match."""
LEAST_RUN: dict[Pairing, int] = {"quotes": 5, "quote_and_text": 8, "sentences": 8}
"""Words in a row that they must share then."""
ROUNDING = 1e-9
"""How much a score may differ by the order in which numbers are added."""
FULL_FRESH = 2.5
"""Summed weight of words that each text has in one sentence only from which more adds nothing."""
MOST_SOFT = 1 << 22
"""Words of one text times words of the other up to which what answers a word is looked up in a whole text, not
anew in each unit: news articles have a tenth of it, and more would cost seconds."""
LOOSE_COST = 0.5
"""Share of the weight left unanswered on both sides that counts against a find when overlapping ones are
chosen from: a quote answered as a whole beats its first sentence, that sentence beats a quote of which it is
all that is answered."""


Shortfall = Literal["run", "score"]
"""What an aligned pair can lack: words in a row, between texts on different events; score."""


class Comparison:
    """The units of two texts, weighted for each other."""

    def __init__(self, left: Prepared, right: Prepared) -> None:
        self._left = left
        self._right = right
        self._rarity = Rarity(left, right)
        self.relation = Relation(left, right)
        """What of them reports one event."""
        one_language = left.language == right.language
        self._by_background = one_language and left.in_known_language and right.in_known_language
        self._surroundings = Surroundings(left, right, self._rarity.local)
        self._sides = Side(left, self._rarity), Side(right, self._rarity)
        self._soft = self._soft_answers(left), self._soft_answers(right)
        self._known: dict[tuple[int, bool], Weighed] = {}

    def finds(self) -> list[Find]:
        """What the two texts share, of each sort what is chosen first."""
        return [*self._of_quotes, *best(list(self._scored(True)))]

    def aligned(self) -> Iterator[Find]:
        """Every pair that meets and shares enough to be aligned, with its score."""
        yield from self._aligned(False)
        yield from self._among(0.0)

    def _scored(self, sentences: bool) -> Iterator[Find]:
        return (find for find in (self._stood if sentences else self._aligned(False)) if not self.held_back(find))

    @cached_property
    def _stood(self) -> list[Find]:
        """The pairs of sentences that can match."""
        return self._among(FLOOR - ROUNDING)

    def _among(self, least: float) -> list[Find]:
        """The pairs of sentences that by themselves may reach the score `least`, scored by what they share and how
        they stand among each other."""
        finds = list(self._aligned(True, least))
        score = scorer("sentences")
        return [
            self._judged(rescored(find, measures, score(measures)))
            for find, measures in zip(finds, with_standing(finds, self._sides), strict=True)
        ]

    @cached_property
    def _of_quotes(self) -> list[Find]:
        return best(list(self._scored(False)))

    @cached_property
    def _answered(self) -> Answered:
        return Answered(self._left, self._right, self._of_quotes)

    def held_back(self, find: Find) -> Shortfall | None:
        """What an aligned pair lacks to be a match."""
        related = self.relation.holds(find.left, find.right)
        if not related and longest_run(find.pairs) < LEAST_RUN[find.pairing]:
            return "run"
        if find.pairing == "sentences" and not unspaced.is_answered(find):
            return "run"
        return "score" if find.strength < self.threshold(find.pairing, related=related) else None

    def threshold(self, pairing: Pairing, *, related: bool) -> float:
        """Score from which units match in these two texts, in what of them reports one event or elsewhere."""
        least = scorer(pairing).threshold
        if not self._by_background:
            least = max(least, LEAST_UNKNOWN[pairing])
        return least if related else max(least, LEAST_UNRELATED[pairing])

    def _aligned(self, sentences: bool, least: float = 0.0) -> Iterator[Find]:
        for left, right in self._sentences if sentences else self._quotations:
            if may_match(left, right):
                find = self._retold(left, right, least) if sentences else self.compared(left, right)
                if find:
                    yield find

    def worth_comparing(self) -> Iterator[tuple[Unit, Unit]]:
        """The units that meet."""
        yield from self._quotations
        yield from self._sentences

    @cached_property
    def _quotations(self) -> list[tuple[Unit, Unit]]:
        """The pairs that meet and of which one or both are quotes."""
        return [pair for pair in self._meetings if pair[0].is_quote or pair[1].is_quote]

    @cached_property
    def _sentences(self) -> list[tuple[Unit, Unit]]:
        """The other pairs that meet."""
        return [pair for pair in self._meetings if not (pair[0].is_quote or pair[1].is_quote)]

    @cached_property
    def _meetings(self) -> list[tuple[Unit, Unit]]:
        return met(self._left, self._right, self.relation, self._rarity.background)

    def compared(self, left: Unit, right: Unit) -> Find | None:
        """The find that two units make, however sure; None where they share too little to be aligned."""
        if pairing_of(left, right) != "sentences":
            find = self._quoted(left, right)
            return find and self._judged(find)
        return self._by_units.get((id(left), id(right))) or self._retold(left, right, 0.0)

    @cached_property
    def _by_units(self) -> dict[tuple[int, int], Find]:
        return {(id(find.left), id(find.right)): find for find in self._among(0.0)}

    def _judged(self, find: Find) -> Find:
        """A find of which it is asked whether what it says is the same."""
        if find.score < self.threshold(find.pairing, related=True):
            return find
        quotes = self._answered.contradicted(find.left, find.right) if find.pairing == "sentences" else ()
        return judged(find, inherited(find, quotes, spans_of(find, self._left, self._right)) if quotes else ())

    def is_quoted_in_both(self, left: Unit, right: Unit) -> bool:
        """Whether a match of quotes stands in both sentences."""
        return any(self._answered.between(left, right))

    def _retold(self, left: Unit, right: Unit, least: float) -> Find | None:
        """The find that two sentences make, scored by itself; None where it cannot reach the score `least` in
        whatever order their words stand."""
        hidden = self._answered.between(left, right)
        ours, theirs = self._sides[0].telling(left, hidden[0]), self._sides[1].telling(right, hidden[1])
        if shared_outside(ours, theirs) < LEAST_RETOLD or not told_in_both(ours, theirs, self._sides):
            return None
        soft = self._soft[1] or SoftAnswers(set(theirs.stems))
        measures = retelling.measure(ours, theirs, self._sides, self._rarity, soft)
        if alone().at_most(measures, retelling.at_most(measures, ours, theirs, soft)) < least:
            return None
        found = align(ours.stems, theirs.stems, ours.each, theirs.each, soft)
        if not found.pairs:
            return None
        measures = retelling.in_order(measures, found)
        core = densest(found.pairs, ours.each, theirs.each)
        score = alone()(measures)
        pairs = [(ours.at[i], theirs.at[j]) for i, j in found.pairs]
        loose = ours.total + theirs.total - 2 * found.weight
        return Find(left, right, score, pairs, core, measures, score * (2 * found.weight - LOOSE_COST * loose))

    def _quoted(self, left: Unit, right: Unit) -> Find | None:
        """The find that two quotes, or a quote and a sentence, make."""
        pairing = pairing_of(left, right)
        ours, theirs = self.weighed(left, pairing), self.weighed(right, pairing)
        turned = ours.total > theirs.total
        light, heavy = (theirs, ours) if turned else (ours, theirs)
        found = quote_in_text.standing(light, heavy) if pairing == "quote_and_text" else None
        if not found:
            if _shared_weight(light, heavy) < max(LEAST_SHARED[pairing], LEAST_COVER[pairing] * light.total):
                return None
            soft = self._soft[0 if turned else 1]
            found = align(light.unit.stems, heavy.unit.stems, light.each, heavy.each, soft)
        if not found.pairs:
            return None
        core = densest(found.pairs, light.each, heavy.each)
        measures = measure(light, heavy, found, core)._replace(fresh=self._fresh(light.unit, heavy.unit, found))
        if pairing == "quote_and_text":
            together = retelling.together(sorted(left.content & right.content), self._sides)
            measures = measures._replace(together=together)
        else:
            agree = self._surroundings.one_speaker(left, right)
            measures = measures._replace(one_speaker=float(agree > 0), other_speaker=float(agree < 0))
        score = self._score(left, right, light, heavy, measures)
        pairs = [(j, i) for i, j in found.pairs] if turned else found.pairs
        loose = light.total + heavy.total - 2 * found.weight
        return Find(left, right, score, pairs, core, measures, score * (2 * found.weight - LOOSE_COST * loose))

    def _score(self, left: Unit, right: Unit, light: Weighed, heavy: Weighed, measures: Measures) -> float:
        """The score by the rules of the pairing."""
        if pairing_of(left, right) == "quote_and_text":
            return quote_in_text.score(left, right, measures)
        meeting = quote_pairs.Meeting(left, right, self._surroundings)
        content = light.unit.content
        weight = sum(w for stem, w in zip(light.unit.stems, light.each, strict=True) if stem in content)
        return quote_pairs.score(light.unit, heavy.unit, meeting, measures, weight)

    def _fresh(self, light: Unit, heavy: Unit, found: Alignment) -> float:
        """The measure of the words, no names and no numbers, that answer each other and that each text has in one
        sentence only."""
        names = light.names | heavy.names
        stems = (light.stems[i] for i, _ in found.pairs)
        told = (s for s in stems if s in light.content and s not in names and not s[0].isdigit())
        return min(1.0, sum(self._rarity.background(s) for s in told if self._rarity.is_fresh(s)) / FULL_FRESH)

    def _soft_answers(self, side: Prepared) -> SoftAnswers | None:
        """The words of a text that may answer others; None where both texts are too long for that."""
        words = len(self._left.stem_counts) * len(self._right.stem_counts)
        return SoftAnswers(side.stem_counts) if words <= MOST_SOFT else None

    def weighed(self, unit: Unit, pairing: Pairing) -> Weighed:
        """A unit with the weight each word has in such pairs."""
        background = pairing == "quote_and_text" and self._by_background
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
