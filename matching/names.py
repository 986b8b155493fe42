"""Names in the writer's words, and the people of a text.

A name is a run of capitalised words, without the titles before it and the words that only begin a sentence.
A short form ("Ms. Holm") stands for the full name that the text gave before; titles and first names tell
"he" from "she".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final, Literal

from matching.narration import Sentence, Token
from matching.speech import SpeechWords
from matching.word_lists import word_lists

Gender = Literal["he", "she", ""]

_SHORTEST_ACRONYM, _ACRONYM_LENGTH = 3, 5
"""Letters of a word in capitals that is taken for the name of an organisation."""
_SURE_SPELLING: Final = 5
"""Letters from which a last name with two letters swapped is taken for the same name misspelt."""
_SHORTEST: Final = 2
"""Letters of the shortest name."""
_ROLE_REACH: Final = 9
"""Tokens after a name in which an apposition names a role."""


@cache
def listed(key: str) -> frozenset[str]:
    """A list of `words/names.toml`."""
    lists = word_lists("names")
    return frozenset(lists["people"].get(key) or lists["others"][key])


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name stands."""

    first: int
    """Index of its first token in the sentence, titles included."""
    last: int
    start: int
    end: int
    name: str
    titles: frozenset[str]
    possessive: bool

    @property
    def words(self) -> list[str]:
        """The words of the name in lower case."""
        return self.name.lower().split(" ")

    @property
    def organisation(self) -> bool:
        """Whether its words say that it is no person."""
        acronym = self.name.isupper() and len(self.name) <= _ACRONYM_LENGTH and not self.titles
        return acronym or any(word in listed("organisations") for word in self.words)

    @property
    def known_person(self) -> bool:
        """Whether its title or its first name say that it is a person."""
        if self.organisation:
            return False
        first = self.words[0]
        return bool(self.titles) or first in listed("female") or first in listed("male")


def mentions(text: str, sentence: Sentence, known: SpeechWords) -> list[Mention]:
    """The names in a sentence, in order."""
    found = []
    index = 0
    tokens = sentence.tokens
    particles = listed("particles" if known.capitals_tell_names else "plain_particles")
    while index < len(tokens):
        if not tokens[index].capital:
            index += 1
            continue
        last = _run_end(text, tokens, index, particles)
        mention = _trimmed(text, tokens, index, last)
        if mention is not None:
            found.append(mention)
        index = last + 1
    return found


def _run_end(text: str, tokens: Sequence[Token], index: int, particles: frozenset[str]) -> int:
    """Index of the last token of the run of capitalised words that begins at `index`."""
    last = index
    while not tokens[last].possessive and last + 1 < len(tokens):
        step = last + 1
        if tokens[step].word == "." and _takes_full_stop(tokens[last].word):
            step += 1
        while step + 1 < len(tokens) and tokens[step].word in particles and not tokens[step].capital:
            step += 1
        if step >= len(tokens) or not tokens[step].capital:
            break
        if (
            text[tokens[step - 1].end : tokens[step].start].strip()
            or "\n\n" in text[tokens[last].end : tokens[step].start]
        ):
            break
        last = step
    return last


def _takes_full_stop(word: str) -> bool:
    return len(word) <= 2 or word in listed("titles")


def _trimmed(text: str, tokens: Sequence[Token], first: int, last: int) -> Mention | None:
    """The name in a run of capitalised words; a run of titles only is one too ("King", which may be a name)."""
    begin, end = first, last
    while end > begin and tokens[end].word in listed("calendar"):
        end -= 1
    titles = set()
    while begin <= end and (_no_name(tokens[begin]) or _leads(text, tokens, begin, end)):
        if tokens[begin].word in listed("titles"):
            titles.add(tokens[begin].word)
        elif not titles and tokens[begin].word in listed("not_names"):
            first = begin + 1
        begin += 1
    begin = _first_name(tokens, begin, end)
    if begin > end and tokens[end].word in listed("titles"):
        begin = first = end
    if end < begin or not tokens[begin].capital or (len(tokens[begin].word) < _SHORTEST and begin == end):
        return None
    name = " ".join(text[tokens[begin].start : tokens[end].end].split())
    possessive = tokens[last].possessive
    return Mention(first, last, tokens[begin].start, tokens[end].end, name, frozenset(titles), possessive)


def _first_name(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Where the first name stands, after words that tell what the person is ("Harbourmaster Ada Holm")."""
    known = listed("female") | listed("male")
    if begin <= end and tokens[begin].word in known:
        return begin
    return next((index for index in range(begin + 1, end) if tokens[index].word in known), begin)


def _leads(text: str, tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a word in capitals only stands before a name in small letters ("CNN Ada Holm")."""
    word, after = (text[token.start : token.end] for token in (tokens[index], tokens[min(index + 1, end)]))
    return (
        index < end and word.isupper() and len(word) >= _SHORTEST_ACRONYM and not after.isupper() and after != "."
    )


def _no_name(token: Token) -> bool:
    return token.word == "." or token.word in listed("titles") or token.word in listed("not_names")


@dataclass(slots=True)
class Person:
    """What a text tells of a person."""

    name: str
    gender: Gender = ""
    roles: set[str] = field(default_factory=set)


class People:
    """The people of a text, by the last word of their names."""

    def __init__(self, known: SpeechWords) -> None:
        self._known = known
        self._full: dict[str, list[str]] = defaultdict(list)
        self._first: dict[str, set[str]] = defaultdict(set)
        self._spelt: dict[str, str] = {}
        self._with_role: dict[str, set[str]] = defaultdict(set)
        self._persons: dict[str, Person] = {}
        self._speaking: set[str] = set()
        self._places: set[str] = set()

    def learn(self, sentence: Sequence[Token], found: Iterable[Mention]) -> None:
        """Take note of the full names, titles and roles in a sentence."""
        for mention in found:
            words = mention.words
            if len(words) > 1 and not mention.organisation and mention.name not in self._full[words[-1]]:
                self._full[words[-1]].append(mention.name)
                self._first[words[0]].add(mention.name)
                self._spelt[_letters(words[-1])] = mention.name
            name = self.full_name(mention)
            person = self._persons.setdefault(name, Person(name))
            person.roles |= mention.titles | self._apposition(sentence, mention)
            for role in person.roles:
                self._with_role[role].add(name)
            person.gender = person.gender or _gender(mention, person.roles)
            if mention.known_person or (len(words) > 1 and person.roles and not mention.organisation):
                self._speaking.add(name)
            if (
                mention.first
                and not mention.possessive
                and sentence[mention.first - 1].word in self._known.place_prepositions
            ):
                self._places.add(name)

    def _apposition(self, tokens: Sequence[Token], mention: Mention) -> set[str]:
        """Roles in ", the deputy foreign minister," after a name or "a spokeswoman of the firm," before it."""
        after = tokens[mention.last + 1 : mention.last + 2 + _ROLE_REACH]
        before = tokens[max(0, mention.first - 1 - _ROLE_REACH) : mention.first]
        roles = set()
        if after and after[0].word in (",", "("):
            roles |= self._roles(after[1:])
        if before and before[-1].word == ",":
            roles |= self._roles(before[-2::-1])
        return roles

    def _roles(self, tokens: Iterable[Token]) -> set[str]:
        """The roles among tokens, up to a sign, a quotation or a verb of saying."""
        roles = set()
        for token in tokens:
            if not token.is_word or token.word in self._known.verbs:
                break
            roles |= {token.word} & listed("roles")
        return roles

    def full_name(self, mention: Mention) -> str:
        """The fullest name that the text has given so far for what is mentioned."""
        words = mention.words
        if mention.organisation:
            return mention.name
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

    def _fits_title(self, name: str, mention: Mention) -> bool:
        wanted = _title_gender(mention.titles)
        known = self._persons[name].gender if name in self._persons else ""
        return not wanted or not known or wanted == known

    def _misspelt(self, word: str) -> str:
        """The full name whose last word has the same letters in another order."""
        return self._spelt.get(_letters(word), "") if len(word) >= _SURE_SPELLING else ""

    def gender(self, name: str) -> Gender:
        """How the text refers to a person, as far as known."""
        return self._persons[name].gender if name in self._persons else ""

    def speaks(self, name: str) -> None:
        """Take note that somebody of this name says something."""
        self._speaking.add(name)

    def is_person(self, name: str) -> bool:
        """Whether a name is likely a person's: by first name or title, or as it speaks and is no place."""
        return name in self._speaking and name not in self._places

    def with_role(self, words: Iterable[str]) -> set[str]:
        """The people of whom the text said all the roles among these words."""
        wanted = set(words) & (listed("roles") | listed("titles"))
        return set.intersection(*(self._with_role[role] for role in wanted)) if wanted else set()


def _letters(word: str) -> str:
    """The first letter of a word and then all its letters in order of the alphabet."""
    return word[0] + "".join(sorted(word))


def _title_gender(titles: Iterable[str]) -> Gender:
    titles = set(titles)
    she, he = titles & listed("female_titles"), titles & listed("male_titles")
    return "she" if she and not he else "he" if he and not she else ""


def _gender(mention: Mention, roles: set[str]) -> Gender:
    first = mention.words[0]
    if len(mention.words) > 1 and (first in listed("female")) != (first in listed("male")):
        return "she" if first in listed("female") else "he"
    return _title_gender(roles)
