"""A library of any size, resampled from the labelled texts.

An article is as many paragraphs as one of the texts has, drawn from all of them, its content words replaced by
others as rare (`words`), a word always by the same one. A few paragraphs are left as they are: so two articles
on different events share a run of words as often as two of the texts do, and the index has to look at them. A
new article has a given number of quotes; its relatives retell it: some of its paragraphs with words left out,
the rest their own, the names the same. Everything follows from the number of the article.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from random import Random

from benchmarks.index_cost.words import Replacement, parts
from matching import Quote, find_quotes
from matching.wording.paragraphs import paragraphs

FILES = ("quotes/docs.jsonl", "quotes_read_twice/docs.jsonl", "quotes/quote_docs.jsonl")
SETS_LEFT_OUT = ("german", "typography")
"""Sets of texts in other languages, or of one paragraph."""
LEFT_AS_IS = 0.065
"""Share of paragraphs whose words stay. Chosen so that about one pair of articles in a thousand shares a run of
words, as pairs of the labelled texts on different events do."""
RETOLD = 0.12
"""Share of a new article's paragraphs that a relative has too: some six matches, where labelled texts on one event
have five."""
LEFT_OUT = 0.12
"""Share of the words of a retold paragraph that are left out."""


class Library:
    """Articles made of the paragraphs of some texts."""

    def __init__(self, texts: list[str]) -> None:
        cut = [[_paragraph(text[start:end]) for start, end in paragraphs(text)] for text in texts]
        self._paragraphs = [paragraph for text in cut for paragraph in text]
        self._lengths = [len(text) for text in cut]

    def article(self, number: int) -> tuple[str, list[Quote]]:
        """The article with a number, and its quotes."""
        random = Random(number)  # noqa: S311 - nothing is kept secret
        replacement = Replacement(random)
        count = random.choice(self._lengths)
        return _joined([self._told(random, replacement) for _ in range(count)])

    def new(self, number: int, quotes: int, relatives: int) -> tuple[str, list[str]]:
        """A new article with so many quotes, and the articles that retell it."""
        random = Random(-1 - number)  # noqa: S311
        replacement = Replacement(random)
        told = [_replaced(paragraph, replacement)[0] for paragraph in self._with_quotes(random, quotes)]
        return "\n\n".join(told), [self._relative(random, replacement, told) for _ in range(relatives)]

    def _with_quotes(self, random: Random, quotes: int) -> Iterator[Paragraph]:
        while quotes > 0:
            paragraph = random.choice(self._paragraphs)
            if len(paragraph.quotes) <= quotes:
                quotes -= len(paragraph.quotes)
                yield paragraph

    def _relative(self, random: Random, replacement: Replacement, told: list[str]) -> str:
        retold = [_retold(random, text) for text in told if random.random() < RETOLD]
        own = [self._told(random, replacement)[0] for _ in range(random.choice(self._lengths) // 2)]
        return "\n\n".join([*retold, *own])

    def _told(self, random: Random, replacement: Replacement) -> tuple[str, list[Quote]]:
        """A paragraph in other words, or now and then as it is."""
        paragraph = random.choice(self._paragraphs)
        if random.random() < LEFT_AS_IS:
            return "".join(paragraph.parts), paragraph.quotes
        return _replaced(paragraph, replacement)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, and the quotes in it as far as it tells by itself."""

    parts: list[str]
    quotes: list[Quote]


def _paragraph(text: str) -> Paragraph:
    return Paragraph(parts(text), find_quotes(text))


def _replaced(paragraph: Paragraph, replacement: Replacement) -> tuple[str, list[Quote]]:
    """A paragraph in other words, its quotes where they stand now."""
    pieces = [replacement.replaced(part) for part in paragraph.parts]
    before = list(accumulate(map(len, paragraph.parts), initial=0))
    after = list(accumulate(map(len, pieces), initial=0))
    places = dict(zip(before, after, strict=True))
    quotes = []
    for quote in paragraph.quotes:
        if quote.start in places and quote.end in places:
            speaker = "".join(map(replacement.replaced, parts(quote.speaker)))
            quotes.append(replace(quote, start=places[quote.start], end=places[quote.end], speaker=speaker))
    return "".join(pieces), quotes


def _retold(random: Random, text: str) -> str:
    return " ".join(word for word in text.split(" ") if random.random() >= LEFT_OUT or not word.isalpha())


def _joined(told: list[tuple[str, list[Quote]]]) -> tuple[str, list[Quote]]:
    """Paragraphs as one text, their quotes where they stand in it."""
    starts = accumulate((len(text) + 2 for text, _ in told), initial=0)
    quotes = [
        replace(
            quote,
            start=quote.start + at,
            end=quote.end + at,
            utterance=number,
            speaker_start=None,
            speaker_end=None,
        )
        for number, (at, quote) in enumerate(
            (at, quote) for at, (_, found) in zip(starts, told, strict=False) for quote in found
        )
    ]
    return "\n\n".join(text for text, _ in told), quotes


def labelled(data: Path) -> list[str]:
    """The English texts of the labelled data, each once."""
    lines = (line for file in FILES for line in (data / file).read_text(encoding="utf-8").splitlines())
    documents = map(json.loads, lines)
    return list(dict.fromkeys(one["text"] for one in documents if one["set"] not in SETS_LEFT_OUT))
