"""A search in one article: its hits, and the one one stands on."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from matching import find_in


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found, in order."""

    query: str
    spans: list[tuple[int, int]]
    here: int | None
    """Index of the hit one stands on; None when nothing was found."""

    @classmethod
    def of(cls, text: str, query: str, origin: int) -> Hits:
        """Search; stand on the first hit at or after `origin`, else on the first of all."""
        spans = find_in(text, query) if query else []
        first = bisect_left(spans, (origin, origin))
        return cls(query, spans, first % len(spans) if spans else None)

    def moved(self, by: int) -> Hits:
        """The same search, `by` hits on, round the end."""
        here = None if self.here is None else (self.here + by) % len(self.spans)
        return Hits(self.query, self.spans, here)

    @property
    def counter(self) -> str:
        """`3/17`, for the status line."""
        if self.here is None:
            return f"“{self.query}” is not in this article" if self.query else ""
        return f"“{self.query}” {self.here + 1}/{len(self.spans)}"
