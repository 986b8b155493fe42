"""The words of a sentence that may name a speaker: names, pronouns and descriptions.

A name after a preposition, in the possessive or before a role ("the Holm spokesman") stands for nobody who
speaks, unless a relative clause says so ("with Holm, who said"). A description is a role with a determiner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from matching.quoting.names import Mention, listed
from matching.quoting.narration import Sentence
from matching.quoting.speech import SpeechWords

DESCRIPTION: Final = 5
"""Words from a determiner to the role it belongs to ("the deputy foreign minister")."""
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


class Subjects:
    """Who may speak in one sentence."""

    def __init__(self, sentence: Sentence, names: Sequence[Mention], known: SpeechWords) -> None:
        self.tokens = sentence.tokens
        self.paragraph = sentence.paragraph
        self.known = known
        self.names = names
        self._named = {mention.first: mention for mention in names}
        self._ends = {mention.last: mention for mention in names}
        self._inside = {index for mention in names for index in range(mention.first, mention.last + 1)}
        self.first_subject = self._first_subject()
        self.first_word = next((index for index, token in enumerate(self.tokens) if token.is_word), None)

    @property
    def has_words(self) -> bool:
        """Whether the sentence holds words of the writer's."""
        return self.first_word is not None

    def subject_before(self, index: int) -> Subject | None:
        """The first name or pronoun of the sentence that nothing governs, if it stands before `index`."""
        first = self.first_subject
        return first if first is not None and first.index < index else None

    def _first_subject(self) -> Subject | None:
        for index in range(len(self.tokens)):
            mention = self._named.get(index)
            if mention is not None and self._may_speak(mention):
                return named(mention)
            if mention is None and self._is_pronoun(index):
                return self._plain("pronoun", index, index)
        return None

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
        if mention.possessive or after in listed("roles"):
            return False
        return not self._governed(mention.first) or self._acts(mention)

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
        if index in self._inside:
            return False
        return word in self.known.he or word in self.known.she or word in self.known.others

    def _description(self, index: int, begin: int = 0) -> Subject | None:
        """ "the minister", "a spokesman": a role with a determiner up to four words before it."""
        token = self.tokens[index]
        noun = token.capital and not self.known.capitals_tell_names
        named = token.word in listed("roles") or token.word in listed("organisations") or noun
        if token.possessive or not named:
            return None
        for back in range(index - 1, max(begin, index - DESCRIPTION) - 1, -1):
            if self.tokens[back].word in self.known.determiners:
                owned = self._governed(back, begin) or self._is_genitive(back, begin)
                return None if owned else self._plain("description", back, index)
        return None

    def _is_genitive(self, article: int, begin: int) -> bool:
        """Whether an article right after a noun makes what follows its owner ("ein Sprecher der Werft")."""
        if self.known.capitals_tell_names or article <= begin:
            return False
        return self.tokens[article - 1].capital and self.tokens[article].word in self.known.genitives

    def _bare_role(self, index: int) -> Subject | None:
        token = self.tokens[index]
        named = token.word in listed("roles") and not token.possessive
        return self._plain("description", index, index) if named else None

    def _bare_noun(self, index: int) -> Subject | None:
        """A noun without an article, where nouns have capitals ("laut Polizei")."""
        noun = self.tokens[index].capital and not self.known.capitals_tell_names
        return self._plain("description", index, index) if noun else None

    def described_before(self, index: int) -> Subject | None:
        """The first description of the sentence that nothing governs, if it stands before `index`."""
        roles = listed("roles") | listed("titles")
        found = (self._description(step) for step in range(index) if self.tokens[step].word in roles)
        return next((each for each in found if each is not None), None)

    def _plain(self, kind: Literal["pronoun", "description"], first: int, last: int) -> Subject:
        words = tuple(token.word for token in self.tokens[first : last + 1])
        return Subject(kind, self.tokens[first].start, self.tokens[last].end, words, index=first)


def named(mention: Mention) -> Subject:
    """The subject that a name is."""
    return Subject("name", mention.start, mention.end, tuple(mention.words), mention, mention.first)
