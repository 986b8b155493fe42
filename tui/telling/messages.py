"""What the program says and how long it can be seen: a rule about values, with the time handed in.

A passing message stays at least as long as it takes to read it; before that only a key takes it away, and only
after it could be noticed, and the next command at once, as what was said may be true no more. One that matters
(a source that failed, a mistake in a file) stays until a key is pressed after it could be read, and comes back
when a passing message was said over it before. What is held (a question, work that is going on) stays until it is
over. All but what is held is written down.
"""

from __future__ import annotations

from dataclasses import dataclass, field

CHARACTERS_A_SECOND = 15
"""Reading speed of lines that come and go; guidelines for subtitles allow 15 to 17."""

LEAST = 3.0
"""Seconds every message can be seen at least."""

NOTICED = 1.0
"""Seconds before which no key takes a message away: one who holds a key down would never see it."""

LONGEST_LOG = 200
"""Messages written down."""


def reading_time(text: str) -> float:
    """Seconds it takes to notice and read a message."""
    return max(LEAST, NOTICED + len(text) / CHARACTERS_A_SECOND)


@dataclass(frozen=True, slots=True)
class Message:
    """Something said."""

    text: str
    since: float
    """When it could first be seen, in seconds of any clock."""

    @property
    def until(self) -> float:
        """When it can have been read."""
        return self.since + reading_time(self.text)


@dataclass(slots=True)
class Messages:
    """What is said now, and what was said before."""

    said: list[str] = field(default_factory=list)
    """Every message, the oldest first; one that was said several times in a row once."""
    held: str = ""
    """Shown until it is over."""
    _passing: Message | None = None
    _matters: Message | None = None

    @property
    def shown(self) -> str:
        """What is to be seen."""
        if self._passing is not None:
            return self._passing.text
        return self.held or (self._matters.text if self._matters is not None else "")

    def say(self, text: str, now: float, *, matters: bool = False) -> None:
        """Say something; "" takes a passing message away."""
        if text and (not self.said or self.said[-1] != text):
            self.said.append(text)
            del self.said[:-LONGEST_LOG]
        if text and matters:
            self._matters = Message(text, now)
        if not matters:
            self._forget_read(now)
            self._passing = Message(text, now) if text else None

    def hold(self, text: str) -> None:
        """Show this until it is over, which "" says."""
        self.held = text
        if text:
            self._passing = None

    def key_pressed(self, now: float) -> None:
        """Take away what was seen long enough."""
        if self._passing is not None:
            if now >= self._passing.since + NOTICED:
                self._uncover(now)
        elif not self.held:
            self._forget_read(now)

    def superseded(self, now: float) -> None:
        """Something else is done now: what was said of the last thing goes, unless it matters and was not read."""
        if self._passing is not None:
            self._uncover(now)
        else:
            self.key_pressed(now)

    def tick(self, now: float) -> float | None:
        """Take away what has had its time; in how many seconds to look again."""
        if self._passing is not None and now >= self._passing.until:
            self._uncover(now)
        return None if self._passing is None else self._passing.until - now

    def _forget_read(self, now: float) -> None:
        """What matters goes once it could be read."""
        if self._passing is None and self._matters is not None and now >= self._matters.until:
            self._matters = None

    def _uncover(self, now: float) -> None:
        """A passing message goes; what matters below it is seen from now on."""
        self._passing = None
        if self._matters is not None:
            self._matters = Message(self._matters.text, now)
