"""Which phrases of a sentence may be its subject.

A name after a preposition, in the possessive or before a role ("the Holm spokesman") stands for nobody who
speaks, unless a relative clause says so ("with Holm, who said").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

from matching.quoting.speaking.names import Mention
from matching.quoting.speaking.narration import Sentence
from matching.quoting.speaking.phrases import Phrases, Subject, named
from matching.quoting.speaking.speech import SpeechWords

_PARTED: Final = 16
"""Tokens after a verb in which the words that belong to it end its clause."""
_PARTING: Final = frozenset(",;:")
"""Signs that part clauses."""
_GOING_ON: Final = 4
"""Tokens from a pronoun in which a verb like "added" may follow it."""


_MARK: Final = 3
"""Characters that part a word from what stands in marks beside it."""


class Subjects(Phrases):
    """Who may speak in one sentence."""

    def __init__(self, sentence: Sentence, names: Sequence[Mention], known: SpeechWords) -> None:
        super().__init__(sentence, names, known)
        bare = not names and known.pronouns.isdisjoint(sentence.words)
        self.first_subject = None if bare else self._first_subject()

    @cached_property
    def first_word(self) -> int | None:
        """Index of the first word of the sentence."""
        return next((index for index, token in enumerate(self.tokens) if token.is_word), None)

    @cached_property
    def has_words(self) -> bool:
        """Whether the sentence holds words of the writer's."""
        return any(token.is_word and token.word not in self.known.determiners for token in self.tokens)

    def reports(self, index: int) -> bool:
        """Whether a sentence reports what somebody says without a verb of saying ("Er wolle bleiben."), up to the
        end of the clause that holds the quotation at `index`."""
        signs = (at for at in range(index + 1, len(self.words)) if self.words[at] in _PARTING)
        return not self.known.reported.isdisjoint(self.words[: next(signs, len(self.words))])

    def is_passive(self, subject: Subject, index: int) -> bool:
        """Whether others say of a subject what stands in marks at `index` ("Holm was said to be “furious”")."""
        between = self.words[subject.first : index]
        return any(
            one in self.known.be_forms and other in self.known.verbs and not other.endswith("ing")
            for one, other in pairwise(between)
        )

    def inside_name(self, index: int) -> bool:
        """Whether a quotation stands amid a name ("Ada “Gull” Holm")."""
        quotation = self.tokens[index]
        ends = [mention for mention in self.names if 0 <= quotation.start - self.tokens[mention.last].end <= _MARK]
        begins = (token for token in self.tokens[index + 1 : index + 3] if token.start - quotation.end <= _MARK)
        return bool(ends) and not ends[0].possessive and any(token.capital for token in begins)

    def begins(self, described: Subject) -> bool:
        """Whether a description is the first that the sentence is about, and nothing after it tells which one."""
        return self.subject_before(described.first) is None and not self.told_apart(described)

    def told_apart(self, described: Subject) -> bool:
        """Whether words after a description tell which one is meant ("the president of the port")."""
        last = next(at for at in range(described.first, len(self.tokens)) if self.tokens[at].end >= described.end)
        after = self.tokens[last + 1].word if last + 1 < len(self.tokens) else ""
        return after in self.known.prepositions or after in self.known.relatives

    def noun_behind(self, described: Subject) -> bool:
        """Whether a description lacks its noun, where nouns have capitals ("der 28-jährige Lotse")."""
        after = next((token for token in self.tokens if token.start >= described.end), None)
        return after is not None and after.capital and not self.known.capitals_tell_names

    def goes_on(self, pronoun: Subject) -> bool:
        """Whether a verb that goes on with somebody's words stands beside a pronoun ("he added")."""
        beside = self.tokens[max(0, pronoun.first - 1) : pronoun.first + _GOING_ON]
        return any(token.word in self.known.going_on for token in beside)

    def subject_before(self, index: int) -> Subject | None:
        """The first name or pronoun of the sentence that nothing governs, if it stands before `index`."""
        first = self.first_subject
        return first if first is not None and first.first < index else None

    def _first_subject(self, begin: int = 0) -> Subject | None:
        return next(self.free_subjects(begin), None)

    def free_subjects(self, begin: int = 0) -> Iterator[Subject]:
        """The names and pronouns from a token on that nothing governs."""
        pronouns = self.known.pronouns
        for index, word in enumerate(self.words[begin:] if begin else self.words, begin):
            if word in pronouns and self._is_pronoun(index):
                yield self._plain("pronoun", index, index)
            elif index in self._named and self._may_speak(self._named[index]):
                yield named(self._named[index])

    def _word_after(self, mention: Mention) -> str:
        step = mention.last + 1
        if step < len(self.tokens) and self.tokens[step].word == ".":
            step += 1
        return self.tokens[step].word if step < len(self.tokens) else ""

    def beside_name(self, subject: Subject) -> Mention | None:
        """The other name of "Lind and Berg" where the subject is one of them."""
        if subject.mention is None:
            return None
        step = subject.mention.last + 1
        joined = step < len(self.tokens) and self.tokens[step].word in self.known.conjunctions
        return self._named.get(step + 1) if joined else None

    def acts(self, subject: Subject) -> bool:
        """Whether a subject is that of a relative clause only."""
        mention = subject.mention
        return mention is not None and self._acts(mention)

    def _acts(self, mention: Mention) -> bool:
        """Whether a relative clause follows that the name is the subject of ("with Holm, who said")."""
        after = [token.word for token in self.tokens[mention.last + 1 : mention.last + 3]]
        return any(word in self.known.relatives for word in after[: 2 if after[:1] == [","] else 1])

    def _may_speak(self, mention: Mention) -> bool:
        """Whether a name stands for itself: no possessive, not governed, no part of a description."""
        after = self._word_after(mention)
        if mention.possessive or self.known.nouns.names(after):
            return False
        if after == ")" and mention.first and self.tokens[mention.first - 1].word == "(":
            return False
        return not self._governed(mention.first, last=mention.last) or self._acts(mention)

    def described_before(self, index: int) -> Subject | None:
        """The first description of the sentence that nothing governs, if it stands before `index`."""
        step, found = self._first_described
        return found if step < index else None

    @cached_property
    def _first_described(self) -> tuple[int, Subject | None]:
        """The noun of the first description that nothing governs, and the description."""
        for step in [at for at, calls in enumerate(map(self.known.calls, self.words)) if calls]:
            noun = step + 1 if self._leads_noun(step) and self.known.inverts else step
            found = self._description(noun)
            if found is not None:
                return noun, found
        return len(self.words), None

    def _says_in_parts(self, verb: int) -> bool:
        """Whether the words end a clause with which a verb says something ("gab auf Anfrage an, dass")."""
        for rest in self.known.parted.get(self.words[verb], ()):
            for step in range(verb + 1, min(verb + 1 + _PARTED, len(self.tokens))):
                if self.tokens[step].quotation >= 0:
                    break
                behind = step + len(rest)
                ends = behind >= len(self.tokens) or not self.tokens[behind].is_word
                if self.words[step:behind] == rest and ends:
                    return True
        return False

    def _is_verb(self, index: int) -> bool:
        token = self.tokens[index]
        if index in self._inside or (token.capital and index):
            return False
        if token.word not in self.known.verbs:
            return self._says_in_parts(index)
        if token.word in self.known.citing_verbs:
            return True
        before = self.tokens[index - 1].word if index else ""
        passive = before in self.known.be_forms and not token.word.endswith("ing")
        return not passive and not (before == "," and token.word in self.known.naming_verbs)
