"""The words of a text by where words of another text may meet them.

Words that say the same meet by their roots (`related`). A name spelled otherwise meets by its
first letter; so does a slip of the keyboard, and of two words that both are common neither is one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from matching.wording.related import root
from matching.wording.weights import background_weights

RARE = 0.6
"""Weight that one of two words must have to be compared letter by letter: names and slips are rare."""
SHORTEST = 4
"""Letters of the shortest word that is compared so."""

ByKey = Mapping[str, list[str]]


class Lexicon:
    """The distinct stems of a text."""

    def __init__(self, stems: Collection[str], language: str) -> None:
        self._stems = stems
        self._language = language

    def __contains__(self, stem: str) -> bool:
        return stem in self._stems

    @cached_property
    def families(self) -> ByKey:
        """By their roots."""
        families: defaultdict[str, list[str]] = defaultdict(list)
        for stem in self._stems:
            families[root(stem)].append(stem)
        return dict(families)

    @cached_property
    def spellings(self) -> ByKey:
        """Those with enough letters, by the first; no numbers."""
        return _by_letter(stem for stem in self._stems if len(stem) >= SHORTEST and not stem[0].isdigit())

    @cached_property
    def rare_spellings(self) -> ByKey:
        """Of these the rare ones."""
        weights = background_weights(self._language)
        return {
            letter: [stem for stem in stems if weights[stem] >= RARE] for letter, stems in self.spellings.items()
        }


def is_rare(stem: str, language: str) -> bool:
    """Whether a stem may be a name, or a word misspelled."""
    return background_weights(language)[stem] >= RARE


def _by_letter(stems: Iterable[str]) -> ByKey:
    spellings: defaultdict[str, list[str]] = defaultdict(list)
    for stem in stems:
        spellings[stem[0]].append(stem)
    return dict(spellings)
