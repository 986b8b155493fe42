"""Which capitalised words are names.

A sentence begins with a capital, titles have one, and in German every noun. So a single word counts where it is
part of a longer name of the text, stands capitalised inside a sentence too, or says something right where it
stands. Where nouns have capitals, two words count unless they behave like nouns: an article stands before them
somewhere, or they end like one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from matching.quoting.speaking.names import Mention, listed
from matching.quoting.speaking.narration import Sentence, Token
from matching.quoting.speaking.runs import without_leads, without_nouns
from matching.quoting.speaking.speech import SpeechWords

_PLURAL_ENDING: Final = "en"
"""Ending of German verbs in the plural."""


def believable(
    sentences: Sequence[Sentence], found: Sequence[list[Mention]], known: SpeechWords
) -> list[list[Mention]]:
    """Of the mentions of each sentence, those that are names."""
    if not known.capitals_tell_names:
        found = without_nouns(sentences, found)
    else:
        found = without_leads(sentences, found)
    evidence = _Evidence(sentences, found, known)
    return [
        [mention for mention in here if evidence.is_name(mention, sentence.tokens)]
        for sentence, here in zip(sentences, found, strict=True)
    ]


class _Evidence:
    """What the whole text tells about its capitalised words."""

    def __init__(self, sentences: Sequence[Sentence], found: Sequence[list[Mention]], known: SpeechWords) -> None:
        self._known = known
        self._nouns = set() if known.capitals_tell_names else _after_articles(sentences, known)
        self._said_by = {word for same in known.according.values() for phrase in same for word in phrase}
        every = [mention for here in found for mention in here]
        longer = [mention for mention in every if len(mention.words) > 1 and self._may_be_long(mention)]
        self._parts = {word for mention in longer for word in (mention.words[0], mention.words[-1])}
        self._inside = {mention.words[0] for mention in every if mention.first > 0 and not _only_title(mention)}

    def is_name(self, mention: Mention, tokens: Sequence[Token]) -> bool:
        """Whether a mention is a name."""
        if len(mention.words) > 1:
            return self._may_be_long(mention)
        word = mention.words[0]
        if word in self._parts:
            return True
        if word in self._known.pronouns or _only_title(mention) or (mention.first == 0 and mention.name.isupper()):
            return False
        if mention.titles:
            return True
        if not self._known.capitals_tell_names:
            return self._speaks_alone(mention, tokens)
        after = [token.word for token in tokens[mention.last + 1 : mention.last + 3]]
        says = after[:1] != [] and after[0] in self._known.verbs
        amid = any(token.is_word or token.quotation >= 0 for token in tokens[: mention.first])
        apposed = after[:1] == [","] and (amid or after[-1] in self._known.who)
        return word in self._inside or says or apposed

    def _speaks_alone(self, mention: Mention, tokens: Sequence[Token]) -> bool:
        """Whether a single word without an article stands where only a name does, though nouns have capitals.

        That is right before a verb of saying that it begins a clause with, or right after one that nothing else
        follows ("Krog sagte", "“Nein”, sagte Krog.").
        """
        word, known = mention.words[0], self._known
        if word in self._nouns or _ends_like_noun(word) or known.nouns.speaks(word) or known.nouns.document(word):
            return False
        if word in self._said_by or word in known.prepositions:
            return False
        before = tokens[mention.first - 1].word if mention.first else ""
        after = tokens[mention.last + 1] if mention.last + 1 < len(tokens) else None
        if after is not None and after.word in known.postpositions:
            return True
        says = after is not None and after.word in known.verbs and not after.word.endswith(_PLURAL_ENDING)
        leads = (not before[:1].isalnum() and before != "-") or before in known.links
        said = before in known.verbs or before in known.inserted
        return (says and leads and word in self._inside) or (
            said and (after is None or not (after.is_word or after.quotation >= 0))
        )

    def _may_be_long(self, mention: Mention) -> bool:
        if self._known.capitals_tell_names or mention.known_person:
            return True
        return not any(
            word in self._nouns or word in self._said_by or _ends_like_noun(word) for word in mention.words
        )


def _after_articles(sentences: Sequence[Sentence], known: SpeechWords) -> set[str]:
    """The capitalised words that stand right after an article somewhere."""
    return {
        token.word
        for sentence in sentences
        for before, token in zip(sentence.tokens, sentence.tokens[1:], strict=False)
        if token.capital and before.word in known.determiners
    }


def _ends_like_noun(word: str) -> bool:
    return word.endswith(tuple(listed("noun_endings")))


def _only_title(mention: Mention) -> bool:
    return len(mention.words) == 1 and mention.words[0] in listed("titles")
