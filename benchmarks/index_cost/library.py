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
from pathlib import Path
from random import Random

from benchmarks.index_cost.words import Replacement, parts
from matching import find_quotes
from matching.paragraphs import paragraphs

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
        cut = [[parts(text[start:end]) for start, end in paragraphs(text)] for text in texts]
        self._paragraphs = [paragraph for text in cut for paragraph in text]
        self._lengths = [len(text) for text in cut]
        self._quotes = [len(find_quotes("".join(pieces))) for pieces in self._paragraphs]

    def article(self, number: int) -> str:
        """The article with a number."""
        random = Random(number)  # noqa: S311 - nothing is kept secret
        replacement = Replacement(random)
        count = random.choice(self._lengths)
        return "\n\n".join(self._paragraph(random, replacement) for _ in range(count))

    def new(self, number: int, quotes: int, relatives: int) -> tuple[str, list[str]]:
        """A new article with so many quotes, and the articles that retell it."""
        random = Random(-1 - number)  # noqa: S311
        replacement = Replacement(random)
        told = list(self._with_quotes(random, replacement, quotes))
        return "\n\n".join(told), [self._relative(random, replacement, told) for _ in range(relatives)]

    def _with_quotes(self, random: Random, replacement: Replacement, quotes: int) -> Iterator[str]:
        while quotes > 0:
            place = random.randrange(len(self._paragraphs))
            if self._quotes[place] <= quotes:
                quotes -= self._quotes[place]
                yield replacement.replaced(self._paragraphs[place])

    def _relative(self, random: Random, replacement: Replacement, told: list[str]) -> str:
        retold = [self._retold(random, text) for text in told if random.random() < RETOLD]
        own = [self._paragraph(random, replacement) for _ in range(random.choice(self._lengths) // 2)]
        return "\n\n".join([*retold, *own])

    def _paragraph(self, random: Random, replacement: Replacement) -> str:
        pieces = random.choice(self._paragraphs)
        return "".join(pieces) if random.random() < LEFT_AS_IS else replacement.replaced(pieces)

    @staticmethod
    def _retold(random: Random, text: str) -> str:
        return " ".join(word for word in text.split(" ") if random.random() >= LEFT_OUT or not word.isalpha())


def labelled(data: Path) -> list[str]:
    """The English texts of the labelled data, each once."""
    lines = (line for file in FILES for line in (data / file).read_text(encoding="utf-8").splitlines())
    documents = map(json.loads, lines)
    return list(dict.fromkeys(one["text"] for one in documents if one["set"] not in SETS_LEFT_OUT))
