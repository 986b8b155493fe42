"""Who says a quotation.

For each quotation the clause of saying of its sentence is asked first: before it, then after it. A
quotation without one is the last speaker's when it goes on with that speaker's words. Pronouns stand for
the person last named as a subject whom they fit, descriptions ("the minister") for the only person who was
so described. Where nothing tells, the speaker is "": none is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from matching.quoting.marking.pairing import Quotation
from matching.quoting.speaking.account import Account
from matching.quoting.speaking.clauses import Clause, Reading
from matching.quoting.speaking.east_asian import east_asian_speaker, is_east_asian
from matching.quoting.speaking.names import mentions
from matching.quoting.speaking.narration import Sentence, narration
from matching.quoting.speaking.phrases import Subject
from matching.quoting.speaking.references import References
from matching.quoting.speaking.uncased import uncased_language, uncased_speaker
from matching.wording.paragraphs import Span

_SHORT_CLAUSE: Final = 12
"""Tokens of a sentence that can be the clause of saying of the quotation before it."""

_BARE_CLAUSE: Final = 4
"""Tokens of a paragraph that is nothing but the clause of saying of the quotation in the paragraph before it."""

_FEW_WORDS: Final = 2
"""Words in quotation marks, within a sentence that names no speaker, that need not be the last speaker's."""
_OF_A_HEADLINE: Final = 3
"""Words in quotation marks in a headline that need not be those of its subject."""
_OF_A_NAME: Final = 3
"""Words in quotation marks amid a name that are what somebody is called by."""
_LOOK_BACK: Final = 30
"""Quotations back in which a fuller name is looked for."""
_SENTENCE_ENDS: Final = frozenset(".!?…:;。！？：”\"'’»“«")
_POST_SIGNED: Final = re.compile(r"[—–―-] ?[^\n@]{1,80}\(@\w+\)")
"""The line below an embedded post ("— Ada Lind (@adalind) March 21, 2020"), which names nobody for the text."""
_BETWEEN: Final = 4
"""Paragraphs of captions and tables that may part a quotation from the colon that announces it."""


class Attribution(NamedTuple):
    """Who says a quotation, and the words that tell."""

    speaker: str = ""
    start: int | None = None
    end: int | None = None
    told: bool = False
    """Whether a clause of saying in its sentence tells."""
    beside: bool = False
    """Whether only names and words of saying part that clause and the quotation."""
    after_words: bool = False
    """Whether words of the writer's stand before the quotation in its sentence."""
    governed: bool = False
    """Whether the quotation stands in a sentence of the writer's."""


def attributions(account: Account, spans: Sequence[Span], outer: Sequence[Quotation]) -> list[Attribution]:
    """For each outer quotation of a text, whose paragraphs are `spans`, in order, who says it."""
    return _Attributing(account, spans, outer).run() if outer else []


class _Attributing:
    """One pass over the sentences of a text, remembering who was named and who spoke."""

    def __init__(self, account: Account, spans: Sequence[Span], outer: Sequence[Quotation]) -> None:
        self.text = account.text
        self.outer = outer
        self.known = account.known
        self.people = account.people()
        self.signatures = {
            place for place, (start, end) in enumerate(spans) if _POST_SIGNED.match(self.text, start, end)
        }
        self.sentences = account.sentences
        self.readings = account.readings
        self.found: list[Attribution] = [Attribution()] * len(outer)
        self.references = References(self.text, account.known, self.people)
        self.parts: dict[int, Attribution] = {}
        self.announced: Attribution | None = None
        self.announced_in = 0
        self.waiting: list[int] = []
        self.read = 0

    def run(self) -> list[Attribution]:
        """The attribution of every quotation."""
        for reading in self.readings:
            for clause in reading.clauses:
                mention = clause.subject.mention if clause.subject else None
                if mention is not None and not mention.organisation:
                    self.people.speaks(self.people.full_name(mention))
        for sentence, reading in zip(self.sentences, self.readings, strict=True):
            if self._is_done(sentence):
                break
            self._short_clause_after(reading, sentence)
            for index in sentence.quotations:
                self.read = sentence.tokens[index].quotation + 1
                self._attribute(reading, index, sentence)
            self._remember(reading, sentence)
        if is_east_asian(self.text):
            self._read_east_asian()
        language = uncased_language(self.text)
        if language:
            self._read_uncased(language)
        return [self._of_its_part(place) for place in range(len(self.outer))]

    def _is_done(self, sentence: Sentence) -> bool:
        """Whether nothing from `sentence` on can tell who says a quotation: all stand before its paragraph."""
        return self.read == len(self.outer) and self.outer[-1].paragraph < sentence.paragraph

    def _read_east_asian(self) -> None:
        for place, quotation in enumerate(self.outer):
            if not self.found[place].told:
                self._name_or_last(place, east_asian_speaker(self.text, quotation), apart=0)

    def _read_uncased(self, language: str) -> None:
        for place, quotation in enumerate(self.outer):
            if not self.found[place].told:
                self._name_or_last(place, uncased_speaker(self.text, quotation, language), apart=1)

    def _name_or_last(self, place: int, span: tuple[int, int] | None, *, apart: int) -> None:
        """Attribute a quotation to the name at a span, or to the last speaker at most so far `apart`."""
        if span is None:
            return
        name = self.text[slice(*span)]
        if name:
            self.found[place] = Attribution(
                self._fuller(name, place), *span, told=True, beside=True, governed=True
            )
            return
        near = place > 0 and self.outer[place].paragraph - self.outer[place - 1].paragraph <= apart
        speaker = self.found[place - 1].speaker if near else ""
        self.found[place] = Attribution(speaker, told=True, beside=True, governed=True)

    def _fuller(self, name: str, place: int) -> str:
        """The longer name that a speaker was given before, where this one is the end of it."""
        earlier = (each.speaker for each in self.found[max(0, place - _LOOK_BACK) : place])
        return next((speaker for speaker in earlier if speaker.endswith(" " + name)), name)

    def _of_its_part(self, place: int) -> Attribution:
        """The attribution of a quotation, or that of a later part of it."""
        found = self.found[place]
        later = self.parts.get(self.outer[place].part_of)
        return Attribution(later.speaker) if not found.speaker and later is not None else found

    def _short_clause_after(self, reading: Reading, sentence: Sentence) -> None:
        """Read “We stay.” Holm said. as one sentence, although the quotation ends with a full stop, also where the
        clause is a paragraph of its own."""
        tokens = sentence.tokens
        if not self.waiting or not reading.clauses or len(tokens) > _SHORT_CLAUSE or not tokens:
            return
        clause = reading.clauses[0]
        closes = [token.word for token in tokens[clause.verb + 1 :]] in ([], ["."])
        last = self.outer[self.waiting[-1]]
        parted = len(tokens) <= _BARE_CLAUSE and sentence.paragraph == last.paragraph + 1
        goes_on = parted and self._begins_line(self.outer[self.waiting[0]])
        if clause.subject is not None and closes and (last.paragraph == sentence.paragraph or goes_on):
            found = self._told(clause.subject, reading)
            for place in self.waiting:
                self.found[place] = found
            self.waiting.clear()

    def _begins_line(self, quotation: Quotation) -> bool:
        """Whether nothing but marks stands before a quotation in its line."""
        line = self.text[self.text.rfind("\n", 0, quotation.start) + 1 : quotation.start]
        return not any(character.isalnum() for character in line)

    def _attribute(self, reading: Reading, index: int, sentence: Sentence) -> None:
        place = sentence.tokens[index].quotation
        quotation = self.outer[place]
        words = self.text[quotation.start : quotation.end].split()
        if 0 < len(words) <= _OF_A_NAME and words[0][0].isupper() and reading.inside_name(index):
            self.found[place] = Attribution(governed=True)
            return
        if self.waiting and self.outer[self.waiting[-1]].paragraph != quotation.paragraph:
            self.waiting.clear()
        clause = _clause_of(reading, index)
        subject = clause.subject if clause else reading.dashed(index) or reading.owner_announcing()
        if subject is not None and subject.quotation == place:
            clause = subject = None
        if subject is not None:
            found = self._told(subject, reading)
        else:
            found = self._inherited(reading, index, place, sentence)
        if quotation.part_of in self.parts and not found.speaker:
            found = Attribution(self.parts[quotation.part_of].speaker)
        announced = reading.announces(index)
        if clause is None and self._is_told_of(quotation, found.speaker):
            found = Attribution()
        found = Attribution(
            found.speaker,
            found.start,
            found.end,
            told=clause is not None or found.told,
            beside=found.beside or announced or (clause is not None and reading.beside(clause, index)),
            after_words=reading.first_word is not None and reading.first_word < index,
            governed=reading.has_words,
        )
        self.found[place] = found
        self.references.says(found.speaker, sentence.paragraph)
        if found.speaker and found.governed:
            self.parts.setdefault(quotation.part_of, found)
            for earlier in self.waiting:
                self.found[earlier] = Attribution(found.speaker)
            self.waiting.clear()
        elif not reading.has_words:
            self.waiting.append(place)

    def _is_told_of(self, quotation: Quotation, speaker: str) -> bool:
        """Whether a quotation names somebody in full or with a title ("Never trust Mr. Holm again"), as nobody
        does who speaks of himself, but to say who he is."""
        surname = speaker.rpartition(" ")[2].lower()
        if not surname or surname not in self.text[quotation.start : quotation.end].lower():
            return False
        for sentence in narration(self.text, [(quotation.start, quotation.end)], ()):
            for mention in mentions(self.text, sentence, self.known):
                before = sentence.words[mention.first - 1] if mention.first else ""
                is_formal = mention.titles or len(mention.words) > 1
                if is_formal and mention.words[-1] == surname and before not in self.known.be_forms:
                    return True
        return False

    def _told(self, subject: Subject, reading: Reading) -> Attribution:
        speaker = self.references.resolve(subject, reading)
        nowhere = subject.kind == "last" or (subject.kind == "description" and not speaker)
        return Attribution(speaker) if nowhere else Attribution(speaker, subject.start, subject.end)

    def _inherited(self, reading: Reading, index: int, place: int, sentence: Sentence) -> Attribution:
        previous = self.found[place - 1] if place else Attribution()
        if self.announced is not None and not reading.has_words:
            return self.announced
        same_paragraph = place > 0 and self.outer[place - 1].paragraph == self.outer[place].paragraph
        if reading.has_words:
            if reading.reports(index):
                return Attribution(self.references.still_says(sentence.paragraph))
            subject = reading.subject_before(index)
            if subject is None and reading.announces(index):
                subject = reading.described_before(index)
            words = len(self.text[self.outer[place].start : self.outer[place].end].split())
            short = words <= _FEW_WORDS
            if subject is not None and reading.is_passive(subject, index):
                return Attribution()
            if subject is not None and not (words <= _OF_A_HEADLINE and _is_headline(sentence)):
                speaker = self.references.resolve(subject, reading)
                if speaker and (subject.kind != "name" or self._acts(subject, speaker, short=short)):
                    return Attribution(speaker, subject.start, subject.end)
            goes_on = same_paragraph and not short and not reading.announces(index)
            return Attribution(previous.speaker if goes_on else "")
        near = place > 0 and self.outer[place].paragraph - self.outer[place - 1].paragraph <= 1
        if same_paragraph or (near and previous.speaker):
            return Attribution(previous.speaker)
        topic = self.references.topic
        near = topic is not None and sentence.paragraph - topic.paragraph <= 1
        return Attribution(topic.name) if topic and near and self.people.is_person(topic.name) else Attribution()

    def _acts(self, subject: Subject, speaker: str, *, short: bool) -> bool:
        """Whether a name may be quoted without a verb of saying: a person's or that of a body ("Congress"); with
        a word or two a person's only."""
        named = subject.mention
        if short:
            return self.people.surely_person(speaker)
        body = named is not None and named.organisation and not named.name.isupper()
        return self.people.is_person(speaker) or (body and not self.people.is_thing(speaker))

    def _remember(self, reading: Reading, sentence: Sentence) -> None:
        """Whom this sentence was about, and whether it announces a quotation."""
        if sentence.paragraph not in self.signatures:
            self.references.remember(reading)
        if self.announced is not None and reading.has_words and not self._stands_between(sentence):
            self.announced = None
        if sentence.tokens and sentence.tokens[-1].word in (":", "："):
            announcing = reading.announcing
            speaker = self.references.resolve(announcing, reading) if announcing else ""
            self.announced = Attribution(speaker) if speaker else None
            self.announced_in = sentence.paragraph

    def _stands_between(self, sentence: Sentence) -> bool:
        """Whether a sentence is a caption or a row of a table, after the colon that announces a quotation."""
        near = 0 < sentence.paragraph - self.announced_in <= _BETWEEN
        return near and sentence.tokens[-1].word not in _SENTENCE_ENDS and sentence.tokens[-1].quotation < 0


def _is_headline(sentence: Sentence) -> bool:
    return bool(sentence.tokens) and sentence.tokens[-1].is_word


def _clause_of(reading: Reading, index: int) -> Clause | None:
    """The clause of saying that governs the quotation at `index`.

    That is one right after it, as in “We stay”, said Holm; else the last before it, else the first after it.
    """
    before = [clause for clause in reading.clauses if clause.verb < index]
    after = next((clause for clause in reading.clauses if clause.verb > index), None)
    if after is not None and reading.closes(after, index) and not reading.announces(index):
        return after
    return before[-1] if before else after
