"""Subjects that stand far from their verb of saying, or are left out.

A relative clause may end with its verb ("der Wirt, der das Fest “…” nannte"), and so may a clause with an
auxiliary ("hat Holm “…” genannt"); a verb of citing has its speaker for an object; after a quotation a verb may
leave its subject out (“…”, dijo).
"""

from __future__ import annotations

from typing import Final

from matching.quoting.speaking.phrases import NOUN, Subject, last_speaker, named
from matching.quoting.speaking.preceding import BEFORE_VERB, Preceding

_BETWEEN: Final = 3
"""Words between a verb and its subject ("afirmó de entrada el patrón")."""
_RELATIVE: Final = 20
"""Tokens of the longest relative clause up to its verb."""


class Distant(Preceding):
    """The subjects that one sentence holds far from their verbs."""

    def _relative(self, verb: int) -> Subject | None:
        """Whom a relative clause that ends with its verb tells of ("der Wirt, der das Fest “…” nannte")."""
        for step in range(verb - 1, max(0, verb - 1 - _RELATIVE), -1):
            token = self.tokens[step]
            if token.word == "," and self.tokens[step + 1].word in self.known.relatives:
                mention = self._ends.get(step - 1)
                return named(mention) if mention is not None else self._told_of(step - 1)
            if token.word in (":", ";", ",") or self._is_verb(step):
                return None
        return None

    def _told_of(self, noun: int) -> Subject | None:
        """The description that ends at `noun`, or the noun that a thing there belongs to."""
        article = self._article_of(noun, 0)
        if article is None:
            return None
        described = self._plain("description", article, noun)
        thing = described.rank == NOUN and self.known.nouns.thing(described.words[-1])
        belongs = thing and self._is_genitive(article, 0)
        return self._told_of(article - 1) or described if belongs else described

    def _of_auxiliary(self, verb: int) -> Subject | None:
        """The subject beside the auxiliary of a participle that ends its clause ("hat Holm “…” genannt")."""
        for step in range(verb - 1, max(-1, verb - 1 - BEFORE_VERB), -1):
            if self.tokens[step].word in self.known.perfect:
                return (
                    self._inverted(step) or self._set_off(step) or self._precedes(step) or self._noun_after(step)
                )
        return None

    def _cited(self, verb: int) -> Subject | None:
        """Whom a verb of citing names: its object, or its subject in the passive ("wird Holm zitiert")."""
        step = verb - 1
        while self.known.inverts and step >= 0 and self.tokens[step].quotation < 0:
            if self.tokens[step].word in self.known.be_forms:
                return self._follows(step + 1, strict=False)
            step -= 1
        return self._cited_person(verb + 1) or self._follows(verb + 1, strict=False)

    def _opens(self, verb: int) -> bool:
        """Whether a verb follows right after a quotation (“Who?” asked Holm)."""
        step = verb - 1
        while step >= 0 and self._parts_nothing(step):
            step -= 1
        return step >= 0 and self.tokens[step].quotation >= 0

    def _parts_nothing(self, index: int) -> bool:
        token = self.tokens[index]
        return token.quotation < 0 and (not token.is_word or token.word in self.known.fillers)

    def _unspoken(self, verb: int) -> Subject | None:
        """The subject that a verb after a quotation leaves out, or that begins the sentence far from it."""
        if not self._opens(verb):
            return None
        far = (self.subject_before(verb) or self.described_before(verb)) if self.known.verb_last else None
        if far is not None or not self.known.drops:
            return far
        return self._unknown_noun(verb) or last_speaker(self.tokens[verb].start, verb)

    def _unknown_noun(self, verb: int) -> Subject | None:
        """The noun with an article soon after a verb, whatever it is, but for times ("“…”, disse a garota")."""
        for step in range(verb + 1, min(verb + 1 + _BETWEEN, len(self.tokens) - 1)):
            token, noun = self.tokens[step], self.tokens[step + 1]
            if not token.is_word:
                return None
            if token.word in self.known.she_articles | self.known.he_articles:
                before = self.tokens[step - 1].word
                free = before not in self.known.prepositions and noun.word not in self.known.times
                known = noun.is_word and not noun.capital and noun.word not in self.known.function_words
                agrees = known and not noun.word.endswith("s")
                return self._plain("description", step, step + 1) if free and agrees else None
        return None
