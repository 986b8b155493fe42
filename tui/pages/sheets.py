"""Sheets: pages that lie over the articles, one upon another, each with what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parsers import Article

if TYPE_CHECKING:
    from tui.pages.about import Offer
    from tui.source.trace import Trace


@dataclass(slots=True)
class Sheet:
    """A page one reads in place of the articles."""

    page: Article
    place: int = 0
    """Where one reads in it while another sheet lies over it."""
    says: str = ""
    """What it is, for the status line."""


@dataclass(slots=True)
class AboutSheet(Sheet):
    """The page about an article."""

    article: int = 0
    offers: Sequence[Offer] = ()
    """The dropped pieces that can be opened from it."""


@dataclass(slots=True)
class PieceSheet(Sheet):
    """A dropped piece, whole."""

    article: int = 0
    number: int = 0
    """Which of the article's dropped pieces."""


@dataclass(slots=True)
class SourceSheet(Sheet):
    """The source of an article, as it came."""

    article: int = 0
    trace: Trace | None = None
    begun: int = 0
    """Where one began to read in it."""
    piece: tuple[int, int] | None = None
    """The dropped piece that one came to see."""
