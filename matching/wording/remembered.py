"""Answers about single words, worked out once and kept for the texts to come.

The same few thousand words make up most of any text, so what a word list, its endings and its compounds tell of
one is asked for again and again. So many answers are kept as some dozens of articles need, then all are forgotten:
a text of a million different words takes no more room than any other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

_MOST: Final = 20_000
"""Answers that are kept."""
_LONGEST: Final = 40
"""Characters of the longest word whose answer is kept."""

Answer = TypeVar("Answer")


class Remembered(dict[str, Answer]):
    """The answers to one question; look a word up to have it answered."""

    def __init__(self, answer: Callable[[str], Answer]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, word: str) -> Answer:
        found = self._answer(word)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = found
        return found
