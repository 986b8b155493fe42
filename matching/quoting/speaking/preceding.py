"""Subjects before a verb of saying: beside it, or parted from it by what is set off between commas.

"Holm said", "the mayor of the town has said", "Holm, who runs the harbour, said", "the candidate, clerk Ada
Holm, said". A name or a pronoun that nothing governs is surer than a description, and a noun for people is surer
than one for things.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from matching.quoting.speaking.following import Following
from matching.quoting.speaking.names import Mention
from matching.quoting.speaking.narration import Sentence
from matching.quoting.speaking.phrases import DESCRIPTION, NOUN, Subject, named
from matching.quoting.speaking.speech import SpeechWords

BEFORE_VERB: Final = 60
"""Tokens before a verb of saying in which its subject is looked for."""
_AUXILIARIES: Final = 3
"""Auxiliaries and adverbs between a subject and its verb ("has never publicly said")."""
_PARTING: Final = frozenset(";:")
"""Signs that no clause runs over."""


class Preceding(Following):
    """The subjects that stand before the verbs of one sentence."""

    def __init__(self, sentence: Sentence, names: Sequence[Mention], known: SpeechWords) -> None:
        super().__init__(sentence, names, known)
        self._acted: dict[int, Subject | None] = {}

    def _set_off(self, verb: int) -> Subject | None:
        """The subject that a relative clause or a description between commas parts from its verb."""
        if not self._parted(verb):
            return None
        reach = range(max(0, verb - BEFORE_VERB), verb)
        begin = max((index + 1 for index in reach if self.tokens[index].quotation >= 0), default=reach.start)
        for index in range(begin, verb):
            mention = self._named.get(index)
            if mention is not None and self._word_after(mention) in (",", "(") and self._may_speak(mention):
                return (self._apposed_name(mention) or named(mention)) if mention.last + 2 < verb else None
            if index + 2 < verb and self.tokens[index + 1].word == ",":
                described = self._description(index)
                if described is not None:
                    apposed = self._after_comma(index + 2, verb)
                    return named(apposed) if apposed and not apposed.possessive else described
        return None

    def _after_comma(self, begin: int, verb: int) -> Mention | None:
        """The name in an apposition, itself or after what it is called ("the candidate, clerk Ada Holm, said")."""
        for index in range(begin, min(begin + DESCRIPTION, verb)):
            if index in self._named:
                return self._named[index]
            if not self.tokens[index].is_word or self.words[index] in self.known.function_words:
                break
        return None

    def _apposed_name(self, mention: Mention) -> Subject | None:
        """The name after a comma, where the one before it only tells of what somebody is minister."""
        of_role = mention.first > 0 and self.known.nouns.role(self.tokens[mention.first - 1].word)
        apposed = self._named.get(mention.last + 2) if of_role and len(mention.words) == 1 else None
        return named(apposed) if apposed is not None and not apposed.possessive else None

    def _parted(self, verb: int) -> bool:
        """Whether a comma or a bracket stands before a verb and its auxiliaries."""
        step = verb - 1
        while step >= max(0, verb - _AUXILIARIES) and self.tokens[step].word in self.known.auxiliaries:
            step -= 1
        return step >= 0 and self.tokens[step].word in (",", ")")

    def _precedes(self, verb: int) -> Subject | None:
        """The subject before a verb: the nearest name or pronoun that nothing governs, else a description."""
        described: Subject | None = None
        last = verb - 1
        for index in self._telling(verb):
            if index > last:
                continue
            token = self.tokens[index]
            in_marks = self._in_marks(index, 0, bare=index >= verb - 2)
            if in_marks is not None and described is None:
                return in_marks
            if token.quotation >= 0 or token.word in _PARTING:
                break
            mention = self._ends.get(index)
            if mention is not None:
                if self._may_speak(mention) and (described is None or self._apposed(mention, described)):
                    return named(mention)
                last = mention.first - 1
                continue
            if self._is_pronoun(index):
                return described or self._plain("pronoun", index, index)
            if described is None or not self.known.capitals_tell_names:
                described = self._likelier(self._acting(index), described)
        return described

    def _telling(self, verb: int) -> Iterator[int]:
        """Indexes of the tokens before a verb that may tell its subject, the nearest first."""
        for place in range(bisect_left(self._told_by, verb) - 1, -1, -1):
            index = self._told_by[place]
            if index < verb - BEFORE_VERB:
                return
            yield index

    @cached_property
    def _told_by(self) -> list[int]:
        """Indexes of the tokens that a subject is read from: names, pronouns, nouns, and what parts clauses."""
        telling = self.known.tells
        nouns = not self.known.capitals_tell_names
        return [
            index
            for index, token in enumerate(self.tokens)
            if telling(token.word) or index in self._ends or (nouns and token.capital)
        ]

    def _acting(self, index: int) -> Subject | None:
        """The description whose noun is at `index`, unless it may well be an object amid its clause."""
        if index not in self._acted:
            found = self._description(index)
            sure = found is None or found.rank > NOUN or found.words[0] in self.known.sure_nominatives
            acts = found is not None and (sure or self._begins_clause(found.first, 0))
            self._acted[index] = found if acts else None
        return self._acted[index]

    def _likelier(self, earlier: Subject | None, described: Subject | None) -> Subject | None:
        """Of two descriptions the one that is likelier to speak, the earlier one if they are equal."""
        if earlier is None or described is None:
            return earlier or described
        return earlier if earlier.rank >= described.rank else described

    def _apposed(self, mention: Mention, described: Subject) -> bool:
        """Whether the description stands beside the name, as in "Holm, the mayor, said"."""
        return self._word_after(mention) in (",", "(") and described.first <= mention.last + 2
