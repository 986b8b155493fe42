"""The wordings of one utterance side by side: which words of one stand where which words of the others do.

A critical edition shows its witnesses so. The words are aligned (`profile`); then parts of one written word are
put together ("don't" facing "do not"), and what stands in the same place without answering each other is laid in
one column, as other words for the same: "talked" facing "were in touch". A phrase that was moved is not torn: it
answers in one of its places, and stands alone in the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import groupby
from typing import Literal

from matching.comparing.pieces import splits
from matching.sharing.profile import Column as Aligned
from matching.sharing.profile import grown
from matching.wording.language import language_of
from matching.wording.tokens import Tokens, read_tokens
from matching.wording.vocabulary import ENGLISH
from matching.wording.vocabulary import languages as listed_languages

ColumnKind = Literal["same", "changed", "missing"]
"""All have these words (same); some have other words (changed), or some none and the rest the same (missing)."""


@dataclass(frozen=True, slots=True)
class Column:
    """What stands at one place of the utterance."""

    spans: tuple[tuple[int, int] | None, ...]
    """For each wording the words it has there, from the first letter to the last; None where it has none."""
    readings: tuple[int | None, ...]
    """For each wording which words these are, case and punctuation aside: those that have the same have the same
    number, from 0 in the order of the wordings."""

    @property
    def kind(self) -> ColumnKind:
        """Whether all have the same."""
        if any(self.readings):
            return "changed"
        return "missing" if None in self.readings else "same"


@dataclass(frozen=True, slots=True)
class Collation:
    """Wordings in columns. Every word of each is in one column, and they stand in order."""

    columns: tuple[Column, ...]


def collate(wordings: Sequence[str], languages: Sequence[str] = ()) -> Collation:
    """Some wordings of one utterance, the best one first, aligned word by word.

    `languages` are the codes of their languages; without them the wordings are asked together. All are read by the
    first of these languages that has lists, so that equal words are equal.
    """
    codes = languages or [language_of("\n".join(wordings))]
    language = next(filter(listed_languages().__contains__, codes), ENGLISH)
    read = [read_tokens(words, language) for words in wordings]
    columns = _facing(_whole(grown(read), read), read) if read else ()
    return Collation(tuple(_column(held, read) for held in columns))


_Held = dict[int, range]
"""A column: the tokens that each wording has in it."""


def _whole(columns: Sequence[Aligned], read: Sequence[Tokens]) -> Iterator[_Held]:
    """Columns that hold parts of one written word become one, with what stands between them."""
    held: _Held = {}
    torn: set[int] = set()
    for column in columns:
        if held and not torn:
            yield held
            held = {}
        held = _union(held, {wording: range(token, token + 1) for wording, token in column.items()})
        torn -= column.keys()
        torn |= {wording for wording in column if splits(held[wording], read[wording])}
    if held:
        yield held


def _facing(columns: Iterable[_Held], read: Sequence[Tokens]) -> Iterator[_Held]:
    """What some wordings have, and what others have beside it, becomes one column, where each says one thing."""
    waiting: list[_Held] = []
    for _, same_wordings in groupby(columns, key=frozenset):
        block = list(same_wordings)
        if waiting and waiting[0].keys().isdisjoint(block[0]) and _agree(waiting, read) and _agree(block, read):
            waiting = [reduce(_union, [*waiting, *block])]
        else:
            yield from waiting
            waiting = block
    yield from waiting


def _agree(block: Sequence[_Held], read: Sequence[Tokens]) -> bool:
    """Whether there are no columns in which wordings differ; a single one may."""
    return len(block) == 1 or all(len(set(_words(column, read).values())) == 1 for column in block)


def _union(one: _Held, other: _Held) -> _Held:
    both = {at: range(one[at].start, other[at].stop) for at in one.keys() & other.keys()}
    return {**one, **other, **both}


def _column(held: _Held, read: Sequence[Tokens]) -> Column:
    """A column as spans."""
    words = _words(held, read)
    numbers = {said: number for number, said in enumerate(dict.fromkeys(words[at] for at in sorted(words)))}
    spans = [
        (side.starts[held[at].start], side.ends[held[at].stop - 1]) if at in held else None
        for at, side in enumerate(read)
    ]
    return Column(tuple(spans), tuple(numbers[words[at]] if at in held else None for at in range(len(read))))


def _words(held: _Held, read: Sequence[Tokens]) -> dict[int, tuple[str, ...]]:
    """What each wording says in a column, case and punctuation aside."""
    return {at: tuple(read[at].forms[tokens.start : tokens.stop]) for at, tokens in held.items()}
