"""Where an index lives: tables of its own in memory, in a SQLite file, or in a database that belongs to another.

A database of our own is set up for several sessions (one writes while others read); one that belongs to another
is left as it is: no setting is changed, and what happens inside a transaction of the owner is the owner's to
commit. Every change happens wholly or not at all: in a transaction where the database is ours, in a savepoint
where it is not. Tables that are not as they were made here (a view in their place, a trigger on them) are
refused before anything is read from them. What SQLite reports is told in one sentence.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from os import PathLike, fspath
from pathlib import Path

from matching.index.errors import DamagedError, OutdatedError, StoreError

VERSION = 8
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
    " (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE,"
    " text BLOB NOT NULL, blocks BLOB NOT NULL, form BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS matching_sizes"
    " (section INTEGER PRIMARY KEY, total INTEGER NOT NULL, known INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS matching_stems"
    " (stem INTEGER, section INTEGER, weight INTEGER NOT NULL, PRIMARY KEY (stem, section)) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS matching_runs"
    " (run INTEGER, article INTEGER, PRIMARY KEY (run, article)) WITHOUT ROWID",
)
_ALONE = ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
"""How a change begins, ends, and is undone in a database of ours: it asks for the right to write before it reads,
so that it waits for another session instead of failing half way."""
_NESTED = ("SAVEPOINT matching", "RELEASE matching", ("ROLLBACK TO matching", "RELEASE matching"))
"""The same for what only reads, or happens inside a transaction of the owner."""
_HEAD = b"SQLite format 3\0"
"""What a database begins with. SQLite takes a small file of anything else for an empty one, and writes over it."""
_NO_INDEX = "the file is no index, and nothing in it was changed; use another file"
_SENTENCES = {
    sqlite3.SQLITE_BUSY: "the index is being written by another session; try again when it is done",
    sqlite3.SQLITE_LOCKED: "the index is being written by another session; try again when it is done",
    sqlite3.SQLITE_FULL: "the disk is full; free some room and try again",
    sqlite3.SQLITE_READONLY: "the index may not be written to; check the rights of its file",
    sqlite3.SQLITE_CANTOPEN: "the file of the index cannot be opened; check its path and rights",
    sqlite3.SQLITE_IOERR: "the file of the index cannot be read or written; check its disk",
    sqlite3.SQLITE_NOTADB: _NO_INDEX,
}
_FOREIGN = "the file is a database of another program, and nothing in it was changed; use another file"
_BROKEN = "the file of the index is damaged; move it away and add the articles anew"
_EXTENDED = 0xFF
"""The low byte of SQLite's error codes is the kind of error."""


class Store:
    """The tables of one index."""

    def __init__(self, where: Where) -> None:
        self._owns = not isinstance(where, sqlite3.Connection)
        with told():
            self._connection = where if isinstance(where, sqlite3.Connection) else _opened(where)
        try:
            if self._owns:
                self._make_own()
            self._set_up()
        except BaseException:
            self.close()
            raise

    def cursor(self) -> sqlite3.Cursor:
        """A cursor whose rows are tuples, whatever the owner of the connection likes."""
        cursor = self._connection.cursor()
        cursor.row_factory = None
        return cursor

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Cursor]:
        """What is read inside is of one moment."""
        with told(), self._together(_NESTED) as cursor:
            yield cursor

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Cursor]:
        """What is written inside is undone as a whole when it fails. Waits for another session that writes."""
        alone = self._owns and not self._connection.in_transaction
        with told(), self._together(_ALONE if alone else _NESTED) as cursor:
            yield cursor

    @contextmanager
    def _together(self, statements: tuple[str, str, Sequence[str]]) -> Iterator[sqlite3.Cursor]:
        begin, end, undo = statements
        cursor = self.cursor()
        cursor.execute(begin)
        try:
            yield cursor
            cursor.execute(end)
        except BaseException:
            if self._connection.in_transaction:
                for statement in undo:
                    cursor.execute(statement)
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

    def _make_own(self) -> None:
        """Settle in a file that is new, or an index already."""
        with told():
            query = "SELECT COUNT(*), SUM(name = 'matching_facts') FROM sqlite_master"
            count, ours = self.cursor().execute(query).fetchone()
            if count and not ours:
                raise StoreError(_FOREIGN)
            for setting in _OWN:
                self._connection.execute(setting)

    def _set_up(self) -> None:
        """Make the tables if there are none. Reads only, if there are."""
        with told():
            if self._are_made():
                return
        with self.writing() as cursor:
            for table in _TABLES:
                cursor.execute(table)
            cursor.execute("INSERT OR IGNORE INTO matching_facts VALUES ('version', ?)", (VERSION,))

    def _are_made(self) -> bool:
        """Whether the tables are there. Raises `DamagedError` where they are others than ours."""
        query = "SELECT sql FROM sqlite_master WHERE tbl_name LIKE 'matching\\_%' ESCAPE '\\' AND sql IS NOT NULL"
        found = {sql for (sql,) in self.cursor().execute(query)}
        ours = {table.replace(" IF NOT EXISTS", "") for table in _TABLES}
        is_later = next(iter(_TABLES)).replace(" IF NOT EXISTS", "") in found and self.version() > VERSION
        if found and found != ours and not is_later:
            raise DamagedError("the tables of the index are not as Diptych makes them; use another file")
        return bool(found)


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
    except UnicodeDecodeError as error:
        raise DamagedError(_BROKEN) from error
    except sqlite3.Error as error:
        kind = getattr(error, "sqlite_errorcode", 0) & _EXTENDED
        if kind == sqlite3.SQLITE_CORRUPT:
            raise DamagedError(_BROKEN) from error
        raise StoreError(_SENTENCES.get(kind, f"the index cannot be used ({error})")) from error


def _opened(where: str | PathLike[str] | None) -> sqlite3.Connection:
    path = ":memory:" if where is None else fspath(where)
    if where is not None and not _may_be_index(Path(path)):
        raise StoreError(_NO_INDEX)
    return sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)


def _may_be_index(path: Path) -> bool:
    """Whether a file is new, empty or a database. What cannot be read is left for SQLite to tell."""
    try:
        if not path.is_file():
            return True
        with path.open("rb") as file:
            return file.read(len(_HEAD)) in (b"", _HEAD)
    except OSError:
        return True
