"""Whether what other articles say, too, is dimmed, what is known of that, and where one stands in what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from matching.model import Ruling
from tui.telling.facts import Fact

if TYPE_CHECKING:
    from tui.elsewhere.alone import Alone


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
    asked: dict[int, tuple[int, Sequence[Ruling]]] = field(default_factory=dict)
    """By article what was asked last: among how many articles, with which decisions."""
    failed: set[int] = field(default_factory=set)
    """Articles of which that could not be told."""

    def is_fresh(self, article: int, among: int, rulings: Sequence[Ruling]) -> bool:
        """Whether what is known of an article still holds among so many, with these decisions."""
        known = self.known.get(article)
        return known is not None and known.among == among and tuple(known.rulings) == tuple(rulings)

    def is_to_ask(self, article: int, among: int, rulings: Sequence[Ruling]) -> bool:
        """Whether this is neither known nor asked already; it counts as asked from now on."""
        question = among, tuple(rulings)
        if self.is_fresh(article, among, rulings) or self.asked.get(article) == question:
            return False
        self.asked[article] = question
        self.failed.discard(article)
        return True

    def found(self, article: int, known: Alone) -> None:
        """It is known what only one article says."""
        self.known[article] = known
        self.failed.discard(article)

    def ask_again(self) -> None:
        """What could not be told may be asked anew."""
        for article in self.failed:
            self.asked.pop(article, None)

    def facts(self, article: int | None, among: int) -> list[Fact]:
        """`only here 3/12`, `34% of this article is only here · 12 passages`; or that it is being compared."""
        known = self.known.get(-1 if article is None else article)
        if article in self.failed:
            return [Fact("only here: could not be told", 9, "not told")]
        if known is None or known.among != among:
            return [Fact("only here: comparing …", 9, "comparing …")]
        stood = known.at(self.stood[1]) if self.stood is not None and self.stood[0] == article else None
        if stood is None:
            return [Fact(f"{known.counted}", 9, f"{known.percent}% only here")]
        counter = f"only here {stood + 1}/{len(known.passages)}"
        return [Fact(counter, 9), Fact(f"{known.percent}% of this article", 5, f"{known.percent}%")]
