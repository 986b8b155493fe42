"""The words that turn a statement round, by language: negations, opposites, words around numbers and names.

They live in `words/sense.toml`; negations and number words are those of `words/languages/`. What is compared are
stems, so that any form of an opposite will do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from matching.word_lists import word_lists
from matching.wording.tokens import normal
from matching.wording.vocabulary import plain, vocabulary


@dataclass(frozen=True, slots=True)
class SenseWords:
    """One language's lists."""

    negations: frozenset[str]
    """Words that deny what stands beside them."""
    deniers: frozenset[str]
    """Words that do so by what they mean: "failed"."""
    idle: frozenset[str]
    """Words before which a negation denies nothing: "not only"."""
    light: frozenset[str]
    """Verbs that a negation passes over: "was"."""
    is_behind: bool
    """Whether a negation may stand behind what it denies."""
    hedges: frozenset[str]
    """Words before a number that is not exact."""
    ranges: frozenset[str]
    """Words before the two numbers that another lies between."""
    agents: frozenset[str]
    """Words before who does it, in the passive."""
    articles: frozenset[str]
    """Words between a verb and the name behind it."""
    mutual: frozenset[str]
    """Words of what two do to each other."""
    one: frozenset[str]
    """Words for 1 that are no article."""
    shares: frozenset[str]
    """Words for hundredths."""
    magnitudes: Mapping[str, float]
    """Words that multiply a number."""
    sides: Mapping[str, frozenset[tuple[int, bool]]]
    """Stem to the numbers of its pairs of opposites, and the side it stands on."""

    def opposed(self, one: str, other: str) -> bool:
        """Whether one of two stems cannot be true where the other is."""
        theirs = self.sides.get(other, frozenset())
        return any((number, not side) in theirs for number, side in self.sides.get(one, ()))


@cache
def sense_words(language: str) -> SenseWords:
    """The lists of a language; without lists, its negations only."""
    data = cast("dict[str, Any]", word_lists("sense").get(language, {}))

    def words(key: str) -> frozenset[str]:
        return frozenset(map(plain, data.get(key, "").split()))

    return SenseWords(
        negations=vocabulary(language).negations - words("ambiguous"),
        deniers=words("deniers"),
        idle=words("idle"),
        light=words("light"),
        is_behind=data.get("behind", False),
        hedges=words("hedges"),
        ranges=words("ranges"),
        agents=words("agents"),
        articles=words("articles"),
        mutual=words("mutual"),
        one=words("one"),
        shares=words("shares"),
        magnitudes={plain(word): float(value) for word, value in data.get("magnitudes", {}).items()},
        sides=_sides(data.get("opposites", ()), language),
    )


@cache
def characters_that_deny() -> tuple[frozenset[str], frozenset[str], frozenset[str], tuple[str, ...]]:
    """Of Chinese the characters that deny the next one, those before which they do not and those they pass over;
    of Japanese the runs that deny what stands before them."""
    data = cast("dict[str, dict[str, str]]", word_lists("sense"))
    chinese = data["zh"]
    return (
        frozenset(chinese["negations"].split()),
        frozenset(chinese["idle"].split()),
        frozenset(chinese["light"].split()),
        tuple(data["ja"]["suffixes"].split()),
    )


def _sides(lines: Iterable[str], language: str) -> dict[str, frozenset[tuple[int, bool]]]:
    sides: defaultdict[str, set[tuple[int, bool]]] = defaultdict(set)
    for number, line in enumerate(lines):
        for side, words in enumerate(line.split("|")):
            for word in words.split():
                sides[normal(word, language)[-1][1]].add((number, bool(side)))
    return {stem: frozenset(places) for stem, places in sides.items()}
