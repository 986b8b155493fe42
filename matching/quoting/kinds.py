"""What kind of quotation it is: somebody's sentences, a few of their words, the name of a work, or distance.

A direct quotation reads as a sentence of its own: it begins like one, and it ends like one or is
attributed. A title has capitals in all its weightier words. One to three words that nobody is said to have
said keep the writer at a distance; the rest are a few words inside the writer's sentence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from matching.model import QuoteKind
from matching.quoting.pairing import Quotation
from matching.quoting.speakers import Attribution
from matching.word_lists import all_languages, word_lists

_WORD: Final = re.compile(r"[^\W_][\w’'.-]*+")
_SCARE_WORDS: Final = 3
_TITLE_WORDS: Final = 8
"""Words of the longest title that is looked for."""
_CUE_WORDS: Final = 3
"""Words before a quotation among which such a word counts."""
_CUE_REACH: Final = 40
"""Characters before a quotation in which "the film" or "the novel" calls it a title."""
_SENTENCE_END: Final = ".,!?…。！？—–-"
_UNSPACED: Final = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_UNSPACED_WORD: Final = 2
"""Characters of a word, on average, in scripts that put no spaces between words."""


def kind_of(text: str, quotation: Quotation, said: Attribution, *, goes_on: bool) -> QuoteKind:
    """The kind of a quotation; `goes_on` tells that it continues one from the paragraph before."""
    inside = text[quotation.start : quotation.end]
    words = _WORD.findall(inside)
    length = len(words) + len(_UNSPACED.findall(inside)) // _UNSPACED_WORD
    if goes_on:
        return "direct"
    if _is_title(text, quotation, words, said):
        return "title"
    if _is_sentence(inside, length, said):
        return "direct"
    if length == 1 or (length <= _SCARE_WORDS and not said.told):
        return "partial" if said.beside else "scare"
    return "partial"


def _is_sentence(inside: str, length: int, said: Attribution) -> bool:
    first = next((char for char in inside if char.isalpha()), "")
    if first.islower():
        return False
    if not first.isupper():
        return length > _SCARE_WORDS
    ends = inside[-1] in _SENTENCE_END
    if length > _SCARE_WORDS:
        return ends or said.beside or not said.governed
    return said.beside or (ends and not said.after_words)


def _is_title(text: str, quotation: Quotation, words: list[str], said: Attribution) -> bool:
    alone = not said.governed and quotation.level == 0
    if not 0 < len(words) <= _TITLE_WORDS or alone or text[quotation.end - 1] in "!?…":
        return False
    before = text[max(0, quotation.start - _CUE_REACH) : quotation.start]
    if before.rstrip("“\"'„«‘ ").endswith(":"):
        return False
    cued = any(word.lower() in _titles("cues") for word in _WORD.findall(before)[-_CUE_WORDS:])
    small = _titles("small_words") if cued else frozenset(word_lists("titles")["en"]["small_words"])
    weighty = [word for word in words if word.lower() not in small]
    capitals = words[0][0].isupper() and all(word[0].isupper() or word[0].isdigit() for word in weighty)
    return capitals and bool(weighty) and (cued or (len(weighty) > 1 and not said.beside))


@cache
def _titles(key: str) -> frozenset[str]:
    return all_languages("titles", key)
