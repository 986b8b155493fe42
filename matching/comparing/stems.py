"""Light stems: "suggested", "suggests" and "suggesting" are one word to the matcher.

A handful of English endings, British and American spellings made one, no dictionary. Lighter than Porter's
stemmer on purpose: what it joins wrongly would light up words that differ. Forms that no ending explains
("fled", "shot") are in `words/irregular-en.txt`.
"""

from __future__ import annotations

from functools import cache

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


def stem(word: str) -> str:
    """The stem of a lower-case word."""
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
