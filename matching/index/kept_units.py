"""The units of a text as columns of a form, and back one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import get_args, overload

from matching.index.errors import demand
from matching.index.kept_words import KeptWords
from matching.index.sheet import Columns, Writer
from matching.model import QuoteKind
from matching.preparing.units import Unit

_KINDS: tuple[QuoteKind | None, ...] = (None, *get_args(QuoteKind))


def write_units(sheet: Writer, units: Sequence[Unit]) -> None:
    """The columns of some units, but for what their tokens tell."""
    sheet.numbers([unit.start for unit in units])
    sheet.numbers([unit.end for unit in units])
    sheet.numbers([unit.tokens[0] for unit in units])
    sheet.rows([_gaps(unit.tokens) for unit in units])
    sheet.numbers([len(unit.tokens) for unit in units])
    sheet.numbers([_KINDS.index(unit.kind) for unit in units])
    sheet.words(unit.speaker for unit in units)
    sheet.word_rows(sorted(unit.content) for unit in units)
    sheet.word_rows(sorted(unit.names) for unit in units)
    sheet.numbers([unit.is_title for unit in units])
    sheet.numbers([unit.is_headline for unit in units])
    sheet.rows([sorted(unit.marked) for unit in units])
    sheet.numbers([unit.is_outside for unit in units])


def _gaps(tokens: Sequence[int]) -> list[int]:
    """The steps from each token to the next; nothing where they stand in a row."""
    if tokens[-1] - tokens[0] + 1 == len(tokens):
        return []
    return [after - before for before, after in pairwise(tokens)]


class KeptUnits(Sequence[Unit]):
    """Units that are made when they are first asked for, each once."""

    def __init__(self, part: Columns, words: KeptWords, length: int) -> None:
        self._words = words
        self._starts, self._ends = part.numbers(), part.numbers()
        self._firsts, self._gaps, self._counts = part.numbers(), part.rows(), part.numbers()
        self._kinds, self._speakers = part.numbers(), part.words()
        self._content, self._names = part.word_rows(), part.word_rows()
        self._titles, self._headlines = part.numbers(), part.numbers()
        self._marked, self._parts = part.rows(), part.numbers()
        columns = (self._starts, self._ends, self._firsts, self._gaps, self._counts, self._kinds, self._speakers)
        more = (self._content, self._names, self._titles, self._headlines, self._marked, self._parts)
        demand(len({len(column) for column in (*columns, *more)}) == 1)
        demand(all(0 <= start < end <= length for start, end in zip(self._starts, self._ends, strict=True)))
        demand(all(0 <= kind < len(_KINDS) for kind in self._kinds))
        self._made: dict[int, Unit] = {}

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[Unit]:
        return (self[index] for index in range(len(self)))

    @overload
    def __getitem__(self, index: int) -> Unit: ...

    @overload
    def __getitem__(self, index: slice) -> list[Unit]: ...

    def __getitem__(self, index: int | slice) -> Unit | list[Unit]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        made = self._made.get(index)
        if made is None:
            made = self._made[index] = self._unit(index)
        return made

    def _unit(self, index: int) -> Unit:
        tokens, marked = self._indexes(index), frozenset(self._marked[index])
        demand(all(0 <= position < len(tokens) for position in marked))
        return Unit(
            start=self._starts[index],
            end=self._ends[index],
            tokens=tokens,
            forms=self._words.forms(tokens),
            stems=self._words.stems(tokens),
            kind=_KINDS[self._kinds[index]],
            speaker=self._speakers[index],
            content=frozenset(self._content[index]),
            names=frozenset(self._names[index]),
            is_title=bool(self._titles[index]),
            is_headline=bool(self._headlines[index]),
            language=self._words.language,
            marked=marked,
            is_outside=bool(self._parts[index]),
        )

    def _indexes(self, index: int) -> Sequence[int]:
        """The tokens of a unit: a range where they stand in a row."""
        first, count, gaps = self._firsts[index], self._counts[index], self._gaps[index]
        demand(first >= 0 and count > 0 and min(gaps, default=1) > 0 and len(gaps) in (0, count - 1))
        last = first + (sum(gaps) if gaps else count - 1)
        demand(last < len(self._words))
        return list(accumulate(gaps, initial=first)) if gaps else range(first, last + 1)
