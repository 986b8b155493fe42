"""`--plain`: articles and what they share as linear text, made to be listened to or read on a braille display.

Nothing here needs to be seen: no columns, no drawn lines, no indents. What a listener would search for stands
at the front of its line in a word of its own ("Article", "Heading", "Match"), announcements are short and in
brackets, a match is told where it begins and where it ends, and all that can wait (hyperlinks, both sides of
each match) comes after what is read. An article's own words cannot pass for an announcement: the bracket of one
becomes a round one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from library.report.words import scored
from matching.model import Match, Quote
from parsers import Article, Block
from tui.column.layout import byline, sentence
from tui.column.wrap import wrap
from tui.matches.comparison import Comparison, Stop
from tui.matches.letters import number_of
from tui.printing.differing import difference
from tui.printing.titled import Titled

SHORT_NAME = 30
"""Characters of an article's name where it is said again and again."""

OPENING, CLOSING = "“‘„«‹\"'(", "”’»›\"'),.;:!?"
"""Marks that belong to a match although its span leaves them out."""

_ANNOUNCEMENT = re.compile(r"\[(?=(?:match|end|note)\b)", re.IGNORECASE)
_CELLS = re.compile(r" *\| *")

_SAID_BEFORE = {"summary": "Summary: ", "heading": "Heading: ", "caption": "Caption: ", "quotation": "Quotation: "}
"""What a listener is told of a block."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an article shares something: one letter, one stretch of text, one or more other articles."""

    start: int
    end: int
    stops: tuple[Stop, ...]

    @property
    def letter(self) -> str:
        return self.stops[0].letter


def spoken(articles: Sequence[Titled], comparison: Comparison, quotes: Sequence[Sequence[Quote]]) -> Iterator[str]:
    """The lines of the whole: what there is, the articles, and the matches with both sides."""
    if len(articles) == 1:
        yield from _article(articles, 0, Comparison())
        return
    groups = len(comparison.groups)
    yield f"{len(articles)} articles, {groups} {'match' if groups == 1 else 'matches'}."
    for number, one in enumerate(articles):
        yield f"{number + 1}: {_said(_name(one))}"
    for number in range(len(articles)):
        yield ""
        yield from _article(articles, number, comparison)
    yield ""
    yield from _matches(articles, comparison, quotes)


def wrapped(lines: Iterable[str], width: int) -> Iterator[str]:
    """The lines broken at words so that each fits in `width` cells; as they are where it is 0."""
    for line in lines:
        if width and line:
            yield from (line[start:end] for start, end in wrap(line, 0, len(line), width))
        else:
            yield line


def _said(words: str) -> str:
    """Words that are not ours, which cannot pass for an announcement."""
    return _ANNOUNCEMENT.sub("(", words)


def _name(one: Titled) -> str:
    title = one.article.title or "without a title"
    return ", ".join(filter(None, [one.article.site or one.source, title]))


def _short(articles: Sequence[Titled], number: int) -> str:
    """What an article is called in an announcement: "2 Northern Ledger", "3 statement"."""
    one = articles[number]
    return (
        f"{number + 1} {_said((one.article.site or PurePath(one.source).stem or one.source)[:SHORT_NAME].strip())}"
    )


def _article(articles: Sequence[Titled], number: int, comparison: Comparison) -> Iterator[str]:
    article = articles[number].article
    counted = f"Article {number + 1} of {len(articles)}: " if len(articles) > 1 else ""
    blocks = list(article.blocks)
    marks = _Marks(article, _announcements(articles, number, comparison))
    title = blocks.pop(0) if blocks and blocks[0].kind == "title" else None
    yield counted + (marks.text(title) if title else _said(articles[number].source))
    if blocks and blocks[0].kind == "summary":
        yield _line(marks, blocks.pop(0))
    yield from filter(None, [_said(article.site), _said(byline(article).replace(" · ", ", "))])
    yield from (f"Note: {_said(sentence(note))}" for note in article.notes if note)
    before = ""
    for block in blocks:
        if not before == block.kind == "list item":
            yield ""
        yield from _line(marks, block).split("\n")
        before = block.kind
    if marks.notes:
        yield ""
        yield f"Notes{f' of article {number + 1}' if counted else ''}: where the hyperlinks lead."
        yield from (f"Note {count}: {_said(target)}" for count, target in enumerate(marks.notes, 1))


def _line(marks: _Marks, block: Block) -> str:
    text = marks.text(block)
    if block.kind == "list item":
        return f"{block.marker or '-'} {text}"
    if block.kind == "rule":
        return "Section break."
    if block.kind == "table":
        rows = [f"Row {count}: {_CELLS.sub('; ', row)}" for count, row in enumerate(text.split("\n"), 1)]
        return "\n".join([f"Table of {len(rows)} {'row' if len(rows) == 1 else 'rows'}.", *rows])
    if block.kind == "code":
        return f"Code:\n{text}\nEnd of code."
    return _SAID_BEFORE.get(block.kind, "") + text


class _Marks:
    """The text of an article with what is announced inside it."""

    def __init__(self, article: Article, announcements: Iterable[tuple[int, int, str]]) -> None:
        self._text = _said(article.text)
        self.notes: list[str] = []
        """The targets of the hyperlinks, in the order of their numbers."""
        self._said = [*announcements, *self._numbered(article)]
        self._said.sort(key=lambda said: said[:2])
        self._next = 0

    def _numbered(self, article: Article) -> Iterator[tuple[int, int, str]]:
        numbers: dict[str, int] = {}
        for span in (span for block in article.blocks for span in block.spans if span.target):
            number = numbers.setdefault(span.target, len(numbers) + 1)
            yield span.end, -2, f" [note {number}]"
        self.notes.extend(numbers)

    def text(self, block: Block) -> str:
        """The words of a block; blocks must be asked for in their order."""
        parts: list[str] = []
        done = block.start
        while self._next < len(self._said) and self._said[self._next][0] <= block.end:
            offset, _, words = self._said[self._next]
            self._next += 1
            parts += [self._text[done:offset], words]
            done = max(done, offset)
        return "".join([*parts, self._text[done : block.end]])


def _announcements(
    articles: Sequence[Titled], number: int, comparison: Comparison
) -> Iterator[tuple[int, int, str]]:
    """Offset, rank among those at one offset (ends first, then the longer match) and words."""
    text = articles[number].article.text
    for place in _places(comparison.stops_of(number)):
        start, end = place.start, place.end
        while start and text[start - 1] in OPENING:
            start -= 1
        while end < len(text) and text[end] in CLOSING:
            end += 1
        yield start, max(len(text) - end, 0), f"[match {_told(articles, place, comparison)}] "
        yield end, -1, f" [end {place.letter}]"


def _told(articles: Sequence[Titled], place: _Place, comparison: Comparison) -> str:
    """`a, reworded, 0.82`, with where else it stands when there is more than one article where it could."""
    best: dict[int, Stop] = {}
    for stop in sorted(place.stops, key=lambda stop: -comparison.matches[stop.match].score):
        best.setdefault(comparison.other(stop).article, stop)
    told = [
        scored(stop.kind, comparison.matches[stop.match].score, ", ")
        + (f", in {_short(articles, other)}" if len(articles) > 2 else "")
        for other, stop in sorted(best.items())
    ]
    return f"{place.letter}, {'; '.join(told)}"


def _places(stops: Iterable[Stop]) -> list[_Place]:
    """Stops of one letter that overlap are one place."""
    places: list[_Place] = []
    last: dict[str, int] = {}
    for stop in stops:
        known = last.get(stop.letter)
        if known is None or places[known].end <= stop.start:
            last[stop.letter] = len(places)
            places.append(_Place(stop.start, stop.end, (stop,)))
        else:
            place = places[known]
            places[known] = _Place(place.start, max(place.end, stop.end), (*place.stops, stop))
    return places


def _matches(
    articles: Sequence[Titled], comparison: Comparison, quotes: Sequence[Sequence[Quote]]
) -> Iterator[str]:
    """Every match in the order of its letters: its places with who speaks, and how the words differ."""
    members: dict[str, list[int]] = {}
    for index, name in enumerate(comparison.letters):
        if index not in comparison.hidden:
            members.setdefault(name, []).append(index)
    yield f"Matches: {len(members)}."
    for name in sorted(members, key=number_of):
        found = [comparison.matches[index] for index in members[name]]
        best = max(found, key=lambda match: (match.kind != "tied", match.score))
        yield ""
        yield f"Match {name}, {scored(best.kind, best.score, ', ')}."
        for number, one in enumerate(articles):
            for place in _places(stop for stop in comparison.stops_of(number) if stop.letter == name):
                said = ", ".join(filter(None, [_short(articles, number), _said(_speaker(quotes[number], place))]))
                words = " ".join(one.article.text[place.start : place.end].split())
                yield f"{said}: {_said(words)}"
        for match in _connecting(found):
            if words := difference(match, articles[match.a].article.text, articles[match.b].article.text):
                yield f"{match.b + 1} beside {match.a + 1}: {_said(words)}"


def _connecting(matches: Sequence[Match]) -> list[Match]:
    """Of the matches of a group the surest that connect all its articles: what is told of these tells the rest."""
    part: dict[int, int] = {}
    chosen: list[Match] = []
    for match in sorted(matches, key=lambda match: -match.score):
        one, other = part.setdefault(match.a, match.a), part.setdefault(match.b, match.b)
        if one != other:
            chosen.append(match)
            part = {article: one if of == other else of for article, of in part.items()}
    return sorted(chosen, key=lambda match: (match.b, match.a))


def _speaker(quotes: Iterable[Quote], place: _Place) -> str:
    """Who says the quote at a place."""
    if all(stop.kind == "passage" for stop in place.stops):
        return ""
    inside = (quote for quote in quotes if quote.start < place.end and quote.end > place.start)
    return next((quote.speaker for quote in inside if quote.speaker), "")
