"""The writer's own words: a text cut into words, signs and whole quotations, sentence by sentence.

Who speaks is said outside the quotation marks. A quotation is one token here, so that the words around it
stand side by side, and it ends a sentence only where it ends with a full stop itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from matching.wording.paragraphs import Span
from matching.wording.remembered import Remembered
from matching.wording.sentences import sentences

_TOKEN: Final = re.compile(r"([^\W\d_]\w*+(?:(?:[’'.]|-(?!t-|ils?\b|elles?\b))\w++)*+|\d[\w.,]*+|[^\s\w])")
_LONGEST: Final = 400
"""Tokens of the longest sentence that is read as one, so that the work stays linear in any text."""
_POSSESSIVE: Final = ("’s", "'s")
_Form = tuple[int, int, tuple[str, bool, bool, bool, int]]
"""Its length, that without a possessive ’s, and the fields of its token but for its place."""


class Token(NamedTuple):
    """A word, a sign or a whole quotation."""

    start: int
    end: int
    word: str
    """In lower case, without a possessive ’s; "" for a quotation."""
    is_word: bool = False
    """Whether it is a word or a number of the writer's."""
    capital: bool = False
    possessive: bool = False
    quotation: int = -1
    """Index of the quotation, or -1."""


class Sentence(NamedTuple):
    """The tokens of one sentence of the writer."""

    paragraph: int
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    """The word of each token."""

    @property
    def quotations(self) -> list[int]:
        """Indexes of the tokens that are quotations."""
        return (
            [index for index, token in enumerate(self.tokens) if token.quotation >= 0] if "" in self.words else []
        )


def narration(text: str, spans: Sequence[Span], outer: Sequence[Span]) -> list[Sentence]:
    """The sentences of the paragraphs `spans` of `text` around its outer quotations (which must be in order)."""
    masked = _masked(text, outer)
    result = []
    place = cursor = 0
    for number, (start, end) in enumerate(spans):
        for lo, hi in sentences(masked, start, end):
            tokens: list[Token] = []
            cursor = max(lo, cursor)
            while place < len(outer) and outer[place][0] < hi:
                opening, closing = outer[place]
                tokens += _tokens(text, cursor, opening)
                tokens.append(Token(opening, closing, "", quotation=place))
                cursor = closing
                place += 1
            tokens += _tokens(text, cursor, hi)
            result += [
                _sentence(number, tokens[begin : begin + _LONGEST]) for begin in range(0, len(tokens), _LONGEST)
            ]
    return result


def _sentence(paragraph: int, tokens: Sequence[Token]) -> Sentence:
    return Sentence(paragraph, tuple(tokens), tuple([token.word for token in tokens]))


def _masked(text: str, outer: Sequence[Span]) -> str:
    """The text with the words of quotations made unreadable; a final full stop stays."""
    parts = []
    cursor = 0
    for start, end in outer:
        inside = text[start:end]
        stays = len(inside) - 1 if inside.endswith((".", "。")) else len(inside)
        first = "X" if inside[0].isupper() else "x"
        parts += [text[cursor:start], first, "x" * (stays - 1), inside[stays:]]
        cursor = end
    return "".join([*parts, text[cursor:]])


def _form(raw: str) -> _Form:
    possessive = raw.endswith(_POSSESSIVE)
    written = raw[:-2] if possessive else raw
    word = written.lower().replace("’", "'")
    return len(raw), len(written), (word, word[:1].isalnum(), raw[0].isupper(), possessive, -1)


_FORMS: Final = Remembered(_form)
_MADE: Final = tuple.__new__
"""Makes a token of its fields in half the time that its class takes."""


def _tokens(text: str, start: int, end: int) -> list[Token]:
    """The words and signs of a stretch of the writer's."""
    found = []
    place = start
    parts = _TOKEN.split(text[start:end])
    for gap, raw in zip(parts[::2], parts[1::2], strict=False):
        place += len(gap)
        length, written, rest = _FORMS[raw]
        found.append(_MADE(Token, (place, place + written, *rest)))
        place += length
    return found
