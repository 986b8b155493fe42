"""Words that are names by their capital letter."""

from __future__ import annotations

import re

from matching.preparing.narrative import LARGE_NOUNS
from matching.preparing.prepared import Prepared
from matching.quoting.speaking.names import listed
from matching.wording.vocabulary import vocabulary

_BEGINS = re.compile(r"[:!?…“„«»‹›\"‘'\n]")
"""What stands before the capital that only begins a sentence or quotation."""
LEAST_CAPITALS = 2
"""Capital letters of an abbreviation."""


class Names:
    """Tells the names among the words of a text."""

    def __init__(self, side: Prepared) -> None:
        self._text, self._tokens = side.text, side.tokens
        self._stop = vocabulary(side.language).stop
        self._no_names = (listed("titles") | listed("not_names")) - listed("calendar")
        self._given = listed("female") | listed("male")
        firsts = zip(self._tokens.stems, self._tokens.starts, strict=True)
        self._written_small = {stem for stem, start in firsts if self._text[start].islower()}

    def is_name(self, index: int, within: range) -> bool:
        """Whether a word of a sentence is a name: it has a capital letter that nothing else explains.

        In a language that gives one to all nouns only abbreviations are, and what follows a first name.
        """
        if not self._is_large(index) or self._begins(index, within) or not self._has_small(within):
            return False
        if self._tokens.language not in LARGE_NOUNS:
            return True
        word = self._word(index)
        if sum(map(str.isupper, word)) >= LEAST_CAPITALS:
            return True
        while self._word(index).casefold() not in self._given:
            index -= 1
            if index < within.start or not self._is_large(index) or self._gap(index).strip():
                return False
        return True

    def _is_large(self, index: int) -> bool:
        stem = self._tokens.stems[index]
        return (
            self._text[self._tokens.starts[index]].isupper()
            and stem not in self._written_small
            and stem not in self._stop
            and self._word(index).casefold() not in self._no_names
        )

    def _begins(self, index: int, within: range) -> bool:
        return index == within.start or _BEGINS.search(self._gap(index - 1)) is not None

    def _has_small(self, within: range) -> bool:
        """Whether a sentence has content in small letters: a headline may have capitals throughout."""
        return any(
            self._text[self._tokens.starts[index]].islower() and self._tokens.stems[index] not in self._stop
            for index in within
        )

    def _word(self, index: int) -> str:
        return self._text[self._tokens.starts[index] : self._tokens.ends[index]]

    def _gap(self, index: int) -> str:
        """What stands between a word and the next."""
        return self._text[self._tokens.ends[index] : self._tokens.starts[index + 1]]
