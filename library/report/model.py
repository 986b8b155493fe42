"""What a record of a comparison holds: who was compared, what they share and how it differs, what only one says.

Plain values, so that every form says the same. All places are spans of `article.text`; articles are known by their
positions in `Report.sources`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import get_args

from matching.model import Match, MatchKind, Quote, QuoteKind, Turn
from parsers import Article

Span = tuple[int, int]

LONGEST_LABEL = 40
"""Characters of a source's short name."""


def clipped(text: str, longest: int) -> str:
    """A text on one line, cut between words with `…` where it is longer."""
    line = " ".join(text[: 4 * longest].split())
    if len(line) <= longest:
        return line
    return line[: longest - 1].rsplit(" ", 1)[0].rstrip(" .,;:–—-") + "…"


@dataclass(frozen=True, slots=True)
class Compared:
    """An article that was compared."""

    name: str
    """What its source is called: a path, or "standard input"."""
    article: Article
    quotes: Sequence[Quote] = ()

    @property
    def label(self) -> str:
        """A short name: the publication, else the title, else the file's name."""
        name = self.article.site or self.article.title or PurePath(self.name).name or self.name
        return clipped(name, LONGEST_LABEL)


@dataclass(frozen=True, slots=True)
class Omitted:
    """Words of the best wording that another wording does not have."""

    at: int
    """The place in the other wording where they would stand."""
    words: str


@dataclass(frozen=True, slots=True)
class Place:
    """One wording of what a group shares, where it stands."""

    article: int
    start: int
    end: int
    kind: MatchKind
    """How it matches the best wording."""
    score: float
    """Of its surest match."""
    speaker: str = ""
    """Who says it, as this article names them."""
    differing: tuple[Span, ...] = ()
    """Words that the best wording has otherwise or not at all; of the best itself, those that any other has so."""
    omitted: tuple[Omitted, ...] = ()
    """What it leaves out of the best wording, also at its ends."""

    @property
    def key(self) -> tuple[int, int, int]:
        """By which places are in reading order."""
        return self.article, self.start, self.end


@dataclass(frozen=True, slots=True)
class Shared:
    """A group: what two or more articles share."""

    letter: str
    kind: MatchKind
    """Of its surest match."""
    score: float
    places: tuple[Place, ...]
    """The best wording first, then in the order of the articles."""
    matches: tuple[int, ...]
    """Their positions in `Report.matches`."""
    turns: tuple[Turn, ...] = ()
    """How its wordings say different things, where they do."""

    @property
    def best(self) -> Place:
        """The wording to show for it."""
        return self.places[0]

    @property
    def kinds(self) -> list[MatchKind]:
        """How the other wordings match the best one, each kind once, in the order of `MatchKind`."""
        found = {place.kind for place in self.places[1:]} or {self.kind}
        if "tied" in found:
            found.add(self.kind)
        return [kind for kind in get_args(MatchKind) if kind in found]

    @property
    def in_order(self) -> list[Place]:
        """Its places in the order of the articles."""
        return sorted(self.places, key=lambda place: place.key)

    @property
    def articles(self) -> list[int]:
        """Which articles have it."""
        return sorted({place.article for place in self.places})

    @property
    def speakers(self) -> list[str]:
        """The names the articles give for who says it, each once."""
        return list(dict.fromkeys(place.speaker for place in self.in_order if place.speaker))

    @property
    def speaker(self) -> str:
        """Who says it, where all articles name the same."""
        named = {place.speaker for place in self.places}
        return named.pop() if len(named) == 1 else ""


@dataclass(frozen=True, slots=True)
class Saying:
    """A quote of somebody."""

    article: int
    start: int
    end: int
    kind: QuoteKind
    letter: str = ""
    """The group it belongs to, where another article has it too."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is quoted."""

    name: str
    names: tuple[str, ...]
    """All names the articles give."""
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a reader decided about the matches before the record was made."""

    rejected: int = 0
    """Matches that were rejected."""
    held_back: int = 0
    """Matches that were found and not asked for."""
    asked: str = ""
    """What was asked for: "reworded, from 0.70, lind"."""
    not_compared: int = 0
    """Pairs of articles that were not compared yet."""


@dataclass(frozen=True, slots=True)
class Report:
    """A comparison as a record."""

    sources: Sequence[Compared]
    matches: Sequence[Match]
    """Best first."""
    groups: Sequence[Shared]
    """In the order of their letters."""
    only: Sequence[Sequence[Span]]
    """For each article what none of the others says."""
    speakers: Sequence[Speaker]
    left_out: LeftOut = field(default_factory=LeftOut)
    made: str = ""
    """The day it was made, as ISO 8601."""

    @property
    def tied(self) -> int:
        """How many matches a reader tied by hand."""
        return sum(match.kind == "tied" for match in self.matches)

    def words(self, article: int, start: int, end: int) -> str:
        """The words of a place, on one line."""
        return " ".join(self.sources[article].article.text[start:end].split())

    def only_share(self, article: int) -> float:
        """Share of the words of an article that only it says."""
        from matching import novel_share

        return novel_share(self.sources[article].article.text, self.only[article])
