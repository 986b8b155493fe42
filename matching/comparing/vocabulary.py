"""The words with a special part in matching: function words, negations, number words, contractions.

They live in `words/tokens.toml`, not in code, and are read once, when first asked for.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from matching.comparing.stems import stem
from matching.word_lists import WORDS


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One language's lists."""

    stop: frozenset[str]
    """Function words, which carry no evidence by themselves."""
    negations: frozenset[str]
    """Words that turn a statement round."""
    calendar: frozenset[str]
    """Words of dates, times and bylines."""
    contractions: dict[str, str]
    """Ending to full word: "n't" to "not"."""
    irregular: dict[str, str]
    """Whole word to its words: "won't" to "will not"."""
    numbers: dict[str, str]
    """Number word to digits."""
    initials: dict[str, str]
    """Initials without their full stops to what they are written as in one word: "us" to "usa"."""
    units: dict[str, str]
    """Letters written against a number to their word: "bn" to "billion"."""
    compounds: dict[str, frozenset[str]]
    """First part of a compound to the stems of its second parts: "cease" to "fire"."""


@cache
def english() -> Vocabulary:
    """The English lists. Words of other languages are told apart by rarity alone (see `weights`)."""
    data = tomllib.loads((WORDS / "tokens.toml").read_text(encoding="utf-8"))["en"]
    return Vocabulary(
        stop=frozenset(data["stop"].split()),
        negations=frozenset(data["negations"].split()),
        calendar=frozenset(data["calendar"].split()),
        contractions=data["contractions"],
        irregular=data["irregular"],
        numbers=data["numbers"],
        initials=data["initials"],
        units=data["units"],
        compounds=_compounds("en"),
    )


def _compounds(language: str) -> dict[str, frozenset[str]]:
    parts: defaultdict[str, set[str]] = defaultdict(set)
    for line in (WORDS / f"compounds-{language}.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            _, first, second = line.split()
            parts[first].add(stem(second))
    return {first: frozenset(seconds) for first, seconds in parts.items()}
