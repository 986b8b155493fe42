"""What there is to read: a source's name, its bytes, or the article that was made of it already."""

from __future__ import annotations

from typing import NamedTuple

from library import Source
from parsers import Article


class Parsed(NamedTuple):
    """A source with its article."""

    source: Source
    article: Article

    @property
    def name(self) -> str:
        """What the source is called."""
        return self.source.name


ToRead = Source | Parsed | str
"""A name is read, and a source is parsed, when its turn comes."""
