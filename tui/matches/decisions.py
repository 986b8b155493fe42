"""What a reader decided about the matches of the open articles, as a value: which of them are none."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decisions:
    """Matches by their numbers."""

    rejected: tuple[int, ...] = ()
    """Those that the reader says are none, the one rejected last at the end."""
