"""Who else has this: what other texts have of a passage, from a sure match down to a few words in common.

Matching says only what can be relied on. Whoever asks of one passage wants to see more, with how sure it is: so
everything that was aligned with the passage counts here, also what stayed below the score of a match, and where
nothing was, whole sentences that share its rare words, names and numbers:

    match     the two are lit as a match
    perhaps   units that were aligned and stayed below its score
    touches   sentences that share only words
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from matching.comparing.comparison import Comparison
from matching.comparing.find import Find
from matching.comparing.narrowing import Span, spans_of
from matching.comparing.pieces import pieces_of
from matching.model import Echo, Likeness
from matching.preparing.prepared import Prepared, ready
from matching.preparing.units import Unit
from matching.sharing.variants import is_one_place
from matching.wording.tokens import is_unspaced
from matching.wording.vocabulary import vocabulary
from matching.wording.weights import Rarity

LIKENESSES: tuple[Likeness, ...] = ("match", "perhaps", "touches")
"""The surest first."""

ASKED_SHARE = 0.25
"""Share of the weight of what was asked for, within a unit, that a find must answer to be about it."""
PERHAPS = 0.25
"""Share of a match's threshold from which two units may tell the same."""
TOUCHING = 1.6
"""Weight of words in common from which a sentence touches a passage: more than any one word has."""
TOUCHING_SHARE = 0.2
"""Share of the weight of the passage, or of the sentence, that they must be."""
MOST_OF_IT, SEVERAL = 0.6, 2
"""Share of the weight of a short passage, and words of it, that are enough."""
MOST_TOUCHING = 3
"""Sentences of one text that only touch a passage: the nearest."""


def who_else(text: str, span: Span, others: Sequence[str], blocks: Sequence[Sequence[Span]] = ()) -> list[Echo]:
    """What of the other texts answers a span of a text, best first.

    `blocks` are the spans that its page sets off as quotations, for the text and then each of the others, or none.
    """
    texts = (text, *others)
    set_off = blocks or [()] * len(texts)
    article, *rest = (ready(one, spans) for one, spans in zip(texts, set_off, strict=True))
    return echoes(article, span, rest)


def echoes(article: Prepared, span: Span, others: Sequence[Prepared]) -> list[Echo]:
    """The same for texts that are prepared already."""
    asked = article.tokens.between(*span)
    found = [
        echo for number, other in enumerate(others) for echo in _Asking(article, asked, other, number).echoes()
    ]
    return sorted(
        found,
        key=lambda echo: (LIKENESSES.index(echo.likeness), -echo.score * echo.answered, echo.other, echo.start),
    )


@dataclass(frozen=True, slots=True)
class _Hit:
    """What may become an echo."""

    unit: Unit
    own: Span
    place: Span
    likeness: Likeness
    score: float
    share: float
    """Of the weight of what was asked for, how much it answers."""


class _Asking:
    """A passage looked up in one other text."""

    def __init__(self, article: Prepared, asked: range, other: Prepared, number: int) -> None:
        self._article, self._asked, self._other, self._number = article, asked, other, number
        self._weights = Rarity(article, other).local
        self._stop = vocabulary(article.language).stop

    def echoes(self) -> Iterator[Echo]:
        """What answers the passage there, each place once."""
        kept: list[_Hit] = []
        for hit in sorted((*self._aligned(), *self._touching()), key=_surest):
            touching = [one for one in kept if one.likeness == "touches"]
            is_more = hit.likeness != "touches" or len(touching) < MOST_TOUCHING
            if is_more and not any(is_one_place(hit.place, one.place) for one in kept):
                kept.append(hit)
                yield self._echo(hit)

    def _echo(self, hit: _Hit) -> Echo:
        pieces = pieces_of(self._article.tokens, hit.own, self._other.tokens, hit.place)
        return Echo(
            self._number, *hit.place, hit.own, hit.likeness, round(hit.score, 4), round(hit.share, 4), pieces
        )

    def _aligned(self) -> Iterator[_Hit]:
        """What was aligned with the passage."""
        is_left = self._article.text <= self._other.text
        left, right = (self._article, self._other) if is_left else (self._other, self._article)
        comparison = Comparison(left, right)
        matches = {(id(find.left), id(find.right)) for find in comparison.finds()}
        for find in comparison.aligned():
            related = comparison.relation.holds(find.left, find.right)
            is_match = (id(find.left), id(find.right)) in matches
            if not is_match and find.score < PERHAPS * comparison.threshold(find.pairing, related=related):
                continue
            ours, theirs = (find.left, find.right) if is_left else (find.right, find.left)
            share = self._share(ours, find, is_left=is_left)
            if share >= ASKED_SHARE:
                spans = spans_of(find, left, right)
                own, place = spans if is_left else spans[::-1]
                yield _Hit(theirs, own, place, "match" if is_match else "perhaps", find.score, share)

    def _share(self, unit: Unit, find: Find, *, is_left: bool) -> float:
        """Of the weight of what was asked for of a unit, the share that a find answers."""
        answered = {pair[0] if is_left else pair[1] for pair in find.pairs}
        asked = [at for at, index in enumerate(unit.tokens) if index in self._asked]
        weights = {at: self._weights[unit.stems[at]] for at in asked}
        whole = sum(weights.values())
        return sum(weight for at, weight in weights.items() if at in answered) / whole if whole else 0.0

    def _touching(self) -> Iterator[_Hit]:
        """Sentences and quotes that share words with the passage."""
        tokens = self._article.tokens
        stems = set(tokens.stems[self._asked.start : self._asked.stop]) - self._stop
        words = {stem: self._weights[stem] for stem in stems if not is_unspaced(stem)}
        whole = sum(words.values())
        if not words:
            return
        own = tokens.starts[self._asked.start], tokens.ends[self._asked.stop - 1]
        for unit in self._other.units:
            shared = sum(words[stem] for stem in unit.content if stem in words)
            if unit.is_outside or not self._is_much(shared, whole, unit, words):
                continue
            theirs = sum(self._weights[stem] for stem in unit.content)
            share = 2 * shared / (whole + theirs)
            if max(shared / whole, share) >= TOUCHING_SHARE:
                yield _Hit(unit, own, (unit.start, unit.end), "touches", share, shared / whole)

    def _is_much(self, shared: float, whole: float, unit: Unit, words: Mapping[str, float]) -> bool:
        """Whether it says something that a sentence shares so much of a passage's weight: of a short passage,
        several of its words."""
        if shared >= TOUCHING:
            return True
        return shared >= MOST_OF_IT * whole and sum(stem in words for stem in unit.content) >= SEVERAL


def _surest(hit: _Hit) -> tuple[int, float, int]:
    return LIKENESSES.index(hit.likeness), -hit.score * hit.share, hit.place[0]
