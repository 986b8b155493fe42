"""The writer's own words: a text cut into words, signs and whole quotations, sentence by sentence.

Who speaks is said outside the quotation marks. A quotation is one token here, so that the words around it
stand side by side, and it ends a sentence only where it ends with a full stop itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from matching.paragraphs import paragraphs
from matching.quoting.pairing import Quotation
from matching.sentences import sentences

_TOKEN: Final = re.compile(
    r"[^\W\d_](?:\w|[’'](?=\w)|[.](?=\w)|-(?!t-|ils?\b|elles?\b)(?=\w))*+|\d[\w.,]*+|[^\s\w]"
)
_LONGEST: Final = 400
"""Tokens of the longest sentence that is read as one, so that the work stays linear in any text."""
_ASIDE: Final = re.compile(r"[,.!?…] ?[—–] ([^\n—–]{3,120})[,.] ?[—–]\s")
"""An attribution inside quotation marks, as Russian sets it."""
_POSSESSIVE: Final = ("’s", "'s")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a sign or a whole quotation."""

    start: int
    end: int
    word: str
    """In lower case, without a possessive ’s; "" for a quotation."""
    capital: bool = False
    possessive: bool = False
    quotation: int = -1
    """Index of the quotation, or -1."""

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number of the writer's."""
        return self.word[:1].isalnum()


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of one sentence of the writer."""

    paragraph: int
    tokens: tuple[Token, ...]


def narration(text: str, outer: Sequence[Quotation]) -> list[Sentence]:
    """The sentences of `text` around its outer quotations (which must be in order)."""
    masked = _masked(text, outer)
    result = []
    place = cursor = 0
    for number, (start, end) in enumerate(paragraphs(text)):
        for lo, hi in sentences(masked, start, end):
            tokens: list[Token] = []
            cursor = max(lo, cursor)
            while place < len(outer) and outer[place].start < hi:
                tokens.extend(_words(text, cursor, outer[place].start))
                tokens.append(Token(outer[place].start, outer[place].end, "", quotation=place))
                cursor = outer[place].end
                place += 1
            tokens.extend(_words(text, cursor, hi))
            result += [
                Sentence(number, tuple(tokens[begin : begin + _LONGEST]))
                for begin in range(0, len(tokens), _LONGEST)
            ]
    return result


def aside(text: str, start: int, end: int) -> Sentence | None:
    """The writer's words between two dashes in a quotation, as a sentence."""
    found = _ASIDE.search(text, start, end)
    return Sentence(0, tuple(_words(text, *found.span(1)))) if found else None


def _masked(text: str, outer: Sequence[Quotation]) -> str:
    """The text with the words of quotations made unreadable; a final full stop stays."""
    parts = []
    cursor = 0
    for each in outer:
        inside = text[each.start : each.end]
        stays = len(inside) - 1 if inside.endswith((".", "。")) else len(inside)
        first = "X" if inside[0].isupper() else "x"
        parts += [text[cursor : each.start], first, "x" * (stays - 1), inside[stays:]]
        cursor = each.end
    return "".join([*parts, text[cursor:]])


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        raw = match.group()
        possessive = raw.endswith(_POSSESSIVE)
        word = raw[:-2] if possessive else raw
        yield Token(
            match.start(), match.start() + len(word), word.lower().replace("’", "'"), raw[0].isupper(), possessive
        )
