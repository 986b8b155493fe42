"""Words to put in the place of others, so that a made-up library has the word frequencies of a real one.

A content word gives way to one that about as many documents of the background have (`words/background-en.txt`),
a number to another number. A word the background does not list, mostly a name, gives way to an invented one;
these are drawn by Zipf's law, flattened at its head, so that the commonest stand in one article of a hundred
and most in a few of a library.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import accumulate
from random import Random

from matching.word_lists import WORDS
from matching.wording.stems import stem
from matching.wording.tokens import normal
from matching.wording.vocabulary import english

SHORTEST = 3
"""Letters of the shortest word that gives way."""
BAND = 0.3
"""A listed word gives way to one whose rank is at most this share lower or higher."""
NAMES, HEAD = 300_000, 500
"""Invented names there are; and by how many ranks the head of their distribution is flattened."""
ONE_EVENT, ONE_TOPIC = 0.5, 0.5
"""Share of the names new to an article that become one it has already, for the names of an event come again; and
share of the others that become one of its topic."""
TOPICS, NAMES_OF_TOPIC = 200, 25
"""Topics of a library and names that each has, most articles being on a few of them. Chosen with `ONE_TOPIC` so
that about one pair of articles in 3500 looks related without being so; of the labelled texts on different events
it is none in 4253."""

_PART = re.compile(r"\w+|\W+")
_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprtvz" for vowel in "aiou"]


def parts(text: str) -> list[str]:
    """A text cut into words and what stands between them."""
    return _PART.findall(text)


class Replacement:
    """What gives way to what in one article, the same word always to the same."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._words: dict[str, str] = {}
        self._names: list[str] = []
        self._topic = int(TOPICS * random.random() ** 2)

    def replaced(self, word: str) -> str:
        """What stands in the place of a word, or of what is between words."""
        if word.isdecimal():
            return str(self._random.randrange(10 ** len(word)))
        rank = _rank(word)
        if rank is None:
            return word
        key = word.casefold()
        other = self._words.get(key)
        if other is None:
            other = self._words[key] = self._name() if rank < 0 else _listed_near(rank, self._random)
        return other.capitalize() if word[0].isupper() else other

    def _name(self) -> str:
        if self._names and self._random.random() < ONE_EVENT:
            return self._random.choice(self._names)
        if self._random.random() < ONE_TOPIC:
            rank = NAMES + self._topic * NAMES_OF_TOPIC + round(NAMES_OF_TOPIC ** self._random.random())
        else:
            rank = bisect_left(_zipf(), self._random.random() * _zipf()[-1])
        self._names.append(_spelled(rank))
        return self._names[-1]


@cache
def _rank(word: str) -> int | None:
    """The rank of a word among the listed ones; -1 for one that is not listed; None for one that stays."""
    if len(word) < SHORTEST or not word.isalpha() or word.casefold() in english().stop:
        return None
    stems = [found for _, found in normal(word)]
    return _ranks().get(stems[0], -1) if stems else None


@cache
def _listed() -> list[str]:
    """The stems of the background that are words of their own, the commonest first."""
    lines = (WORDS / "background-en.txt").read_text(encoding="utf-8").splitlines()[1:]
    counted = [(-int(count), listed) for count, *stems in map(str.split, lines) for listed in stems]
    stop = english().stop
    return [word for _, word in sorted(counted) if word.isalpha() and word not in stop and stem(word) == word]


@cache
def _ranks() -> dict[str, int]:
    return {word: rank for rank, word in enumerate(_listed())}


def _listed_near(rank: int, random: Random) -> str:
    last = len(_listed()) - 1
    return _listed()[round(random.uniform(rank * (1 - BAND), min(rank * (1 + BAND), last)))]


@cache
def _zipf() -> list[float]:
    return list(accumulate(1 / (rank + HEAD) for rank in range(NAMES)))


def _spelled(rank: int) -> str:
    """An invented name, another for each rank."""
    rank += len(_SYLLABLES) ** 2
    name = ""
    while rank:
        rank, place = divmod(rank, len(_SYLLABLES))
        name += _SYLLABLES[place]
    return name
