"""Whom the words that name a speaker stand for: the fullest name, or the person meant by "he" or "the minister".

What the sentences so far were about is kept in `matching.quoting.speaking.topics`; who said something last is kept
here, for "he added" and for speech that is reported without a verb of saying.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from matching.quoting.speaking.clauses import Reading
from matching.quoting.speaking.people import Gender, People
from matching.quoting.speaking.phrases import NOUN, PERSON, Subject
from matching.quoting.speaking.speech import SpeechWords
from matching.quoting.speaking.topics import Topic, Topics

_STILL_SAYS: Final = 1
"""Paragraphs after which nobody goes on speaking without being named again."""

_BEGINNING: Final = 14
"""Tokens at the beginning of a sentence in which "a diver" is whom it is about."""


class _Sayer(NamedTuple):
    name: str
    paragraph: int


class References:
    """The people and organisations that the sentences so far referred to."""

    def __init__(self, text: str, known: SpeechWords, people: People) -> None:
        self._text = text
        self._known = known
        self._people = people
        self._topics = Topics(people)
        self._sayer: _Sayer | None = None
        self._introduced: set[str] = set()

    @property
    def topic(self) -> Topic | None:
        """Whom the sentence before was about."""
        return self._topics.last

    def resolve(self, subject: Subject, reading: Reading) -> str:
        """The name of a speaker, the description where there is no name, or "" for a pronoun left open."""
        if subject.kind == "name" and subject.mention is not None:
            return self._people.full_name(subject.mention)
        if subject.kind == "description":
            words = " ".join(self._text[subject.start : subject.end].split())
            return self._described(subject, reading) or ("" if self._is_thing(subject, words) else words)
        if subject.kind == "last" or subject.words[0] in self._known.either:
            return self.still_says(reading.paragraph) or self._topics.last_subject(reading.paragraph, "", ())
        wanted = self._gender(subject.words[0])
        return self._meant(wanted, subject, reading) if wanted else ""

    def _is_thing(self, subject: Subject, words: str) -> bool:
        """Whether a description is of something that says nothing; what is written in capitals is a body."""
        thing = subject.rank == NOUN and self._known.nouns.thing(subject.words[-1])
        return thing and not words.rpartition(" ")[2].isupper()

    def _gender(self, word: str) -> Gender:
        if word in self._known.he or word in self._known.possessor_he:
            return "he"
        return "she" if word in self._known.she or word in self._known.possessor_she else ""

    def _described(self, subject: Subject, reading: Reading) -> str:
        """Who is meant by "the minister", unless it is "a minister"."""
        if subject.words[0] in self._known.indefinites or subject.quotation >= 0:
            return ""
        noun = subject.words[-1]
        if noun in self._known.nouns.generic:
            return self._topics.body(reading.paragraph)
        held = "" if reading.told_apart(subject) else self._topics.described(subject.words)
        return held or self._last_called(subject, noun, reading)

    def _last_called(self, subject: Subject, noun: str, reading: Reading) -> str:
        """The person last spoken of, where a definite description begins its sentence and may well mean them."""
        role = self._known.nouns.role(noun)
        if not role or not self._takes_up(subject, role, reading):
            return ""
        here = {self._people.full_name(mention) for mention in reading.names}
        wanted = self._people.role_gender(noun) or self._article_gender(subject.words[0])
        if role in self._known.nouns.anaphors:
            if reading.noun_behind(subject):
                return ""
            return self._topics.last_actor(reading.paragraph, wanted, here)
        found = self._topics.last_subject(reading.paragraph, wanted, here)
        other = role in self._known.nouns.offices and self._people.has_office(found)
        return "" if other else found

    def _article_gender(self, article: str) -> Gender:
        """The gender that an article tells, where it does ("die 27-Jährige")."""
        if article in self._known.she_articles:
            return "she"
        return "he" if article in self._known.he_articles else ""

    def _takes_up(self, subject: Subject, role: str, reading: Reading) -> bool:
        """Whether a description may stand for somebody who was never called so before."""
        nouns = self._known.nouns
        if role in nouns.anaphors:
            return True
        particular = role not in nouns.anyone and subject.words[-1] not in self._introduced
        return subject.words[0] in self._known.the and particular and reading.begins(subject)

    def _meant(self, wanted: Gender, subject: Subject, reading: Reading) -> str:
        """The person meant by "he" or "she": the subject of its own sentence, else the last who fits."""
        nearer = reading.subject_before(subject.first)
        if nearer is not None and nearer.mention is not None:
            name = self._people.full_name(nearer.mention)
            if self._topics.fits(name, wanted):
                return name
        owner = self._owner_before(subject, wanted, reading) if nearer is None else ""
        if owner:
            return owner
        last = self._sayer
        if last is not None and reading.goes_on(subject) and self._topics.fits(last.name, wanted):
            return last.name
        return self._topics.meant(wanted, reading.paragraph)

    def _owner_before(self, subject: Subject, wanted: Gender, reading: Reading) -> str:
        """The only person whom the sentence named before a pronoun, in the possessive ("by Holm's plan, he")."""
        before = [
            mention for mention in reading.names if mention.last < subject.first and not mention.organisation
        ]
        names = {self._people.full_name(mention) for mention in before if mention.possessive}
        if len(names) != 1 or len(before) != 1:
            return ""
        name = names.pop()
        return name if self._people.surely_person(name) and self._topics.fits(name, wanted) else ""

    def says(self, name: str, paragraph: int) -> None:
        """Take note of who says something."""
        if name:
            self._sayer = _Sayer(name, paragraph)

    def still_says(self, paragraph: int) -> str:
        """Who goes on speaking in a paragraph where nobody new is said to, or ""."""
        last, topic = self._sayer, self._topics.last
        here = topic is not None and topic.subject and topic.paragraph == paragraph
        if topic is not None and here and (last is None or last.paragraph < paragraph):
            return topic.name if self._people.is_person(topic.name) else ""
        return last.name if last is not None and paragraph - last.paragraph <= _STILL_SAYS else ""

    def remember(self, reading: Reading) -> None:
        """Whom this sentence was about, whoever says something in it."""
        for mention in reading.names:
            name = "" if mention.possessive else self._people.full_name(mention)
            if self._people.gender(name):
                self._topics.note(Topic(name, reading.paragraph, subject=False))
        sayers = [clause.subject for clause in reading.clauses if clause.subject]
        first = reading.first_subject
        subjects = [*([first] if first else []), *reversed(sayers)]
        begins = reading.described_before(min(len(reading.tokens), _BEGINNING))
        if begins is not None and (first is None or begins.first < first.first):
            self._introduce(begins, reading)
        for subject in sayers:
            self._introduce(subject, reading)
        if not subjects:
            return
        last = sayers[-1:] if reading.ends_with_clause else []
        if len(subjects) > 1:
            subjects.sort(key=lambda subject: not reading.acts(subject))
        for subject in [*subjects, *last]:
            self._note(subject, reading)
        if sayers:
            self.says(self.resolve(sayers[-1], reading), reading.paragraph)

    def _introduce(self, subject: Subject, reading: Reading) -> None:
        """Take note of "a diver", who is "the diver" or "he" from then on."""
        if subject.kind != "description" or subject.words[0] not in self._known.indefinites:
            return
        self._introduced.add(subject.words[-1])
        if subject.rank == PERSON and not self._known.nouns.plural(subject.words[-1]):
            name = " ".join(self._text[subject.start : subject.end].split())
            self._people.introduce(name, self._people.role_gender(subject.words[-1]))
            self._topics.note(Topic(name, reading.paragraph))

    def _note(self, subject: Subject, reading: Reading) -> None:
        if subject.kind == "description":
            name = self._described(subject, reading)
        elif subject.mention is not None and subject.mention.organisation:
            self._topics.note_body(subject.mention.name, reading.paragraph)
            return
        elif subject.mention is not None:
            name = self._people.full_name(subject.mention)
        else:
            return
        if name:
            other = reading.beside_name(subject)
            beside = self._people.full_name(other) if other is not None else ""
            self._topics.note(Topic(name, reading.paragraph, beside=beside))
