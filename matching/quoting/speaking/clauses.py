"""Clauses of saying: the verb, and the words that name who says it.

A subject stands before its verb ("Holm, the mayor, said") or after it ("said Holm"); a name after a
preposition or in the possessive is none. Which word is a verb of saying, a pronoun or a preposition comes
from the word lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from matching.quoting.speaking.distant import Distant
from matching.quoting.speaking.names import Mention
from matching.quoting.speaking.narration import Sentence
from matching.quoting.speaking.phrases import Subject, named
from matching.quoting.speaking.speech import SpeechWords

_AT_THE_END: Final = 4
"""Tokens from a verb that ends its sentence to the end of it."""

_DASHES: Final = frozenset("—–―")
_MARKS_AND_DASHES: Final = _DASHES | frozenset("”\"“»«’'")


class Clause(NamedTuple):
    """A verb of saying and its subject."""

    verb: int
    """Index of the verb among the tokens of the sentence."""
    subject: Subject | None


class Reading(Distant):
    """One sentence, read for who says something."""

    def __init__(self, sentence: Sentence, names: Sequence[Mention], known: SpeechWords) -> None:
        super().__init__(sentence, names, known)
        silent = known.says.isdisjoint(sentence.words)
        self.clauses = [] if silent else [clause for clause in self._clauses() if clause.subject is not None]

    @property
    def ends_with_clause(self) -> bool:
        """Whether the sentence ends with its clause of saying ("…, Holm said on Monday.")."""
        return bool(self.clauses) and self.clauses[-1].verb >= len(self.tokens) - _AT_THE_END

    @property
    def announcing(self) -> Subject | None:
        """Who says what follows the sentence: its last subject of saying, or one after a quotation in it; else
        whom it is about ("The judge had advice for those who deal with Holm:")."""
        quoted = max((at for at, token in enumerate(self.tokens) if token.quotation >= 0), default=-1)
        last = self.clauses[-1] if self.clauses else None
        if last is not None and last.verb > quoted:
            return last.subject
        first, described = self._first_subject(quoted + 1), self.described_before(len(self.tokens))
        if described is not None and quoted < described.first < (first.first if first else len(self.tokens)):
            return described
        return first or (last.subject if last else None)

    def _clauses(self) -> Iterator[Clause]:
        said_by: Subject | None = None
        for index in [at for at, word in enumerate(self.words) if word in self.known.says]:
            found = self._source_at(index) if self.words[index] in self.known.leads else None
            if found is None and self._is_verb(index):
                found = Clause(index, self._subject(index, said_by))
            if found is not None:
                said_by = found.subject or said_by
                yield found

    def _source_at(self, index: int) -> Clause | None:
        """The clause of a phrase like "according to" or "heißt es" at `index`."""
        impersonal = self._phrase(self.known.impersonal, index)
        if impersonal:
            source = self._source(index, index + len(impersonal)) or self._same_source(index, len(impersonal))
            if source is not None:
                return Clause(index, source)
        referring = self._by_pronoun(index)
        if referring is not None:
            return Clause(index, referring)
        phrase = self._phrase(self.known.according, index)
        if len(phrase) > 1 or (phrase and not self._is_verb(index)):
            return Clause(index, self._follows(index + len(phrase), strict=False))
        if self.tokens[index].word in self.known.postpositions:
            return Clause(index, self._before_postposition(index))
        if self._is_inserted(index):
            return Clause(index, self._follows(index + 1, strict=False))
        viewed = self._viewed_by(index)
        return Clause(index, viewed) if viewed is not None else None

    def _is_inserted(self, index: int) -> bool:
        """Whether a word like the German "so" or the Dutch "aldus" leads to a speaker (“…”, so die Werft)."""
        if self.tokens[index].word not in self.known.inserted or index + 1 >= len(self.tokens):
            return False
        after = self.tokens[index + 1]
        leads = after.capital or after.word in self.known.determiners or self._is_pronoun(index + 1)
        return index > 0 and not self.tokens[index - 1].is_word and leads

    def _subject(self, verb: int, before_it: Subject | None) -> Subject | None:
        """The subject of a verb; `before_it` is that of the clause before, which "and" may go on with."""
        before = self.tokens[verb - 1].word if verb else ""
        if self.tokens[verb].word in self.known.citing_verbs and before not in self.known.be_forms:
            return self._cited(verb)
        participle = self.tokens[verb].word.endswith("ing") and not self.known.inverts
        if participle and (before in (",", "and") or self._opens(verb)):
            return self.subject_before(verb)
        found = self._inverted(verb) or self._set_off(verb) or self._precedes(verb)
        if found is not None and self.known.inverts:
            found = self._likelier_after(verb, found) or found
        if found is None and before in self.known.which | self.known.things:
            return self._plain("pronoun", verb - 1, verb - 1)
        if found is None and (self.tokens[verb].word not in self.known.hearer_verbs or self._opens(verb)):
            found = self._follows(verb + 1, strict=True)
        if found is None and self.known.perfect:
            found = self._relative(verb) or self._of_auxiliary(verb)
        if found is None and before in self.known.conjunctions:
            return before_it
        return found or self._unspoken(verb)

    def beside(self, clause: Clause, index: int) -> bool:
        """Whether no words but "that" and the like stand between a clause and the quotation at `index`."""
        if clause.verb < index:
            between = self.tokens[clause.verb + 1 : index]
        else:
            first = min(clause.verb, clause.subject.first) if clause.subject else clause.verb
            between = self.tokens[index + 1 : first]
        return not any(token.is_word and token.word not in self.known.determiners for token in between)

    def closes(self, clause: Clause, index: int) -> bool:
        """Whether a clause, verb first, follows right after the quotation at `index`."""
        between = any(token.is_word or token.quotation >= 0 for token in self.tokens[index + 1 : clause.verb])
        return not between and clause.subject is not None and clause.subject.first > clause.verb

    def announces(self, index: int) -> bool:
        """Whether a colon stands before the quotation at `index`, or a dash and a name after it."""
        before = [token.word for token in self.tokens[max(0, index - 2) : index]]
        return ":" in before or "：" in before or self.dashed(index) is not None

    def dashed(self, index: int) -> Subject | None:
        """The name after a quotation and a dash."""
        if index + 2 >= len(self.tokens) or self.tokens[index + 1].word not in _MARKS_AND_DASHES:
            return None
        step = index + 1
        while step < len(self.tokens) and self.tokens[step].word in _MARKS_AND_DASHES:
            step += 1
        mention = self._named.get(step)
        dashed = any(token.word in _DASHES for token in self.tokens[index + 1 : step])
        return named(mention) if mention is not None and dashed else None
