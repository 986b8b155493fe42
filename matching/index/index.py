"""An index of articles, added and removed one at a time, that answers what matches one of them.

    add       text -> prepared (`prepare`) -> its form (`forms`) and where it is found by (`retrieval`)
    matches   prepared -> the articles that may match (`retrieval`) -> their forms -> the same comparison of two
              texts that `find_matches` makes of all pairs (`compare`)

So the answer for an article is what `find_matches` says about it and each of the others, without looking at
most of them. Nothing else is kept or computed between articles: the order of adding and removing leaves no
trace.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from types import TracebackType

from matching.index import articles
from matching.index.articles import Spans
from matching.index.rebuilding import rebuild as make_anew
from matching.index.retrieval import candidates
from matching.index.store import Store, Where, demand_current
from matching.model import Match, Quote
from matching.preparing.prepared import Prepared, prepare, ready


@dataclass(frozen=True, slots=True)
class Found:
    """A match between what was asked about and an article of the index."""

    key: str
    """Of the article."""
    match: Match
    """Its side `a` (always 0) is the text asked about, `b` the article: 1 for the one that matches best, 2 for the
    next, so that `group` can tell them apart. The numbers hold within one answer; `key` tells the article."""


class Index:
    """Articles by key, and what matches them; as a collection it is one of keys. Keep an index in one thread;
    several programs may share a file.

    `where` is the path of a file, or a connection to a database that the caller keeps (the names of its tables
    begin with `matching_`), or nothing for an index in memory. An index of an earlier version is refused unless
    `rebuild` is set: then every article is prepared anew from its text. Every method may raise `StoreError`.
    """

    def __init__(self, where: Where = None, *, rebuild: bool = False) -> None:
        self._store = Store(where)
        try:
            if rebuild:
                make_anew(self._store)
            with self._reading():
                pass
        except BaseException:
            self._store.close()
            raise

    def __enter__(self) -> Index:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file, if the index opened one."""
        self._store.close()

    def __len__(self) -> int:
        with self._reading() as cursor:
            return articles.count(cursor)

    def __contains__(self, key: str) -> bool:
        with self._reading() as cursor:
            return articles.number_of(cursor, key) is not None

    def __iter__(self) -> Iterator[str]:
        """The keys of all articles, those added last mostly last."""
        with self._reading() as cursor:
            return iter(articles.keys(cursor))

    def add(self, key: str, text: str, blocks: Spans = (), *, quotes: Sequence[Quote] | None = None) -> None:
        """Add an article, in place of the one that has this key.

        `blocks` are the spans that its page sets off as quotations, `quotes` what `find_quotes` finds in the text
        with them, where that is known already.
        """
        prepared = _prepared(text, blocks, quotes)
        with self._writing() as cursor:
            number = articles.number_of(cursor, key)
            if number is not None:
                articles.remove(cursor, number)
            articles.add(cursor, key, prepared, blocks)

    def remove(self, key: str) -> None:
        """Remove an article. Raises `KeyError` where there is none."""
        with self._writing() as cursor:
            articles.remove(cursor, _demanded(cursor, key))

    def matches(
        self,
        text: str,
        blocks: Spans = (),
        *,
        quotes: Sequence[Quote] | None = None,
        least: float = 0.0,
        limit: int | None = None,
    ) -> list[Found]:
        """What a text that need not be in the index shares with its articles, best first.

        `blocks` and `quotes` are as `add` takes them. Of all matches those that score `least` or more, and of
        these the first `limit`.
        """
        prepared = _prepared(text, blocks, quotes)
        with self._reading() as cursor:
            found = _found(cursor, prepared, candidates(cursor, prepared), least)
        return _numbered(found[:limit])

    def matches_of(self, key: str, *, least: float = 0.0, limit: int | None = None) -> list[Found]:
        """What an article of the index shares with the others, as `matches` gives it. Raises `KeyError`."""
        with self._reading() as cursor:
            number = _demanded(cursor, key)
            prepared = articles.load(cursor, number).prepared
            found = _found(cursor, prepared, candidates(cursor, prepared) - {number}, least)
        return _numbered(found[:limit])

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Cursor]:
        """A moment of the index, which another program may have made anew since it was opened."""
        with self._store.reading() as cursor:
            demand_current(self._store.version())
            yield cursor

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Cursor]:
        with self._store.writing() as cursor:
            demand_current(self._store.version())
            yield cursor


def _prepared(text: str, blocks: Spans, quotes: Sequence[Quote] | None) -> Prepared:
    return ready(text, blocks) if quotes is None else prepare(text, quotes)


def _demanded(cursor: sqlite3.Cursor, key: str) -> int:
    number = articles.number_of(cursor, key)
    if number is None:
        raise KeyError(key)
    return number


def _found(cursor: sqlite3.Cursor, asked: Prepared, numbers: set[int], least: float) -> list[Found]:
    """The matches with some articles, best first, still with the same number for each article."""
    loaded = (articles.load(cursor, number) for number in sorted(numbers))
    found = [
        Found(article.key, match)
        for article in loaded
        for match in articles.matches(asked, article)
        if match.score >= least
    ]
    return sorted(found, key=lambda one: (-one.match.score, one.key, one.match.a_start, one.match.b_start))


def _numbered(found: Sequence[Found]) -> list[Found]:
    """The articles numbered in the order in which they first come."""
    numbers: dict[str, int] = {}
    return [
        replace(one, match=replace(one.match, b=numbers.setdefault(one.key, len(numbers) + 1))) for one in found
    ]
