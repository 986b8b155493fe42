"""CPU time of an index that grows, and of the way without one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import fmean
from time import process_time
from typing import TypeVar

from benchmarks.index_cost.library import Library
from matching import Index, Quote, find_quotes
from matching.preparing.prepared import prepare, ready

QUOTES, RELATIVES = 20, 3
"""Quotes of a new article, and articles of the library that retell it."""
NEW = 8
"""New articles that each size is asked about."""
REPEATS = 5
"""Times each is asked; the least counts, for other programs on the machine only add to it."""
PEER_ARTICLES = 1000
"""Size at which the way without an index is measured."""

_SIZE = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured at one size."""

    articles: int
    finding: float
    """Milliseconds: `find_quotes` of a new article."""
    preparing: float
    """Milliseconds: to prepare it, its quotes found."""
    matching: float
    """Milliseconds: all that `Index.matches` does beside, on average over the new articles."""
    worst: float
    """The same for the most expensive of them."""
    matches: float
    """Matches found."""
    related: float
    """Articles that they are in."""
    adding: float
    """Milliseconds to add one article since the size before, `find_quotes` left out."""
    kilobytes: float
    """Of the file, an article."""


def grow(path: Path, library: Library, sizes: Sequence[int]) -> Iterator[Row]:
    """A row for each size, the library growing from one to the next."""
    new = [library.new(number, QUOTES, RELATIVES) for number in range(NEW)]
    with Index(path) as index:
        for asked, (_, relatives) in enumerate(new):
            for number, text in enumerate(relatives):
                index.add(f"relative {asked}.{number}", text)
        for size in sizes:
            adding = [_added(index, library, number) for number in range(len(index), size)]
            yield _row(index, path, [text for text, _ in new], fmean(adding) if adding else 0.0)


def _added(index: Index, library: Library, number: int) -> float:
    text, _ = library.article(number)
    return timed(lambda: index.add(str(number), text))[0] - timed(lambda: find_quotes(text))[0]


def _row(index: Index, path: Path, new: Sequence[str], adding: float) -> Row:
    finding = [_least(partial(find_quotes, text)) for text in new]
    reading = [_least(partial(ready, text)) for text in new]
    preparing = [whole - part for whole, part in zip(reading, finding, strict=True)]
    answering = [_least(partial(index.matches, text)) for text in new]
    matching = [whole - part for whole, part in zip(answering, reading, strict=True)]
    found = [index.matches(text) for text in new]
    return Row(
        articles=len(index),
        finding=fmean(finding),
        preparing=fmean(preparing),
        matching=fmean(matching),
        worst=max(matching),
        matches=fmean(map(len, found)),
        related=fmean(len({one.key for one in answer}) for answer in found),
        adding=adding,
        kilobytes=_bytes(path) / len(index) / 1000,
    )


def _bytes(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute(_SIZE).fetchone()[0])


def peer(library: Library) -> float:
    """Milliseconds to score all units of a new article with all of `PEER_ARTICLES`, by rapidfuzz."""
    from rapidfuzz import fuzz, process

    kept = [line for number in range(PEER_ARTICLES) for line in _lines(*library.article(number))]
    text = library.new(0, QUOTES, 0)[0]
    new = _lines(text, find_quotes(text))
    return timed(
        lambda: [process.extract(line, kept, scorer=fuzz.token_set_ratio, score_cutoff=70) for line in new]
    )[0]


def _lines(text: str, quotes: list[Quote]) -> list[str]:
    return [" ".join(unit.forms) for unit in prepare(text, quotes).units]


def _least(work: Callable[[], object]) -> float:
    return min(timed(work)[0] for _ in range(REPEATS))


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Milliseconds of CPU that a piece of work takes, and what it gives."""
    start = process_time()
    result = work()
    return 1000 * (process_time() - start), result
