"""What can match: the quotes and the sentences of one text, cut once and kept.

No unit crosses a blank line. A quote of several sentences also gives its sentences. A sentence that holds a quote
gives two units: the whole, to be compared with sentences, and the words outside the marks, to be compared with
quotes, for those inside are compared as a quote already. Stock phrases never count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import NamedTuple, TypeVar

from matching.model import Quote, QuoteKind
from matching.preparing.boilerplate import credits_and_datelines, stock_phrases
from matching.preparing.labels import speaker_labels
from matching.wording.capitals import in_ordinary_letters
from matching.wording.paragraphs import paragraphs
from matching.wording.sentences import sentences
from matching.wording.tokens import Tokens
from matching.wording.vocabulary import vocabulary

Value = TypeVar("Value")

SHORTEST_QUOTE = 2
"""Words: a single word in marks is not evidence of anything."""
SHORTEST_SENTENCE = 4
"""Words outside quotation marks that a sentence needs to be a unit."""
LONGEST = 150
"""Words of a unit; what is longer (a page without full stops) is cut, so that aligning stays cheap."""
TITLE_WORDS = 6
"""A quote of title-case words no longer than this is the name of a work or a nickname."""
CAPITAL_WORDS = 3
"""The same for one in capitals, whose letters do not tell."""
FURNITURE_WORDS = 14
"""Words of the longest dateline."""
FURNITURE_SHARE = 0.7
"""Share of numbers and calendar words from which a short sentence is a dateline."""


@dataclass(slots=True, eq=False)
class Unit:
    """A quote or a sentence, with the facts about it that need no other text."""

    start: int
    end: int
    tokens: Sequence[int]
    """Indexes of the tokens that count."""
    forms: list[str]
    stems: list[str]
    kind: QuoteKind | None
    """The kind of the quote; None for a sentence."""
    speaker: str
    content: frozenset[str]
    """Stems that are no function words."""
    names: frozenset[str]
    """Stems of the capitalised words that do not begin the sentence; none of a headline in title case."""
    is_title: bool
    """A quote that looks like the name of a work or a nickname."""
    is_headline: bool
    """A sentence that ends without a full stop: a title, a heading, a caption."""
    language: str
    """What its words were read by."""
    marked: frozenset[int]
    """Positions of the words of a sentence that stand in quotation marks."""
    is_outside: bool
    """A sentence of which only the words outside quotation marks count."""

    @property
    def is_quote(self) -> bool:
        """Whether this unit stands in quotation marks."""
        return self.kind is not None

    @property
    def tells(self) -> bool:
        """Whether this unit is a whole sentence."""
        return self.kind is None and not self.is_outside


def cut_units(text: str, tokens: Tokens, quotes: Sequence[Quote], spans: Sequence[tuple[int, int]]) -> list[Unit]:
    """The units of a text; `spans` are its sentences."""
    builder = _Builder(text, tokens, quotes)
    return [*builder.quotes(), *builder.sentences(spans)]


class _Stretch(NamedTuple):
    start: int
    end: int
    tokens: range


def _mark(marks: bytearray, runs: Iterable[range]) -> None:
    for within in runs:
        marks[within.start : within.stop] = b"\1" * len(within)


def _any(marks: bytearray, within: range) -> bool:
    """Whether any token of a stretch is marked."""
    return marks.find(1, within.start, within.stop) >= 0


def _without(indexes: Sequence[int], marks: bytearray) -> Sequence[int]:
    """The tokens that are not marked."""
    if isinstance(indexes, range) and not _any(marks, indexes):
        return indexes
    return [index for index in indexes if not marks[index]]


def taken(column: list[Value], indexes: Sequence[int]) -> list[Value]:
    """What a column of a text's tokens has at some of them."""
    if isinstance(indexes, range):
        return column[indexes.start : indexes.stop]
    return [column[index] for index in indexes]


class _Builder:
    """Makes the units of one text."""

    def __init__(self, text: str, tokens: Tokens, quotes: Sequence[Quote]) -> None:
        self._text = text
        self._tokens = tokens
        self._words = vocabulary(tokens.language)
        self._quotes = quotes
        firsts = list(map(in_ordinary_letters(text).__getitem__, tokens.starts))
        self._small, self._large = list(map(str.islower, firsts)), list(map(str.isupper, firsts))
        self._marked = bytearray(len(tokens))
        self._stock = bytearray(len(tokens))
        self._credits = bytearray(len(tokens))
        _mark(self._stock, stock_phrases(tokens))
        _mark(self._credits, credits_and_datelines(text, tokens))
        _mark(self._credits, speaker_labels(text, tokens, paragraphs(text)))
        _mark(self._marked, (tokens.between(quote.start, quote.end) for quote in quotes))

    def quotes(self) -> Iterator[Unit]:
        """Each quote, and the sentences of those that have several."""
        for quote in self._quotes:
            for start, end in paragraphs(self._text[quote.start : quote.end]):
                for span in self._with_sentences(quote.start + start, quote.start + end):
                    for part in self._cut(*span):
                        if len(part.tokens) >= SHORTEST_QUOTE:
                            yield self._unit(part, part.tokens, quote)

    def _with_sentences(self, start: int, end: int) -> list[tuple[int, int]]:
        parts = list(sentences(self._text, start, end))
        return [(start, end), *parts] if len(parts) > 1 else [(start, end)]

    def sentences(self, spans: Sequence[tuple[int, int]]) -> Iterator[Unit]:
        """Each sentence with some words outside quotation marks, and these alone where they are enough; stock
        phrases and datelines left out."""
        for span in spans:
            for part in map(self._without_credits, self._cut(*span)):
                whole = _without(part.tokens, self._stock)
                outside = _without(whole, self._marked)
                least = max(SHORTEST_SENTENCE, len(part.tokens) - len(whole))
                if not outside or self._is_dateline(whole):
                    continue
                if len(whole) >= least:
                    yield self._unit(part, whole, None)
                if len(outside) < len(whole) and len(outside) >= least:
                    yield self._unit(part, outside, None)

    def _without_credits(self, part: _Stretch) -> _Stretch:
        """A sentence from behind its dateline; of a line of credit nothing is left."""
        first = self._credits.find(0, part.tokens.start, part.tokens.stop)
        first = part.tokens.stop if first < 0 else first
        if first in (part.tokens.start, part.tokens.stop):
            return _Stretch(part.start, part.end, range(first, part.tokens.stop))
        return _Stretch(self._tokens.starts[first], part.end, range(first, part.tokens.stop))

    def _cut(self, start: int, end: int) -> Iterator[_Stretch]:
        """The stretch itself, or, of a very long one, pieces of `LONGEST` words."""
        tokens = self._tokens.between(start, end)
        if len(tokens) <= LONGEST:
            yield _Stretch(start, end, tokens)
            return
        for first in range(tokens.start, tokens.stop, LONGEST):
            piece = range(first, min(first + LONGEST, tokens.stop))
            yield _Stretch(self._tokens.starts[piece[0]], self._tokens.ends[piece[-1]], piece)

    def _is_dateline(self, indexes: Sequence[int]) -> bool:
        if len(indexes) > FURNITURE_WORDS:
            return False
        calendar = self._words.calendar
        forms = taken(self._tokens.forms, indexes)
        return sum(form[0].isdigit() or form in calendar for form in forms) >= FURNITURE_SHARE * len(forms)

    def _may_be_title(self, stretch: _Stretch, words: int, is_capitalised: bool) -> bool:
        """Whether a quote looks like a title; in capitals each of a few words does."""
        if words <= CAPITAL_WORDS and self._text[stretch.start : stretch.end].isupper():
            return True
        return is_capitalised and words <= TITLE_WORDS

    def _unit(self, stretch: _Stretch, indexes: Sequence[int], quote: Quote | None) -> Unit:
        stop = self._words.stop
        stems, small = taken(self._tokens.stems, indexes), taken(self._small, indexes)
        content = frozenset(stems) - stop
        is_capitalised = bool(content) and stop.issuperset(compress(stems, small))
        is_headline = quote is None and self._text[stretch.end - 1].isalnum()
        has_marks = quote is None and _any(self._marked, stretch.tokens)
        marked = [at for at, index in enumerate(indexes) if self._marked[index]] if has_marks else []
        begins = int(indexes[0] == stretch.tokens[0])
        names = frozenset(compress(stems[begins:], taken(self._large, indexes)[begins:])) - stop
        return Unit(
            start=stretch.start,
            end=stretch.end,
            tokens=indexes,
            forms=taken(self._tokens.forms, indexes),
            stems=stems,
            kind=quote.kind if quote else None,
            speaker=quote.speaker if quote else "",
            content=content,
            names=frozenset() if is_headline and is_capitalised else names,
            is_title=quote is not None and self._may_be_title(stretch, len(indexes), is_capitalised),
            is_headline=is_headline,
            language=self._tokens.language,
            marked=frozenset(marked),
            is_outside=has_marks and not marked,
        )
