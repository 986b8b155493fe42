"""When the next frame may be written: not while the terminal has not yet taken in enough of those before.

Behind every frame the terminal is asked where its cursor is (DSR 6). It answers when it has come that far, so
that its answers tell what is still on its way over the link. While that is much, frames are held back, and what
was painted meanwhile goes into one. Short frames need not wait for one another: a link that takes 80 ms there
and back shows every key of a reader who types slowly without holding one back.
"""

from __future__ import annotations

from collections import deque

ASK = "\x1b[6n"

ON_ITS_WAY = 1500
"""Bytes, and so one packet, that may be without an answer when a frame is written; 60 ms of a link of 25 kB/s."""

LONGEST = 1.0
"""Seconds an answer may take; a round trip over a slow satellite link takes .7."""

DEAF_AFTER = 2
"""Answers that never came from a terminal that never gave one: it is not asked again."""


class Pace:
    """What was written and not yet taken in. Times are those of any clock, in seconds."""

    def __init__(self) -> None:
        self._sizes: deque[int] = deque()
        self._last: float | None = 0.0
        self._missed = 0
        self.answers = False
        """Whether the terminal has ever answered."""

    @property
    def asks(self) -> bool:
        """Whether it is worth asking."""
        return self.answers or self._missed < DEAF_AFTER

    @property
    def waiting(self) -> bool:
        """Whether an answer is on its way."""
        return bool(self._sizes)

    def sent(self, size: int) -> None:
        """A frame is about to be written, and a question behind it."""
        self._sizes.append(size)
        self._last = None

    def written(self, now: float) -> None:
        """All that was sent has been written."""
        if self._last is None:
            self._last = now

    def answered(self) -> None:
        """The terminal has taken in the oldest frame."""
        self.answers = True
        self._missed = 0
        if self._sizes:
            self._sizes.popleft()

    def wait(self, now: float) -> float:
        """Seconds until the next frame may be written, if no answer comes; 0 where it may be now."""
        if sum(self._sizes) < ON_ITS_WAY:
            return 0.0
        left = (now if self._last is None else self._last) + LONGEST - now
        if left > 0:
            return left
        self._sizes.clear()
        self._missed += 1
        return 0.0
