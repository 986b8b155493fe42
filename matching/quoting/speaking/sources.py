"""Speakers that no verb of saying has for its subject.

A text that says something where nobody is said to ("“…”, heißt es in dem Brief"), whoever is cited ("zitiert die
Zeitung den Minister"), for whom something is so ("für Holm ist das “ein Skandal”"), and whose words a colon
announces ("His answer: “…”").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from matching.quoting.speaking.inversion import Inversion
from matching.quoting.speaking.phrases import BODY, DOCUMENT, PERSON, Subject, last_speaker, named

_SOURCE: Final = 8
"""Tokens from a phrase like "heißt es" in which the preposition of its source stands."""
_SOURCE_BEFORE: Final = 20
"""Tokens before such a phrase in which the preposition of its source stands."""
_VIEW: Final = 14
"""Tokens from for whom something is so to the verb that says it."""
_CITED: Final = 10
"""Tokens after a verb of citing in which the person cited stands."""
_PARTING: Final = frozenset(",;:")
"""Signs that part clauses."""
_RIGHT_BEHIND: Final = 3
"""Tokens from a quotation to the word right behind it, a mark between them."""
_ANNOUNCEMENT: Final = 6
"""Tokens of the longest "His first answer:"."""


class Sources(Inversion):
    """The speakers of one sentence that are no subjects."""

    def _phrase(self, phrases: Mapping[str, Sequence[tuple[str, ...]]], index: int) -> tuple[str, ...]:
        """The longest of some phrases that stands at `index`, or ()."""
        for each in phrases.get(self.words[index], ()):
            if self.words[index : index + len(each)] == each:
                return each
        return ()

    def _source(self, index: int, after: int) -> Subject | None:
        """What holds the words, after a preposition that follows a phrase like "heißt es" or stands before it."""
        ahead = range(after, min(after + _SOURCE, len(self.tokens)))
        behind = range(index - 1, max(-1, index - 1 - _SOURCE_BEFORE), -1)
        found = next(filter(None, map(self._after_preposition, ahead)), None)
        if found is not None:
            return found
        earlier = [each for each in map(self._after_preposition, behind) if each is not None]
        return next(
            (each for each in earlier if each.kind == "name" or each.rank == DOCUMENT), next(iter(earlier), None)
        )

    def _same_source(self, index: int, length: int) -> Subject | None:
        """What held the words before, where the text goes on with it ("Weiter heißt es")."""
        around = self.tokens[max(0, index - 1) : index + length + 1]
        more = any(token.word in self.known.going_on for token in around)
        return last_speaker(self.tokens[index].start, index) if more else None

    def _after_preposition(self, index: int) -> Subject | None:
        """What holds the words after the preposition at `index`, if there is one."""
        word = self.tokens[index].word
        governs = word in self.known.prepositions and word not in self.known.genitives
        return self._held_by(index + 1) if governs else None

    def _held_by(self, begin: int) -> Subject | None:
        """The document or the organisation right after a preposition."""
        for index in range(begin, min(begin + _SOURCE, len(self.tokens))):
            token = self.tokens[index]
            mention = self._named.get(index)
            if mention is not None:
                return named(mention)
            if not token.is_word or token.word in self.known.verbs:
                return None
            nouns = self.known.nouns
            if nouns.document(token.word) or nouns.speaks(token.word):
                first = begin if index - begin < _ANNOUNCEMENT else index
                return self._owner_after(index) or self._plain("description", first, index)
        return None

    def _owner_after(self, document: int) -> Subject | None:
        """Whose text it is: the person or the organisation right after ("dem Brief der Werft")."""
        for index in range(document + 1, min(document + _SOURCE, len(self.tokens))):
            token = self.tokens[index]
            mention = self._named.get(index)
            if mention is not None:
                return named(mention)
            if not token.is_word or token.word in self.known.verbs:
                return None
            if self.known.nouns.speaks(token.word):
                article = self._article_of(index, document + 1)
                return self._plain("description", index if article is None else article, index)
        return None

    def _before_postposition(self, index: int) -> Subject | None:
        """Who stands before a word like "zufolge"."""
        mention = self._ends.get(index - 1)
        if mention is not None:
            return named(mention)
        if not index or not self.tokens[index - 1].is_word:
            return None
        article = self._article_of(index - 1, 0)
        if article is None and not self.known.bare:
            return None
        return self._plain("description", index - 1 if article is None else article, index - 1)

    def _by_pronoun(self, index: int) -> Subject | None:
        """Who is meant by a phrase like "according to him" at `index`."""
        word = self.tokens[index].word
        for phrases, pronouns in ((self.known.by_him, self.known.he), (self.known.by_her, self.known.she)):
            phrase = self._phrase(phrases, index) if word in phrases else ()
            if phrase:
                span = self.tokens[index].start, self.tokens[index + len(phrase) - 1].end
                return Subject("pronoun", *span, tuple(sorted(pronouns)[:1]), None, index)
        meant = self._phrase(self.known.either_by, index)
        return last_speaker(self.tokens[index].start, index) if meant else None

    def _cited_person(self, begin: int) -> Subject | None:
        """The person whom a verb of citing has for its object, whoever does the citing."""
        for index in range(begin, min(begin + _CITED, len(self.tokens))):
            token = self.tokens[index]
            mention = self._named.get(index)
            if mention is not None and not mention.organisation and not mention.possessive:
                return named(mention)
            if token.word in (":", ";", "."):
                break
            described = self._description(index, begin, subject=False)
            if described is not None and described.rank == PERSON:
                return described
        return None

    def _viewed_by(self, index: int) -> Subject | None:
        """For whom something is so, where that is how the clause begins ("Für Holm ist es “ein Skandal”")."""
        was = index > 0 and self.words[index - 1] in self.known.be_forms
        if self.words[index] not in self.known.viewpoint or not (was or self._begins_clause(index, 0)):
            return None
        for step in range(index + 1, min(index + _SOURCE, len(self.tokens))):
            mention = self._named.get(step)
            described = self._description(step, index + 1, subject=False) if mention is None else None
            found = named(mention) if mention is not None and not mention.possessive else described
            if found is not None and not (mention is None and step + 1 in self._named):
                is_so = self._quotes_soon(step) if was else self._is_so(step)
                return found if found.rank >= BODY and is_so else None
        return None

    def _is_so(self, begin: int) -> bool:
        """Whether a form of "be" stands between `begin` and the next quotation, or right behind that."""
        for index in range(begin, min(begin + _VIEW, len(self.tokens))):
            if self.tokens[index].quotation >= 0:
                return not self.known.be_forms.isdisjoint(self.words[index + 1 : index + _RIGHT_BEHIND])
            if self.words[index] in self.known.be_forms:
                return True
        return False

    def _quotes_soon(self, begin: int) -> bool:
        """Whether a quotation follows in the same clause."""
        following = self.words[begin + 1 : begin + _ANNOUNCEMENT]
        return "" in following and _PARTING.isdisjoint(following[: following.index("")])

    def owner_announcing(self) -> Subject | None:
        """ "his" of a short sentence like "His answer:", which a colon ends."""
        if not self.tokens or self.first_word is None:
            return None
        owner = self.tokens[self.first_word].word
        colon = next((at for at, token in enumerate(self.tokens[:_ANNOUNCEMENT]) if token.word == ":"), None)
        owned = owner in self.known.possessor_he or owner in self.known.possessor_she
        return self._plain("pronoun", self.first_word, self.first_word) if owned and colon is not None else None
