"""What stands before a wording: in which articles it is, what they are called, who says it, how it matches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from library.report.words import scored
from tui.clipping import clipped, excerpt
from tui.column.characters import cells
from tui.column.layout import day
from tui.lists.choices import Readable, sayer
from tui.telling.facts import BETWEEN, Fact, fitted
from tui.variants.wordings import Variants, Wording

LONGEST_NUMBERS = 14
"""Cells of the numbers of articles; more of them are counted."""

LONGEST_NAME = 40
"""Cells of a publication."""


@dataclass(frozen=True, slots=True)
class Head:
    """What is told of one wording."""

    numbers: str
    """The articles that have it, as they are numbered; how many, where there are many."""
    name: str
    """What the first of them is called, and how many more there are."""
    speaker: str
    day: str
    match: str
    """How it matches the best wording, and how surely."""

    @property
    def title(self) -> str:
        """Numbers and name."""
        return f"{self.numbers} {self.name}"

    def told(self, width: int) -> str:
        """All of it in a line, the match at its end; speaker and day where there is room for them."""
        room = width - cells(self.match) - 2
        if room < cells(self.numbers):
            return clipped(self.title, width)
        facts = [Fact(self.title, 9), Fact(self.speaker, 5), Fact(self.day, 3)]
        left = fitted(facts, room)
        return left + " " * (width - cells(left) - cells(self.match)) + self.match

    def aside(self) -> str:
        """Numbers, speaker and day."""
        return f"{self.numbers} {BETWEEN.join(filter(None, (self.speaker, self.day))) or self.name}"


def heads(variants: Variants, opened: Sequence[Readable]) -> list[Head]:
    """The heads of all wordings."""
    return [_head(wording, opened, alone=len(variants.wordings) == 1) for wording in variants.wordings]


def _head(wording: Wording, opened: Sequence[Readable], *, alone: bool) -> Head:
    articles = wording.articles
    names = list(dict.fromkeys(_name(opened[article]) for article in articles))
    more = f" + {len(names) - 1}" if len(names) > 1 else ""
    days = list(dict.fromkeys(day(opened[article].article.published) for article in articles))
    numbers = numbered(articles)
    return Head(
        numbers if len(numbers) <= LONGEST_NUMBERS else f"{len(articles)} articles",
        names[0] + more,
        _speaker(wording, opened),
        days[0] if len(days) == 1 else "",
        _match(wording, alone=alone),
    )


def numbered(articles: Sequence[int]) -> str:
    """Articles as a reader counts them."""
    return " ".join(str(article + 1) for article in articles)


def _name(one: Readable) -> str:
    """The publication, else the title, else the file: a path says least."""
    return excerpt(one.article.site or one.article.title or one.origin, 0, None, LONGEST_NAME)


def _match(wording: Wording, *, alone: bool) -> str:
    if wording.kind is None:
        return "word for word" if alone else "best"
    return f"{wording.kind}, over others" if wording.score is None else scored(wording.kind, wording.score)


def _speaker(wording: Wording, opened: Sequence[Readable]) -> str:
    """Who says it, as the first article tells that does."""
    for place in wording.places:
        for quote in opened[place.text].quotes:
            if quote.start < place.end and quote.end > place.start and (said_by := sayer(quote)):
                return excerpt(said_by, 0, None, LONGEST_NAME)
    return ""
