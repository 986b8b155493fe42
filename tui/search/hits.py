"""A search in one article: its hits, and the one one stands on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from matching import Spans


TYPING, WAITING = 0.15, 0.5
"""Seconds a regular expression may take after a key, and when one has asked for it with Enter. A pause of .1 is
noticed and one of 1 s interrupts thought (Nielsen 1993, 5.5); only a bad expression comes near."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for."""

    text: str = ""
    pattern: bool = False
    """Whether it is a regular expression."""
    words: tuple[str, ...] = ()
    """What the finder looked for: these words, in any order, in one paragraph."""

    @classmethod
    def of_words(cls, words: Sequence[str]) -> Query:
        """Words in any order; one alone is a query like any other."""
        return cls(" ".join(words), words=tuple(words) if len(words) > 1 else ())

    def __str__(self) -> str:
        if self.words:
            return " + ".join(self.words)
        return f"/{self.text}/" if self.pattern else f"“{self.text}”"

    def find(self, article: str, origin: int, seconds: float = WAITING) -> Spans:
        """Where an article has it; raises `matching.PatternError`."""
        from matching import find_in, find_pattern, find_together

        if self.pattern:
            return find_pattern(article, self.text, origin, seconds)
        if self.words:
            return find_together(article, self.words)
        return find_in(article, self.text)


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found, in order."""

    query: Query
    spans: Spans
    here: int | None
    """Index of the hit one stands on; None when nothing was found."""
    turned: Literal["", "from the beginning", "from the end"] = ""
    """Whether one came round the end to this hit, or round the beginning."""

    @classmethod
    def of(cls, article: str, query: Query, origin: int, seconds: float = WAITING) -> Hits:
        """Search; stand on the first hit at or after `origin`, else on the first of all."""
        spans = query.find(article, origin, seconds)
        first = spans.first_from(origin)
        if not spans:
            return cls(query, spans, None)
        return cls(query, spans, first % len(spans), "from the beginning" if first == len(spans) else "")

    def with_found(self, article: str, found: Sequence[tuple[int, int]]) -> Hits:
        """The same search with places it did not find, the words being typed otherwise; on the first of them."""
        from matching import Spans

        more = [span for span in found if next(self.spans.between(*span), None) is None]
        spans = Spans.at(article, sorted([*self.spans, *more])) if more else self.spans
        return Hits(self.query, spans, min(spans.first_from(found[0][0]), len(spans) - 1))

    def moved(self, by: int) -> Hits:
        """The same search, `by` hits on, round the end."""
        if self.here is None:
            return self
        wanted = self.here + by
        here = wanted % len(self.spans)
        turned: Literal["", "from the beginning", "from the end"] = ""
        if wanted != here:
            turned = "from the beginning" if by > 0 else "from the end"
        return Hits(self.query, self.spans, here, turned)

    @property
    def counter(self) -> str:
        """`3/17`; `3/17+` where the search was not brought to its end."""
        if not self.query.text:
            return ""
        if self.here is None and not self.spans.complete:
            return "takes too long"
        more = "" if self.spans.complete else "+"
        return "nothing" if self.here is None else f"{self.here + 1:,}/{len(self.spans):,}{more}"

    @property
    def told(self) -> str:
        """The same as a sentence, for the status line."""
        if not self.query.text:
            return ""
        if not self.spans.complete:
            found = f"{len(self.spans):,}" if self.spans else "nothing"
            return f"{self.query} takes too long; {found} found near here, the rest was not searched"
        if self.here is None:
            return f"{self.query} is not in this article"
        return " · ".join(filter(None, (f"{self.query} {self.counter}", self.turned)))
