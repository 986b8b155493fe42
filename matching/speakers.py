"""Who says a quotation.

For each quotation the clause of saying of its sentence is asked first: before it, then after it. A quotation without
one is the last speaker's when it goes on with that speaker's words. Pronouns stand for the person last named as a
subject whom they fit, descriptions ("the minister") for the only person who was so described. Where nothing tells,
the speaker is "": none is better than a wrong one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matching.clauses import Clause, Reading, Subject
from matching.speech import SpeechWords, speech_words
from matching.names import Gender, Mention, People, mentions
from matching.narration import Sentence, narration
from matching.pairing import Quotation


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says a quotation, and the words that tell."""

    speaker: str = ""
    start: int | None = None
    end: int | None = None
    told: bool = False
    """Whether a clause of saying tells, rather than the place of the quotation."""
    governed: bool = False
    """Whether the quotation stands in a sentence of the writer's."""


@dataclass(frozen=True, slots=True)
class _Topic:
    """A person whom a sentence was about."""

    name: str
    paragraph: int


def attributions(text: str, outer: Sequence[Quotation]) -> list[Attribution]:
    """For each outer quotation of `text`, in order, who says it."""
    return _Attributing(text, outer).run() if outer else []


class _Attributing:
    """One pass over the sentences of a text, remembering who was named and who spoke."""

    def __init__(self, text: str, outer: Sequence[Quotation]) -> None:
        self.outer = outer
        self.known: SpeechWords = speech_words(text)
        self.people = People(self.known)
        self.sentences: list[Sentence] = narration(text, outer)
        self.names: list[list[Mention]] = [mentions(text, sentence) for sentence in self.sentences]
        if not self.known.capitals_tell_names:
            self._keep_sure_names()
        for sentence, found in zip(self.sentences, self.names, strict=True):
            self.people.learn(sentence.tokens, found)
        self.found: list[Attribution] = [Attribution()] * len(outer)
        self.topics: list[_Topic] = []
        self.parts: dict[int, Attribution] = {}

    def _keep_sure_names(self) -> None:
        """Where nouns are capitalised, a single word is a name only if it ends a longer one."""
        last = {m.words[-1] for found in self.names for m in found if len(m.words) > 1 and not m.organisation}
        self.names = [
            [m for m in found if len(m.words) > 1 or m.words[-1] in last or m.titles] for found in self.names
        ]

    def run(self) -> list[Attribution]:
        """The attribution of every quotation."""
        waiting: list[int] = []
        for number, sentence in enumerate(self.sentences):
            reading = Reading(sentence.tokens, self.names[number], self.known)
            quoted = [index for index, token in enumerate(sentence.tokens) if token.quotation >= 0]
            for index in quoted:
                self._attribute(reading, index, sentence, waiting)
            self._remember(reading, sentence)
        return self.found

    def _attribute(self, reading: Reading, index: int, sentence: Sentence, waiting: list[int]) -> None:
        place = sentence.tokens[index].quotation
        quotation = self.outer[place]
        if waiting and self.outer[waiting[-1]].paragraph != quotation.paragraph:
            waiting.clear()
        subject = _clause_subject(reading, index)
        if subject is not None:
            found = self._told(subject)
        else:
            found = self._inherited(reading, index, place, sentence)
        self.found[place] = found
        if quotation.part_of in self.parts and not found.speaker:
            found = self.found[place] = self.parts[quotation.part_of]
        if found.speaker:
            self.parts.setdefault(quotation.part_of, found)
            for earlier in waiting:
                self.found[earlier] = Attribution(found.speaker)
            waiting.clear()
        elif not _has_words(reading):
            waiting.append(place)

    def _told(self, subject: Subject) -> Attribution:
        return Attribution(self._resolve(subject), subject.start, subject.end, told=True, governed=True)

    def _inherited(self, reading: Reading, index: int, place: int, sentence: Sentence) -> Attribution:
        previous = self.found[place - 1] if place else Attribution()
        same_paragraph = place > 0 and self.outer[place - 1].paragraph == self.outer[place].paragraph
        if _has_words(reading):
            subject = reading.first_subject(index)
            if subject is not None:
                speaker = self._resolve(subject)
                if speaker:
                    return Attribution(speaker, subject.start, subject.end, governed=True)
            return Attribution(previous.speaker if same_paragraph else "", governed=True)
        near = place > 0 and self.outer[place].paragraph - self.outer[place - 1].paragraph <= 1
        if same_paragraph or (near and previous.speaker):
            return Attribution(previous.speaker)
        if self.topics and sentence.paragraph - self.topics[-1].paragraph <= 1:
            return Attribution(self.topics[-1].name)
        return Attribution()

    def _resolve(self, subject: Subject) -> str:
        if subject.kind == "name" and subject.mention is not None:
            return self.people.full_name(subject.mention)
        if subject.kind == "description":
            return self.people.with_role(subject.words)
        word = subject.words[0]
        wanted: Gender = "he" if word in self.known.he else "she" if word in self.known.she else ""
        return self._last_who_fits(wanted) if wanted else ""

    def _last_who_fits(self, wanted: Gender) -> str:
        for topic in reversed(self.topics):
            if self.people.gender(topic.name) in (wanted, ""):
                return topic.name
        return ""

    def _remember(self, reading: Reading, sentence: Sentence) -> None:
        """Whom this sentence was about: its first subject, and whoever says something in it."""
        subjects = [clause.subject for clause in reading.clauses if clause.subject is not None]
        first = reading.first_subject(len(sentence.tokens))
        for subject in [*([first] if first else []), *subjects]:
            if subject.kind != "name" or subject.mention is None or subject.mention.organisation:
                continue
            self.topics.append(_Topic(self.people.full_name(subject.mention), sentence.paragraph))


def _has_words(reading: Reading) -> bool:
    """Whether a sentence holds words of the writer's."""
    return any(token.word and token.word[0].isalnum() for token in reading.tokens)


def _clause_subject(reading: Reading, index: int) -> Subject | None:
    """The subject of the clause of saying that governs the quotation at `index`."""
    before = [clause for clause in reading.clauses if clause.verb < index and clause.subject is not None]
    after = [clause for clause in reading.clauses if clause.verb > index and clause.subject is not None]
    chosen: Clause | None = before[-1] if before else after[0] if after else None
    return chosen.subject if chosen else None
