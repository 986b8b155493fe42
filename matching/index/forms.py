"""A prepared text as bytes that an index keeps, and back.

Only what `prepare` found is kept, part by part (`sheet`); the text itself is kept beside it. A part is read
when it is first asked for: two texts on different events are compared by a few units, and the rest of them need
not be looked at. Reading all parts takes a fifth of the time of preparing anew. What is read is checked before
anything is built from it, so that comparing with it cannot go wrong whatever the bytes hold: where they are
damaged, what reads the part raises `DamagedError`.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from operator import add

from matching.index.errors import demand
from matching.index.kept_units import KeptUnits, write_units
from matching.index.kept_words import KeptWords, write_words
from matching.index.sheet import PARTS, Columns, Sheet, Writer
from matching.preparing.candidates import Key, Postings
from matching.preparing.fingerprints import Fingerprints
from matching.preparing.kinship import MOST_SECTIONS, Signature
from matching.preparing.prepared import Prepared
from matching.quoting.speaking.actors import Actor, Actors
from matching.wording.tokens import Tokens

_FACTS, _FINGERPRINTS, _WORDS, _PLACES, _UNITS, _POSTINGS, _COUNTS, _ACTORS = range(PARTS)
"""The parts of a form."""
_LOW = 0xFFFFFFFF
"""Fingerprints of 48 bits are kept as two columns, so that they take no more than 48 bits each."""
_MOST_BYTES, _MOST_BYTES_A_CHARACTER = 4096, 128
"""Of an uncompressed form, so that a made-up one cannot fill the memory; articles take about 6 a character."""


def pack(prepared: Prepared) -> bytes:
    """The form of a prepared text."""
    sheet = Writer()
    sheet.part()
    sheet.numbers(
        [prepared.sentence_count, prepared.in_known_language, len(prepared.units), _checksum(prepared.text)]
    )
    _write_signatures(sheet, prepared.signatures)
    sheet.part()
    sheet.numbers([number & _LOW for number in prepared.fingerprints])
    sheet.numbers([number >> _LOW.bit_length() for number in prepared.fingerprints])
    sheet.rows(list(prepared.fingerprints.values()))
    sheet.part()
    write_words(sheet, prepared.tokens)
    sheet.part()
    _write_places(sheet, prepared.tokens)
    sheet.part()
    write_units(sheet, prepared.units)
    sheet.part()
    _write_postings(sheet, prepared.postings)
    sheet.part()
    _write_counts(sheet, prepared.stem_counts)
    sheet.part()
    for actors in prepared.actors:
        sheet.numbers([actor.start for actor in actors])
        sheet.words(actor.name for actor in actors)
    return sheet.written()


class Kept(Prepared):
    """The prepared text that a form was made of. Any part may raise `DamagedError` when it is first asked for."""

    _sheet: Sheet
    _unit_count: int

    def __init__(self, text: str, form: bytes) -> None:
        sheet = Sheet(form, _MOST_BYTES + _MOST_BYTES_A_CHARACTER * len(text))
        facts = sheet.part(_FACTS)
        counts = facts.numbers()
        demand(len(counts) == 4 and 0 <= counts[0] <= len(text) and counts[3] == _checksum(text))
        known = bool(counts[1])
        signatures = _read_signatures(facts, in_known_language=known)
        self.__dict__.update(_sheet=sheet, _unit_count=counts[2])
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "sentence_count", counts[0])
        object.__setattr__(self, "in_known_language", known)
        object.__setattr__(self, "signatures", signatures)

    @cached_property
    def tokens(self) -> Tokens:
        """Read anew."""
        words, every = self._words, range(len(self._words))
        starts, ends = _read_places(self._part(_PLACES), len(self.text))
        demand(len(starts) == len(words))
        return Tokens(starts, ends, words.forms(every), words.stems(every), words.language)

    @cached_property
    def units(self) -> KeptUnits:
        """Read one by one."""
        units = KeptUnits(self._part(_UNITS), self._words, len(self.text))
        demand(len(units) == self._unit_count)
        return units

    @cached_property
    def postings(self) -> Postings:
        """Read anew."""
        return _read_postings(self._part(_POSTINGS), self._unit_count)

    @cached_property
    def fingerprints(self) -> Fingerprints:
        """Read anew."""
        part = self._part(_FINGERPRINTS)
        low, high, rows = part.numbers(), part.numbers(), part.rows()
        demand(len(low) == len(high) == len(rows) and _are_within(rows.values, self._unit_count))
        numbers = (above << _LOW.bit_length() | below for above, below in zip(high, low, strict=True))
        return dict(zip(numbers, rows, strict=True))

    @cached_property
    def stem_counts(self) -> Counter[str]:
        """Read anew."""
        counts = _read_counts(self._part(_COUNTS))
        demand(max(counts.values(), default=0) <= self.sentence_count)
        return Counter(counts)

    @cached_property
    def actors(self) -> Actors:
        """Read anew."""
        part = self._part(_ACTORS)
        return Actors(_read_actors(part, len(self.text)), _read_actors(part, len(self.text)))

    @cached_property
    def _words(self) -> KeptWords:
        return KeptWords(self._part(_WORDS))

    def _part(self, number: int) -> Columns:
        return self._sheet.part(number)


def _checksum(text: str) -> int:
    """What binds a form to its text."""
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


def _write_signatures(sheet: Writer, signatures: Sequence[Signature]) -> None:
    sheet.numbers([one.tokens.start for one in signatures])
    sheet.numbers([one.tokens.stop for one in signatures])
    sheet.word_rows(one.weights for one in signatures)
    sheet.rows([list(one.weights.values()) for one in signatures])


def _read_signatures(part: Columns, *, in_known_language: bool) -> list[Signature]:
    """First that of the whole text."""
    starts, stops, stems, weights = part.numbers(), part.numbers(), part.word_rows(), part.rows()
    demand(0 < len(starts) == len(stops) == len(stems) == len(weights) <= MOST_SECTIONS + 1)
    demand(min(weights.values, default=1) > 0 and starts == sorted(starts))
    read = []
    for start, stop, its, each in zip(starts, stops, stems, weights, strict=True):
        demand(len(its) == len(each))
        kept = dict(zip(its, each, strict=True))
        read.append(Signature(range(start, stop), kept, sum(kept.values()), in_known_language))
    return read


def _write_places(sheet: Writer, tokens: Tokens) -> None:
    sheet.ascending(tokens.starts)
    sheet.numbers([end - start for start, end in zip(tokens.starts, tokens.ends, strict=True)])


def _read_places(part: Columns, length: int) -> tuple[list[int], list[int]]:
    starts, sizes = part.ascending(), part.numbers()
    demand(len(starts) == len(sizes) and min(sizes, default=1) > 0)
    ends = list(map(add, starts, sizes))
    demand(max(ends, default=0) <= length)
    return starts, ends


def _write_postings(sheet: Writer, postings: Postings) -> None:
    """First the keys that are a single stem, then those that are several words."""
    single = {key: units for key, units in postings.items() if isinstance(key, str)}
    several = {key: units for key, units in postings.items() if not isinstance(key, str)}
    sheet.words(single)
    sheet.word_rows(several)
    sheet.rows([*single.values(), *several.values()])


def _read_postings(part: Columns, units: int) -> Postings:
    keys: list[Key] = [*part.words(), *map(tuple, part.word_rows())]
    rows = part.rows()
    demand(len(keys) == len(rows) and _are_within(rows.values, units))
    return dict(zip(keys, rows, strict=True))


def _write_counts(sheet: Writer, counts: Mapping[str, int]) -> None:
    sheet.words(counts)
    sheet.numbers(list(counts.values()))


def _read_counts(part: Columns) -> dict[str, int]:
    words, counts = part.words(), part.numbers()
    demand(len(words) == len(counts) and min(counts, default=1) > 0)
    return dict(zip(words, counts, strict=True))


def _read_actors(part: Columns, length: int) -> list[Actor]:
    starts, names = part.numbers(), part.words()
    demand(len(starts) == len(names) and _are_within(starts, length) and all(names))
    return list(map(Actor, starts, names))


def _are_within(numbers: Sequence[int], end: int) -> bool:
    return min(numbers, default=0) >= 0 and max(numbers, default=-1) < end
