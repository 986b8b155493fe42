"""The two look-ups that find the few articles worth comparing with one, among as many as a library holds.

    stems of the signature -> articles that share enough of their rare vocabulary to be related (`kinship`)
    runs of words          -> articles that share one word for word (`fingerprints`)

Both are postings in SQLite, sorted by stem and by run, and SQLite adds up what is shared: no loop of Python
runs over postings. What is found is never less than what a comparison of all pairs would match; the comparison
itself, which asks the same two questions of two prepared texts, decides.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from matching.comparing.fingerprints import SPARE_BITS, Fingerprints, word_number
from matching.comparing.kinship import LIGHTER, RELATED, RELATED_UNKNOWN, Signature, kinship_of_shared
from matching.comparing.prepared import Prepared
from matching.index.errors import demand

_AT_ONCE = 400
"""Values in one statement; old builds of SQLite take 999."""
_HALF = 1 << 31
"""Postings are kept under signed numbers of 32 bits, which take less room than whole fingerprints. At 100,000
articles one chance meeting comes of it for each article asked about; the comparison then finds nothing."""
_LEAST = min(RELATED, RELATED_UNKNOWN)

_KIN = """
WITH asked (stem, most) AS (VALUES {rows}),
     kin AS (SELECT article, SUM(MIN(weight, most)) AS shared FROM asked CROSS JOIN matching_stems USING (stem)
             GROUP BY article HAVING shared >= ?)
SELECT kin.article, shared, total, known FROM kin JOIN matching_sizes AS sizes ON sizes.article = kin.article
WHERE shared >= ? * MIN(total, ?)
"""


def post(cursor: sqlite3.Cursor, article: int, prepared: Prepared) -> None:
    """Make an article findable."""
    signature = prepared.signature
    size = article, signature.total, signature.in_known_language
    cursor.execute("INSERT INTO matching_sizes VALUES (?, ?, ?)", size)
    stems = ((stem, article, weight) for stem, weight in sorted(_stems(signature).items()))
    cursor.executemany("INSERT INTO matching_stems VALUES (?, ?, ?)", stems)
    runs = ((run, article) for run in _runs(prepared.fingerprints))
    cursor.executemany("INSERT INTO matching_runs VALUES (?, ?)", runs)


def withdraw(cursor: sqlite3.Cursor, article: int, prepared: Prepared) -> None:
    """Make an article unfindable."""
    stems = ((stem, article) for stem in _stems(prepared.signature))
    runs = ((run, article) for run in _runs(prepared.fingerprints))
    cursor.execute("DELETE FROM matching_sizes WHERE article = ?", (article,))
    cursor.executemany("DELETE FROM matching_stems WHERE stem = ? AND article = ?", stems)
    cursor.executemany("DELETE FROM matching_runs WHERE run = ? AND article = ?", runs)


def withdraw_damaged(cursor: sqlite3.Cursor, article: int) -> None:
    """Make an article unfindable of which it is no longer known where it is posted: all postings are looked at."""
    for table in ("sizes", "stems", "runs"):
        cursor.execute(f"DELETE FROM matching_{table} WHERE article = ?", (article,))  # noqa: S608


def candidates(cursor: sqlite3.Cursor, prepared: Prepared) -> set[int]:
    """The articles that may match a text."""
    return {*_related(cursor, prepared.signature), *_verbatim(cursor, prepared.fingerprints)}


def _related(cursor: sqlite3.Cursor, signature: Signature) -> Iterator[int]:
    asked = list(_stems(signature).items())
    if not asked:
        return
    statement = _KIN.format(rows=", ".join(["(?, ?)"] * len(asked)))
    least = signature.total * _LEAST ** (1 / (1 - LIGHTER))
    values = [value for pair in asked for value in pair]
    for article, shared, total, known in cursor.execute(statement, [*values, least, _LEAST, signature.total]):
        demand(isinstance(article, int) and isinstance(total, int) and total > 0)
        other = Signature({}, total, bool(known))
        if kinship_of_shared(shared, signature, other) >= _LEAST:
            yield article


def _verbatim(cursor: sqlite3.Cursor, fingerprints: Fingerprints) -> Iterator[int]:
    for runs in _batches(_runs(fingerprints)):
        places = ", ".join("?" * len(runs))
        found = cursor.execute(f"SELECT DISTINCT article FROM matching_runs WHERE run IN ({places})", runs)  # noqa: S608
        for (article,) in found:
            demand(isinstance(article, int))
            yield article


def _stems(signature: Signature) -> Counter[int]:
    """The weights of a signature, by what its stems are kept under."""
    kept: Counter[int] = Counter()
    for stem, weight in signature.weights.items():
        kept[(word_number(stem) >> 32) - _HALF] += weight
    return kept


def _runs(fingerprints: Fingerprints) -> list[int]:
    """What fingerprints are kept under, in order."""
    return sorted({(number >> (32 - SPARE_BITS)) - _HALF for number in fingerprints})


def _batches(values: Iterable[int]) -> Iterator[Sequence[int]]:
    remaining = iter(values)
    while batch := list(islice(remaining, _AT_ONCE)):
        yield batch
