"""How much a shared word says: much when it is rare, little when every text has it.

The background is the document frequency of stems in English news (`words/background-en.txt`: the number of
documents, then a count and the stems that have it, a line each); of other languages the commonest words in
bands (`words/languages/`). What is rare in the world may still be
common in the texts at hand: the name of the person both are about says nothing about who copied whom. For
short units the weight is therefore held down by how rare the stem is among the sentences of the two texts
compared (`Rarity.local`). Only the two texts count, not others that happen to be open, so that a match stays
when a third text comes or goes.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, partial
from typing import Protocol

from matching.word_lists import WORDS
from matching.wording.remembered import Remembered
from matching.wording.tokens import is_unspaced, normal
from matching.wording.vocabulary import ENGLISH, vocabulary

STOP_WEIGHT = 0.12
"""Weight of a function word: three rare words outweigh any number of them that a sentence can hold."""
LOWEST = 0.25
"""Background weight of the commonest content word."""
LOWEST_LOCAL = 0.15
"""Weight of a content word that every sentence at hand has."""
CHARACTER_WEIGHT = 0.4
"""Weight of one character of a script without spaces; two of them say about what one word says."""
LOCAL_BASE, LOCAL_SHARE = 0.2, 0.8
"""The cap by local rarity: base + share x local (dev split of the event sets)."""
UNSEEN = 0.5
"""Documents an unlisted stem is taken to stand in."""
UNLISTED = 0.8
"""Weight of a stem that a list of common words lacks: rare, but not as surely as one never counted."""

Weights = Mapping[str, float]
"""Stem to weight."""


class SentenceCounts(Protocol):
    """What is asked of a text: its language, how many sentences it has and in how many of them a stem stands."""

    @property
    def language(self) -> str:
        """What its words were read by."""
        ...

    @property
    def sentence_count(self) -> int:
        """How many sentences were counted."""
        ...

    @property
    def stem_counts(self) -> Counter[str]:
        """Stem to the number of sentences that have it."""
        ...


@cache
def _background() -> tuple[dict[str, int], float]:
    lines = (WORDS / "background-en.txt").read_text(encoding="utf-8").splitlines()
    counts: dict[str, int] = {}
    for line in lines[1:]:
        count, *stems = line.split()
        counts.update(dict.fromkeys(stems, int(count)))
    return counts, float(lines[0])


def is_known(stem: str) -> bool:
    """Whether the background has the stem."""
    return stem in _background()[0]


def known_among(stems: Iterable[str]) -> int:
    """How many of some stems the background has."""
    return sum(map(_background()[0].__contains__, stems))


def background_weight(stem: str, language: str = ENGLISH) -> float:
    """0 to 1: how rare a stem is in news of its language."""
    return background_weights(language)[stem]


@cache
def background_weights(language: str) -> Weights:
    """The background weights of the stems of a language."""
    return Remembered(partial(_background_weight, language=language))


def _background_weight(stem: str, language: str) -> float:
    if stem in vocabulary(language).stop:
        return STOP_WEIGHT
    if is_unspaced(stem):
        return CHARACTER_WEIGHT
    if language != ENGLISH and not stem[0].isdigit():
        return _listed(language).get(stem, UNLISTED)
    counts, documents = _background()
    return _weight((counts.get(stem, UNSEEN) + UNSEEN) / documents)


@cache
def _listed(language: str) -> dict[str, float]:
    """The weights of the common stems of a language that has a list of them."""
    weights: dict[str, float] = {}
    for one_in, words in vocabulary(language).common.items():
        for word in words:
            for _, stem in normal(word, language):
                weights.setdefault(stem, _weight(1 / int(one_in)))
    return weights


def _weight(share: float) -> float:
    """The weight of a stem that this share of articles has."""
    return min(1.0, max(LOWEST, -math.log(share) / math.log(_background()[1])))


def _lowest_in(one: str, other: str) -> Weights:
    """The background weight of a stem, the lower of two languages."""
    if one == other:
        return background_weights(one)
    return Remembered(lambda stem: min(background_weight(stem, one), background_weight(stem, other)))


class Rarity:
    """The weights of stems between two texts."""

    def __init__(self, left: SentenceCounts, right: SentenceCounts) -> None:
        self._left = left.stem_counts
        self._right = right.stem_counts
        self._sentences = max(2, left.sentence_count + right.sentence_count)
        self.background: Weights = _lowest_in(left.language, right.language)
        """The background weight of a stem, the lower one where the texts are in two languages."""
        self._among: dict[int, float] = {}
        self.local: Weights = Remembered(self._capped)
        """The same, held down where many of the sentences at hand have the stem."""

    def is_fresh(self, stem: str) -> bool:
        """Whether each text has a stem in one sentence at most."""
        return self._left.get(stem, 0) <= 1 and self._right.get(stem, 0) <= 1

    def among(self, stem: str) -> float:
        """0 to 1: how rare a stem is among the sentences at hand."""
        seen = self._left.get(stem, 0) + self._right.get(stem, 0) or 1
        known = self._among.get(seen)
        if known is None:
            known = self._among[seen] = math.log((self._sentences + 1) / seen) / math.log(self._sentences + 1)
        return known

    def _capped(self, stem: str) -> float:
        weight = self.background[stem]
        if weight <= STOP_WEIGHT:
            return weight
        return max(LOWEST_LOCAL, min(weight, LOCAL_BASE + LOCAL_SHARE * self.among(stem)))
