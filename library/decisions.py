"""What a reader decided about matches, kept from one run to the next: which are none, and what is tied by hand.

A decision is about the words of two articles. An article is known again by its address, else by its text; the
words are kept with where they stood, so that they are found again when a page was saved anew with other things
around them. The two sides have an order of their own: in which order articles were given does not matter.

The file is a SQLite database of which only the table `decisions` is touched here. Each call opens it anew and does
its work in one transaction, so that several sessions can use it at once, and what is kept stays kept whatever
happens a moment later. As long as nothing was decided there is no file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal
from urllib.parse import urldefrag

from parsers import Article

Verdict = Literal["rejected", "tied"]

FILE = "diptych.sqlite3"

LONGEST_ADDRESS = 2_000
"""Characters of an address that is kept as it is, about as many as browsers take; of a longer one a digest is."""

PATIENCE = 2.0
"""Seconds to wait for another session that is writing; a transaction takes milliseconds."""

_HEAD = b"SQLite format 3\0"
"""What a database begins with. SQLite takes a small file of anything else for an empty one, and writes over it."""

_TABLE = (
    "CREATE TABLE IF NOT EXISTS decisions (id INTEGER PRIMARY KEY, verdict TEXT NOT NULL,"
    " article TEXT NOT NULL, words TEXT NOT NULL, start INTEGER NOT NULL,"
    " other_article TEXT NOT NULL, other_words TEXT NOT NULL, other_start INTEGER NOT NULL,"
    " decided TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP)",
    "CREATE INDEX IF NOT EXISTS decisions_article ON decisions (article, other_article)",
    "CREATE INDEX IF NOT EXISTS decisions_other ON decisions (other_article)",
)
_COLUMNS = "verdict, article, words, start, other_article, other_words, other_start"
_THE_SAME = " AND ".join(f"{column.strip()} = ?" for column in _COLUMNS.split(","))


class DecisionsError(Exception):
    """Decisions cannot be read or kept; the message is one sentence that says why."""


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """The words of one article that a decision is about."""

    article: str
    """What `key_of` says of the article."""
    words: str
    start: int
    """Where they stood in its text."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Something decided about two passages of two articles."""

    verdict: Verdict
    one: Side
    other: Side

    @classmethod
    def between(cls, verdict: Verdict, one: Side, other: Side) -> Decision:
        """A decision, whichever side is named first."""
        return cls(verdict, *sorted((one, other)))

    @property
    def _row(self) -> tuple[str | int, ...]:
        one, other = self.one, self.other
        return self.verdict, one.article, one.words, one.start, other.article, other.words, other.start


def key_of(article: Article) -> str:
    """What an article is known by: its address without a place in it, else a digest of its text."""
    address = urldefrag(article.url).url
    if 0 < len(address) <= LONGEST_ADDRESS:
        return address
    return f"sha256:{sha256((address or article.text).encode()).hexdigest()}"


class DecisionsFile:
    """The decisions kept in one file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def about(self, article: str) -> list[Decision]:
        """What was decided about an article, the earliest first. Raises `DecisionsError`."""
        with self._told("earlier decisions cannot be read"):
            if not self._exists():
                return []
            with closing(self._opened_to_read()) as file:
                if not file.execute("SELECT 1 FROM sqlite_master WHERE name = 'decisions'").fetchone():
                    return []
                wanted = f"SELECT {_COLUMNS} FROM decisions WHERE article = ? OR other_article = ? ORDER BY id"  # noqa: S608
                rows = file.execute(wanted, (article, article)).fetchall()
            return [Decision(row[0], Side(*row[1:4]), Side(*row[4:7])) for row in rows if _is_sound(row)]

    def keep(self, decision: Decision) -> None:
        """Keep a decision. Raises `DecisionsError`."""
        with self._told("the decision is not kept"), self._changing() as file:
            file.execute(f"DELETE FROM decisions WHERE {_THE_SAME}", decision._row)  # noqa: S608
            file.execute(f"INSERT INTO decisions ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)", decision._row)  # noqa: S608

    def forget(self, decision: Decision) -> None:
        """Keep a decision no longer. Raises `DecisionsError`."""
        with self._told("the decision is still kept"), self._changing() as file:
            file.execute(f"DELETE FROM decisions WHERE {_THE_SAME}", decision._row)  # noqa: S608

    def _exists(self) -> bool:
        """Whether there is a database; what is none is not touched."""
        try:
            with self.path.open("rb") as file:
                head = file.read(len(_HEAD))
        except FileNotFoundError:
            return False
        if head and head != _HEAD:
            raise sqlite3.DatabaseError("it is no database")
        return bool(head)

    def _opened_to_read(self) -> sqlite3.Connection:
        """The database, even where nothing next to it can be written."""
        address = self.path.absolute().as_uri()
        file = sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=PATIENCE)
        try:
            file.execute("SELECT 1 FROM sqlite_master").fetchone()
        except sqlite3.OperationalError as error:
            file.close()
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
                raise
            file = sqlite3.connect(f"{address}?mode=ro&immutable=1", uri=True)
        return file

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        """The database, in a transaction that happens wholly or not at all."""
        if not self._exists():
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.path.touch(mode=0o600)
        with closing(sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)) as file:
            file.execute("PRAGMA journal_mode = wal")
            file.execute("PRAGMA synchronous = full")
            file.execute("PRAGMA trusted_schema = off")
            file.execute("BEGIN IMMEDIATE")
            try:
                for statement in _TABLE:
                    file.execute(statement)
                yield file
            except BaseException:
                file.execute("ROLLBACK")
                raise
            file.execute("COMMIT")

    @contextmanager
    def _told(self, what: str) -> Iterator[None]:
        """What goes wrong as one sentence."""
        try:
            yield
        except sqlite3.Error as error:
            raise DecisionsError(f"{what}: {self.path}: {_why(error)}") from error
        except OSError as error:
            raise DecisionsError(f"{what}: {self.path}: {(error.strerror or str(error)).lower()}") from error


def _why(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_NOTADB) & 0xFF
    return {
        sqlite3.SQLITE_BUSY: "another session is writing to it",
        sqlite3.SQLITE_LOCKED: "another session is writing to it",
        sqlite3.SQLITE_FULL: "the disk is full",
        sqlite3.SQLITE_READONLY: "it may not be written to",
        sqlite3.SQLITE_CANTOPEN: "it cannot be opened",
        sqlite3.SQLITE_IOERR: "the disk cannot be read or written",
        sqlite3.SQLITE_NOTADB: "it is no database of Diptych; nothing in it was changed",
        sqlite3.SQLITE_CORRUPT: "it is damaged; move it away to begin anew",
    }.get(code, "it is not as Diptych made it; nothing in it was changed")


def _is_sound(row: tuple[object, ...]) -> bool:
    """Whether a row holds what was written: SQLite keeps any type in any column."""
    types = (str, str, str, int, str, str, int)
    return row[0] in ("rejected", "tied") and all(map(isinstance, row, types))
