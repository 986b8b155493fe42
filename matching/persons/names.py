"""A speaker's name taken apart: titles off, scripts and accents folded, first names told from the surname.

Whoever compares names works on these parts; what a reader sees stays as the text has it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from matching.quoting.speaking.names import listed
from matching.word_lists import all_languages, word_lists

_WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*")
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_REPEATED = re.compile(r"(.)\1+")
_INITIAL = re.compile(r"\s*[^\W\d_]\.")


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of a name, folded to lower-case Latin letters where they have any."""

    words: tuple[str, ...]
    """First names, then the surname; a description's words where nobody is named."""
    shown: str
    """The name as it was written, without titles."""
    generation: str
    """What tells father from son ("jr"), or ""."""
    is_description: bool
    """"an aide": nobody is named."""
    is_organisation: bool

    @property
    def last(self) -> str:
        """The surname, as far as one can tell."""
        return self.words[-1]

    @property
    def given(self) -> tuple[str, ...]:
        """The first names and initials."""
        return tuple(word for word in self.words[:-1] if word not in listed("particles"))


@lru_cache(maxsize=1 << 14)
def taken_apart(name: str) -> Name:
    """The parts of a name.

    >>> taken_apart("Deputy Minister Ilja A. Veylin Jr.").words
    ('ilja', 'a', 'veylin')
    """
    found = list(_WORD.finditer(_before_comma(name)))
    written = [word.group().removesuffix("'s").removesuffix("’s") for word in found]
    is_description = not _INITIAL.match(name) and _is_description(written)
    folded = [folded_word(word) for word in written]
    generation = ""
    if len(folded) > 1 and folded[-1] in generations():
        generation = folded[-1][:1] + "r" if folded[-1] in ("junior", "senior") else folded[-1]
        written, folded = written[:-1], folded[:-1]
    start = 0 if is_description else _titles(written)
    words = tuple(folded[start:])
    return Name(
        words=words,
        shown=name[found[start].start() :].removesuffix("'s").removesuffix("’s") if words else name,
        generation=generation,
        is_description=is_description,
        is_organisation=bool(_ACRONYM.fullmatch(name)) or any(word in listed("organisations") for word in words),
    )


def _before_comma(name: str) -> str:
    head, _, tail = name.partition(",")
    return name if folded_word(tail.strip(" .")) in generations() else head


def _is_description(written: list[str]) -> bool:
    """Whether nobody is named: "a Pelagos trader", "the witness"."""
    if not written:
        return True
    return written[0].lower() in all_languages("speech", "indefinites") or written[-1][0].islower()


def _titles(written: list[str]) -> int:
    """How many words at the start only say what somebody is: up to the last title before the name."""
    known = listed("titles") | listed("roles") | frozenset(word_lists("person_names")["titles"]["more"])
    return max((at + 1 for at, word in enumerate(written[:-1]) if word.lower() in known), default=0)


@cache
def generations() -> frozenset[str]:
    """What tells father from son."""
    return frozenset(word_lists("person_names")["generations"]["words"])


@lru_cache(maxsize=1 << 14)
def folded_word(word: str) -> str:
    """A word of a name in lower-case letters without accents, Cyrillic and Greek ones as Latin."""
    letters = _pairs("letters")
    plain = "".join(letters.get(c, c) for c in unicodedata.normalize("NFKC", word).casefold())
    return "".join(c for c in unicodedata.normalize("NFD", plain) if c.isalnum())


@lru_cache(maxsize=1 << 14)
def sound(word: str) -> str:
    """What spellings of one name in different languages have in common ("Gorbatschow", "Gorbachov")."""
    for spelling, common in _pairs("sounds").items():
        word = word.replace(spelling, common)
    return _REPEATED.sub(r"\1", word.removesuffix("e"))


@cache
def short_forms() -> dict[str, frozenset[str]]:
    """First name -> the names that may stand for it."""
    found: dict[str, frozenset[str]] = {}
    for line in word_lists("person_names")["short"]["lines"]:
        names = frozenset(line.split())
        for name in names:
            found[name] = found.get(name, frozenset()) | names
    return found


@cache
def _pairs(key: str) -> dict[str, str]:
    pairs = (pair.partition(" ") for pair in word_lists("person_names")[key]["pairs"])
    return {one: other for one, _, other in pairs}
