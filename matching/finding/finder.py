"""Choosing an article by typing a few letters of its name.

Every word of the query must be found in a candidate, in any order: as a stretch of it, best at the start of a
word; as a word with a slip of the keyboard (one from four letters on, two from eight); or as letters that
stand in it in order, best where they begin words ("nyt" finds "New York Times"). Quotation marks, dashes,
accents and case do not count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from matching.finding.fold import fold

WORD_START, INSIDE = 1.0, 0.75
"""Score of a query word that stands at the start of a word of the candidate, and elsewhere in it."""
WHOLE_WORD_BONUS = 0.2
"""Added when it is a whole word."""
TYPO, TYPO_LOSS = 0.8, 0.2
"""Score of a word with slips of the keyboard, less the loss for each."""
ONE_SLIP, TWO_SLIPS = 4, 8
"""Letters from which a query word may have one slip, and two (the budget of common typo-tolerant
searches)."""
SCATTERED = 0.6
"""Score of letters in order that all begin words or follow one another; less for others."""
LEAST_SCATTERED = 0.3
"""Score below which letters in order are chance."""
EARLY_BONUS = 0.05
"""Added for a hit at the very start, less further on."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A candidate that answers the query."""

    index: int
    """Its place among the candidates."""
    score: float
    """Higher is better; comparable only within one query."""
    spans: tuple[tuple[int, int], ...]
    """The matched characters of the candidate, ascending, for highlighting."""


@dataclass(frozen=True, slots=True)
class _Found:
    score: float
    spans: tuple[tuple[int, int], ...]


def rank(query: str, candidates: Sequence[str], limit: int = 50) -> list[Hit]:
    """The candidates that answer the query, best first, equal ones in their order. An empty query is answered
    by all."""
    words = fold(query).split()
    if not words:
        return [Hit(index, 0.0, ()) for index in range(len(candidates))][:limit]
    hits = []
    for index, candidate in enumerate(candidates):
        found = _find_all(words, fold(candidate))
        if found:
            spans = _merged([span for each in found for span in each.spans])
            hits.append(Hit(index, sum(each.score for each in found) / len(words), spans))
    return sorted(hits, key=lambda hit: (-hit.score, len(candidates[hit.index]), hit.index))[:limit]


def _find_all(words: Sequence[str], candidate: str) -> list[_Found]:
    """What answers each word; nothing when one of them is not answered."""
    found = []
    for word in words:
        each = _find(word, candidate)
        if each is None:
            return []
        found.append(each)
    return found


def _find(word: str, candidate: str) -> _Found | None:
    """The best way in which a candidate answers one word of the query; both folded."""
    return _stretch(word, candidate) or _misspelled(word, candidate) or _scattered(word, candidate)


def _stretch(word: str, candidate: str) -> _Found | None:
    at = candidate.find(word)
    if at < 0:
        return None
    pattern = rf"(?<!\w){re.escape(word)}"
    start = re.search(rf"{pattern}(?!\w)", candidate) or re.search(pattern, candidate)
    at = start.start() if start else at
    end = at + len(word)
    is_whole = start is not None and not candidate[end : end + 1].isalnum()
    score = (WORD_START if start else INSIDE) + WHOLE_WORD_BONUS * is_whole
    return _Found(score + _early(at), ((at, end),))


def _misspelled(word: str, candidate: str) -> _Found | None:
    """The word of the candidate, or its beginning, that is fewest slips away."""
    budget = 0 if len(word) < ONE_SLIP else 1 if len(word) < TWO_SLIPS else 2
    if not budget:
        return None
    from rapidfuzz.distance import OSA

    found = []
    for other in _WORD.finditer(candidate):
        same_length = other.group()[: len(word)] if len(other.group()) > len(word) + budget else other.group()
        slips = OSA.distance(word, same_length, score_cutoff=budget)
        if slips <= budget:
            found.append(_Found(TYPO - TYPO_LOSS * slips + _early(other.start()), (other.span(),)))
    return max(found, key=lambda each: each.score, default=None)


def _early(at: int) -> float:
    return EARLY_BONUS / (1 + at)


def _scattered(word: str, candidate: str) -> _Found | None:
    """Letters in order, starts of words first: each letter takes the next word start if the rest still fits
    after it."""
    places: list[int] = []
    good = 0
    at = 0
    for letter, rest in zip(word, _tails(word), strict=True):
        near = candidate.find(letter, at)
        start = _word_start(candidate, letter, at)
        if near < 0:
            return None
        follows = bool(places) and near == at
        jump = start >= 0 and not follows and _holds(candidate, rest, start + 1)
        at = start if jump else near
        good += follows or at == start
        places.append(at)
        at += 1
    score = SCATTERED * good / len(word)
    return _Found(score, _merged([(p, p + 1) for p in places])) if score >= LEAST_SCATTERED else None


def _tails(word: str) -> list[str]:
    return [word[n + 1 :] for n in range(len(word))]


def _word_start(candidate: str, letter: str, at: int) -> int:
    while (at := candidate.find(letter, at)) >= 0:
        if at == 0 or not candidate[at - 1].isalnum():
            return at
        at += 1
    return -1


def _holds(candidate: str, letters: str, at: int) -> bool:
    """Whether the letters stand in order from a place on."""
    for letter in letters:
        at = candidate.find(letter, at) + 1
        if not at:
            return False
    return True


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Ascending spans, touching and overlapping ones joined."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
