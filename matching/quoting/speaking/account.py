"""What a writer tells around the quotations of a text, sentence by sentence, read once for all who ask.

Who says a quotation and whom a sentence is about are read from the same sentences and the same names. Reading
them costs most of finding quotes, so whoever goes on with a text is handed what was read. What a text tells of its
people is learnt first and then changes while its sentences are gone through, so each who goes through them gets
people of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from matching.quoting.speaking.clauses import Reading
from matching.quoting.speaking.evidence import believable
from matching.quoting.speaking.names import mentions
from matching.quoting.speaking.narration import Sentence, narration
from matching.quoting.speaking.people import People
from matching.quoting.speaking.speech import SpeechWords, speech_words
from matching.wording.paragraphs import Span, paragraphs


class Account:
    """The sentences of a text around its quotations; nothing is read before it is asked for."""

    def __init__(self, text: str, spans: Sequence[Span], outer: Sequence[Span]) -> None:
        self.text = text
        self.outer = outer
        """The quotations that stand in no other, in order."""
        self._spans = spans

    @cached_property
    def known(self) -> SpeechWords:
        """The words of saying of its language."""
        return speech_words(self.text)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Its sentences, each quotation a single token."""
        return narration(self.text, self._spans, self.outer)

    @cached_property
    def readings(self) -> list[Reading]:
        """Each sentence read for its names, and for who says something."""
        found = [mentions(self.text, sentence, self.known) for sentence in self.sentences]
        names = believable(self.sentences, found, self.known)
        return [Reading(*each, self.known) for each in zip(self.sentences, names, strict=True)]

    def people(self) -> People:
        """The people whom it names, before any sentence is gone through."""
        return self._people.copy()

    @cached_property
    def _people(self) -> People:
        people = People(self.known)
        for sentence, reading in zip(self.sentences, self.readings, strict=True):
            people.learn(sentence, reading.names)
        return people


def account_around(text: str, quotations: Iterable[Span]) -> Account:
    """The account of a text in ordinary letters around its quotations, which are in order."""
    outer: list[Span] = []
    for start, end in quotations:
        if not outer or start >= outer[-1][1]:
            outer.append((start, end))
    return Account(text, paragraphs(text), outer)
