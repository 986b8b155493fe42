"""The way between a program and its terminal: so many bytes a second, so long there and back.

Only arithmetic on times that are given, so that it can be tested without waiting. What the program writes leaves
in the order of writing, one byte after another, and arrives half a round trip after it has left; keys go the
other way, and are so short that only their travelling counts. A link without a rate is a wire on the same desk.
"""

from __future__ import annotations

from collections import deque

AHEAD = 0.02
"""Seconds of sending that a link takes in before it blocks the program; the kernel's own buffer comes on top."""

PACKET = 256
"""Bytes that arrive together on a slow link."""


class Link:
    """Bytes on their way. Times are seconds of any one clock."""

    def __init__(self, rate: float | None = None, round_trip: float = 0.0) -> None:
        self.rate = rate
        """Bytes a second from the program to the terminal; None is no limit."""
        self.round_trip = round_trip
        """Seconds from the terminal to the program and back."""
        self._free = 0.0
        self._down: deque[tuple[float, bytes]] = deque()
        self._up: deque[tuple[float, bytes]] = deque()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is on its way."""
        return not self._down and not self._up

    def room(self, now: float) -> int:
        """Bytes it would take from the program now."""
        if self.rate is None:
            return 65536
        return max(round((now + AHEAD - self._free) * self.rate), 0)

    def write(self, now: float, data: bytes) -> None:
        """The program writes."""
        size = PACKET if self.rate else len(data) or 1
        for at in range(0, len(data), size):
            packet = data[at : at + size]
            self._free = max(self._free, now) + (len(packet) / self.rate if self.rate else 0.0)
            self._down.append((self._free + self.round_trip / 2, packet))

    def arrived(self, now: float) -> list[tuple[float, bytes]]:
        """What has reached the terminal, and when."""
        return list(_due(self._down, now))

    def press(self, now: float, keys: bytes) -> None:
        """The terminal sends keys or an answer."""
        self._up.append((now + self.round_trip / 2, keys))

    def pressed(self, now: float) -> bytes:
        """What has reached the program."""
        return b"".join(keys for _, keys in _due(self._up, now))

    def next_event(self) -> float | None:
        """When something arrives next."""
        return min((way[0][0] for way in (self._down, self._up) if way), default=None)


def _due(way: deque[tuple[float, bytes]], now: float) -> list[tuple[float, bytes]]:
    due = []
    while way and way[0][0] <= now:
        due.append(way.popleft())
    return due
