"""The pieces of the pages with the signals seen on each, as `parsers.page.trimming` would have them weighed.

Nothing is weighed while the pages are read: whatever weights there are now, every piece is kept and looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from benchmarks.extraction.scoring import Checks
from benchmarks.fitting.labels import labels_of
from parsers import parse
from parsers.draft import Draft
from parsers.page import reader, trimming
from parsers.page.blocks import Found
from parsers.page.metadata import Metadata
from parsers.page.signals import signals_of
from parsers.page.surroundings import Surroundings

SETS = ("scrapinghub", "trafilatura", "mozilla", "converted")
"""Sets of pages; dumped text has no pieces of a page."""
SPLIT = "dev"
"""The half of each set that weights may be fitted to; the other is for judging a version."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a page."""

    text: str
    kind: str
    signals: tuple[str, ...] | None
    """None where nothing is weighed: code and tables are always kept."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page whose article is known."""

    set: str
    identity: str
    gold: dict[str, Any]
    pieces: tuple[Piece, ...]
    labels: tuple[bool | None, ...]
    """For each piece whether the writer wrote it; None where that is not known."""


@dataclass(slots=True)
class _Record:
    """What was seen on one page; where it was read twice, the second time."""

    found: list[Found] = field(default_factory=list)
    signals: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """By the identity of the piece."""


def pages_of(checks: Checks, name: str) -> list[Page]:
    """The pages of a set that weights may be fitted to."""
    read = checks.functions["read_page"]
    with _recording() as record:
        return [
            _page(name, gold, read(checks.data, name, gold["id"]), record)
            for gold in checks.gold(name, split=SPLIT)
        ]


def _page(name: str, gold: dict[str, Any], source: bytes, record: _Record) -> Page:
    record.found, record.signals = [], {}
    article = parse(source, url=gold.get("url") or None)
    pieces = tuple(
        Piece(one.piece.text, one.piece.kind, record.signals.get(id(one)))
        for one in record.found
        if id(one) in record.signals or one.piece.kind in ("code", "table")
    ) or (Piece(article.body, "paragraph", None),)
    return Page(name, gold["id"], gold, pieces, labels_of([piece.text for piece in pieces], gold))


@contextmanager
def _recording() -> Iterator[_Record]:
    """Keep every piece and remember its signals."""
    record = _Record()
    trimmed = trimming.trimmed

    def remember_pieces(found: list[Found], facts: Metadata, draft: Draft, *, thread: bool = False) -> list[Found]:
        record.found, record.signals = list(found), {}
        return trimmed(found, facts, draft, thread=thread)

    def remember_signals(place: int, around: Surroundings) -> list[str]:
        signals = signals_of(place, around)
        record.signals[id(around.found[place])] = tuple(signals)
        return signals

    with (
        patch.object(reader, "trimmed", remember_pieces),
        patch.object(trimming, "signals_of", remember_signals),
        patch.object(trimming, "judged", lambda _signals: ""),
    ):
        yield record
