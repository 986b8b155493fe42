"""The words of a text as the finder compares them: folded, with the place of each."""

from __future__ import annotations

import re
from functools import lru_cache

from matching.finding.fold import fold

WORD = re.compile(r"\w(?:[\w\u00ad\u200b-\u200d\u2060\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u0652]*\w)?")
"""Letters and digits, and what may stand inside a word without being seen."""

LONGEST = 64
"""Characters of a word that are compared; longer ones are addresses and noise."""


@lru_cache(maxsize=1 << 17)
def term(word: str) -> str:
    """The folded form of a word."""
    return fold(word[:LONGEST]) if not word.isascii() else word[:LONGEST].lower()


@lru_cache(maxsize=1 << 10)
def words_of(text: str) -> tuple[tuple[str, int, int], ...]:
    """Every word, folded, and where it stands; kept for the texts that are looked at key after key."""
    return tuple((term(found.group()), found.start(), found.end()) for found in WORD.finditer(text))


def terms_of(text: str) -> list[str]:
    """Every word, folded."""
    return [term(word) for word in WORD.findall(text)]


def initials_of(text: str, *, capitals: bool) -> list[str]:
    """The initials of words that follow one another, two at least; only of capitalized words, or of all."""
    runs, run = [], ""
    for word in WORD.findall(text):
        if word[0].isupper() or not capitals:
            run += term(word)[:1]
        elif not run or word not in LINKING:
            runs.append(run)
            run = ""
    return [each for each in (*runs, run) if len(each) > 1]


LINKING = frozenset(("of", "the", "and", "for", "de", "la", "du", "des", "der", "und", "y", "del"))
"""Words inside a name that have no part in its initials, as people abbreviate names."""
