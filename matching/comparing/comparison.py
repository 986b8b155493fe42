"""Two prepared texts compared: which of their units say the same thing, and how surely.

Units that meet (`meeting`) are aligned and scored, by stricter rules where they stand in texts on different
events (`relation`); of the finds that overlap the best stays. The caller hands the texts in an order of its own
that does not depend on which was opened first (see `matches`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Literal

from matching.comparing import unspaced
from matching.comparing.alignment import align, densest, longest_run
from matching.comparing.answered import Answered, Positions
from matching.comparing.attributions import Attributions, only_spoken
from matching.comparing.choosing import best
from matching.comparing.find import Find, pairing_of, rank
from matching.comparing.meeting import Met, met
from matching.comparing.narrowing import spans_of
from matching.comparing.quoted import Quoted, may_match
from matching.comparing.relation import Relation
from matching.comparing.retelling import Look, in_order, told_in_both
from matching.comparing.scoring import Pairing, Weighed, alone, scorer
from matching.comparing.soft import SoftBetween
from matching.comparing.standing import FLOOR, rescored, with_standing
from matching.comparing.telling import Side, share_quoted, shared_outside
from matching.contradicting.others import other_persons
from matching.contradicting.sense import inherited, judged
from matching.preparing.prepared import Prepared
from matching.preparing.units import Unit
from matching.wording.weights import Rarity

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
        self._sides = Side(left, self._rarity), Side(right, self._rarity)
        self._attributions = Attributions(left), Attributions(right)
        self._soft = SoftBetween(left, right)
        self._narratives = left.narrative, right.narrative
        self._quoted = Quoted(left, right, self._rarity, self._soft)

    def finds(self) -> list[Find]:
        """What the two texts share, of each sort what is chosen first."""
        return [*self._of_quotes, *best([find for find in self._stood if not self.held_back(find)])]

    def aligned(self) -> Iterator[Find]:
        """Every pair that meets and shares enough to be aligned, with its score."""
        yield from self._uttered(everything=True)
        yield from self._among(0.0)

    def _uttered(self, *, everything: bool) -> Iterator[Find]:
        """The pairs of which one or both are quotes, but for those that cannot match, or `everything`."""
        for left, right in self._met.quotations:
            if may_match(left, right):
                least = 0.0 if everything else self.threshold(pairing_of(left, right), related=True) - ROUNDING
                find = self._quoted.find(left, right, least)
                if find:
                    yield self._judged(find)

    @cached_property
    def _stood(self) -> list[Find]:
        """The pairs of sentences that can match."""
        return self._among(FLOOR - ROUNDING)

    def _among(self, least: float) -> list[Find]:
        """The pairs of sentences that by themselves may reach the score `least`, scored by what they share and how
        they stand among each other."""
        retold = (self._retold(left, right, least) for left, right in self._met.sentences)
        finds = [find for find in retold if find]
        score = scorer("sentences")
        return [
            self._judged(rescored(find, measures, score(measures)))
            for find, measures in zip(finds, with_standing(finds, self._narratives), strict=True)
        ]

    @cached_property
    def _of_quotes(self) -> list[Find]:
        return best([find for find in self._uttered(everything=False) if not self.held_back(find)])

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
        least = self._thresholds[pairing]
        return least if related else max(least, LEAST_UNRELATED[pairing])

    @cached_property
    def _thresholds(self) -> Mapping[Pairing, float]:
        fitted = {pairing: scorer(pairing).threshold for pairing in LEAST_UNKNOWN}
        if self._quoted.by_background:
            return fitted
        return {pairing: max(least, LEAST_UNKNOWN[pairing]) for pairing, least in fitted.items()}

    def worth_comparing(self) -> Iterator[tuple[Unit, Unit]]:
        """The units that meet."""
        yield from self._met.quotations
        yield from self._met.sentences

    @cached_property
    def _met(self) -> Met:
        return met(self._left, self._right, self.relation, self._rarity.background)

    def compared(self, left: Unit, right: Unit) -> Find | None:
        """The find that two units make, however sure; None where they share too little to be aligned."""
        if pairing_of(left, right) != "sentences":
            find = self._quoted.find(left, right, 0.0)
            return find and self._judged(find)
        return self._by_units.get((id(left), id(right))) or self._retold(left, right, 0.0)

    @cached_property
    def _by_units(self) -> dict[tuple[int, int], Find]:
        return {(id(find.left), id(find.right)): find for find in self._among(0.0)}

    def _judged(self, find: Find) -> Find:
        """A find of which it is asked whether what it says is the same."""
        if find.score < self.threshold(find.pairing, related=True):
            return find
        if find.pairing != "sentences":
            return judged(find, other_persons(find, self._left, self._right))
        quotes = self._answered.contradicted(find.left, find.right)
        said = inherited(find, quotes, spans_of(find, self._left, self._right)) if quotes else ()
        return judged(find, (*said, *other_persons(find, self._left, self._right)))

    def is_quoted_in_both(self, left: Unit, right: Unit) -> bool:
        """Whether a match of quotes stands in both sentences."""
        return any(self._answered.between(left, right))

    def _retold(self, left: Unit, right: Unit, least: float) -> Find | None:
        """The find that two sentences make, scored by itself; None where it cannot reach the score `least` in
        whatever order their words stand."""
        hidden = self._answered.between(left, right)
        seen = self._seen(left, right, hidden, least)
        measures = seen.measures() if seen else None
        if seen is None or measures is None or alone()(measures) < least:
            return None
        spoken = self._only_spoken(left, right)
        is_new = not (spoken[0] <= hidden[0] and spoken[1] <= hidden[1])
        if is_new and not share_quoted(seen.left, seen.right):
            seen = self._seen(left, right, (hidden[0] | spoken[0], hidden[1] | spoken[1]), 0.0)
            if seen is None:
                return None
            measures = seen.measures()
        ours, theirs = seen.left, seen.right
        found = align(ours.line, theirs.line, seen.soft)
        if not found.pairs:
            return None
        measures = in_order(measures, found)
        core = densest(found.pairs, ours.line.weights, theirs.line.weights)
        score = alone()(measures)
        pairs = [(ours.at[i], theirs.at[j]) for i, j in found.pairs]
        return Find(left, right, score, pairs, core, measures, rank(score, found, ours.total, theirs.total))

    def _seen(self, left: Unit, right: Unit, hidden: tuple[Positions, Positions], least: float) -> Look | None:
        """Two sentences without some of their words; None where they share too little, or where it is plain that
        they cannot reach the score `least`."""
        ours, theirs = self._sides[0].telling(left, hidden[0]), self._sides[1].telling(right, hidden[1])
        if shared_outside(ours, theirs) < LEAST_RETOLD or not told_in_both(ours, theirs):
            return None
        look = Look(ours, theirs, self._narratives, self._rarity, self._soft.of(right, left, is_left=False))
        return None if least and alone()(look.most()) < least else look

    def _only_spoken(self, left: Unit, right: Unit) -> tuple[Positions, Positions]:
        """The words of two sentences that only say who speaks."""
        ours, theirs = self._attributions
        return only_spoken(left, ours.positions(left), right, theirs.positions(right))

    def weighed(self, unit: Unit, pairing: Pairing) -> Weighed:
        """A unit with the weight each word has in such pairs."""
        return self._quoted.weighed(unit, pairing)
