"""An index of an earlier version made anew from the texts it keeps.

First nothing can be found any more, in one transaction; then each article is prepared and made findable in one
of its own, so that it may be stopped at any time and goes on where it was; in the end the version is set.
"""

from __future__ import annotations

import sqlite3

from matching.index import articles
from matching.index.retrieval import SECTIONS
from matching.index.store import VERSION, Store, demand_current
from matching.preparing.prepared import ready


def rebuild(store: Store) -> None:
    """Bring an index to this version. Raises `OutdatedError` if it is of a later one."""
    if store.version() >= VERSION:
        demand_current(store.version())
        return
    with store.writing() as cursor:
        _begin(cursor)
    for number in _missing(store):
        with store.writing() as cursor:
            text, blocks = articles.source_of(cursor, number)
            articles.renew(cursor, number, ready(text, blocks))
    with store.writing() as cursor:
        cursor.execute("UPDATE matching_facts SET value = ? WHERE name = 'version'", (VERSION,))


def _begin(cursor: sqlite3.Cursor) -> None:
    """Withdraw all articles, unless that was done for this version before."""
    query = "SELECT value FROM matching_facts WHERE name = 'rebuilding'"
    if cursor.execute(query).fetchone() == (VERSION,):
        return
    for table in ("sizes", "stems", "runs"):
        cursor.execute(f"DELETE FROM matching_{table}")  # noqa: S608 - the names stand above
    cursor.execute("INSERT OR REPLACE INTO matching_facts VALUES ('rebuilding', ?)", (VERSION,))


def _missing(store: Store) -> list[int]:
    """The articles that cannot be found yet."""
    with store.reading() as cursor:
        query = "SELECT id FROM matching_articles WHERE id * ? NOT IN (SELECT section FROM matching_sizes)"
        return [number for (number,) in cursor.execute(query, (SECTIONS,))]
