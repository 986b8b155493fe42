"""What a reader decided about the matches of the open articles, as a value: which of them are none, and what of
that is kept with the articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from library.decisions import Decision


@dataclass(frozen=True, slots=True)
class Decisions:
    """Matches by their numbers."""

    rejected: tuple[int, ...] = ()
    """Those that the reader says are none, and ties that were untied, the last one at the end."""
    kept: Mapping[int, Decision] = field(default_factory=dict)
    """What is kept of a match: that it is rejected, or that it was tied."""

    def earlier(self, found: Mapping[int, Decision]) -> Decisions:
        """With what was decided before about matches that were found just now."""
        rejected = [number for number, decision in found.items() if decision.verdict == "rejected"]
        return Decisions((*rejected, *self.rejected), {**self.kept, **found})

    def rejecting(self, match: int) -> Decisions:
        """With another match that is none."""
        return replace(self, rejected=(*self.rejected, match))

    def taking_back(self, match: int) -> Decisions:
        """With a match that is one after all."""
        return replace(self, rejected=tuple(number for number in self.rejected if number != match))

    def keeping(self, match: int, decision: Decision | None) -> Decisions:
        """With what is kept of a match now."""
        kept = {number: known for number, known in self.kept.items() if number != match}
        return replace(self, kept=kept if decision is None else {**kept, match: decision})
