"""Who is told to have been killed: those whom a description ("the judge") does not mean where somebody speaks.

"Slain court reporter Ada Holm", "he killed Judge Berg, Holm and Deputy Lind", "Berg, 61, was shot and killed". An
earlier word of theirs is theirs where the text names them; a description that stands for nobody else is left open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from matching.quoting.speaking.names import Mention
from matching.quoting.speaking.narration import Sentence
from matching.quoting.speaking.speech import SpeechWords

_BEFORE: Final = 5
"""Words between "slain" and the name it belongs to, titles included."""
_PASSIVE: Final = 8
"""Tokens behind a name in which it is told that somebody was killed."""
_HOW: Final = 3
"""Tokens between "was" and "killed" ("was shot and killed")."""


def slain(sentence: Sentence, found: Sequence[Mention], known: SpeechWords) -> Iterator[Mention]:
    """The names of a sentence whose bearers it tells to have been killed."""
    if known.slain.isdisjoint(sentence.words):
        return
    for mention in found:
        if _called_slain(sentence, mention, known) or _was_killed(sentence, mention, known):
            yield mention
    named = {mention.first: mention for mention in found}
    for index, word in enumerate(sentence.words):
        if word in known.slain and not _is_passive(sentence, index, known):
            yield from _objects(sentence, index + 1, named, known)


def _called_slain(sentence: Sentence, mention: Mention, known: SpeechWords) -> bool:
    for word in reversed(sentence.words[max(0, mention.first - _BEFORE) : mention.first]):
        if word in known.slain:
            return True
        if word in known.prepositions or word in known.verbs or not word[:1].isalnum():
            return False
    return False


def _was_killed(sentence: Sentence, mention: Mention, known: SpeechWords) -> bool:
    behind = range(mention.last + 1, min(len(sentence.words), mention.last + 1 + _PASSIVE))
    for index in behind:
        word = sentence.words[index]
        if word in known.be_forms:
            how = sentence.words[index + 1 : index + 2 + _HOW]
            told = next((each for each in how if each in known.slain or each in known.prepositions), "")
            return told in known.slain
        if word in known.verbs or word in known.prepositions or sentence.tokens[index].capital:
            return False
    return False


def _is_passive(sentence: Sentence, index: int, known: SpeechWords) -> bool:
    return not known.be_forms.isdisjoint(sentence.words[max(0, index - 1 - _HOW) : index])


def _objects(sentence: Sentence, index: int, named: dict[int, Mention], known: SpeechWords) -> Iterator[Mention]:
    """The names of a list that a verb governs, with what each of them is called."""
    while index < len(sentence.tokens):
        token = sentence.tokens[index]
        if index in named:
            yield named[index]
            index = named[index].last + 1
            continue
        joins = token.word in (",", ";", ".") or token.word in known.conjunctions
        if not (token.is_word or joins) or token.word in known.prepositions or token.word in known.verbs:
            return
        if token.word in known.pronouns or token.word in known.relatives or token.word in known.be_forms:
            return
        index += 1
