"""Nouns for those who speak: "the minister", "officials", "the ministry", "the report".

They stand for a speaker where no name does. Where a language builds compounds, the last part of a long word
counts ("Landesvorsitzende" is a "Vorsitzende"), and an ending may be left out ("des Sprechers").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Final

from matching.word_lists import word_lists

_SHORTEST_HEAD: Final = 4
"""Letters of the shortest last part of a compound ("chef")."""
_SHORTEST_MODIFIER: Final = 2
"""Letters of the shortest part before it ("US-")."""
_REMEMBERED: Final = 5000
"""Words whose answers are kept, more than an article has."""


@dataclass(frozen=True, slots=True)
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
    compounds: bool
    _roles: dict[str, str] = field(default_factory=dict, repr=False)
    _bodies: dict[str, str] = field(default_factory=dict, repr=False)
    _documents: dict[str, str] = field(default_factory=dict, repr=False)
    _speaking: dict[str, bool] = field(default_factory=dict, repr=False)

    def role(self, word: str) -> str:
        """What the word calls a person ("vorsitzende" for "landesvorsitzenden"), or ""."""
        return self._head(word, self.roles, self._roles)

    def body(self, word: str) -> str:
        """What kind of organisation the word is, or ""."""
        return self._head(word, self.bodies, self._bodies)

    def document(self, word: str) -> str:
        """What kind of text the word is, or ""."""
        return self._head(word, self.documents, self._documents)

    def plural(self, word: str) -> bool:
        """Whether a word for people is surely in the plural ("officials")."""
        return word not in self.roles and word in self.groups

    def names(self, word: str) -> bool:
        """Whether a word is surely for people, without any ending that a verb may have too ("heads")."""
        return word in self.groups or word in self.roles

    def speaks(self, word: str) -> bool:
        """Whether a word stands for somebody who speaks, a person or an organisation."""
        found = self._speaking.get(word)
        if found is None:
            if len(self._speaking) >= _REMEMBERED:
                self._speaking.clear()
            found = bool(self.role(word)) or word in self.groups or bool(self.body(word))
            self._speaking[word] = found
        return found

    def _head(self, word: str, known: frozenset[str], heads: dict[str, str]) -> str:
        found = heads.get(word)
        if found is None:
            found = word if word in known else self._searched(word, known)
            if len(heads) >= _REMEMBERED:
                heads.clear()
            heads[word] = found
        return found

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
        compounds=len(every) == 1 and bool(every[0]["compounds"]),
    )
