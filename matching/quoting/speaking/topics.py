"""Whom a text is about where it says "she" or "the minister".

The people named are remembered in order, those that a sentence is about apart from those it only mentions.
A pronoun takes the last one whom it fits, surely people of a paragraph before names that only seem to be,
and that tells from then on who is "he" and who is "she". Two people who
were named side by side ("Lind and Berg") and fit equally are no answer.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Sequence
from typing import Final, NamedTuple

from matching.quoting.speaking.people import Gender, People

_REMEMBERED: Final = 60
"""People whom a pronoun may stand for, the last ones named."""
_NEAR: Final = 3
"""Paragraphs back in which a pronoun looks for the subject of a sentence before it takes anybody else."""

_CLOSE_BY: Final = 2
"""Paragraphs back in which a definite description looks for the person whom the text was about."""


class Topic(NamedTuple):
    """A person whom a sentence was about."""

    name: str
    paragraph: int
    subject: bool = True
    beside: str = ""
    """Who was named side by side with this one."""


class Topics:
    """The people named so far."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._body: Topic | None = None
        self._topics: deque[Topic] = deque(maxlen=_REMEMBERED)

    @property
    def last(self) -> Topic | None:
        """The one named last."""
        return self._topics[-1] if self._topics else None

    def note(self, topic: Topic) -> None:
        """Take note that the text is about somebody."""
        self._topics.append(topic)

    def note_body(self, name: str, paragraph: int) -> None:
        """Take note that the text is about an organisation."""
        self._body = Topic(name, paragraph)

    def body(self, paragraph: int) -> str:
        """The organisation that "the group" means in a paragraph, or ""."""
        last = self._body
        return last.name if last is not None and paragraph - last.paragraph <= _NEAR else ""

    def last_subject(self, paragraph: int, wanted: Gender, here: Container[str]) -> str:
        """The person whom a sentence was about last, close by, but for those named `here`, or ""."""
        for topic in reversed(self._topics):
            if paragraph - topic.paragraph > _CLOSE_BY:
                break
            if topic.subject and topic.name not in here and self._people.surely_person(topic.name):
                gender = self._people.gender(topic.name)
                return topic.name if not wanted or not gender or gender == wanted else ""
        return ""

    def last_actor(self, paragraph: int, wanted: Gender, here: Container[str]) -> str:
        """Whom a sentence was about last in this paragraph or the one before, surely a person or not, or "".

        Nobody is passed over but things, so that words that only take somebody up ("the 41-year-old") never
        reach past a name that nothing else is known of.
        """
        for topic in reversed(self._topics):
            if paragraph - topic.paragraph > 1:
                break
            name = topic.name
            if topic.subject and name not in here and not self._people.is_thing(name):
                gender = self._people.gender(name)
                whole = " " in name or self._people.surely_person(name)
                return name if whole and (not wanted or gender in ("", wanted)) else ""
        return ""

    def described(self, words: Sequence[str]) -> str:
        """The only person with these roles, or the last named of them."""
        fitting = self._people.with_role(words)
        if len(fitting) == 1:
            return next(iter(fitting))
        return next((topic.name for topic in reversed(self._topics) if topic.name in fitting), "")

    def meant(self, wanted: Gender, paragraph: int) -> str:
        """The person meant by "he" or "she" in a paragraph, or "" where two fit equally."""
        fit = {name for name in {topic.name for topic in self._topics} if self.fits(name, wanted)}
        fitting = [topic for topic in self._topics if topic.name in fit]
        near = [topic for topic in fitting if paragraph - topic.paragraph <= _NEAR]
        gendered = [topic for topic in near if self._people.gender(topic.name)] if wanted == "she" else []
        here = [topic for topic in near if topic.paragraph == paragraph and self._people.surely_person(topic.name)]
        sure = [topic for topic in near if " " in topic.name or self._people.surely_person(topic.name)]
        tiers = (_subjects(here), _subjects(gendered), _subjects(sure), _subjects(near), near, fitting)
        last = next((self._surest(topics) for topics in tiers if topics), None)
        if last is None or self._equals(last, wanted):
            return ""
        self._people.called(last.name, wanted)
        return last.name

    def _surest(self, topics: Sequence[Topic]) -> Topic:
        """The last topic, or the last one of its paragraph that is surely a person."""
        here = (topic for topic in reversed(topics) if topic.paragraph == topics[-1].paragraph)
        return next((topic for topic in here if self._people.surely_person(topic.name)), topics[-1])

    def fits(self, name: str, wanted: Gender) -> bool:
        """Whether a name may be meant by "he" or "she"."""
        return self._people.is_person(name) and self._people.gender(name) in (wanted, "")

    def _equals(self, topic: Topic, wanted: Gender) -> bool:
        """Whether somebody named side by side with a topic fits as well."""
        other = topic.beside
        same = other and self._people.gender(other) == self._people.gender(topic.name)
        return bool(same) and self.fits(other, wanted)


def _subjects(topics: Sequence[Topic]) -> list[Topic]:
    return [topic for topic in topics if topic.subject]
