"""What the screen hears while sources are read and compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message

from matching.model import Quote
from parsers import Article
from tui.matches.comparison import Comparison


@dataclass
class Working(Message):
    """Another piece of work begins."""

    doing: str
    """What it is: "reading source 12 of 200"."""


@dataclass
class Loaded(Message):
    """A source became an article."""

    article: Article
    name: str
    quotes: Sequence[Quote]
    """None yet where the article is so long that finding them takes its time; `Quoted` brings them."""
    packed: bytes
    """The source as it was read, compressed by zlib."""


@dataclass
class Quoted(Message):
    """The quotes of a long article were found."""

    number: int
    """Of the article, in the order of `Loaded`."""
    quotes: Sequence[Quote]


@dataclass
class Failed(Message):
    """A source could not become an article."""

    name: str
    why: str


@dataclass
class Faulty(Message):
    """A fault of ours in one article or pair; the others go on."""

    told: str


@dataclass
class Compared(Message):
    """More is known of what the articles share."""

    comparison: Comparison

    def can_replace(self, message: Message) -> bool:
        """The last one says it all."""
        return isinstance(message, Compared)


@dataclass
class Finished(Message):
    """Nothing more comes."""

    not_compared: int
    """Pairs of articles that were not compared, because it was stopped."""


@dataclass
class Broken(Message):
    """Something went wrong that is no source's fault."""

    error: Exception
