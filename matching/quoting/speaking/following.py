"""Subjects after a verb of saying, and speakers after "according to".

"said Holm", "sagte am Montag der Sprecher der Werft, Jens Krog", "according to the spokesman of the firm, Ada
Holm": the first name, pronoun or noun that nothing governs, unless the words between cannot stand before one.
"""

from __future__ import annotations

from typing import Final

from matching.quoting.speaking.names import Mention
from matching.quoting.speaking.phrases import DESCRIPTION, Subject, named
from matching.quoting.speaking.sources import Sources

_AFTER_VERB: Final = 14
"""Tokens after a verb of saying in which its subject may follow ("said the spokesman of the firm, Ada Holm")."""


class Following(Sources):
    """The subjects that follow the verbs of one sentence."""

    def _follows(self, index: int, *, strict: bool) -> Subject | None:
        """The subject after a verb or after "according to"."""
        described: Subject | None = None
        stop = min(len(self.tokens), index + _AFTER_VERB)
        begin = index
        while index < stop:
            token = self.tokens[index]
            if token.quotation >= 0 or token.word in (":", ";", "."):
                described = described or self._in_marks(index, begin, bare=index <= begin + 2)
                break
            if (index > begin and self._is_verb(index)) or (strict and index == begin and token.word == ","):
                break
            mention = self._named.get(index)
            if mention is not None:
                described_by = self.known.nouns.names(self._word_after(mention))
                free = begin if strict else begin + 1
                free_of_others = (
                    not mention.possessive and not described_by and not self._qualifies_noun(mention, free)
                )
                if (
                    free_of_others
                    and not self._governed(mention.first, free)
                    and not self._adds(mention, described)
                    and not self._leads_to_another(mention)
                ):
                    return named(mention)
                index = mention.last + 1
                continue
            if self._is_pronoun(index):
                return described or self._plain("pronoun", index, index)
            if described is not None and not self._extends(index):
                break
            if described is None:
                described = self._description(index, begin, subject=strict) or self._bare_role(index)
            if described is None and not strict and index == begin:
                described = self._bare_noun(index) or self._noun_without_article(index)
            if strict and described is None and not self._leads_to_name(index):
                break
            index += 1
        return described

    def _qualifies_noun(self, mention: Mention, begin: int) -> bool:
        """Whether letters for an organisation only tell which one somebody is of ("el diputado UDP")."""
        if not (self.known.inverts and mention.organisation and mention.name.isupper()) or mention.first <= begin:
            return False
        before = self.tokens[mention.first - 1]
        return before.is_word and not before.capital and before.word not in self.known.function_words

    def _leads_to_another(self, mention: Mention) -> bool:
        """Whether an organisation only tells which role the next name has ("said ex-HPA crime clerk Ada Holm")."""
        if not mention.organisation or self.known.inverts:
            return False
        for index in range(mention.last + 1, min(mention.last + 1 + DESCRIPTION, len(self.tokens))):
            if index in self._named:
                return index > mention.last + 1 and self._calls(self.tokens[index - 1].word)
            if not self.tokens[index].is_word or self.words[index] in self.known.function_words:
                return False
        return False

    def _adds(self, mention: Mention, described: Subject | None) -> bool:
        """Whether a single word after a preposition only adds to a description ("el patrón en Tregua")."""
        if described is None or len(mention.words) > 1 or mention.titles or not self.known.inverts:
            return False
        between = [token for token in self.tokens[described.first : mention.first] if token.start >= described.end]
        signs = any(not token.is_word for token in between)
        return not signs and any(token.word in self.known.prepositions for token in between)

    def _extends(self, index: int) -> bool:
        """Whether a description goes on: "the spokesman of the firm, Ada Holm"."""
        token = self.tokens[index]
        leads = token.word in self.known.determiners or token.word in self.known.prepositions
        near = any(step in self._named for step in range(index, index + DESCRIPTION))
        return token.capital or leads or token.word == "," or (near and not self._is_verb(index))

    def _leads_to_name(self, index: int) -> bool:
        """Whether a word may stand between a verb and the subject after it."""
        word = self.tokens[index].word
        if not self.known.capitals_tell_names:
            return True
        if word in self.known.determiners:
            return True
        return word not in self.known.prepositions and word not in (",", "that")
