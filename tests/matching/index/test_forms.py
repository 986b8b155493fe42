"""The form of an article: it gives back what was prepared, and nothing it holds can do harm."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.comparing.matches import compare
from matching.index import DamagedError
from matching.index.forms import Kept, pack
from matching.index.sheet import Sheet, Writer
from matching.index.store import VERSION
from matching.preparing.prepared import Prepared, prepare, ready
from matching.quoting.quotes import find_quotes
from tests.matching.index.library import LEDGER, POST, QUOTING, TEXTS


def prepared(text: str) -> Prepared:
    return prepare(text, find_quotes(text))


def facts(one: Prepared) -> list[object]:
    """All there is to know of a prepared text, units included (two are equal only if they are one)."""
    units = [
        [
            list(value) if isinstance(value, range) else value
            for value in map(unit.__getattribute__, unit.__slots__)
        ]
        for unit in one.units
    ]
    names = [field.name for field in fields(Prepared) if field.name != "units"]
    return [units, *(getattr(one, name) for name in (*names, "postings", "fingerprints"))]


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_what_was_prepared_comes_back(text: str) -> None:
    one = prepared(text)
    assert facts(Kept(text, pack(one))) == facts(one)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_a_text_read_in_one_go_is_prepared_as_one_whose_quotes_are_known(text: str) -> None:
    assert facts(ready(text)) == facts(prepared(text))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_form_that_was_tampered_with_is_refused_or_does_no_harm(data: st.DataObject) -> None:
    sheet = bytearray(zlib.decompress(pack(prepared(LEDGER))))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(sheet) - 1))
        sheet[at] = data.draw(st.integers(0, 255))
    with suppress(DamagedError):
        other = Kept(LEDGER, zlib.compress(bytes(sheet)))
        for text in (POST, LEDGER, QUOTING):
            list(compare(prepared(text), other))


def test_counts_that_no_text_has_are_refused() -> None:
    one = prepared(LEDGER)
    more = Counter(dict.fromkeys(one.stem_counts, one.sentence_count + 1))
    with pytest.raises(DamagedError):
        list(compare(prepared(POST), Kept(LEDGER, pack(replace(one, stem_counts=more)))))


def test_the_form_of_another_text_is_refused() -> None:
    with pytest.raises(DamagedError):
        Kept(LEDGER.replace("winter", "summer"), pack(prepared(LEDGER)))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_refused(form: bytes) -> None:
    for data in (form, zlib.compress(form)):
        with pytest.raises(DamagedError):
            Kept(LEDGER, data)


@pytest.mark.parametrize("kept", [0, 1, 100, -1])
def test_a_form_that_is_cut_short(kept: int) -> None:
    with pytest.raises(DamagedError, match=r"cut short|uncompressed"):
        Kept(LEDGER, pack(prepared(LEDGER))[:kept])


def test_a_form_of_another_text_is_refused() -> None:
    with pytest.raises(DamagedError):
        list(Kept(LEDGER[:200], pack(prepared(LEDGER))).units)


def test_a_small_form_cannot_fill_the_memory() -> None:
    bomb = zlib.compress(bytes(1 << 26))
    with pytest.raises(DamagedError, match="far too long"):
        Kept(LEDGER, bomb)


@pytest.mark.parametrize("numbers", [[], [0], [255, 256], [70_000], [-1], [2**47, -(2**63)], [2**63 - 1]])
def test_numbers_of_any_size(numbers: list[int]) -> None:
    sheet = Writer()
    sheet.part()
    sheet.numbers(numbers)
    assert Sheet(sheet.written(), 1000).part(0).numbers() == numbers


@pytest.mark.parametrize(
    "rows", [[], [[]], [[""]], [["it’s", "", "a\0b"], [], ["[", "it’s"]], [["\ud800"]], [["\n", ""]]]
)
def test_words_of_any_kind(rows: list[list[str]]) -> None:
    sheet = Writer()
    sheet.part()
    sheet.word_rows(rows)
    assert list(Sheet(sheet.written(), 1000).part(0).word_rows()) == rows


def test_an_article_takes_little_room() -> None:
    assert len(pack(prepared(LEDGER))) < 4 * len(LEDGER)


def told(value: object) -> object:
    """A value with everything in it in one order, so that it reads the same in every process."""
    if isinstance(value, Mapping):
        return sorted((repr(told(key)), told(each)) for key, each in value.items())
    if isinstance(value, frozenset | set):
        return sorted(value, key=repr)
    if isinstance(value, list | tuple | range):
        return [told(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        return [told(getattr(value, field.name)) for field in fields(value)]
    return value


def test_whoever_changes_what_is_found_in_a_text_changes_the_version_too() -> None:
    found = repr([told(facts(prepared(text))) for text in (LEDGER, POST, QUOTING)])
    assert (VERSION, sha256(found.encode()).hexdigest()[:16]) == (8, "8de963e4bebdb100")
