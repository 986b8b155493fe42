"""Subjects after their verb, in languages where other words of the sentence may come first.

"Am Montag sagte der Minister" and “…”, a déclaré Ada Lind” are read here. Where articles do not tell a subject
from an object, the noun that is likelier to speak wins: in "Die Kritik wies die Werft zurück" it is "die Werft".
"""

from __future__ import annotations

from functools import cached_property
from typing import Final

from matching.quoting.speaking.names import listed
from matching.quoting.speaking.phrases import BODY, DESCRIPTION, NOUN, Subject, named
from matching.quoting.speaking.subjects import Subjects

_BETWEEN: Final = 4
"""Adverbs and the like between a verb and the subject after it ("äußerte sich am Montag auch der Minister")."""
_PLURAL_ENDING: Final = "en"
"""Ending of verbs in the plural, where every noun has a capital (German)."""


class Inversion(Subjects):
    """The subjects that follow verbs of saying in one sentence."""

    def _inverted(self, verb: int) -> Subject | None:
        """The subject right after a verb, in languages where it may follow although words stand before."""
        step = verb + 1
        if not self.known.inverts or step >= len(self.tokens) or self._named_right_before(verb):
            return None
        mention = self._named.get(step)
        if mention is not None:
            return named(mention) if not mention.possessive else None
        word = self.tokens[step].word
        meant = word in self.known.he or word in self.known.she or word in self.known.either
        if meant and step not in self._inside:
            return self._plain("pronoun", step, step)
        return self._noun_after(verb) if self._adverbial_first(verb) else None

    def _named_right_before(self, verb: int) -> bool:
        """Whether a name or a pronoun fills the place before the verb ("Holm kritisierte Lind")."""
        mention = self._ends.get(verb - 1)
        if mention is not None:
            return self._may_speak(mention) and self._begins_clause(mention.first, 0)
        return verb > 0 and self._is_pronoun(verb - 1) and self._begins_clause(verb - 1, 0)

    def _adverbial_first(self, verb: int) -> bool:
        """Whether words that are no subject fill the place before the verb ("Am Montag sagte der Minister")."""
        if verb == 0 or self._first_sign < verb:
            return False
        first = self.tokens[0].word
        phrase = first in self.known.prepositions
        adverb = verb == 1 and first not in self.known.determiners and not self._named and not self._is_pronoun(0)
        return phrase or adverb

    @cached_property
    def _first_sign(self) -> int:
        """Index of the first token that is no word of the writer's."""
        return next((index for index, token in enumerate(self.tokens) if not token.is_word), len(self.tokens))

    def _noun_after(self, verb: int) -> Subject | None:
        """ "der frühere Minister": the noun of an article that follows a verb, where nouns have capitals."""
        step = self._after_adverbs(verb + 1)
        if self.known.capitals_tell_names or step is None or self.tokens[step].word not in self.known.nominatives:
            return None
        reach = range(step + 1, min(step + DESCRIPTION, len(self.tokens)))
        noun = next(
            (index for index in reach if self.tokens[index].capital or self.tokens[index].quotation >= 0), None
        )
        if noun is None or noun in self._inside:
            return None
        if self.tokens[noun].quotation >= 0:
            return self._in_marks(noun, step, bare=True)
        return self._name_set_off(noun) or self._plain("description", step, noun)

    def _after_adverbs(self, step: int) -> int | None:
        """The first token from `step` that is no adverb, no reflexive and no day."""
        for index in range(step, min(step + _BETWEEN, len(self.tokens))):
            word = self.tokens[index].word
            if word not in self.known.auxiliaries and word not in listed("calendar"):
                return index
        return None

    def _name_set_off(self, noun: int) -> Subject | None:
        """The name set off after a noun and what belongs to it ("der Leiter der Werft, Jens Krog, sagte")."""
        for index in range(noun + 1, min(noun + DESCRIPTION + 1, len(self.tokens) - 1)):
            token = self.tokens[index]
            if token.word == ",":
                mention = self._named.get(index + 1)
                return named(mention) if mention is not None and not mention.possessive else None
            if not token.is_word or token.word in self.known.verbs:
                return None
        return None

    def _likelier_after(self, verb: int, before: Subject) -> Subject | None:
        """The noun after a verb, where it is likelier to speak than the one before."""
        after = self._noun_after(verb) if before.kind == "description" else None
        if after is None or after.rank <= before.rank:
            return None
        noun = after.words[-1]
        singular = noun in self.known.nouns.roles or noun in self.known.nouns.bodies
        if singular and after.kind == "description" and self.tokens[verb].word.endswith(_PLURAL_ENDING):
            return None
        sure = after.words[0] in self.known.sure_nominatives
        return after if sure or after.mention or (before.rank == NOUN and after.rank >= BODY) else None
