"""The phrases of a sentence that may stand for a speaker: names, pronouns and descriptions.

A description is a noun with a determiner ("the deputy foreign minister"), or a bare one for people in the
plural or an organisation ("state media"). Which nouns count comes from the word lists; where every noun has a
capital any noun does, and how likely it is to speak is its rank.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from matching.quoting.speaking.names import Mention
from matching.quoting.speaking.narration import Sentence, Token
from matching.quoting.speaking.speech import SpeechWords

DESCRIPTION: Final = 5
"""Words from a determiner to the noun it belongs to ("the deputy foreign minister")."""
_PHRASE: Final = 12
"""Tokens of the longest description, signs included ("the bespectacled, 71-year-old diplomat")."""
_QUALIFIERS: Final = 3
"""Words between a preposition and the name that it governs ("of the former minister Holm")."""
_NAME_IN_MARKS: Final = 40
"""Characters of the longest name of a newspaper that stands in quotation marks."""
_INSIDE_PHRASE: Final = frozenset("-–,")

PERSON, BODY, DOCUMENT, NOUN = 3, 2, 1, 0
"""Ranks: how likely words are to stand for somebody who speaks."""


class Subject(NamedTuple):
    """Words that name a speaker."""

    kind: Literal["name", "pronoun", "description", "last"]
    """A name, "he", "the minister", or words that mean whoever spoke last."""
    start: int
    end: int
    words: tuple[str, ...]
    mention: Mention | None = None
    first: int = 0
    """Token at which it begins."""
    rank: int = PERSON
    quotation: int = -1
    """The quotation that holds its name, as in: wrote the “Harbour Post”."""


class Phrases:
    """One sentence and the phrases in it."""

    def __init__(self, sentence: Sentence, names: Sequence[Mention], known: SpeechWords) -> None:
        self.tokens = sentence.tokens
        self.words = sentence.words
        self.paragraph = sentence.paragraph
        self.known = known
        self.names = names
        self._named = {mention.first: mention for mention in names}
        self._ends = {mention.last: mention for mention in names}
        self._inside = {index for mention in names for index in range(mention.first, mention.last + 1)}

    def _governed(self, index: int, begin: int = 0, *, last: int | None = None) -> bool:
        """Whether a preposition stands before the name at `index`, which ends at `last`.

        A word like "as" is none where a verb of saying follows the name ("as the ministry says").
        """
        for back in range(index - 1, max(begin, index - 1 - _QUALIFIERS) - 1, -1):
            word = self.tokens[back].word
            if word in self.known.prepositions:
                return word not in self.known.links or last is None or not self._says(last + 1)
            if not (word in self.known.determiners or self._calls(word)):
                return False
        return False

    def _calls(self, word: str) -> bool:
        """Whether a word tells what a person is ("director")."""
        return self.known.calls(word)

    def _says(self, index: int) -> bool:
        return index < len(self.tokens) and self.tokens[index].word in self.known.verbs

    def _is_pronoun(self, index: int) -> bool:
        word = self.words[index]
        if word not in self.known.pronouns or index in self._inside:
            return False
        if index + 1 < len(self.words) and self.words[index + 1] in self.known.nobody_verbs:
            return False
        polite = word in self.known.polite and self.tokens[index].capital
        return not (polite and index > 0 and self.tokens[index - 1].is_word)

    def _description(self, index: int, begin: int = 0, *, subject: bool = True) -> Subject | None:
        """The description whose noun is at `index`: with a determiner before it, or of several people without.

        As a `subject` it may not have the article of an object, where articles tell.
        """
        if not self._may_describe(self.tokens[index]) or self._leads_noun(index):
            return None
        article = self._article_of(index, begin)
        if article is None:
            return self._group(index, begin) or self._definite(index, begin)
        if subject and self.tokens[article].word in self.known.object_articles:
            return None
        owned = self._governed(article, begin, last=index) or self._is_genitive(article, begin)
        return None if owned else self._plain("description", article, index)

    def _may_describe(self, token: Token) -> bool:
        """Whether a word is a noun for those who speak, or any noun where nouns have capitals."""
        noun = token.capital and not self.known.capitals_tell_names
        return token.is_word and not token.possessive and (noun or self.known.nouns.speaks(token.word))

    def _leads_noun(self, index: int) -> bool:
        """Whether a word only qualifies the noun after it: a noun in English ("the navy chief"), where nouns have
        capitals a word without one ("der 26-jährige Lotse")."""
        after = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if not self.known.capitals_tell_names:
            return after is not None and after.capital and not self.tokens[index].capital
        return not self.known.inverts and after is not None and self.known.nouns.names(after.word)

    def _article_of(self, index: int, begin: int) -> int | None:
        """Where the determiner of the noun at `index` stands."""
        words = 0
        for back in range(index - 1, max(begin, index - _PHRASE) - 1, -1):
            token = self.tokens[back]
            if token.word in self.known.determiners:
                return back
            if token.word in self.known.prepositions:
                return None
            words += token.is_word
            if words >= DESCRIPTION or not (token.is_word or token.word in _INSIDE_PHRASE):
                return None
        return None

    def _group(self, index: int, begin: int) -> Subject | None:
        """ "officials", "state media": people in the plural without an article, and a word that qualifies them."""
        if self.tokens[index].word not in self.known.nouns.groups or self._governed(index, begin):
            return None
        first = index
        if index > begin and self._qualifies(index - 1):
            first = index - 1
        return self._plain("description", first, index) if self._begins_clause(first, begin) else None

    def _definite(self, index: int, begin: int) -> Subject | None:
        """ "Borgmästaren", "мэр": a noun that needs no article, in languages without or with it at the end."""
        owned = not self.known.bare or self._governed(index, begin)
        return None if owned else self._plain("description", index, index)

    def _begins_clause(self, index: int, begin: int) -> bool:
        """Whether a sign, a conjunction or nothing stands before `index`, so that no verb governs it."""
        if index <= begin:
            return True
        word = self.tokens[index - 1].word
        return not word[:1].isalnum() or word in self.known.links or word in self.known.conjunctions

    def _qualifies(self, index: int) -> bool:
        token = self.tokens[index]
        return token.is_word and not token.possessive and token.word not in self.known.function_words

    def _is_genitive(self, article: int, begin: int) -> bool:
        """Whether an article right after a noun makes what follows its owner ("ein Sprecher der Werft")."""
        if self.known.capitals_tell_names or article <= begin:
            return False
        return self.tokens[article - 1].capital and self.tokens[article].word in self.known.genitives

    def _bare_role(self, index: int) -> Subject | None:
        token = self.tokens[index]
        named = self.known.nouns.speaks(token.word) and not token.possessive and not self._leads_noun(index)
        return self._plain("description", index, index) if named else None

    def _bare_noun(self, index: int) -> Subject | None:
        """A noun without an article, where nouns have capitals ("laut Polizei")."""
        noun = self.tokens[index].capital and not self.known.capitals_tell_names
        return self._plain("description", index, index) if noun else None

    def _noun_without_article(self, index: int) -> Subject | None:
        """The noun at `index`, in languages without articles; a name that soon follows it goes before."""
        token = self.tokens[index]
        if not self.known.bare or token.capital or token.word in self.known.function_words:
            return None
        near = range(index + 1, min(index + DESCRIPTION, len(self.tokens)))
        for step in near:
            mention = self._named.get(step)
            if mention is not None:
                return named(mention)
            if not self.tokens[step].is_word or self.tokens[step].word in self.known.verbs:
                break
        return self._plain("description", index, index)

    def _in_marks(self, index: int, begin: int, *, bare: bool) -> Subject | None:
        """ "the newspaper “Harbour Post”": a determiner, nouns at most, and a name in quotation marks.

        `bare` allows for no noun, as in: the “Harbour Post”.
        """
        token = self.tokens[index]
        if token.quotation < 0 or token.end - token.start > _NAME_IN_MARKS or index <= begin:
            return None
        noun = index - 1 if self.tokens[index - 1].is_word else index - 2
        if noun < begin:
            return None
        first = self.tokens[noun].word
        definite = first in self.known.determiners and first not in self.known.indefinites
        article = noun if bare and definite else None
        if article is None and self.known.nouns.body(self.tokens[noun].word):
            article = self._article_of(noun, begin)
        if (
            article is None
            or self._governed(article, begin)
            or self.tokens[article].word in self.known.object_articles
        ):
            return None
        words = tuple(each.word for each in self.tokens[article:index] if each.is_word)
        last = self.tokens[min(index + 1, len(self.tokens) - 1)]
        end = token.end if last.is_word or noun == index - 1 else last.end
        return Subject("description", self.tokens[article].start, end, words, None, article, BODY, token.quotation)

    def _plain(self, kind: Literal["pronoun", "description"], first: int, last: int) -> Subject:
        words = tuple(token.word for token in self.tokens[first : last + 1])
        rank = PERSON if kind == "pronoun" or self._has_age(words) else self._rank(words[-1])
        return Subject(kind, self.tokens[first].start, self.tokens[last].end, words, None, first, rank)

    def _has_age(self, words: Sequence[str]) -> bool:
        """Whether a noun with a capital is somebody's who is so many years old ("die 56-jährige Malerin")."""
        nouns = self.known.nouns
        return not self.known.capitals_tell_names and any(
            nouns.role(word) in nouns.anaphors for word in words[:-1]
        )

    def _rank(self, noun: str) -> int:
        nouns = self.known.nouns
        if nouns.role(noun):
            return PERSON
        if nouns.body(noun) or noun in nouns.groups:
            return BODY
        return DOCUMENT if nouns.document(noun) else NOUN


def last_speaker(at: int, index: int) -> Subject:
    """Whoever spoke last, where a verb has no subject of its own (“…”, dijo)."""
    return Subject("last", at, at, (), None, index)


def named(mention: Mention) -> Subject:
    """The subject that a name is."""
    return Subject("name", mention.start, mention.end, tuple(mention.words), mention, mention.first)
