"""The sentences of a text, taken together: where each stands, which have a word, what is a name throughout.

Nothing of it depends on another text, so an article that is compared with many is looked at once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import compress
from operator import attrgetter

from matching.preparing.units import Unit
from matching.wording.capitals import in_ordinary_letters
from matching.wording.tokens import Tokens

LARGE_NOUNS = frozenset(("de", "lb"))
"""Languages that write all nouns with a large letter, so that it tells no name."""


class Narrative:
    """The whole sentences of a text, in order."""

    def __init__(self, text: str, tokens: Tokens, units: Sequence[Unit]) -> None:
        self._text = text
        self._tokens = tokens
        self.sentences = sorted((unit for unit in units if unit.tells), key=_start)

    @cached_property
    def lead(self) -> Unit | None:
        """The first full one."""
        return next((unit for unit in self.sentences if not unit.is_headline), None)

    @cached_property
    def number(self) -> dict[int, int]:
        """Which one it is, from 0, by the identity of the unit."""
        return {id(unit): number for number, unit in enumerate(self.sentences)}

    @cached_property
    def having(self) -> dict[str, int]:
        """Those that have a stem: a bit for each, by its number."""
        having: dict[str, int] = {}
        for number, unit in enumerate(self.sentences):
            bit = 1 << number
            for stem in unit.content:
                having[stem] = having.get(stem, 0) | bit
        return having

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems that the text writes with a large letter wherever it has them."""
        if self._tokens.language in LARGE_NOUNS:
            return frozenset()
        stems, firsts = (
            self._tokens.stems,
            list(map(in_ordinary_letters(self._text).__getitem__, self._tokens.starts)),
        )
        small = compress(stems, map(str.islower, firsts))
        return frozenset(compress(stems, map(str.isupper, firsts))).difference(small)

    def holding(self, unit: Unit) -> list[Unit]:
        """The sentences that a unit stands in."""
        first = bisect_right(self.sentences, unit.start, key=_end)
        return self.sentences[first : bisect_left(self.sentences, unit.end, key=_start)]


_start, _end = attrgetter("start"), attrgetter("end")
