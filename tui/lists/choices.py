"""The lines of every list one can choose from, made from what the screen knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from matching.model import Quote
from parsers import Article
from parsers.article import BLOCK_BREAK
from tui.clipping import excerpt, path_end
from tui.column.characters import cells
from tui.column.layout import day
from tui.commands import COMMANDS
from tui.keyboard.keymap import Keymap
from tui.lists.contents import Contents
from tui.lists.offer import Choice, Preview
from tui.matches.comparison import Comparison
from tui.places.history import Place

LABEL, NARROW_LABEL = 26, 18
"""Cells that kind, score and numbers of a match take before its words; the latter without the kind."""

NARROW = 60
"""Cells of a screen below which the words of a match need the room of its kind."""

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


def matches(opened: Sequence[Readable], comparison: Comparison, width: int) -> list[Choice]:
    """All matches that are shown, in the order of their letters, both sides on one line of `width` cells."""
    lines = []
    narrow = width < NARROW
    room = max(width - (NARROW_LABEL if narrow else LABEL), 12)
    both = room >= 2 * SHORTEST
    half = room // 2 - 3 if both else room
    for index, match in enumerate(comparison.matches):
        if index in comparison.hidden:
            continue
        letter = comparison.letters[index]
        whole = opened[match.a].article.text[match.a_start : match.a_end]
        words = excerpt(opened[match.a].article.text, match.a_start, match.a_end, half)
        other = excerpt(opened[match.b].article.text, match.b_start, match.b_end, half)
        shown = f"{words} ↔ {other}" if both and match.kind != "exact" else words
        kind = "" if narrow else f"{match.kind:<8} "
        where = f"{kind}{match.score:.2f}  {match.a + 1}↔{match.b + 1}"
        lines.append(
            (
                len(letter),
                letter,
                match.a_start,
                Choice(f"{letter:<2} {where}  {shown}", str(index), also=f"{match.kind} {whole}"),
            )
        )
    return [line[-1] for line in sorted(lines, key=lambda line: line[:3])]


def sides(opened: Sequence[Readable], comparison: Comparison, value: str) -> list[Preview]:
    """Both sides of a match, the words that differ marked."""
    match = comparison.matches[int(value)]
    both = (match.a, match.a_start, match.a_end), (match.b, match.b_start, match.b_end)
    return [
        _side(opened[article].article.text, article, start, end, comparison.differing(int(value), article))
        for article, start, end in both
    ]


def _side(text: str, article: int, start: int, end: int, differing: Iterable[tuple[int, int]]) -> Preview:
    """One side of a match, the number of its article before it."""
    before = f"{article + 1}  "
    by = len(before) - start
    spans = [(left + by, right + by) for left, right in differing]
    return Preview(before + text[start : min(end, start + LONGEST_SIDE)].replace("\n", " "), spans, 1)


def sayer(quote: Quote) -> str:
    """Who says a quote; nobody of words that are set off and not said: names of works, distancing marks."""
    return "" if quote.kind in NOT_SAID else quote.speaker


def quotes(opened: Sequence[Readable], width: int) -> list[Choice]:
    """Who says what: quotes whose speaker is known person by person, however spelt, then the others in order.
    What is no whole utterance says so."""
    from matching.persons.persons import find_persons

    persons = find_persons([[quote.speaker for quote in one.quotes] for one in opened])
    named: list[tuple[str, str, int, int, Choice]] = []
    for number, one in enumerate(opened):
        for quote in one.quotes:
            said_by = sayer(quote)
            kind = "" if quote.kind in WHOLE else f" ({quote.kind})"
            label = f"{number + 1} {excerpt(said_by, 0, None, LONGEST_ORIGIN) or '—'}{kind}: "
            words = excerpt(one.article.text, quote.start, quote.end, max(width - cells(label) - 3, SHORTEST))
            whole = one.article.text[quote.start : quote.end]
            choice = Choice(label + words, place(number, quote.start), also=f"{whole} {one.label}")
            name = persons[number][said_by].name if said_by else "\uffff"
            named.append((name.split()[-1].casefold(), name, number, quote.start, choice))
    return [choice for *_, choice in sorted(named, key=lambda line: line[:4])]


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
