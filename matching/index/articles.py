"""The articles of an index, one row each: the text, and the form of what was found in it."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from matching.comparing.matches import compare
from matching.index.errors import DamagedError, StoreError, demand
from matching.index.forms import Kept, pack
from matching.index.retrieval import post, withdraw, withdraw_damaged
from matching.model import Match
from matching.preparing.prepared import Prepared

Spans = Sequence[tuple[int, int]]

_MOST_BYTES = 1 << 28
"""Of a text: more than the parsers make of the largest source that is read."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article of the index."""

    key: str
    prepared: Prepared


def count(cursor: sqlite3.Cursor) -> int:
    """How many articles there are."""
    return int(cursor.execute("SELECT COUNT(*) FROM matching_articles").fetchone()[0])


def keys(cursor: sqlite3.Cursor) -> list[str]:
    """The keys of all articles, in the order of their numbers."""
    rows = cursor.execute("SELECT key FROM matching_articles ORDER BY id")
    return [_decoded(key) for (key,) in rows]


def number_of(cursor: sqlite3.Cursor, key: str) -> int | None:
    """The number of the article with a key."""
    row = cursor.execute("SELECT id FROM matching_articles WHERE key = ?", (_encoded(key),)).fetchone()
    return row[0] if row else None


def add(cursor: sqlite3.Cursor, key: str, prepared: Prepared, blocks: Spans) -> None:
    """Keep an article and make it findable."""
    text = _encoded(prepared.text)
    if len(text) > _MOST_BYTES:
        raise StoreError(f"the article {key!r} is longer than an index can keep")
    kept = (_encoded(key), zlib.compress(text), json.dumps(list(blocks)).encode(), pack(prepared))
    cursor.execute("INSERT INTO matching_articles (key, text, blocks, form) VALUES (?, ?, ?, ?)", kept)
    number = cursor.lastrowid
    if number is None:
        raise DamagedError("the index gives articles no number")
    post(cursor, number, prepared)


def remove(cursor: sqlite3.Cursor, number: int) -> None:
    """Forget an article, damaged or not."""
    try:
        withdraw(cursor, number, load(cursor, number).prepared)
    except DamagedError:
        withdraw_damaged(cursor, number)
    cursor.execute("DELETE FROM matching_articles WHERE id = ?", (number,))


def renew(cursor: sqlite3.Cursor, number: int, prepared: Prepared) -> None:
    """Keep what was found anew in an article that cannot be found at present."""
    cursor.execute("UPDATE matching_articles SET form = ? WHERE id = ?", (pack(prepared), number))
    post(cursor, number, prepared)


def load(cursor: sqlite3.Cursor, number: int) -> Article:
    """An article. Raises `DamagedError`, now or when a part of it is first asked for."""
    key, text, _, form = _row(cursor, number)
    with _named(key):
        return Article(key, Kept(text, form))


def matches(asked: Prepared, article: Article) -> list[Match]:
    """What a text shares with an article. Raises `DamagedError`."""
    with _named(article.key):
        return list(compare(asked, article.prepared))


def source_of(cursor: sqlite3.Cursor, number: int) -> tuple[str, Spans]:
    """The text of an article and what its page sets off as quotations. Raises `DamagedError`."""
    key, text, blocks, _ = _row(cursor, number)
    with _named(key):
        return text, _read_blocks(blocks, len(text))


def _row(cursor: sqlite3.Cursor, number: int) -> tuple[str, str, bytes, bytes]:
    query = "SELECT key, text, blocks, form FROM matching_articles WHERE id = ?"
    row = cursor.execute(query, (number,)).fetchone()
    if row is None or not all(isinstance(value, bytes) for value in row):
        raise DamagedError("the index has lost an article; open it anew and add what is missing")
    key = _decoded(row[0])
    opener = zlib.decompressobj()
    with _named(key):
        try:
            text = opener.decompress(row[1], _MOST_BYTES).decode("utf-8", "surrogatepass")
        except (zlib.error, UnicodeDecodeError) as error:
            raise DamagedError("the text cannot be read") from error
        demand(opener.eof and not opener.unused_data)
    return key, text, row[2], row[3]


def _read_blocks(written: bytes, length: int) -> Spans:
    try:
        blocks = [(int(start), int(end)) for start, end in json.loads(written)]
    except (ValueError, TypeError, RecursionError) as error:
        raise DamagedError("the blocks cannot be read") from error
    demand(all(0 <= start < end <= length for start, end in blocks))
    return blocks


@contextmanager
def _named(key: str) -> Iterator[None]:
    """Damage told with the article it is in."""
    try:
        yield
    except DamagedError as error:
        raise DamagedError(f"the article {key!r} in the index is damaged; remove it and add it again") from error


def _encoded(text: str) -> bytes:
    """As UTF-8, lone surrogates (of file names that are none) included."""
    return text.encode("utf-8", "surrogatepass")


def _decoded(key: bytes) -> str:
    try:
        return key.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return key.decode("utf-8", "replace")
