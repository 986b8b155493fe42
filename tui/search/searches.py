"""What was searched for before, to be taken up again."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.search.hits import Query

KEPT = 100
"""Searches remembered."""


@dataclass(slots=True)
class Searches:
    """Earlier searches, and which of them one is looking at."""

    queries: list[Query] = field(default_factory=list)
    at: int = 0
    """Index of the one shown; `len(queries)` while one types a new one."""
    typed: Query = field(default_factory=Query)
    """What was being typed before one began to look."""
    last: Query | None = None
    """The latest one; what the finder looked for cannot be taken up as a line, but gone on with."""

    def add(self, query: Query) -> None:
        """One more; one that was there moves to the end."""
        if query.text.strip():
            self.last = query
        if query.text.strip() and not query.words:
            self.queries = [*(each for each in self.queries if each != query), query][-KEPT:]
        self.at = len(self.queries)

    def step(self, by: int, typed: Query) -> Query:
        """An earlier one (`by` below 0) or a later one; past the last one what was typed."""
        if self.at == len(self.queries):
            self.typed = typed
        self.at = max(0, min(self.at + by, len(self.queries)))
        return self.typed if self.at == len(self.queries) else self.queries[self.at]
