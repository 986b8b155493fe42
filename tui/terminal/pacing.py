"""When the next frame may be written, and how much of it: so that the link is in use, and no queue stands in it.

Behind every frame the terminal is asked where its cursor is (DSR 6). It answers when it has come that far, and
from its answers the speed and the length of the link are known (`link`). The next frame is written when the link
will have taken in those before it, by the time the frame gets there: earlier it would only wait, and be old when
it is shown. What is painted until then goes into one frame.

A terminal that never answers gets as much as a slow line takes.
"""

from __future__ import annotations

from collections import deque
from typing import NamedTuple

from tui.terminal.link import Link

ASK = "\x1b[6n"

LONGEST = 1.0
"""Seconds a first answer may take; a round trip over a slow satellite link takes .7."""

LATE = 0.4
"""Seconds an answer may come later than it should, before it counts as lost."""

DEAF_AFTER = 3
"""Answers that never came from a terminal that never gave one: it is not asked again."""

SPARE = 0.05
"""Seconds, though not more than half a round trip, that a frame gets there later than the link could take it: when
that is, is only an estimate, and what waits in the link grows old there."""


class _Sent(NamedTuple):
    """A frame that is on its way."""

    size: int
    written: float


class Pace:
    """What was written and not yet taken in. Times are those of any clock, in seconds."""

    def __init__(self) -> None:
        self.link = Link()
        self._sent: deque[_Sent] = deque()
        self._busy_until = 0.0
        """When a link as fast as it is assumed to be has taken in everything."""
        self._missed = 0
        self.answers = False
        """Whether the terminal has ever answered."""

    @property
    def asks(self) -> bool:
        """Whether it is worth asking."""
        return self.answers or self._missed < DEAF_AFTER

    @property
    def is_new(self) -> bool:
        """Whether nothing was written yet."""
        return not self._busy_until

    @property
    def waiting(self) -> bool:
        """Whether an answer is on its way."""
        return bool(self._sent)

    def sent(self, size: int, now: float) -> None:
        """A frame is about to be written, and a question behind it, if it is worth asking."""
        if self.asks:
            self._sent.append(_Sent(size, now))
        self._busy_until = max(self._busy_until, now) + size / self.link.rate

    def answered(self, now: float) -> None:
        """The terminal has taken in the oldest frame."""
        self.answers = True
        if self._sent:
            size, written = self._sent.popleft()
            self.link.answered(written, size, now)

    def wait(self, now: float) -> float:
        """Seconds until the next frame may be written, if no answer comes; 0 where it may be now."""
        self._give_up_lost(now)
        if not self.answers:
            return max(self._busy_until - now, 0.0)
        through = 0.0
        for number, (size, written) in enumerate(self._sent):
            through = self.link.through(through, written, size)
            if not number:
                through = max(through, now)
        long = self.link.round_trip or 0.0
        return max(through - max(long / 2, long - SPARE) - now, 0.0)

    def _give_up_lost(self, now: float) -> None:
        """Wait no more for an answer that should have come long ago."""
        late = LATE if self.answers else LONGEST
        while self._sent and now >= self.link.through(0.0, self._sent[0].written, self._sent[0].size) + late:
            self._sent.popleft()
            self._missed += 1
