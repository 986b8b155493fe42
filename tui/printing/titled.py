"""An article with the name of its source."""

from __future__ import annotations

from dataclasses import dataclass

from parsers import Article


@dataclass(frozen=True, slots=True)
class Titled:
    """An article and what its source is called."""

    source: str
    article: Article
