"""What the link to the terminal takes: how long it is there and back, and how many bytes go over it in a second.

Both are told by the answers to what was asked behind frames. A short frame is answered after a round trip; a long
one later by the time it took to go over the link, counted from when those before it were through.
"""

from __future__ import annotations

ASSUMED = 10_000.0
"""Bytes a second of a link that nothing is known of; a serial line of 115,200 baud takes 11,500."""

FASTEST = 200_000.0
"""Bytes a second beyond which nobody sees a difference: a screen takes 20 ms."""

TELLING = 500
"""Bytes from which a frame tells how fast the link is. Shorter ones tell how long it is."""

REMEMBERED = 4000.0
"""Bytes after which what was known of the link's speed counts half."""

LENGTHENING = 0.05
"""How far one answer that comes later than the quickest makes the link longer: most of them only had to wait."""


class Link:
    """A link as it is known by answers. Times are those of any clock, in seconds."""

    def __init__(self) -> None:
        self.rate = ASSUMED
        """Bytes a second."""
        self.round_trip: float | None = None
        """Seconds there and back; None until there was an answer."""
        self._bytes = self._seconds = 0.0
        self._answered = 0.0
        """When the last answer came."""

    def answered(self, written: float, size: int, now: float) -> None:
        """A frame of so many bytes, written then, is answered."""
        took = now - written
        if self.round_trip is None or took < self.round_trip:
            self.round_trip = took
        elif size < TELLING:
            self.round_trip += LENGTHENING * (took - self.round_trip)
        if size >= TELLING:
            self._measure(size, now - max(self._answered, written + self.round_trip))
        self._answered = now

    def _measure(self, size: int, seconds: float) -> None:
        """So many bytes went over it in this time."""
        kept = 0.5 ** (size / REMEMBERED)
        self._bytes = kept * self._bytes + size
        self._seconds = kept * self._seconds + max(seconds, size / FASTEST)
        self.rate = self._bytes / self._seconds

    def through(self, before: float, written: float, size: int) -> float:
        """When a frame will be answered, if what is before it will be then, or was."""
        return max(before, self._answered, written + (self.round_trip or 0.0)) + size / self.rate
