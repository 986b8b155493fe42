"""Compares articles as they come: short ones right here, long ones in a process that can be ended."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from threading import Event

from matching.model import Match, Quote
from matching.sharing.elsewhere import Echo
from matching.sharing.told import Ruling
from tui.loading.child import Child, EndedError
from tui.loading.texts import Blocks, Novelty, Texts

LONG = 150_000
"""Characters from which finding quotes in a text takes a second; news articles have up to 30,000."""
KEPT = 1_000_000
"""Characters of all short texts up to which what they were made into is kept for questions: it takes about a
hundred times their room."""


class Comparer:
    """All texts so far; each pair of them is asked for once."""

    def __init__(self) -> None:
        self._near = Texts()
        self._far: Child | None = None
        self._texts: list[tuple[str, Blocks]] = []
        self._stopped = Event()

    def give(self, text: str, blocks: Blocks) -> int:
        """Another text; returns its number."""
        self._texts.append((text, blocks))
        self._near.give(text, blocks)
        if self._far is not None:
            with suppress(EndedError):
                self._far.give(text, blocks)
        return len(self._texts) - 1

    def is_long(self, number: int) -> bool:
        """Whether a text is so long that it takes its time."""
        return len(self._texts[number][0]) > LONG

    def quotes(self, number: int) -> Sequence[Quote]:
        """The quotes of a text. Raises `EndedError` where a long one was stopped."""
        return self._process().quotes(number) if self.is_long(number) else self._near.quotes(number)

    def matches(self, a: int, b: int) -> Sequence[Match]:
        """What two texts share, as `find_matches` says it. Raises `EndedError` where a long pair was stopped."""
        if self.is_long(a) or self.is_long(b):
            return self._process().matches(a, b)
        return self._near.matches(a, b)

    def only_here(self, number: int, rulings: Sequence[Ruling]) -> Novelty:
        """What of a text none of the others says. Raises `EndedError` where it is stopped beside a long one."""
        return self._for_all().only_here(number, rulings)

    def who_else(self, number: int, start: int, end: int) -> Sequence[Echo]:
        """What the others have of a passage. Raises `EndedError` where it is stopped beside a long one."""
        return self._for_all().who_else(number, start, end)

    def _for_all(self) -> Texts | Child:
        return self._process() if any(map(self.is_long, range(len(self._texts)))) else self._near

    def rest(self) -> None:
        """Nothing is to be done for now: of very many texts, forget what they were made into."""
        if sum(len(text) for text, _ in self._texts if len(text) <= LONG) > KEPT:
            self._near = Texts()
            for text, blocks in self._texts:
                self._near.give(text, blocks)

    def stop(self) -> None:
        """End what takes long."""
        self._stopped.set()
        if (far := self._far) is not None:
            far.end()

    def go_on(self) -> None:
        """Answer again; the process is begun anew when it is needed."""
        self._stopped.clear()

    def close(self) -> None:
        """No more is asked; what the texts were made into takes more room than they do, and goes."""
        self._near = Texts()
        self._texts.clear()
        if self._far is not None:
            self._far.close()

    def _process(self) -> Child:
        """The process, begun anew where it has ended: what it was at is lost with it, and nothing else."""
        if self._stopped.is_set():
            raise EndedError
        if self._far is not None and self._far.has_ended:
            self._far.close()
            self._far = None
        if self._far is None:
            self._far = Child()
            for text, blocks in self._texts:
                self._far.give(text, blocks)
        if self._stopped.is_set():
            self._far.end()
            raise EndedError
        return self._far
