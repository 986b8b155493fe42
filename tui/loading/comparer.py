"""Has articles compared as they come, in a process that is there while there is something to ask it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING

from tui.loading.child import Child, EndedError, begun, put_early_away

if TYPE_CHECKING:
    from matching.model import Echo, Match, Quote, Ruling
    from tui.loading.texts import Blocks, Novelty

LONG = 150_000
"""Characters from which finding quotes in a text takes a second; news articles have up to 30,000."""
KEPT = 1_000_000
"""Characters of all texts that are not long up to which what they were made into is kept for questions: it takes
about a hundred times their room."""


class Comparer:
    """All texts so far; each pair of them is asked for once. What asks raises `EndedError` where it is stopped."""

    def __init__(self) -> None:
        self._child: Child | None = None
        self._texts: list[tuple[str, Blocks]] = []
        self._stopped = Event()

    def give(self, text: str, blocks: Blocks) -> int:
        """Another text; returns its number."""
        self._texts.append((text, blocks))
        if self._child is not None:
            with suppress(EndedError):
                self._child.give(text, blocks)
        return len(self._texts) - 1

    def is_long(self, number: int) -> bool:
        """Whether a text is so long that it takes its time."""
        return len(self._texts[number][0]) > LONG

    def quotes(self, number: int) -> Sequence[Quote]:
        """The quotes of a text."""
        return self._process().quotes(number)

    def matches(self, a: int, b: int) -> Sequence[Match]:
        """What two texts share, as `find_matches` says it."""
        return self._process().matches(a, b)

    def only_here(self, number: int, rulings: Sequence[Ruling]) -> Novelty:
        """What of a text none of the others says."""
        return self._process().only_here(number, rulings)

    def who_else(self, number: int, start: int, end: int) -> Sequence[Echo]:
        """What the others have of a passage."""
        return self._process().who_else(number, start, end)

    def rest(self) -> None:
        """Nothing is to be done for now: one text alone is asked nothing more, and what very many were made into
        takes too much room."""
        if len(self._texts) < 2 or sum(len(text) for text, _ in self._texts if len(text) <= LONG) > KEPT:
            self._put_away()

    def stop(self) -> None:
        """End what is done; from any thread."""
        self._stopped.set()
        if (child := self._child) is not None:
            child.end()

    @property
    def is_stopped(self) -> bool:
        """Whether nothing is answered for now."""
        return self._stopped.is_set()

    def go_on(self) -> None:
        """Answer again; the process is begun anew when it is needed."""
        self._stopped.clear()

    def close(self) -> None:
        """No more is asked."""
        self._texts.clear()
        self._put_away()

    def _put_away(self) -> None:
        put_early_away()
        if self._child is not None:
            self._child.close()
            self._child = None

    def _process(self) -> Child:
        """The process, begun anew where it has ended: what it was at is lost with it, and nothing else."""
        if self._stopped.is_set():
            raise EndedError
        if self._child is not None and self._child.has_ended:
            self._put_away()
        if self._child is None:
            self._child = begun()
            for text, blocks in self._texts:
                self._child.give(text, blocks)
        if self._stopped.is_set():
            self._child.end()
            raise EndedError
        return self._child
