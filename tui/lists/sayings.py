"""Who says what in all open articles: speakers brought together over spellings and articles, and what they say.

The parts of an interrupted quotation are one saying, and so is what several articles quote of one person, as far
as matches tell that it is the same. An article that quotes the same words and names nobody goes with those that
do, where these agree who says them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from matching.model import Quote, QuoteKind
from matching.sharing.variants import is_one_place
from tui.column.intervals import Intervals
from tui.lists.choices import NOT_SAID, Readable, sayer
from tui.matches.comparison import Comparison, Stop

if TYPE_CHECKING:
    from matching import Person

Sort = Literal["named", "not named", "unknown", "not said"]
"""Who speaks: somebody; "an aide"; nobody knows who; nobody, as the words are a title or held at a distance."""
SORTS: tuple[Sort, ...] = ("named", "not named", "unknown", "not said")
"""In their order."""


@dataclass(frozen=True, slots=True)
class Quoting:
    """One article's quotation of something."""

    article: int
    spans: tuple[tuple[int, int], ...]
    """Its parts, in order."""
    kind: QuoteKind
    speaker: str
    """As this article calls the speaker, or ""."""
    letters: tuple[str, ...]
    """Those of the matches it belongs to, that which it shares most with first; its parts may have one each."""

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where its last part ends."""
        return self.spans[-1][1]


@dataclass(frozen=True, slots=True)
class Saying:
    """Something said, in every article that quotes it."""

    quotings: tuple[Quoting, ...]
    """One or more, in the order of the articles."""

    @property
    def articles(self) -> list[int]:
        """Where it is quoted."""
        return sorted({quoting.article for quoting in self.quotings})

    @property
    def letter(self) -> str:
        """That of the match to which all its quotations belong, or ""."""
        return next(iter(_common(self.quotings)), "")

    def quoting(self, article: int | None) -> Quoting:
        """The quotation in an article, where it has one, else the first."""
        return next((each for each in self.quotings if each.article == article), self.quotings[0])


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody, or all who are of another sort, and what is said."""

    sort: Sort
    name: str
    """As best known, or ""."""
    also: tuple[str, ...]
    """All names the articles give."""
    sayings: tuple[Saying, ...]
    """In the order of the articles."""

    @property
    def articles(self) -> list[int]:
        """Where something of it is quoted."""
        return sorted({article for saying in self.sayings for article in saying.articles})


def speakers(opened: Sequence[Readable], comparison: Comparison) -> list[Speaker]:
    """Everybody who is quoted, whom most articles quote and who says most first; who is not known comes last."""
    from matching import find_persons

    told = [list(_quotings(one.quotes, number, comparison)) for number, one in enumerate(opened)]
    persons = find_persons([{quoting.speaker for quoting in each} for each in told])
    quotings = [quoting for each in told for quoting in each]
    agreed = _agreed(quotings, persons)
    said: defaultdict[tuple[Sort, int], list[Quoting]] = defaultdict(list)
    known: dict[int, Person] = {}
    for quoting in quotings:
        person = persons[quoting.article].get(quoting.speaker) or _only(map(agreed.get, quoting.letters))
        sort = _sort(quoting, person)
        who = id(person) if sort == "named" else 0
        if person is not None and sort == "named":
            known[who] = person
        said[sort, who].append(quoting)
    found = (_speaker(sort, known.get(who), told) for (sort, who), told in said.items())
    return sorted(found, key=_rank)


def _quotings(quotes: Sequence[Quote], article: int, comparison: Comparison) -> Iterator[Quoting]:
    """The quotations of an article, parts of one together."""
    parts: defaultdict[int, list[Quote]] = defaultdict(list)
    for quote in quotes:
        parts[quote.utterance].append(quote)
    stops = [stop for stop in comparison.stops_of(article) if stop.kind != "passage"]
    places = Intervals([(stop.start, stop.end) for stop in stops])
    for told in parts.values():
        spans = tuple((part.start, part.end) for part in told)
        speaker = next(filter(None, map(sayer, told)), "")
        near = [stops[number] for number in places.between(spans[0][0], spans[-1][1])]
        yield Quoting(article, spans, told[0].kind, speaker, _letters(spans, near))


def _letters(spans: Sequence[tuple[int, int]], stops: Sequence[Stop]) -> tuple[str, ...]:
    """The letters of the stops at the place of one of these parts."""
    shared = [
        (max(start, stop.start) - min(end, stop.end), stop.letter)
        for start, end in spans
        for stop in stops
        if is_one_place((start, end), (stop.start, stop.end))
    ]
    return tuple(dict.fromkeys(letter for _, letter in sorted(shared)))


def _agreed(quotings: Sequence[Quoting], persons: Sequence[Mapping[str, Person]]) -> dict[str, Person]:
    """By the letter of a match: who says it, where all articles that tell it agree."""
    told: defaultdict[str, dict[int, Person]] = defaultdict(dict)
    for quoting in quotings:
        for letter in quoting.letters if quoting.speaker else ():
            person = persons[quoting.article][quoting.speaker]
            told[letter][id(person)] = person
    return {letter: next(iter(found.values())) for letter, found in told.items() if len(found) == 1}


def _sort(quoting: Quoting, person: Person | None) -> Sort:
    if person is not None and (quoting.speaker or quoting.kind not in NOT_SAID):
        return "named" if person.is_named else "not named"
    return "not said" if quoting.kind in NOT_SAID else "unknown"


def _speaker(sort: Sort, person: Person | None, told: Sequence[Quoting]) -> Speaker:
    sayings = tuple(Saying(tuple(each)) for each in _together(told))
    return Speaker(sort, person.name if person else "", person.names if person else (), sayings)


def _together(told: Sequence[Quoting]) -> Sequence[Sequence[Quoting]]:
    """What belongs to one match, one quotation of each article: what one quotes twice is two.

    Where quotations belong to several matches, those of a line have one in common: that two of them are each like
    a third does not make one saying of them.
    """
    known: defaultdict[str, list[list[Quoting]]] = defaultdict(list)
    lines: list[list[Quoting]] = []
    for quoting in told:
        near = (line for letter in quoting.letters for line in known[letter])
        line = next((each for each in near if _goes_with(quoting, each)), None)
        if line is None:
            line = []
            lines.append(line)
        line.append(quoting)
        for letter in quoting.letters:
            if not any(line is each for each in known[letter]):
                known[letter].append(line)
    return lines


def _goes_with(quoting: Quoting, line: Sequence[Quoting]) -> bool:
    return line[-1].article != quoting.article and bool(_common((*line, quoting)))


def _common(quotings: Sequence[Quoting]) -> list[str]:
    """The letters that all of these have, in the order of the first."""
    return [letter for letter in quotings[0].letters if all(letter in each.letters for each in quotings)]


def _only(persons: Iterable[Person | None]) -> Person | None:
    """The one person of all these; None where there are two, or one is not known."""
    found = {id(person): person for person in persons}
    return next(iter(found.values())) if len(found) == 1 else None


def _rank(speaker: Speaker) -> tuple[int, int, int, str]:
    surname = speaker.name.split()[-1].casefold() if speaker.name else ""
    return SORTS.index(speaker.sort), -len(speaker.articles), -len(speaker.sayings), surname
