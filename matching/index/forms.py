"""A prepared text as bytes that an index keeps, and back: reading it takes a tenth of the time of preparing anew.

Only what `prepare` found is kept, column by column (`sheet`); the text itself is kept beside it. What is read
is checked before anything is built from it, so that comparing with it cannot go wrong whatever the file holds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, pairwise
from operator import add
from typing import get_args

from matching.comparing.candidates import Key, Postings
from matching.comparing.fingerprints import Fingerprints
from matching.comparing.kinship import Signature
from matching.comparing.prepared import Prepared
from matching.comparing.tokens import Tokens
from matching.comparing.units import Unit
from matching.comparing.vocabulary import languages
from matching.index.errors import DamagedError
from matching.index.sheet import Reader, Writer
from matching.model import QuoteKind

_KINDS: tuple[QuoteKind | None, ...] = (None, *get_args(QuoteKind))
_MOST_BYTES, _MOST_BYTES_A_CHARACTER = 4096, 128
"""Of an uncompressed form, so that a made-up one cannot fill the memory; articles take about 6 a character."""


def pack(prepared: Prepared) -> bytes:
    """The form of a prepared text."""
    sheet = Writer()
    _write_tokens(sheet, prepared.tokens)
    _write_units(sheet, prepared.units)
    _write_postings(sheet, prepared.postings)
    sheet.numbers(list(prepared.fingerprints))
    sheet.rows(list(prepared.fingerprints.values()))
    _write_counts(sheet, prepared.signature.weights)
    _write_counts(sheet, prepared.stem_counts)
    sheet.numbers([prepared.sentence_count, prepared.in_known_language])
    return sheet.written()


def unpack(text: str, form: bytes) -> Prepared:
    """The prepared text that a form was made of. Raises `DamagedError`."""
    sheet = Reader(form, _MOST_BYTES + _MOST_BYTES_A_CHARACTER * len(text))
    tokens = _read_tokens(sheet, len(text))
    units = _read_units(sheet, tokens, len(text))
    postings = _read_postings(sheet, len(units))
    fingerprints = _read_fingerprints(sheet, len(units))
    weights, stem_counts = _read_counts(sheet), _read_counts(sheet)
    facts = sheet.numbers()
    _demand(len(facts) == 2 and facts[0] >= 0)
    return Prepared(
        text=text,
        tokens=tokens,
        units=units,
        postings=postings,
        fingerprints=fingerprints,
        signature=Signature(weights, sum(weights.values()), bool(facts[1])),
        stem_counts=Counter(stem_counts),
        sentence_count=facts[0],
        in_known_language=bool(facts[1]),
    )


def _write_tokens(sheet: Writer, tokens: Tokens) -> None:
    """Each pair of form and stem once, then for each token the number of its pair."""
    pairs: dict[tuple[str, str], int] = {}
    numbers = [pairs.setdefault(pair, len(pairs)) for pair in zip(tokens.forms, tokens.stems, strict=True)]
    sheet.words([tokens.language])
    sheet.numbers(_steps(tokens.starts))
    sheet.numbers([end - start for start, end in zip(tokens.starts, tokens.ends, strict=True)])
    sheet.words(form for form, _ in pairs)
    sheet.words(stem for _, stem in pairs)
    sheet.numbers(numbers)


def _read_tokens(sheet: Reader, length: int) -> Tokens:
    language = sheet.words()
    steps, sizes = sheet.numbers(), sheet.numbers()
    forms, stems = sheet.words(), sheet.words()
    numbers = sheet.numbers()
    _demand(len(language) == 1 and language[0] in languages())
    _demand(len(steps) == len(sizes) == len(numbers) and len(forms) == len(stems))
    _demand(_all_within(steps, 0, length + 1) and _all_within(sizes, 1, length + 1))
    _demand(_all_within(numbers, 0, len(forms)) and all(forms) and all(stems))
    starts = list(accumulate(steps))
    ends = list(map(add, starts, sizes))
    _demand(_all_within(ends, 0, length + 1))
    ours, alike = [forms[number] for number in numbers], [stems[number] for number in numbers]
    return Tokens(starts, ends, ours, alike, language[0])


def _write_units(sheet: Writer, units: Sequence[Unit]) -> None:
    sheet.numbers([unit.start for unit in units])
    sheet.numbers([unit.end for unit in units])
    sheet.numbers([unit.tokens[0] for unit in units])
    sheet.rows([_steps(unit.tokens)[1:] for unit in units])
    sheet.numbers([_KINDS.index(unit.kind) for unit in units])
    sheet.words(unit.speaker for unit in units)
    sheet.word_rows(sorted(unit.content) for unit in units)
    sheet.word_rows(sorted(unit.names) for unit in units)
    sheet.numbers([unit.is_title for unit in units])
    sheet.numbers([unit.is_headline for unit in units])
    sheet.reals([unit.quoted for unit in units])


def _read_units(sheet: Reader, tokens: Tokens, length: int) -> list[Unit]:
    starts, ends = sheet.numbers(), sheet.numbers()
    firsts, steps = sheet.numbers(), sheet.rows()
    kinds, speakers = sheet.numbers(), sheet.words()
    contents, names = sheet.word_rows(), sheet.word_rows()
    titles, headlines, quoted = sheet.numbers(), sheet.numbers(), sheet.reals()
    columns = (starts, ends, firsts, steps, kinds, speakers, contents, names, titles, headlines, quoted)
    _demand(len({len(column) for column in columns}) == 1)
    _demand(all(0 <= start < end <= length for start, end in zip(starts, ends, strict=True)))
    _demand(_all_within(kinds, 0, len(_KINDS)) and all(0 <= share < 1 for share in quoted))
    indexes = [_indexes(first, row, len(tokens)) for first, row in zip(firsts, steps, strict=True)]
    forms, stems = tokens.forms, tokens.stems
    return [
        Unit(
            start=start,
            end=end,
            tokens=within,
            forms=_at(forms, within),
            stems=_at(stems, within),
            kind=_KINDS[kind],
            speaker=speaker,
            content=frozenset(content),
            names=frozenset(named),
            is_title=bool(title),
            is_headline=bool(headline),
            language=tokens.language,
            quoted=share,
        )
        for start, end, within, kind, speaker, content, named, title, headline, share in zip(
            starts, ends, indexes, kinds, speakers, contents, names, titles, headlines, quoted, strict=True
        )
    ]


def _indexes(first: int, steps: list[int], count: int) -> Sequence[int]:
    """The tokens of a unit: a range where they stand in a row."""
    _demand(first >= 0 and min(steps, default=1) > 0)
    last = first + sum(steps)
    _demand(last < count)
    return range(first, last + 1) if last - first == len(steps) else list(accumulate(steps, initial=first))


def _at(values: list[str], indexes: Sequence[int]) -> list[str]:
    if isinstance(indexes, range):
        return values[indexes.start : indexes.stop]
    return [values[index] for index in indexes]


def _write_postings(sheet: Writer, postings: Postings) -> None:
    """First the keys that are a single stem, then those that are several words."""
    single = {key: units for key, units in postings.items() if isinstance(key, str)}
    several = {key: units for key, units in postings.items() if not isinstance(key, str)}
    sheet.words(single)
    sheet.word_rows(several)
    sheet.rows([*single.values(), *several.values()])


def _read_postings(sheet: Reader, units: int) -> Postings:
    keys: list[Key] = [*sheet.words(), *map(tuple, sheet.word_rows())]
    rows = sheet.rows()
    _demand(len(keys) == len(rows))
    _demand(_all_within(list(chain.from_iterable(rows)), 0, units))
    return dict(zip(keys, rows, strict=True))


def _read_fingerprints(sheet: Reader, units: int) -> Fingerprints:
    numbers, rows = sheet.numbers(), sheet.rows()
    _demand(len(numbers) == len(rows) and _all_within(list(chain.from_iterable(rows)), 0, units))
    return dict(zip(numbers, rows, strict=True))


def _write_counts(sheet: Writer, counts: Mapping[str, int]) -> None:
    sheet.words(counts)
    sheet.numbers(list(counts.values()))


def _read_counts(sheet: Reader) -> dict[str, int]:
    words, counts = sheet.words(), sheet.numbers()
    _demand(len(words) == len(counts) and min(counts, default=1) > 0)
    return dict(zip(words, counts, strict=True))


def _steps(values: Sequence[int]) -> list[int]:
    """Ascending numbers, each as its distance from the one before."""
    return [after - before for before, after in pairwise(chain((0,), values))]


def _all_within(values: Sequence[int], least: int, end: int) -> bool:
    return not values or (min(values) >= least and max(values) < end)


def _demand(holds: bool) -> None:
    if not holds:
        raise DamagedError("a stored article does not fit together")
