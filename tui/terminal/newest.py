"""Hands texts to something slow, one at a time in a thread, and of those that wait only the newest.

Copies are given to tmux like that: two in a row must not overtake each other.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock, Thread


class Newest:
    """The text that waits, if one does."""

    def __init__(self, hand_over: Callable[[str], object]) -> None:
        self._hand_over = hand_over
        self._lock = Lock()
        self._waiting: str | None = None
        self._is_busy = False

    def give(self, text: str) -> None:
        """Hand a text over, as soon as the one before it is through."""
        with self._lock:
            self._waiting = text
            if self._is_busy:
                return
            self._is_busy = True
        Thread(target=self._work, daemon=True).start()

    def _work(self) -> None:
        while (text := self._take()) is not None:
            self._hand_over(text)

    def _take(self) -> str | None:
        with self._lock:
            text, self._waiting = self._waiting, None
            self._is_busy = text is not None
        return text
