"""Nouns for those who speak: "the minister", "officials", "the ministry", "the report".

They stand for a speaker where no name does. Where a language builds compounds, the last part of a long word
counts ("Landesvorsitzende" is a "Vorsitzende"), and an ending may be left out ("des Sprechers").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

from matching.word_lists import word_lists
from matching.wording.remembered import Remembered

_SHORTEST_HEAD: Final = 4
"""Letters of the shortest last part of a compound ("chef")."""
_SHORTEST_MODIFIER: Final = 2
"""Letters of the shortest part before it ("US-")."""


@dataclass(frozen=True)
class Nouns:
    """The lists of `words/speakers.toml` of some languages; see there what each holds."""

    roles: frozenset[str]
    groups: frozenset[str]
    bodies: frozenset[str]
    documents: frozenset[str]
    anyone: frozenset[str]
    offices: frozenset[str]
    anaphors: frozenset[str]
    generic: frozenset[str]
    endings: tuple[str, ...]
    person_endings: tuple[str, ...]
    compounds: bool

    @cached_property
    def role(self) -> Callable[[str], str]:
        """What a word calls a person ("vorsitzende" for "landesvorsitzenden"), or ""."""
        return self._heads(self.roles)

    @cached_property
    def body(self) -> Callable[[str], str]:
        """What kind of organisation a word is, or ""."""
        return self._heads(self.bodies)

    @cached_property
    def document(self) -> Callable[[str], str]:
        """What kind of text a word is, or ""."""
        return self._heads(self.documents)

    @cached_property
    def speaks(self) -> Callable[[str], bool]:
        """Whether a word stands for somebody who speaks, a person or an organisation."""
        return Remembered(self._speaks).__getitem__

    def plural(self, word: str) -> bool:
        """Whether a word for people is surely in the plural ("officials")."""
        return word not in self.roles and word in self.groups

    def names(self, word: str) -> bool:
        """Whether a word is surely for people, without any ending that a verb may have too ("heads")."""
        return word in self.groups or word in self.roles

    def thing(self, word: str) -> bool:
        """Whether a noun in none of the lists is none for people by its ending, where endings tell."""
        return bool(self.person_endings) and not word.endswith(self.person_endings)

    def _speaks(self, word: str) -> bool:
        return bool(self.role(word)) or word in self.groups or bool(self.body(word))

    def _heads(self, known: frozenset[str]) -> Callable[[str], str]:
        return Remembered(lambda word: word if word in known else self._searched(word, known)).__getitem__

    def _searched(self, word: str, known: frozenset[str]) -> str:
        forms = [word, *(word.removesuffix(ending) for ending in self.endings if word.endswith(ending))]
        whole = next((form for form in forms if form in known), "")
        if whole or not self.compounds:
            return whole
        begins = range(_SHORTEST_MODIFIER, len(word) - _SHORTEST_HEAD + 1)
        return next((form[at:] for at in begins for form in forms if form[at:] in known and at < len(form)), "")


@cache
def nouns(languages: tuple[str, ...]) -> Nouns:
    """The nouns of some languages together."""
    lists = word_lists("speakers")
    every = [lists[language] for language in languages if language in lists]

    def together(key: str) -> frozenset[str]:
        return frozenset(word for each in every for word in each.get(key, ()))

    return Nouns(
        roles=together("roles"),
        groups=together("groups"),
        bodies=together("bodies"),
        documents=together("documents"),
        anyone=together("anyone"),
        offices=together("offices"),
        anaphors=together("anaphors"),
        generic=together("generic"),
        endings=tuple(sorted(together("endings"), key=lambda ending: (-len(ending), ending))),
        person_endings=tuple(sorted(together("person_endings"))),
        compounds=len(every) == 1 and bool(every[0]["compounds"]),
    )
