"""Who says what at a place: the names of the person whose words stand there, in whatever spelling.

Whoever asks for "Halvash" means the person whom another article calls "Halvasz": all names of a person are given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from matching.model import Quote
from tui.column.intervals import Intervals
from tui.lists.choices import sayer

if TYPE_CHECKING:
    from matching import Person


class Voices:
    """The speakers of the open articles."""

    def __init__(self, quotes: Sequence[Sequence[Quote]]) -> None:
        self._quotes = [sorted((one for one in each if sayer(one)), key=lambda one: one.start) for each in quotes]

    @cached_property
    def _places(self) -> list[Intervals]:
        return [Intervals([(quote.start, quote.end) for quote in each]) for each in self._quotes]

    @cached_property
    def _persons(self) -> Sequence[Mapping[str, Person]]:
        from matching import find_persons

        return find_persons([{quote.speaker for quote in each} for each in self._quotes])

    def names(self, article: int, start: int, end: int) -> Iterator[str]:
        """As the article calls those whose quoted words a place has, in reading order."""
        for number in self._places[article].between(start, end):
            yield self._quotes[article][number].speaker

    def all_names(self, article: int, start: int, end: int) -> Iterator[str]:
        """The same with every other name of each person."""
        for name in self.names(article, start, end):
            yield from self._persons[article][name].names


@lru_cache(maxsize=1 << 12)
def is_called(name: str, wanted: str) -> bool:
    """Whether words of a name begin with each of the words that are typed."""
    from matching.finding.words import terms_of

    terms = terms_of(name)
    return all(any(term.startswith(word) for term in terms) for word in terms_of(wanted))
