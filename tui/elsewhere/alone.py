"""What only one article says, as passages one can walk: pure values on spans.

A passage is what stands together in a paragraph: sentences that follow one another are one, and a name or a number
that is new in a sentence others tell, too, is one by itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from matching.model import Ruling

Span = tuple[int, int]

FEW, LONGEST_SCRAP = 3, 60
"""Words, and characters, of what says little without its sentence."""


def passages(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, those joined between which no word and no end of a paragraph stands."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and _is_between(text[joined[-1][1] : start]):
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined


def _is_scrap(words: str) -> bool:
    """Whether it is no more than a few words, and does not end as a sentence does."""
    return len(words) <= LONGEST_SCRAP and len(words.split()) <= FEW and words[-1:].isalnum()


def _is_between(text: str) -> bool:
    return "\n\n" not in text and not any(map(str.isalnum, text))


@dataclass(frozen=True)
class Alone:
    """What one article says and none of the others does."""

    passages: Sequence[Span]
    share: float
    """Of its words, 0 to 1."""
    length: int
    """Characters of the article."""
    among: int
    """Articles it was compared with, itself counted."""
    rulings: Sequence[Ruling] = ()
    """What was decided of its passages by then."""
    scraps: int = 0
    """How many of the passages are a few words of a sentence: a name, a number."""

    @classmethod
    def of(
        cls, text: str, spans: Sequence[Span], share: float, among: int, rulings: Sequence[Ruling] = ()
    ) -> Alone:
        """What is known of a text once its spans are."""
        found = passages(text, spans)
        scraps = sum(_is_scrap(text[start:end]) for start, end in found)
        return cls(found, share, len(text), among, rulings, scraps)

    @cached_property
    def told(self) -> Sequence[Span]:
        """The rest of the article."""
        edges = [(0, 0), *self.passages, (self.length, self.length)]
        return [(end, start) for (_, end), (start, _) in pairwise(edges) if end < start]

    @property
    def percent(self) -> int:
        """The share; 0 and 100 only where it is nothing or all."""
        if not self.passages:
            return 0
        return min(max(round(100 * self.share), 1), 100 if self.share >= 1 else 99)

    @property
    def counted(self) -> str:
        """`34% of this article is only here · 12 passages, 5 scraps`."""
        if not self.passages:
            return "nothing in this article is only here"
        return f"{self.percent}% of this article is only here · {self.amount}"

    @property
    def amount(self) -> str:
        """`12 passages, 5 scraps`: whoever notes how much is only here does not count a name as a passage."""
        whole = len(self.passages) - self.scraps
        counts = ((whole, "passage"), (self.scraps, "scrap"))
        told = [f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts if count]
        return ", ".join(told) or "0 passages"

    def at(self, start: int) -> int | None:
        """The number of the passage that begins at a character."""
        number = bisect_left(self.passages, (start,))
        return number if number < len(self.passages) and self.passages[number][0] == start else None

    def step(self, stood: int | None, offset: int, by: int) -> int | None:
        """The passage `by` further (back when negative), round the end, from the one that begins at `stood`, or
        else from a place in the text."""
        if not self.passages:
            return None
        here = None if stood is None else self.at(stood)
        if here is None:
            here = bisect_left(self.passages, (offset,)) - (1 if by > 0 else 0)
        return (here + by) % len(self.passages)
