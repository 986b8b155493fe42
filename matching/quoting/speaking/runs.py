"""Runs of capitalised words that hold more than a name, as the rest of the text shows.

A sentence begins with a capital ("Embora Lind" is Lind where "embora" and "Lind" stand alone elsewhere, and so
is "Reportedly Lind", as no name begins like an adverb), and where every noun has one, the noun after a name looks
like a part of it ("Gestern hat Ada Lind Brot gekauft").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from matching.quoting.speaking.names import Mention, listed
from matching.quoting.speaking.narration import Sentence, Token


def without_leads(sentences: Sequence[Sentence], found: Sequence[list[Mention]]) -> Sequence[list[Mention]]:
    """The mentions without a word that only begins its sentence: one written small elsewhere, or with an ending
    that names do not have.

    The rest must be a name elsewhere, or the end of one, and the whole never stand amid a sentence.
    """
    leading = [here[0] for here in found if here and _may_lead(here[0])]
    if not leading:
        return found
    amid = {mention.words for here in found for mention in here if mention.first}
    small = {token.word for sentence in sentences for token in sentence.tokens if not token.capital}
    own = {mention.words for mention in leading}
    ends = amid | {
        mention.words[-1:]
        for here in found
        for mention in here
        if mention.words not in own or mention.known_person
    }
    leads = {
        mention.words
        for mention in leading
        if (mention.words[0] in small or mention.words[0].endswith(_endings()))
        and mention.words[1:] in ends
        and mention.words not in amid
    }
    return [
        [_behind_first(each, sentence.tokens) if not each.first and each.words in leads else each for each in here]
        for sentence, here in zip(sentences, found, strict=True)
    ]


def _may_lead(mention: Mention) -> bool:
    """Whether the first word of a name that begins a sentence may be none of its."""
    return not mention.first and len(mention.words) > 1 and not (mention.known_person or mention.organisation)


@cache
def _endings() -> tuple[str, ...]:
    """Endings of words that begin a sentence and no name."""
    return tuple(listed("leading_endings"))


def without_nouns(sentences: Sequence[Sentence], found: Sequence[list[Mention]]) -> Sequence[list[Mention]]:
    """The mentions without a noun behind the name: one that stands alone elsewhere, after the end of a name."""
    alone = {mention.words[0] for here in found for mention in here if len(mention.words) == 1}
    endings = {mention.words[-1] for here in found for mention in here if len(mention.words) > 1}
    return [
        [
            _before_last(each, sentence.tokens)
            if len(each.words) > 1 and each.words[-1] in alone and each.words[-2] in endings
            else each
            for each in here
        ]
        for sentence, here in zip(sentences, found, strict=True)
    ]


def _behind_first(mention: Mention, tokens: Sequence[Token]) -> Mention:
    name = mention.name.partition(" ")[2]
    start = tokens[mention.first + 1].start
    return mention._replace(
        first=mention.first + 1, start=start, name=name, words=mention.words[1:], known_person=False
    )


def _before_last(mention: Mention, tokens: Sequence[Token]) -> Mention:
    name = mention.name.rpartition(" ")[0]
    end = tokens[mention.last - 1].end
    return mention._replace(last=mention.last - 1, end=end, name=name, words=mention.words[:-1], possessive=False)
