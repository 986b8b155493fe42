"""Clauses of saying: the verb, and the words that name who says it.

A subject stands before its verb ("Holm, the mayor, said") or after it ("said Holm"); a name after a
preposition or in the possessive is none. Which word is a verb of saying, a pronoun or a preposition comes
from the word lists.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from matching.quoting.names import Mention
from matching.quoting.narration import Sentence
from matching.quoting.phrases import DESCRIPTION, NOUN, Subject, last_speaker, named
from matching.quoting.sources import Sources
from matching.quoting.speech import SpeechWords

_AFTER_VERB: Final = 14
"""Tokens after a verb of saying in which its subject may follow ("said the spokesman of the firm, Ada Holm")."""
_AT_THE_END: Final = 4
"""Tokens from a verb that ends its sentence to the end of it."""
_RELATIVE: Final = 20
"""Tokens of the longest relative clause up to its verb."""
_BEFORE_VERB: Final = 60
"""Tokens before a verb of saying in which its subject is looked for."""
_AUXILIARIES: Final = 3
"""Auxiliaries and adverbs between a subject and its verb ("has never publicly said")."""

_PARTING: Final = frozenset(";:")
"""Signs that no clause runs over."""
_DASHES: Final = frozenset("—–―")
_MARKS_AND_DASHES: Final = _DASHES | frozenset("”\"“»«’'")


class Clause(NamedTuple):
    """A verb of saying and its subject."""

    verb: int
    """Index of the verb among the tokens of the sentence."""
    subject: Subject | None


class Reading(Sources):
    """One sentence, read for who says something."""

    def __init__(self, sentence: Sentence, names: Sequence[Mention], known: SpeechWords) -> None:
        super().__init__(sentence, names, known)
        self._acted: dict[int, Subject | None] = {}
        silent = known.says.isdisjoint(sentence.words)
        self.clauses = [] if silent else [clause for clause in self._clauses() if clause.subject is not None]

    @property
    def ends_with_clause(self) -> bool:
        """Whether the sentence ends with its clause of saying ("…, Holm said on Monday.")."""
        return bool(self.clauses) and self.clauses[-1].verb >= len(self.tokens) - _AT_THE_END

    @property
    def announcing(self) -> Subject | None:
        """Who says what follows the sentence: its last subject of saying, or one after a quotation in it."""
        quoted = max((at for at, token in enumerate(self.tokens) if token.quotation >= 0), default=-1)
        last = self.clauses[-1] if self.clauses else None
        if last is not None and last.verb > quoted:
            return last.subject
        return self._first_subject(quoted + 1) or (last.subject if last else None)

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

    def _is_verb(self, index: int) -> bool:
        token = self.tokens[index]
        if token.word not in self.known.verbs or index in self._inside or (token.capital and index):
            return False
        if token.word in self.known.citing_verbs:
            return True
        before = self.tokens[index - 1].word if index else ""
        passive = before in self.known.be_forms and not token.word.endswith("ing")
        return not passive and not (before == "," and token.word in self.known.naming_verbs)

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
        if found is None and (self.tokens[verb].word not in self.known.hearer_verbs or self._opens(verb)):
            found = self._follows(verb + 1, strict=True)
        if found is None and self.known.perfect:
            found = self._relative(verb) or self._of_auxiliary(verb)
        if found is None and before in self.known.conjunctions:
            return before_it
        return found or self._unspoken(verb)

    def _unspoken(self, verb: int) -> Subject | None:
        """The subject that a verb after a quotation leaves out, or that begins the sentence far from it."""
        if not self._opens(verb):
            return None
        far = (self.subject_before(verb) or self.described_before(verb)) if self.known.verb_last else None
        if far is not None or not self.known.drops:
            return far
        return last_speaker(self.tokens[verb].start, verb)

    def _relative(self, verb: int) -> Subject | None:
        """Whom a relative clause that ends with its verb tells of ("der Wirt, der das Fest “…” nannte")."""
        for step in range(verb - 1, max(0, verb - 1 - _RELATIVE), -1):
            token = self.tokens[step]
            if token.word == "," and self.tokens[step + 1].word in self.known.relatives:
                mention = self._ends.get(step - 1)
                article = self._article_of(step - 1, 0) if mention is None else None
                described = None if article is None else self._plain("description", article, step - 1)
                return named(mention) if mention is not None else described
            if token.word in (":", ";", ",") or self._is_verb(step):
                return None
        return None

    def _of_auxiliary(self, verb: int) -> Subject | None:
        """The subject beside the auxiliary of a participle that ends its clause ("hat Holm “…” genannt")."""
        for step in range(verb - 1, max(-1, verb - 1 - _BEFORE_VERB), -1):
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

    def _set_off(self, verb: int) -> Subject | None:
        """The subject that a relative clause or a description between commas parts from its verb."""
        if not self._parted(verb):
            return None
        reach = range(max(0, verb - _BEFORE_VERB), verb)
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
            if index < verb - _BEFORE_VERB:
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
                if not self._governed(mention.first, free) and not mention.possessive and not described_by:
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
