"""An article that is open, with what is known of it, and what it is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from matching.model import Quote
from parsers import Article
from tui.column.characters import drawn
from tui.lists.contents import Contents
from tui.telling.edges import label


@dataclass(frozen=True, slots=True)
class Opened:
    """An article one can read here."""

    article: Article
    name: str
    """The source's name."""
    quotes: Sequence[Quote] = ()
    """None before they were looked for."""
    packed: bytes = b""
    """The source as it was read, compressed by zlib: many sources are held, and few are looked at."""
    contents: Contents = field(init=False)
    """Its headings."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "contents", Contents.of(self.article))

    @property
    def label(self) -> str:
        """A short name for a pane: the publication, else the title, else the source."""
        return label(self.article, self.name)

    @property
    def origin(self) -> str:
        """Where it came from, in short: the publication, else the file's name."""
        return drawn(self.article.site or PurePath(self.name).name or self.name)
