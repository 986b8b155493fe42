"""Light stems: "suggested", "suggests" and "suggesting" are one word to the matcher.

A handful of English endings, British and American spellings made one, no dictionary. Lighter than Porter's
stemmer on purpose: what it joins wrongly would light up words that differ. Forms that no ending explains
("fled", "shot") are in `words/irregular-en.txt`.

Other languages have a list of endings each, and Arabic and Hebrew one of the particles written against a word.
(Snowball's stemmers know more, but cost 33 ms to import and 45 to 80 microseconds a new word: 30 ms an article.)
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

from matching.word_lists import WORDS

SPELLINGS = (
    ("isation", "iz"),
    ("ization", "iz"),
    ("ise", "iz"),
    ("ised", "iz"),
    ("ising", "iz"),
    ("yse", "yz"),
)
"""British ending, what both spellings become."""

SUFFIXES = (
    *("ations", "ation", "ingly", "ments", "ment", "ness", "edly", "ings", "ing"),
    *("ies", "ied", "ers", "ed", "es", "ly", "er", "s", "e"),
)
"""Endings that go, the first that fits."""

SHORTEST = 3
"""Letters that must stay; words no longer than this keep their form."""

FOREIGN_LENGTH = 6
"""Letters kept of a long word outside ASCII, whose endings we do not know."""


_MARKS = re.compile("[\u0300-\u036f\u0653-\u0655]")
_BASES = str.maketrans("ıłøđ\u0649\u0629", "ilod\u064a\u0647")


class Endings:
    """The stems of a language that has a list of endings."""

    def __init__(self, endings: Iterable[str], prefixes: Iterable[str], leaves: int, rounds: int = 1) -> None:
        self._endings = _by_last(without_accents(ending) for ending in endings)
        self._prefixes = sorted(prefixes, key=len, reverse=True)
        self._leaves = leaves
        self._rounds = rounds

    def stem(self, word: str) -> str:
        """The stem of a lower-case word without accents; what is no word of letters keeps its form."""
        if len(word) <= self._leaves or not word.isalpha():
            return word
        for prefix in self._prefixes:
            if word.startswith(prefix) and len(word) - len(prefix) >= self._leaves:
                word = word.removeprefix(prefix)
                break
        for _ in range(self._rounds):
            word = self._shortened(word)
        return word

    def _shortened(self, word: str) -> str:
        for ending in self._endings.get(word[-1], ()):
            if word.endswith(ending) and len(word) - len(ending) >= self._leaves:
                return word.removesuffix(ending)
        return word


def _by_last(endings: Iterable[str]) -> dict[str, list[str]]:
    """Last letter to the endings that have it, the longest first."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for ending in sorted(set(endings), key=lambda ending: (-len(ending), ending)):
        found[ending[-1]].append(ending)
    return dict(found)


def without_accents(form: str) -> str:
    """A form with the base letters of its accented ones."""
    if form.isascii():
        return form
    base = _MARKS.sub("", unicodedata.normalize("NFD", form)).translate(_BASES)
    return unicodedata.normalize("NFC", base) or form


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """The stem of a lower-case English word."""
    if not word.isascii():
        return word[:FOREIGN_LENGTH] if len(word) > FOREIGN_LENGTH + 1 else word
    word = _irregular().get(word, word)
    if len(word) <= SHORTEST or not word.isalpha():
        return word
    return _tidy(_without_suffix(_one_spelling(word)))


@cache
def _irregular() -> dict[str, str]:
    """Irregular form to the word it is a form of."""
    lines = (WORDS / "irregular-en.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines if not line.startswith("#"))


def _one_spelling(word: str) -> str:
    for ending, common in SPELLINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            word = word[: -len(ending)] + common
    if len(word) > 5 and word.endswith("our"):
        return word[:-3] + "or"
    if len(word) > 5 and word.endswith("tre"):
        return word[:-2] + "er"
    return word


def _without_suffix(word: str) -> str:
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST:
            return word[: -len(suffix)] + ("y" if suffix in ("ies", "ied") else "")
    return word


def _tidy(word: str) -> str:
    """Double consonants and a final y made one form ("stopp" to "stop", "story" to "stori")."""
    if len(word) > SHORTEST and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    if len(word) > SHORTEST and word[-1] == "y":
        return word[:-1] + "i"
    return word
