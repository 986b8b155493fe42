"""The two look-ups that find the few articles worth comparing with one, among as many as a library holds.

    stems of a signature   -> articles, or sections of them, that share enough of their rare words (`kinship`)
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

from matching.index.errors import demand
from matching.preparing.fingerprints import SPARE_BITS, Fingerprints, word_number
from matching.preparing.kinship import LIGHTER, RELATED, RELATED_UNKNOWN, Signature, kinship_of_shared
from matching.preparing.prepared import Prepared

_AT_ONCE = 400
"""Values in one statement; old builds of SQLite take 999."""
_HALF = 1 << 31
"""Postings are kept under signed numbers of 32 bits, which take less room than whole fingerprints. At 100,000
articles one chance meeting comes of it for each article asked about; the comparison then finds nothing."""
SECTIONS = 1 << 10
"""Signatures are numbered from this many times their article's number on, that of the whole text first."""
_LEAST = min(RELATED, RELATED_UNKNOWN)

_KIN = """
WITH asked (stem, most) AS (VALUES {rows}),
     kin AS (SELECT section, SUM(MIN(weight, most)) AS shared FROM asked CROSS JOIN matching_stems USING (stem)
             GROUP BY section HAVING shared >= ?)
SELECT kin.section, shared, total, known FROM kin JOIN matching_sizes AS sizes ON sizes.section = kin.section
WHERE shared >= ? * MIN(total, ?)
"""


def post(cursor: sqlite3.Cursor, article: int, prepared: Prepared) -> None:
    """Make an article findable."""
    for section, signature in _numbered(article, prepared.signatures):
        size = section, signature.total, signature.in_known_language
        cursor.execute("INSERT INTO matching_sizes VALUES (?, ?, ?)", size)
        stems = ((stem, section, weight) for stem, weight in sorted(_stems(signature).items()))
        cursor.executemany("INSERT INTO matching_stems VALUES (?, ?, ?)", stems)
    runs = ((run, article) for run in _runs(prepared.fingerprints))
    cursor.executemany("INSERT INTO matching_runs VALUES (?, ?)", runs)


def withdraw(cursor: sqlite3.Cursor, article: int, prepared: Prepared) -> None:
    """Make an article unfindable."""
    for section, signature in _numbered(article, prepared.signatures):
        cursor.execute("DELETE FROM matching_sizes WHERE section = ?", (section,))
        stems = ((stem, section) for stem in _stems(signature))
        cursor.executemany("DELETE FROM matching_stems WHERE stem = ? AND section = ?", stems)
    runs = ((run, article) for run in _runs(prepared.fingerprints))
    cursor.executemany("DELETE FROM matching_runs WHERE run = ? AND article = ?", runs)


def withdraw_damaged(cursor: sqlite3.Cursor, article: int) -> None:
    """Make an article unfindable of which it is no longer known where it is posted: all postings are looked at."""
    sections = article * SECTIONS, (article + 1) * SECTIONS
    cursor.execute("DELETE FROM matching_sizes WHERE section >= ? AND section < ?", sections)
    cursor.execute("DELETE FROM matching_stems WHERE section >= ? AND section < ?", sections)
    cursor.execute("DELETE FROM matching_runs WHERE article = ?", (article,))


def candidates(cursor: sqlite3.Cursor, prepared: Prepared) -> set[int]:
    """The articles that may match a text."""
    related = (article for signature in prepared.signatures for article in _related(cursor, signature))
    return {*related, *_verbatim(cursor, prepared.fingerprints)}


def _numbered(article: int, signatures: Sequence[Signature]) -> Iterator[tuple[int, Signature]]:
    return enumerate(signatures, article * SECTIONS)


def _related(cursor: sqlite3.Cursor, signature: Signature) -> Iterator[int]:
    asked = list(_stems(signature).items())
    if not asked:
        return
    statement = _KIN.format(rows=", ".join(["(?, ?)"] * len(asked)))
    least = signature.total * _LEAST ** (1 / (1 - LIGHTER))
    values = [value for pair in asked for value in pair]
    for section, shared, total, known in cursor.execute(statement, [*values, least, _LEAST, signature.total]):
        demand(isinstance(section, int) and isinstance(total, int) and total > 0)
        other = Signature(range(0), {}, total, bool(known))
        if kinship_of_shared(shared, signature, other) >= _LEAST:
            yield section // SECTIONS


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
