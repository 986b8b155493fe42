"""Whether what other articles say, too, is dimmed, what is known of that, and where one stands in what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from matching.sharing.told import Ruling
from tui.elsewhere.alone import Alone
from tui.telling.facts import Fact


@dataclass(slots=True)
class Dimmed:
    """The state of what is dimmed, of all articles."""

    is_on: bool = False
    known: dict[int, Alone] = field(default_factory=dict)
    """By article; what was known before more articles came stays until it is made anew."""
    stood: tuple[int, int] | None = None
    """The passage one stands on: its article and first character."""
    before: int | None = None
    """The match one stood on before."""

    def is_fresh(self, article: int, among: int, rulings: Sequence[Ruling]) -> bool:
        """Whether what is known of an article still holds among so many, with these decisions."""
        known = self.known.get(article)
        return known is not None and known.among == among and tuple(known.rulings) == tuple(rulings)

    def facts(self, article: int | None, among: int) -> list[Fact]:
        """`only here 3/12`, `34% of this article is only here · 12 passages`; or that it is being compared."""
        known = self.known.get(-1 if article is None else article)
        if known is None or known.among != among:
            return [Fact("only here: comparing …", 9, "comparing …")]
        stood = known.at(self.stood[1]) if self.stood is not None and self.stood[0] == article else None
        if stood is None:
            return [Fact(f"{known.counted}", 9, f"{known.percent}% only here")]
        counter = f"only here {stood + 1}/{len(known.passages)}"
        return [Fact(counter, 9), Fact(f"{known.percent}% of this article", 5, f"{known.percent}%")]
