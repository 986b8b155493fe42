"""What can be asked of the articles once they are read: their quotes, what only one of them says, who else has a
passage.

Questions wait in one line, and the newest of a sort takes the place of those before it: nobody waits for the
answer to what was asked two keys ago.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matching.model import Ruling


@dataclass(frozen=True, slots=True)
class OnlyHere:
    """What does none of the other articles say?"""

    number: int
    """Of the article."""
    rulings: Sequence[Ruling] = ()
    """What a reader decided of its passages; `other` is the number of the other article."""

    @property
    def sort(self) -> object:
        """One of each article can wait."""
        return OnlyHere, self.number


@dataclass(frozen=True, slots=True)
class WhoElse:
    """Which other articles have this passage?"""

    number: int
    start: int
    end: int

    @property
    def sort(self) -> object:
        """One can wait."""
        return WhoElse


@dataclass(frozen=True, slots=True)
class AllQuotes:
    """Which quotes do the articles have? Those of one article alone are not looked for before this is asked."""

    number: int = 0

    @property
    def sort(self) -> object:
        """One can wait."""
        return AllQuotes


Question = OnlyHere | WhoElse | AllQuotes


class Questions:
    """Those that wait, the oldest first; one thread asks, another answers."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: list[Question] = []

    def ask(self, question: Question) -> None:
        """Another question, in the place of one of its sort."""
        with self._lock:
            self._waiting = [one for one in self._waiting if one.sort != question.sort] + [question]

    def take(self) -> Question | None:
        """The next to be answered."""
        with self._lock:
            return self._waiting.pop(0) if self._waiting else None
