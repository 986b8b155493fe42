"""The lines of every list one can choose from, made from what the screen knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from matching.model import Quote
from parsers import Article
from parsers.article import BLOCK_BREAK
from tui.clipping import excerpt, path_end
from tui.column.layout import day
from tui.commands import COMMANDS
from tui.keyboard.keymap import Keymap
from tui.lists.contents import Contents
from tui.lists.offer import Choice, Preview
from tui.places.history import Place

LONGEST_ORIGIN = 32
"""Cells of a publication, a file or a person, so that what stands beside it can be seen."""

LONGEST_TITLE = 200
"""Cells of a title; more than any screen shows."""

LONGEST_SIDE = 1_000
"""Characters looked at of one side of a match, or of a paragraph."""

NOT_SAID = ("scare", "title")
"""Kinds of quotes that nobody says."""

WHOLE = ("direct", "block")
"""Kinds of quotes that are whole utterances."""

LONGEST_WORDS = 120
"""Characters of the text at a mark."""

UNREAD = ""
"""The value of a choice that is no article."""

SHORTEST = 16
"""Cells each side of a match needs to be recognised; with less only one side is shown."""


class Readable(Protocol):
    """What the lists need of an open article."""

    @property
    def article(self) -> Article:
        """The article itself."""

    @property
    def quotes(self) -> Sequence[Quote]:
        """Its quotes."""

    @property
    def name(self) -> str:
        """The source's name."""

    @property
    def label(self) -> str:
        """What it is called in a line."""

    @property
    def origin(self) -> str:
        """Where it came from, in short."""


def place(article: int, offset: int) -> str:
    """A place as the value of a choice."""
    return f"{article}:{offset}"


def articles(opened: Sequence[Readable], failures: Sequence[str] = ()) -> list[Choice]:
    """The open articles by their titles, with where each came from, and below them the sources that could not be
    read, each with why (`SOURCE: why`)."""
    lines = []
    for number, one in enumerate(opened):
        title = excerpt(one.article.title, 0, None, LONGEST_TITLE)
        site = excerpt(one.article.site, 0, None, LONGEST_ORIGIN)
        origin = site or path_end(one.origin, LONGEST_ORIGIN)
        known = " · ".join(filter(None, (origin if title else "", day(one.article.published))))
        shown = f"{number + 1} {title or path_end(one.name, LONGEST_TITLE)}"
        also = f"{one.name} {one.origin} {' '.join(one.article.authors)}"
        lines.append(Choice(shown, str(number), known, also, origin if title else ""))
    return lines + [Choice(f"– {failure}", UNREAD, "not read") for failure in failures]


def sayer(quote: Quote) -> str:
    """Who says a quote; nobody of words that are set off and not said: names of works, distancing marks."""
    return "" if quote.kind in NOT_SAID else quote.speaker


def around(opened: Sequence[Readable], value: str) -> list[Preview]:
    """The paragraph at a place, seen from there."""
    article, _, offset = value.partition(":")
    text, at = opened[int(article)].article.text, int(offset)
    before = text.rfind(BLOCK_BREAK, 0, at)
    start = max(before + len(BLOCK_BREAK) if before >= 0 else 0, at - LONGEST_SIDE)
    end = text.find(BLOCK_BREAK, at, at + LONGEST_SIDE)
    return [Preview(text[start : end if end > 0 else at + LONGEST_SIDE], (), at - start)]


def contents(of: Contents, article: int, percents: Sequence[int]) -> list[Choice]:
    """The contents of an article, each entry indented by its level, with how far through the article it is."""
    return [
        Choice("  " * max(entry.level - 1, 0) + entry.text, place(article, entry.start), f"{percent}%")
        for entry, percent in zip(of.entries, percents, strict=True)
    ]


def marks(opened: Sequence[Readable], places: Iterable[tuple[str, Place]]) -> list[Choice]:
    """Marks: the letter, the article, and the words at the place."""
    lines = []
    for letter, (article, offset) in places:
        one = opened[article]
        text = one.article.text
        end = text.find(BLOCK_BREAK, offset, offset + LONGEST_WORDS)
        words = excerpt(text, offset, end if end > offset else offset + LONGEST_WORDS, LONGEST_WORDS)
        label = excerpt(one.label, 0, None, LONGEST_ORIGIN)
        lines.append(Choice(f"{letter}  {article + 1} {label}: {words}", place(article, offset)))
    return lines


def commands(keymap: Keymap) -> list[Choice]:
    """Every command that can be done while reading, by name, with its keys."""
    return [
        Choice(f"{one.id.replace('-', ' ')}: {one.title}", one.id, " ".join(keymap.keys_of(one.id)))
        for one in COMMANDS
        if "reading" in one.modes
    ]


def themes(offered: Iterable[tuple[str, str]]) -> list[Choice]:
    """The themes, with what they are for."""
    return [Choice(name, name, about) for name, about in sorted(offered)]
