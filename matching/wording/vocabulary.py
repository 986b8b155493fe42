"""The words with a special part in matching, by language: function words, negations, numbers, common words.

They live in `words/languages/`, a file a language, not in code, and are read when a text in that language comes.
A text whose language is not among them is read by the English lists (see `language`).
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any

from matching.word_lists import WORDS
from matching.wording.stems import Endings, stem

ENGLISH = "en"
"""The language of texts that tell no other."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One language's lists."""

    language: str
    """Its code (ISO 639-1)."""
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
    elisions: frozenset[str]
    """What stands before an apostrophe and is a word of its own: "l" in "l'eau"."""
    numbers: dict[str, str]
    """Number word to digits."""
    initials: dict[str, str]
    """Initials without their full stops to what they are written as in one word: "us" to "usa"."""
    units: dict[str, str]
    """Letters written against a number to their word: "bn" to "billion"."""
    compounds: dict[str, frozenset[str]]
    """First part of a compound to the stems of its second parts: "cease" to "fire"."""
    endings: Endings | None
    """What stems are made by; None for the English rules."""
    common: dict[str, list[str]]
    """Of how many articles one has a word, to such words; empty for English, whose background is counted."""


def english() -> Vocabulary:
    """The English lists."""
    return vocabulary(ENGLISH)


@cache
def languages() -> frozenset[str]:
    """The codes of the languages that have lists."""
    return frozenset(path.stem for path in (WORDS / "languages").glob("*.toml"))


@cache
def vocabulary(language: str) -> Vocabulary:
    """The lists of a language that has a file in `words/languages/`."""
    data: dict[str, Any] = tomllib.loads((WORDS / "languages" / f"{language}.toml").read_text(encoding="utf-8"))
    return Vocabulary(
        language=language,
        stop=frozenset(_words(data["stop"])),
        negations=frozenset(_words(data["negations"])),
        calendar=frozenset(_words(data["calendar"])),
        contractions=data.get("contractions", {}),
        irregular=data.get("irregular", {}),
        elisions=frozenset(_words(data.get("elisions", ""))),
        numbers={plain(word): digits for word, digits in data["numbers"].items()},
        initials=data.get("initials", {}),
        units=data.get("units", {}),
        compounds=_compounds() if language == ENGLISH else {},
        endings=_endings(data),
        common={share: _words(words) for share, words in data.get("background", {}).items()},
    )


def _endings(data: dict[str, Any]) -> Endings | None:
    if "endings" not in data:
        return None
    prefixes = _words(data.get("prefixes", ""))
    return Endings(_words(data["endings"]), prefixes, data["leaves"], data.get("rounds", 1))


def plain(word: str) -> str:
    """A word of a list as the forms of tokens are written: case folded, without apostrophes."""
    return unicodedata.normalize("NFC", word.casefold().replace("'", ""))


def _words(text: str) -> list[str]:
    return [plain(word) for word in text.split()]


def _compounds() -> dict[str, frozenset[str]]:
    parts: defaultdict[str, set[str]] = defaultdict(set)
    for line in (WORDS / "compounds-en.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            _, first, second = line.split()
            parts[first].add(stem(second))
    return {first: frozenset(seconds) for first, seconds in parts.items()}
