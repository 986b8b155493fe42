"""Which words may answer a word that the other side does not have: related ones, and slips of the keyboard.

Words meet by the roots of their families (gun and weapon), or by their first letter (Kelmorin and Kelmroin).
What a stem meets among the words of a text is looked up once and kept: the sentences of one event ask for the
same words again and again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import NamedTuple

from matching.preparing.prepared import Prepared
from matching.preparing.units import Unit
from matching.wording.lexicon import SHORTEST, Lexicon, is_rare
from matching.wording.related import FAMILY, SYNONYM, root, used_for
from matching.wording.remembered import Remembered

ALIKE, NEARLY = 80, 74
"""Per cent of letters in common (rapidfuzz ratio) for a soft match, and for a weaker one between long
words."""
ALIKE_SHARE, NEARLY_SHARE = 0.8, 0.6
"""Share of the weight that a soft match counts."""
MOST_SHARE = max(FAMILY, SYNONYM, ALIKE_SHARE, NEARLY_SHARE)
"""The most that a word counts which another answers."""
LONG_LETTERS = 6
"""Letters a word needs for the weaker one. Both must begin with the same letter."""
LENGTHS_APART = 2
"""Letters that one of two words spelled nearly alike may have more."""

LATEST_TEXTS = 4
"""Texts of which it is kept what answers a word: two are asked in each comparison, and one of them mostly in the
next."""
MOST_SOFT = 1 << 22
"""Words of one text times words of the other up to which what answers a word is looked up in a whole text, not
anew in each unit: news articles have a tenth of it, and more would cost seconds."""


class Soft(NamedTuple):
    """What one word says of another."""

    meaning: float = 0.0
    """Share of the weight that counts because they are related."""
    spelling: float = 0.0
    """Share of the weight that counts because they are nearly equal, where one of them is rare."""


class SoftAnswers:
    """The words of a text, to be asked which of them may answer a word of another: `for_all`, or only for words
    that are not among them, which is enough where a single line of words is asked."""

    def __init__(self, words: Lexicon, language: str, *, for_all: bool = True) -> None:
        self._words = words
        self._language = language
        self._for_all = for_all
        self.has: Callable[[str], bool] = words.__contains__
        """Whether the text has a stem itself."""
        self.of: Callable[[str], Mapping[str, Soft]] = Remembered(self._found).__getitem__
        """The words, other than the stem itself, that may answer it."""

    def _found(self, stem: str) -> Mapping[str, Soft]:
        found: dict[str, Soft] = {}
        if not self._for_all and stem in self._words:
            return found
        families, own = self._words.families, root(stem)
        for other in families.get(own, ()):
            if other != stem:
                found[other] = _OF_FAMILY
        for near in used_for(own):
            for other in families.get(near, ()):
                found[other] = _USED_FOR
        if len(stem) >= SHORTEST and not stem[0].isdigit():
            for other, share in self._spelled_alike(stem):
                found[other] = Soft(found.get(other, _NOTHING).meaning, share)
        return found

    def _spelled_alike(self, stem: str) -> Iterator[tuple[str, float]]:
        """The words that are nearly equal. One of two must be rare to be worth it."""
        words = self._words
        spellings = words.spellings if is_rare(stem, self._language) else words.rare_spellings
        others = spellings.get(stem[0])
        if others:
            for other, ratio, _ in _nearly_equal()(stem, others):
                if other != stem and (share := _share(stem, other, ratio)):
                    yield other, share


class SoftBetween:
    """The words of two texts that may answer each other."""

    def __init__(self, left: Prepared, right: Prepared) -> None:
        self._words: tuple[SoftAnswers, SoftAnswers] | None = None
        if len(left.stem_counts) * len(right.stem_counts) <= MOST_SOFT:
            self._words = _answers(left.lexicon, right.language), _answers(right.lexicon, left.language)

    def of(self, unit: Unit, asking: Unit, *, is_left: bool) -> SoftAnswers:
        """The words that may answer those of another unit: all of a unit's text, `is_left` or the right one, but
        only its own where both texts are too long for that."""
        if self._words:
            return self._words[0 if is_left else 1]
        return SoftAnswers(Lexicon(set(unit.stems), unit.language), asking.language)


@lru_cache(maxsize=LATEST_TEXTS)
def _answers(words: Lexicon, language: str) -> SoftAnswers:
    """The words of a text for words of a language: a text that is compared with one after the other is asked for
    each word once."""
    return SoftAnswers(words, language)


@cache
def _nearly_equal() -> Callable[[str, Sequence[str]], Sequence[tuple[str, float, int]]]:
    """What tells the words that have enough letters in common with one; imported when it is first needed."""
    from rapidfuzz import fuzz, process

    return partial(process.extract, scorer=fuzz.ratio, score_cutoff=NEARLY, limit=None)


_NOTHING, _OF_FAMILY, _USED_FOR = Soft(), Soft(meaning=FAMILY), Soft(meaning=SYNONYM)


@lru_cache(maxsize=1 << 16)
def likeness(one: str, other: str) -> float:
    """0 to 1: how surely two different stems are one word spelled twice. Numbers never are."""
    if min(len(one), len(other)) < SHORTEST or one[0] != other[0] or one[0].isdigit():
        return 0.0
    from rapidfuzz import fuzz

    return _share(one, other, fuzz.ratio(one, other))


def _share(one: str, other: str, ratio: float) -> float:
    """What a soft match of words with so many per cent of letters in common counts."""
    if abs(len(one) - len(other)) > LENGTHS_APART:
        return 0.0
    if ratio >= ALIKE:
        return ALIKE_SHARE
    is_long = min(len(one), len(other)) >= LONG_LETTERS
    return NEARLY_SHARE if ratio >= NEARLY and is_long else 0.0
