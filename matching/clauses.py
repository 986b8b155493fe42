"""Clauses of saying: the verb, and the words that name who says it.

A subject stands before its verb ("Holm, the mayor, said") or after it ("said Holm"); a name after a preposition or
in the possessive is none. Which word is a verb of saying, a pronoun or a preposition comes from the word lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from matching.speech import SpeechWords
from matching.names import Mention, listed
from matching.narration import Token

_AFTER_VERB: Final = 14
"""Tokens after a verb of saying in which its subject may follow ("said the spokesman of the firm, Ada Holm")."""
_QUALIFIERS: Final = 3
"""Words between a preposition and the name that it governs ("of the former minister Holm")."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Words that name a speaker."""

    kind: Literal["name", "pronoun", "description"]
    start: int
    end: int
    words: tuple[str, ...]
    mention: Mention | None = None
    index: int = 0
    """Token at which it begins."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb of saying and its subject."""

    verb: int
    """Index of the verb among the tokens of the sentence."""
    subject: Subject | None


class Reading:
    """One sentence, read for who says something."""

    def __init__(self, tokens: Sequence[Token], names: Sequence[Mention], known: SpeechWords) -> None:
        self.tokens = tokens
        self.known = known
        self._named = {mention.first: mention for mention in names}
        self._ends = {mention.last: mention for mention in names}
        self._inside = {index for mention in names for index in range(mention.first, mention.last + 1)}
        self.clauses = list(self._clauses())

    def _clauses(self) -> Iterator[Clause]:
        for index, token in enumerate(self.tokens):
            if self._is_verb(index):
                yield Clause(index, self._subject(index))
            else:
                for phrase in self.known.according:
                    if token.word == phrase[0] and self._has(index, phrase):
                        yield Clause(index, self._follows(index + len(phrase), strict=False))
                        break

    def _has(self, index: int, phrase: Sequence[str]) -> bool:
        return tuple(token.word for token in self.tokens[index : index + len(phrase)]) == tuple(phrase)

    def _is_verb(self, index: int) -> bool:
        token = self.tokens[index]
        if token.word not in self.known.verbs or index in self._inside or (token.capital and index):
            return False
        before = self.tokens[index - 1].word if index else ""
        if before in ("to",) and token.word not in ("say", "tell", "add"):
            return False
        named = token.word in self.known.naming_verbs and (before == "," or before in self.known.be_forms)
        return not named or token.word == "quoted"

    def _subject(self, verb: int) -> Subject | None:
        found = self._precedes(verb)
        if found is None and self.tokens[verb].word not in self.known.hearer_verbs:
            found = self._follows(verb + 1, strict=True)
        return found

    def _precedes(self, verb: int) -> Subject | None:
        """The subject before a verb: the nearest name or pronoun that nothing governs, else a description."""
        described: Subject | None = None
        index = verb - 1
        while index >= 0:
            token = self.tokens[index]
            if token.quotation >= 0 or token.word in (";", ":"):
                break
            mention = self._ends.get(index)
            if mention is not None:
                if not mention.possessive and not self._governed(mention.first):
                    if described is None or self._apposed(mention, described):
                        return _named(mention)
                index = mention.first - 1
                continue
            if self._is_pronoun(index):
                return described or self._plain("pronoun", index, index)
            if described is None:
                described = self._description(index)
            index -= 1
        return described

    def _apposed(self, mention: Mention, described: Subject) -> bool:
        """Whether the description stands beside the name, as in "Holm, the mayor, said"."""
        after = self.tokens[mention.last + 1].word if mention.last + 1 < len(self.tokens) else ""
        return after in (",", "(") and described.index <= mention.last + 2

    def _follows(self, index: int, *, strict: bool) -> Subject | None:
        """The subject after a verb or after "according to"."""
        described: Subject | None = None
        stop = min(len(self.tokens), index + _AFTER_VERB)
        begin = index
        while index < stop:
            token = self.tokens[index]
            if token.quotation >= 0 or token.word in (":", ";", "."):
                break
            if index > begin and self._is_verb(index):
                break
            mention = self._named.get(index)
            if mention is not None:
                if not self._governed(mention.first, begin) and not mention.possessive:
                    return _named(mention)
                index = mention.last + 1
                continue
            if self._is_pronoun(index):
                return described or self._plain("pronoun", index, index)
            if described is None and token.word in listed("roles"):
                described = self._plain("description", index, index)
            if strict and described is None and not self._leads_to_name(index):
                break
            index += 1
        return described

    def _leads_to_name(self, index: int) -> bool:
        """Whether a word may stand between a verb and the subject after it."""
        token = self.tokens[index]
        known = self.known
        return (
            token.word in known.determiners
            or token.word in known.auxiliaries
            or token.word in listed("titles")
            or not known.capitals_tell_names
            or token.word in ("-", "t")
            or token.word not in known.prepositions
            and token.word not in (",", "that")
            and index + 3 < len(self.tokens)
            and any(step in self._named for step in range(index, index + 4))
        )

    def _governed(self, index: int, begin: int = 0) -> bool:
        """Whether a preposition stands before the name at `index`."""
        for back in range(index - 1, max(begin, index - 1 - _QUALIFIERS) - 1, -1):
            word = self.tokens[back].word
            if word in self.known.prepositions:
                return True
            qualifies = word in self.known.determiners or word in listed("titles") or word in listed("roles")
            if not qualifies:
                return False
        return False

    def _is_pronoun(self, index: int) -> bool:
        word = self.tokens[index].word
        return word in self.known.he or word in self.known.she or word in self.known.others

    def _description(self, index: int) -> Subject | None:
        """ "the minister", "a spokesman": a role with a determiner up to four words before it."""
        if self.tokens[index].word not in listed("roles") or self._governed(index):
            return None
        for back in range(index - 1, max(-1, index - 5), -1):
            if self.tokens[back].word in self.known.determiners:
                return self._plain("description", back, index)
        return None

    def _plain(self, kind: Literal["pronoun", "description"], first: int, last: int) -> Subject:
        words = tuple(token.word for token in self.tokens[first : last + 1])
        return Subject(kind, self.tokens[first].start, self.tokens[last].end, words, index=first)

    def first_subject(self, before: int) -> Subject | None:
        """The first name or pronoun of the sentence that nothing governs, before the token `before`."""
        for index in range(before):
            mention = self._named.get(index)
            if mention is not None and not mention.possessive and not self._governed(index):
                return _named(mention)
            if mention is None and self._is_pronoun(index) and index not in self._inside:
                return self._plain("pronoun", index, index)
        return None


def _named(mention: Mention) -> Subject:
    return Subject("name", mention.start, mention.end, tuple(mention.words), mention, mention.first)
