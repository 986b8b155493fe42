"""Who says what in all open articles: speakers brought together over spellings and articles, and what they say.

The parts of an interrupted quotation are one saying, and so is what several articles quote of one person, as far
as matches tell that it is the same. An article that quotes the same words and names nobody goes with those that
do, where these agree who says them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from matching import Person, find_persons
from matching.model import Quote, QuoteKind
from matching.sharing.variants import is_one_place
from tui.column.intervals import Intervals
from tui.lists.choices import NOT_SAID, Readable, sayer
from tui.matches.comparison import Comparison, Stop

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
    letter: str
    """That of the match it belongs to, or ""."""

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
        """That of its match, or ""."""
        return self.quotings[0].letter

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
    told = [list(_quotings(one.quotes, number, comparison)) for number, one in enumerate(opened)]
    persons = find_persons([{quoting.speaker for quoting in each} for each in told])
    quotings = [quoting for each in told for quoting in each]
    agreed = _agreed(quotings, persons)
    said: defaultdict[tuple[Sort, int], list[Quoting]] = defaultdict(list)
    known: dict[int, Person] = {}
    for quoting in quotings:
        person = persons[quoting.article].get(quoting.speaker) or agreed.get(quoting.letter)
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
        yield Quoting(article, spans, told[0].kind, speaker, _letter(spans, near))


def _letter(spans: Sequence[tuple[int, int]], stops: Sequence[Stop]) -> str:
    """The letter of the stop that one of these parts shares most with."""
    shared = [
        (min(end, stop.end) - max(start, stop.start), stop.letter)
        for start, end in spans
        for stop in stops
        if is_one_place((start, end), (stop.start, stop.end))
    ]
    return max(shared, key=lambda one: one[0], default=(0, ""))[1]


def _agreed(quotings: Sequence[Quoting], persons: Sequence[Mapping[str, Person]]) -> dict[str, Person]:
    """By the letter of a match: who says it, where all articles that tell it agree."""
    told: defaultdict[str, dict[int, Person]] = defaultdict(dict)
    for quoting in quotings:
        if quoting.letter and quoting.speaker:
            person = persons[quoting.article][quoting.speaker]
            told[quoting.letter][id(person)] = person
    return {letter: next(iter(found.values())) for letter, found in told.items() if len(found) == 1}


def _sort(quoting: Quoting, person: Person | None) -> Sort:
    if person is not None and (quoting.speaker or quoting.kind not in NOT_SAID):
        return "named" if person.is_named else "not named"
    return "not said" if quoting.kind in NOT_SAID else "unknown"


def _speaker(sort: Sort, person: Person | None, told: Sequence[Quoting]) -> Speaker:
    together: defaultdict[object, list[Quoting]] = defaultdict(list)
    for quoting in told:
        together[quoting.letter or (quoting.article, quoting.start)].append(quoting)
    sayings = tuple(Saying(tuple(each)) for each in together.values())
    return Speaker(sort, person.name if person else "", person.names if person else (), sayings)


def _rank(speaker: Speaker) -> tuple[int, int, int, str]:
    surname = speaker.name.split()[-1].casefold() if speaker.name else ""
    return SORTS.index(speaker.sort), -len(speaker.articles), -len(speaker.sayings), surname
