"""What the screen hears while sources are read and compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from matching.model import Echo, Quote
from parsers import Article
from tui.loading.questions import AllQuotes, OnlyHere, Question, WhoElse
from tui.matches.comparison import Comparison

if TYPE_CHECKING:
    from library.decisions import Decision


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
    packed: bytes
    """The source as it was read, compressed by zlib."""


@dataclass
class Quoted(Message):
    """The quotes of an article were found."""

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
    decided: Mapping[int, Decision]
    """What was decided earlier about its matches, by their numbers."""

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


@dataclass
class OnlyHereFound(Message):
    """What no other article says is known of one."""

    asked: OnlyHere
    among: int
    """Articles that were open."""
    spans: Sequence[tuple[int, int]]
    share: float
    """Of the article's words."""


@dataclass
class Echoed(Message):
    """It is known who else has a passage."""

    asked: WhoElse
    among: int
    """Articles that were open."""
    echoes: Sequence[Echo]
    """Best first, their articles by number."""


@dataclass
class AllQuoted(Message):
    """The quotes of all articles were found."""

    asked: AllQuotes


@dataclass
class Unanswered(Message):
    """A question was stopped, or a fault of ours kept it from being answered."""

    asked: Question
    why: str
    """A sentence where it was a fault."""
