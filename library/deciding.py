"""Earlier decisions on the articles at hand: which of their matches are rejected, and what of them is tied.

A decision is found again by its words, and where they stand several times by where they stood. It is about a match
whose sides cover just these words, so it never lands on others; where the words are gone, it waits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from library.decisions import Decision, Side, key_of
from matching.model import Match
from parsers import Article

JUST = 0.8
"""Share of the longer of two spans that both have, from which they are the same words: a match may begin or end a
word or two elsewhere when other texts or another version weigh the words differently."""

LONGEST_LOOSE = 20_000
"""Characters of words that are also looked for with other line ends and blanks between them."""

Span = tuple[int, int]

About = Callable[[str], Sequence[Decision]]
"""Tells what was decided about an article, by its key."""


def side_of(article: Article, start: int, end: int) -> Side:
    """A passage as a decision knows it."""
    return Side(key_of(article), article.text[start:end], start)


class Decided:
    """What was decided earlier about some articles, as they come."""

    def __init__(self, about: About) -> None:
        self._about = about
        self._texts: list[str] = []
        self._keys: list[str] = []
        self._decisions: list[Sequence[Decision]] = []

    def give(self, article: Article) -> None:
        """Another article; what `about` raises is raised, and there are no decisions on it then."""
        self._texts.append(article.text)
        self._keys.append(key_of(article))
        self._decisions.append(())
        self._decisions[-1] = self._about(self._keys[-1])

    def rejected(self, a: int, b: int, matches: Sequence[Match]) -> dict[int, Decision]:
        """Those of the matches of two articles that were rejected, by their places in the list."""
        found: dict[int, Decision] = {}
        for decision, one, other in self._placed("rejected", a, b):
            left = (index for index in range(len(matches)) if index not in found)
            best = max(left, key=lambda index: _covered(matches[index], one, other), default=None)
            if best is not None and _covered(matches[best], one, other) >= JUST:
                found[best] = decision
        return found

    def tied(self, a: int, b: int) -> Iterator[tuple[Match, Decision]]:
        """What of two articles was tied, as matches."""
        for decision, one, other in self._placed("tied", a, b):
            from matching import tie

            yield tie(self._texts[a], one, self._texts[b], other, a, b), decision

    def _placed(self, verdict: str, a: int, b: int) -> Iterator[tuple[Decision, Span, Span]]:
        """Decisions on two articles, with where their words stand in these."""
        keys = {self._keys[a], self._keys[b]}
        for decision in self._decisions[a]:
            if decision.verdict == verdict and {decision.one.article, decision.other.article} == keys:
                yield from self._place(decision, a, b)

    def _place(self, decision: Decision, a: int, b: int) -> Iterator[tuple[Decision, Span, Span]]:
        """Where it stands; two versions of one page may have their sides either way round."""
        for one, other in ((decision.one, decision.other), (decision.other, decision.one)):
            if (one.article, other.article) == (self._keys[a], self._keys[b]):
                here, there = located(one, self._texts[a]), located(other, self._texts[b])
                if here is not None and there is not None:
                    yield decision, here, there
                    return


class Applied(NamedTuple):
    """Matches with what was decided about them."""

    matches: list[Match]
    """Without those that were rejected, with those that were tied, best first."""
    rejected: list[Match]
    """Those that were rejected."""


def decided(articles: Sequence[Article], matches: Sequence[Match], about: About) -> Applied:
    """The matches of articles with what was decided earlier. Raises what `about` raises."""
    earlier = Decided(about)
    for article in articles:
        earlier.give(article)
    pairs: dict[tuple[int, int], list[Match]] = {pair: [] for pair in combinations(range(len(articles)), 2)}
    for match in matches:
        pairs[match.a, match.b].append(match)
    applied: list[Match] = []
    rejected: list[Match] = []
    for (a, b), found in pairs.items():
        places = earlier.rejected(a, b, found)
        rejected += [found[index] for index in sorted(places)]
        applied += [match for index, match in enumerate(found) if index not in places]
        applied += [match for match, _ in earlier.tied(a, b)]
    applied.sort(key=lambda match: (-match.score, match.a, match.b, match.a_start, match.b_start))
    return Applied(applied, rejected)


def located(side: Side, text: str) -> Span | None:
    """Where the words of a side stand in a text, nearest to where they stood; None where they do not."""
    words, start = side.words, max(side.start, 0)
    if not words.strip():
        return None
    places = {text.rfind(words, 0, start + len(words)), text.find(words, start)} - {-1}
    spans = [(at, at + len(words)) for at in places]
    if not spans and len(words) <= LONGEST_LOOSE:
        loose = r"\s+".join(map(re.escape, words.split()))
        spans = [found.span() for found in re.finditer(loose, text)]
    return min(spans, key=lambda span: (abs(span[0] - start), span), default=None)


def _covered(match: Match, one: Span, other: Span) -> float:
    """How much the sides of a match and two spans have in common, on the side that has less."""
    return min(_common(one, (match.a_start, match.a_end)), _common(other, (match.b_start, match.b_end)))


def _common(one: Span, other: Span) -> float:
    """Share of the longer of two spans that both have."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(shared, 0) / max(one[1] - one[0], other[1] - other[0], 1)
