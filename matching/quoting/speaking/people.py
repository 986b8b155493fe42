"""The people of a text: their full names, roles and genders, and which names are nobody's.

A short form ("Ms. Holm") stands for the full name that the text gave before. Titles, first names and the
pronouns that follow a name tell "he" from "she". A name is a person's where a title, a first name, a role
or "who" says so; one with "the" before it, with "which" after it or beside "the company" is a thing's, and
neither "he" nor "she".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from copy import copy
from dataclasses import dataclass, field
from typing import Final, Literal

from matching.quoting.speaking.appositions import Appositions
from matching.quoting.speaking.names import Mention, listed
from matching.quoting.speaking.narration import Sentence, Token
from matching.quoting.speaking.slain import slain
from matching.quoting.speaking.speech import SpeechWords

Gender = Literal["he", "she", ""]

_SURE_SPELLING: Final = 5
"""Letters from which a last name with two letters swapped is taken for the same name misspelt."""
_NAMESAKES: Final = 2
"""People with one surname, told apart by the first letters of their names, of whom it may be anyone's."""
_RIGHT_BEFORE: Final = 400
"""Characters back, two paragraphs of news, in which a full name tells who is meant by the surname."""
_HOLDERS: Final = 20
"""People with the same role who are remembered, the last ones."""


@dataclass(slots=True)
class Person:
    """What a text tells of a name."""

    name: str
    gender: Gender = ""
    roles: set[str] = field(default_factory=set)
    pronouns: Counter[Gender] = field(default_factory=Counter)
    """How often "he" and "she" followed in sentences that name nobody else."""
    human: bool = False
    """Whether a title, a first name, a role or "who" says that it is a person."""
    thing: bool = False
    """Whether an article, "which" or an apposition says that it is none."""
    place: bool = False
    slain: bool = False
    """Whether the text tells that somebody killed this person."""

    def copy(self) -> Person:
        """The same, to be told more of."""
        pronouns = Counter(self.pronouns) if self.pronouns else Counter()
        return Person(
            self.name, self.gender, set(self.roles), pronouns, self.human, self.thing, self.place, self.slain
        )


class People:
    """The people of a text, by the last word of their names."""

    def __init__(self, known: SpeechWords) -> None:
        self._known = known
        self._appositions = Appositions(known)
        self._full: dict[str, list[str]] = defaultdict(list)
        self._first: dict[str, set[str]] = defaultdict(set)
        self._spelt: dict[str, str] = {}
        self._namesakes: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._with_role: dict[str, dict[str, None]] = defaultdict(dict)
        self._persons: dict[str, Person] = {}
        self._speaking: set[str] = set()
        self._fullest: dict[tuple[str, frozenset[str]], str] = {}
        """The full names looked up since the text last told anything that may change them."""

    def copy(self) -> People:
        """People of whom something may be told that these do not know."""
        other = copy(self)
        other._persons = {name: person.copy() for name, person in self._persons.items()}
        other._speaking = set(self._speaking)
        other._fullest = dict(self._fullest)
        return other

    def learn(self, sentence: Sentence, found: Sequence[Mention]) -> None:
        """Take note of the full names, titles and roles in a sentence."""
        titled = frozenset(self._appositions.of_names(sentence.tokens, found))
        for mention in found:
            self._learn_full(mention)
            name = self.full_name(mention)
            person = self._called(name)
            roles, apposed_thing = self._appositions.told(sentence.tokens, mention, titled)
            roles |= mention.titles
            person.roles |= roles
            for role in roles:
                self._has_role(name, role)
            if not person.gender:
                self._is(person, self._gender(mention, person.roles))
            self._weigh(person, mention, sentence.tokens, apposed_thing=apposed_thing)
        for mention in slain(sentence, found, self._known):
            self._called(self.full_name(mention)).slain = True
        self._learn_pronoun(sentence, found)

    def _has_role(self, name: str, role: str) -> None:
        """Remember the last people with a role, by the role itself and by what it is a compound of."""
        for key in {role, self._known.nouns.role(role) or role}:
            holders = self._with_role[key]
            holders.pop(name, None)
            holders[name] = None
            if len(holders) > _HOLDERS:
                del holders[next(iter(holders))]

    def _learn_full(self, mention: Mention) -> None:
        words = mention.words
        if len(words) > 1 and not mention.organisation:
            self._namesakes[words[-1]].append((mention.start, mention.name))
        if len(words) > 1 and not mention.organisation and mention.name not in self._full[words[-1]]:
            self._fullest.clear()
            self._full[words[-1]].append(mention.name)
            self._first[words[0]].add(mention.name)
            self._spelt[_letters(words[-1])] = mention.name

    def _weigh(self, person: Person, mention: Mention, sentence: Sequence[Token], *, apposed_thing: bool) -> None:
        """Take note of what tells a person from a thing."""
        named_with_role = len(mention.words) > 1 and bool(person.roles) and not mention.organisation
        person.human |= mention.known_person or named_with_role or self._appositions.is_who(sentence, mention)
        person.thing |= apposed_thing or self._appositions.is_which(sentence, mention)
        if not mention.first:
            return
        before = sentence[mention.first - 1].word
        if before in self._known.definites and not mention.titles:
            after = sentence[mention.last + 1 : mention.last + 2]
            person.thing |= len(mention.words) > 1 or not (after and after[0].is_word)
        person.place |= before in self._known.place_prepositions and not mention.possessive

    def _learn_pronoun(self, sentence: Sentence, found: Sequence[Mention]) -> None:
        """Take the first "he", "his", "she" or "her" after a name for its own where nobody else is named."""
        if not self._known.his or self._known.gendered.isdisjoint(sentence.words):
            return
        for index, word in enumerate(sentence.words):
            gender = self._pronoun(word)
            if not gender:
                continue
            before = [mention for mention in found if mention.last < index]
            names = {name for name in map(self.full_name, before) if not self._called(name).thing}
            if len(names) == 1 and not any(mention.possessive for mention in before):
                self._called(names.pop()).pronouns[gender] += 1
                return

    def _pronoun(self, word: str) -> Gender:
        if word in self._known.he or word in self._known.his:
            return "he"
        return "she" if word in self._known.she or word in self._known.her else ""

    def full_name(self, mention: Mention) -> str:
        """The fullest name that the text has given so far for what is mentioned."""
        if mention.organisation:
            return mention.name
        key = mention.name, mention.titles
        found = self._fullest.get(key)
        if found is None:
            found = self._fullest[key] = self._looked_up(mention)
        return self._of_namesakes(mention, found) if len(mention.words) == 1 and " " in found else found

    def _looked_up(self, mention: Mention) -> str:
        words = mention.words
        named = self._full.get(words[-1], [])
        if len(words) > 1:
            same = [name for name in named if name[0].lower() == words[0][0]]
            return max(same, key=len) if same else mention.name
        fitting = [name for name in named if self._fits_title(name, mention)]
        if fitting:
            return fitting[-1]
        by_first = self._first.get(words[0], set())
        if len(by_first) == 1 and not mention.titles:
            return next(iter(by_first))
        return self._misspelt(words[-1]) or mention.name

    def _of_namesakes(self, mention: Mention, found: str) -> str:
        """Of several who share a surname the one whom the text names in full most often, if it named them last, or
        one of them right before; else the surname, which may be any's."""
        surname = mention.words[0]
        people = {name for name in self._full.get(surname, ()) if self._is_namesake(name, mention)}
        if len({name[0] for name in people}) < _NAMESAKES:
            return found
        named = [each for each in self._namesakes[surname] if each[1] in people]
        counts = Counter(name[0] for _, name in named)
        at, last = next((each for each in reversed(named) if each[0] < mention.start), named[0])
        rival = max(count for initial, count in counts.items() if initial != last[0])
        if counts[last[0]] < rival or (counts[last[0]] == rival and mention.start - at > _RIGHT_BEFORE):
            return mention.name
        return max((name for _, name in named if name[0] == last[0]), key=len)

    def _is_namesake(self, name: str, mention: Mention) -> bool:
        """Whether a full name is surely a person's, and may be meant by a surname and its title."""
        person = self._persons.get(name)
        return person is not None and person.human and self._fits_title(name, mention)

    def _fits_title(self, name: str, mention: Mention) -> bool:
        wanted = self._title_gender(mention.titles)
        known = self._persons[name].gender if name in self._persons else ""
        return not wanted or not known or wanted == known

    def _misspelt(self, word: str) -> str:
        """The full name whose last word has the same letters in another order."""
        return self._spelt.get(_letters(word), "") if len(word) >= _SURE_SPELLING else ""

    def gender(self, name: str) -> Gender:
        """How the text refers to a person, as far as known."""
        person = self._persons.get(name)
        if person is None or person.gender:
            return person.gender if person else ""
        he, she = person.pronouns["he"], person.pronouns["she"]
        return "he" if he > she else "she" if she > he else ""

    def called(self, name: str, gender: Gender) -> None:
        """Take note that the text calls somebody "he" or "she"."""
        self._called(name).pronouns[gender] += 1

    def _is(self, person: Person, gender: Gender) -> None:
        if gender:
            person.gender = gender
            self._fullest.clear()

    def _called(self, name: str) -> Person:
        """What is known of a name; a name learnt later may be a fuller one for the same mention."""
        person = self._persons.get(name)
        if person is None:
            person = self._persons[name] = Person(name)
        return person

    def introduce(self, name: str, gender: Gender) -> None:
        """Take note of a person who has a description for a name ("a diver")."""
        person = self._called(name)
        person.human = True
        if not person.gender:
            self._is(person, gender)

    def speaks(self, name: str) -> None:
        """Take note that somebody of this name says something."""
        self._speaking.add(name)

    def is_person(self, name: str) -> bool:
        """Whether a name is likely a person's: as something says so, or as it speaks and nothing denies it."""
        person = self._persons.get(name)
        if person is None or person.place:
            return False
        return person.human or (name in self._speaking and not person.thing)

    def is_thing(self, name: str) -> bool:
        """Whether something says that a name is no person's, and nothing that it is."""
        person = self._persons.get(name)
        return person is not None and person.thing and not person.human

    def surely_person(self, name: str) -> bool:
        """Whether a title, a first name or a role says that it is a person, or a pronoun its gender."""
        return self.is_person(name) and (self._persons[name].human or bool(self.gender(name)))

    def with_role(self, words: Iterable[str]) -> set[str]:
        """The people of whom the text said all the roles among these words, but for those who were killed."""
        titles = listed("titles") - listed("qualifiers")
        wanted = [word for word in words if self._known.nouns.role(word) or word in titles]
        if not wanted:
            return set()
        last = self._known.nouns.role(wanted[-1]) or wanted[-1]
        holders = (name for name in self._with_role[last] if not self._persons[name].slain)
        return {name for name in holders if all(self._holds(name, role) for role in wanted)}

    def has_office(self, name: str) -> bool:
        """Whether the text gives somebody an office."""
        person = self._persons.get(name)
        return person is not None and bool(person.roles & self._known.nouns.offices)

    def _holds(self, name: str, role: str) -> bool:
        """Whether the text gave somebody a role, or a compound of it ("Minister" of a "Bundesminister")."""
        held = self._persons[name].roles
        return role in held or (self._known.nouns.compounds and any(each.endswith(role) for each in held))

    def role_gender(self, role: str) -> Gender:
        """Whether a role is one of men or of women only."""
        return self._title_gender((role,))

    def _title_gender(self, titles: Iterable[str]) -> Gender:
        known = titles if isinstance(titles, Set) else set(titles)
        if not known:
            return ""
        men = listed("male_titles") | (frozenset() if self._known.capitals_tell_names else listed("male_nouns"))
        she, he = known & listed("female_titles"), known & men
        return "she" if she and not he else "he" if he and not she else ""

    def _gender(self, mention: Mention, roles: set[str]) -> Gender:
        first = mention.words[0]
        if first not in listed("male"):
            first = first.partition("-")[0]
        if len(mention.words) > 1 and (first in listed("female")) != (first in listed("male")):
            return "she" if first in listed("female") else "he"
        return self._title_gender(roles)


def _letters(word: str) -> str:
    """The first letter of a word and then all its letters in order of the alphabet."""
    return word[0] + "".join(sorted(word))
