"""A prepared text as bytes that an index keeps, and back.

Only what `prepare` found is kept, part by part (`sheet`); the text itself is kept beside it. A part is read
when it is first asked for: two texts on different events are compared by a few units, and the rest of them need
not be looked at. Reading all parts takes a fifth of the time of preparing anew. What is read is checked before
anything is built from it, so that comparing with it cannot go wrong whatever the bytes hold: where they are
damaged, what reads the part raises `DamagedError`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from operator import add

from matching.comparing.candidates import Key, Postings
from matching.comparing.fingerprints import Fingerprints
from matching.comparing.kinship import Signature
from matching.comparing.prepared import Prepared
from matching.comparing.tokens import Tokens
from matching.comparing.vocabulary import languages
from matching.index.errors import demand
from matching.index.kept_units import KeptUnits, write_units
from matching.index.sheet import Columns, Sheet, Writer

_FACTS, _FINGERPRINTS, _TOKENS, _UNITS, _POSTINGS, _COUNTS = range(6)
"""The parts of a form."""
_LOW = 0xFFFFFFFF
"""Fingerprints of 48 bits are kept as two columns, so that they take no more than 48 bits each."""
_MOST_BYTES, _MOST_BYTES_A_CHARACTER = 4096, 128
"""Of an uncompressed form, so that a made-up one cannot fill the memory; articles take about 6 a character."""


def pack(prepared: Prepared) -> bytes:
    """The form of a prepared text."""
    sheet = Writer()
    sheet.part()
    sheet.numbers([prepared.sentence_count, prepared.in_known_language])
    _write_counts(sheet, prepared.signature.weights)
    sheet.part()
    sheet.numbers([number & _LOW for number in prepared.fingerprints])
    sheet.numbers([number >> _LOW.bit_length() for number in prepared.fingerprints])
    sheet.rows(list(prepared.fingerprints.values()))
    sheet.part()
    _write_tokens(sheet, prepared.tokens)
    sheet.part()
    write_units(sheet, prepared.units)
    sheet.part()
    _write_postings(sheet, prepared.postings)
    sheet.part()
    _write_counts(sheet, prepared.stem_counts)
    return sheet.written()


class Kept(Prepared):
    """The prepared text that a form was made of. Any part may raise `DamagedError` when it is first asked for."""

    def __init__(self, text: str, form: bytes) -> None:
        self.__dict__["_sheet"] = sheet = Sheet(form, _MOST_BYTES + _MOST_BYTES_A_CHARACTER * len(text))
        facts = sheet.part(_FACTS)
        counts = facts.numbers()
        demand(len(counts) == 2 and counts[0] >= 0)
        weights = _read_counts(facts)
        known = bool(counts[1])
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "sentence_count", counts[0])
        object.__setattr__(self, "in_known_language", known)
        object.__setattr__(self, "signature", Signature(weights, sum(weights.values()), known))

    @cached_property
    def tokens(self) -> Tokens:
        """Read anew."""
        return _read_tokens(self._part(_TOKENS), len(self.text))

    @cached_property
    def units(self) -> KeptUnits:
        """Read one by one."""
        return KeptUnits(self._part(_UNITS), self.tokens, len(self.text))

    @cached_property
    def postings(self) -> Postings:
        """Read anew."""
        return _read_postings(self._part(_POSTINGS), len(self.units))

    @cached_property
    def fingerprints(self) -> Fingerprints:
        """Read anew."""
        part = self._part(_FINGERPRINTS)
        low, high, rows = part.numbers(), part.numbers(), part.rows()
        demand(len(low) == len(high) == len(rows) and _are_within(rows.values, len(self.units)))
        numbers = (above << _LOW.bit_length() | below for above, below in zip(high, low, strict=True))
        return dict(zip(numbers, rows, strict=True))

    @cached_property
    def stem_counts(self) -> Counter[str]:
        """Read anew."""
        return Counter(_read_counts(self._part(_COUNTS)))

    def _part(self, number: int) -> Columns:
        sheet: Sheet = self.__dict__["_sheet"]
        return sheet.part(number)


def _write_tokens(sheet: Writer, tokens: Tokens) -> None:
    """Each pair of form and stem once, then for each token the number of its pair."""
    pairs: dict[tuple[str, str], int] = {}
    numbers = [pairs.setdefault(pair, len(pairs)) for pair in zip(tokens.forms, tokens.stems, strict=True)]
    sheet.words([tokens.language])
    sheet.ascending(tokens.starts)
    sheet.numbers([end - start for start, end in zip(tokens.starts, tokens.ends, strict=True)])
    sheet.words(form for form, _ in pairs)
    sheet.words(stem for _, stem in pairs)
    sheet.numbers(numbers)


def _read_tokens(part: Columns, length: int) -> Tokens:
    language = part.words()
    starts, sizes = part.ascending(), part.numbers()
    forms, stems = part.words(), part.words()
    numbers = part.numbers()
    demand(len(language) == 1 and language[0] in languages())
    demand(len(starts) == len(sizes) == len(numbers) and len(forms) == len(stems))
    demand(_are_within(numbers, len(forms)) and all(forms) and all(stems) and min(sizes, default=1) > 0)
    ends = list(map(add, starts, sizes))
    demand(max(ends, default=0) <= length)
    ours, alike = [forms[number] for number in numbers], [stems[number] for number in numbers]
    return Tokens(starts, ends, ours, alike, language[0])


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


def _are_within(numbers: Sequence[int], end: int) -> bool:
    return min(numbers, default=0) >= 0 and max(numbers, default=-1) < end
