"""A text in capitals in the letters it would have otherwise, so that its names and beginnings can be told.

Wire copy, transcripts and headlines are written in capitals, and then a large letter tells nothing. Words of such
a row are put in small letters, character by character so that every offset stays. Those keep a large one that
begin a sentence or are a name: one that the rest of the text writes so, a first name and what follows it, what
follows a title, in English also a word that no list of common words has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from matching.word_lists import all_languages, word_lists
from matching.wording.language import language_of
from matching.wording.stems import stem
from matching.wording.vocabulary import ENGLISH, vocabulary
from matching.wording.weights import is_known

LEAST: Final = 4
"""Words in capitals in a row; names and abbreviations seldom stand so together."""
_SHOUTED: Final = b"\1" * LEAST
"""A row in capitals, where each word of a text is told by a byte: most texts have none."""
LEAST_LETTERS: Final = 3
"""Of a word that is taken for a name because nothing knows it."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MAY_SHOUT = re.compile(r"(?<![^\W\d_])(?:[^\W\d_a-z]++[\W\d_]++){3}[^\W\d_a-z]")
"""Four words without a plain small letter, which a row in capitals must have: sooner seen than a row."""
_BEFORE = re.compile(r"(^|[.!?…:]|\n\s*\n)\s*[\"'“‘„«‹(\[]*$|[,:\n]\s*[\"“‘„«]$")
"""What a sentence begins behind, a quotation behind a comma included."""
_REACH: Final = 12
"""Characters before a word that are looked at for that."""
_JOINT = re.compile(r"\.? (?:[^\W\d_]\. ?)*")
"""What stands between the parts of a name: a blank, initials."""

Word = re.Match[str]


@lru_cache(maxsize=8)
def in_ordinary_letters(text: str) -> str:
    """The text with its rows of capitals written otherwise, as long as before; itself where it has none."""
    if not _MAY_SHOUT.search(text) or _SHOUTED not in bytes(map(str.isupper, _WORD.findall(text))):
        return text
    words = list(_WORD.finditer(text))
    rows = list(_rows(words))
    names = _Names(text, words, rows)
    written, done = [], 0
    for row in rows:
        for at in row:
            word = words[at]
            written += [text[done : word.start()], names.written(at)]
            done = word.end()
    return "".join([*written, text[done:]])


def _rows(words: Sequence[Word]) -> Iterator[range]:
    """The words that stand in capitals together, by index."""
    first = 0
    for at, word in enumerate(words):
        if not word.group().isupper():
            if at - first >= LEAST:
                yield range(first, at)
            first = at + 1
    if len(words) - first >= LEAST:
        yield range(first, len(words))


class _Names:
    """Tells which words in capitals are names."""

    def __init__(self, text: str, words: Sequence[Word], rows: Sequence[range]) -> None:
        self._text = text
        self._words = words
        self._is_english = (language_of(text) or ENGLISH) == ENGLISH
        people, others = (word_lists("names")[part] for part in ("people", "others"))
        self._given = {*people["female"], *people["male"]}
        self._titles = frozenset(people["titles"])
        self._calendar = frozenset(others["calendar"])
        self._plain = vocabulary(language_of(text) or ENGLISH).stop | all_languages("speech", "verbs")
        shouted = {at for row in rows for at in row}
        rest = [words[at] for at in range(len(words)) if at not in shouted]
        self._small = {word.group().casefold() for word in rest if word.group().islower()}
        large = {word.group().casefold() for word in rest if not self._begins(word)}
        self._known = large - self._small | set(self._learnt(rows))

    def written(self, at: int) -> str:
        """A word as it would be written."""
        word = self._words[at].group()
        small = word.lower()
        if len(small) != len(word):
            return word
        is_initial = len(word) == 1 and self._text[self._words[at].end() :][:1] == "."
        return word[0] + small[1:] if is_initial or self._is_large(at) else small

    def _is_large(self, at: int) -> bool:
        word = self._words[at]
        form = _form(word)
        if form == "i" or self._begins(word) or form in self._calendar:
            return True
        return form not in self._plain and (form in self._known or self._is_unheard(form))

    def _is_unheard(self, form: str) -> bool:
        return (
            self._is_english
            and form not in self._small
            and len(form) >= LEAST_LETTERS
            and not is_known(stem(form))
        )

    def _learnt(self, rows: Sequence[range]) -> Iterator[str]:
        """First names and titles in capitals, with the names that follow."""
        for row in rows:
            for one, other in pairwise(row):
                form, following = _form(self._words[one]), _form(self._words[other])
                if form in self._given and form not in self._plain | self._small:
                    yield form
                elif form not in self._titles:
                    continue
                if self._follows(one, other) and self._may_be_name(following):
                    yield from (form, following)

    def _follows(self, one: int, other: int) -> bool:
        return _JOINT.fullmatch(self._text, self._words[one].end(), self._words[other].start()) is not None

    def _may_be_name(self, form: str) -> bool:
        return form not in self._plain | self._small | self._titles and (
            stem(form) == form or not is_known(stem(form))
        )

    def _begins(self, word: Word) -> bool:
        return _BEFORE.search(self._text, max(0, word.start() - _REACH), word.start()) is not None


def _form(word: Word) -> str:
    return word.group().casefold().replace("’", "'").removesuffix("'s")
