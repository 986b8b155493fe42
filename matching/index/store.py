"""Where an index lives: tables of its own in memory, in a SQLite file, or in a database that belongs to another.

A database of our own is set up for several sessions (one writes while others read); one that belongs to another
is left as it is: no setting is changed, and what happens inside a transaction of the owner is the owner's to
commit. Every change is a savepoint, so that it happens wholly or not at all. What SQLite reports is told in one
sentence.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike, fspath

from matching.index.errors import DamagedError, OutdatedError, StoreError

VERSION = 2
"""Of the tables, the forms in them, and the way a text is prepared. Whoever changes what `prepare` finds in a text
adds one, so that old indexes are made anew from their texts rather than compared with what was read otherwise."""

Where = str | PathLike[str] | sqlite3.Connection | None
"""A file, a connection that belongs to the caller, or None for memory."""

_PATIENCE = 5.0
"""Seconds to wait for another session that is writing."""
_OWN = ("PRAGMA journal_mode = wal", "PRAGMA synchronous = normal", "PRAGMA trusted_schema = off")
_TABLES = (
    "CREATE TABLE IF NOT EXISTS matching_facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS matching_articles"
    " (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, text BLOB NOT NULL, form BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS matching_sizes"
    " (article INTEGER PRIMARY KEY, total INTEGER NOT NULL, known INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS matching_stems"
    " (stem INTEGER, article INTEGER, weight INTEGER NOT NULL, PRIMARY KEY (stem, article)) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS matching_runs"
    " (run INTEGER, article INTEGER, PRIMARY KEY (run, article)) WITHOUT ROWID",
)
_SENTENCES = {
    sqlite3.SQLITE_BUSY: "the index is being written by another session; try again when it is done",
    sqlite3.SQLITE_LOCKED: "the index is being written by another session; try again when it is done",
    sqlite3.SQLITE_FULL: "the disk is full; free some room and try again",
    sqlite3.SQLITE_READONLY: "the index may not be written to; check the rights of its file",
    sqlite3.SQLITE_CANTOPEN: "the file of the index cannot be opened; check its path and rights",
    sqlite3.SQLITE_IOERR: "the file of the index cannot be read or written; check its disk",
}
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_EXTENDED = 0xFF
"""The low byte of SQLite's error codes is the kind of error."""


class Store:
    """The tables of one index."""

    def __init__(self, where: Where) -> None:
        self._owns = not isinstance(where, sqlite3.Connection)
        with told():
            self._connection = where if isinstance(where, sqlite3.Connection) else _opened(where)
            if self._owns:
                for setting in _OWN:
                    self._connection.execute(setting)
        self._set_up()

    def cursor(self) -> sqlite3.Cursor:
        """A cursor whose rows are tuples, whatever the owner of the connection likes."""
        cursor = self._connection.cursor()
        cursor.row_factory = None
        return cursor

    @contextmanager
    def at_once(self) -> Iterator[sqlite3.Cursor]:
        """What is read or written inside is of one moment, and undone as a whole when it fails."""
        with told():
            cursor = self.cursor()
            cursor.execute("SAVEPOINT matching")
            try:
                yield cursor
                cursor.execute("RELEASE matching")
            except BaseException:
                if self._connection.in_transaction:
                    cursor.execute("ROLLBACK TO matching")
                    cursor.execute("RELEASE matching")
                raise

    def version(self) -> int:
        """The version the index was made with; 0 while it is being made anew."""
        with told():
            row = self.cursor().execute("SELECT value FROM matching_facts WHERE name = 'version'").fetchone()
        if row is None or not isinstance(row[0], int):
            raise DamagedError("the index does not say which version made it; delete it and add the articles anew")
        return row[0]

    def close(self) -> None:
        """Close the connection if it is ours."""
        if self._owns:
            self._connection.close()

    def _set_up(self) -> None:
        """Make the tables if there are none. Reads only, if there are."""
        with told():
            query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'matching_facts'"
            if self.cursor().execute(query).fetchone():
                return
        with self.at_once() as cursor:
            for table in _TABLES:
                cursor.execute(table)
            cursor.execute("INSERT OR IGNORE INTO matching_facts VALUES ('version', ?)", (VERSION,))


def demand_current(version: int) -> None:
    """Refuse an index of another version. Raises `OutdatedError`."""
    if version > VERSION:
        raise OutdatedError("the index was made by a later version of Diptych; use that version")
    if version < VERSION:
        raise OutdatedError("the index was made by an earlier version of Diptych; open it with rebuild=True")


@contextmanager
def told() -> Iterator[None]:
    """Errors of SQLite as ours."""
    try:
        yield
    except sqlite3.Error as error:
        kind = getattr(error, "sqlite_errorcode", 0) & _EXTENDED
        if kind in _DAMAGED:
            raise DamagedError("the file of the index is damaged; delete it and add the articles anew") from error
        raise StoreError(_SENTENCES.get(kind, f"the index cannot be used ({error})")) from error


def _opened(where: str | PathLike[str] | None) -> sqlite3.Connection:
    path = ":memory:" if where is None else fspath(where)
    return sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
