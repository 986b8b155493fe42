"""The lines of every list one can choose from, made from what the screen knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from matching.model import Quote
from parsers import Article
from parsers.article import BLOCK_BREAK
from tui.column.layout import byline
from tui.commands import COMMANDS
from tui.comparison import Comparison
from tui.contents import Contents
from tui.history import Place
from tui.keyboard.keymap import Keymap
from tui.offer import Choice

LABEL = 26
"""Cells that kind, score and numbers of a match take before its words."""

LONGEST_ORIGIN = 32
"""Characters of a publication or a file's name, so that the title beside it can be seen."""

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
    def label(self) -> str:
        """What it is called in a line."""

    @property
    def origin(self) -> str:
        """Where it came from, in short."""


def excerpt(text: str, start: int, end: int | None, longest: int) -> str:
    """A span on one line, cut where it is long."""
    words = " ".join(text[start:end].split())
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def place(article: int, offset: int) -> str:
    """A place as the value of a choice."""
    return f"{article}:{offset}"


def articles(opened: Sequence[Readable], failures: Sequence[str] = ()) -> list[Choice]:
    """The open articles, and below them the sources that could not be read, each with why (`SOURCE: why`)."""
    lines = [
        Choice(
            f"{number + 1} {excerpt(one.origin, 0, None, LONGEST_ORIGIN)}: {one.article.title or 'untitled'}",
            str(number),
            byline(one.article),
            one.origin,
        )
        for number, one in enumerate(opened)
    ]
    return lines + [Choice(f"– {failure}", UNREAD, "not read") for failure in failures]


def matches(opened: Sequence[Readable], comparison: Comparison, width: int) -> list[Choice]:
    """All matches, in the order of their letters, both sides on one line of `width` cells."""
    lines = []
    room = max(width - LABEL, 12)
    both = room >= 2 * SHORTEST
    half = room // 2 - 3 if both else room
    for index, match in enumerate(comparison.matches):
        letter = comparison.letters[index]
        whole = opened[match.a].article.text[match.a_start : match.a_end]
        words = excerpt(opened[match.a].article.text, match.a_start, match.a_end, half)
        other = excerpt(opened[match.b].article.text, match.b_start, match.b_end, half)
        shown = f"{words} ↔ {other}" if both and match.kind != "exact" else words
        where = f"{match.kind:<8} {match.score:.2f}  {match.a + 1}↔{match.b + 1}"
        lines.append(
            (len(letter), letter, match.a_start, Choice(f"{letter:<2} {where}  {shown}", str(index), also=whole))
        )
    return [line[-1] for line in sorted(lines, key=lambda line: line[:3])]


def quotes(opened: Sequence[Readable], width: int) -> list[Choice]:
    """Who says what: quotes whose speaker is known person by person, however spelt, then the others in order."""
    from matching.persons.persons import find_persons

    persons = find_persons([[quote.speaker for quote in one.quotes] for one in opened])
    named: list[tuple[str, str, int, int, Choice]] = []
    for number, one in enumerate(opened):
        for quote in one.quotes:
            label = f"{number + 1} {quote.speaker or '—'}: "
            words = excerpt(one.article.text, quote.start, quote.end, max(width - len(label) - 2, SHORTEST))
            whole = one.article.text[quote.start : quote.end]
            choice = Choice(label + words, place(number, quote.start), also=f"{whole} {one.label}")
            name = persons[number][quote.speaker].name if quote.speaker else "\uffff"
            named.append((name.split()[-1].casefold(), name, number, quote.start, choice))
    return [choice for *_, choice in sorted(named, key=lambda line: line[:4])]


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
