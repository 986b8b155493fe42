"""The finder, and three other ways of ranking the same entries."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rapidfuzz import fuzz, process, utils

from matching import Entry, Finder, Wanted
from matching.finding.fold import fold

Method = Callable[[str], list[str]]
"""A query to the texts of the first five entries."""

FIRST = 5

MATCH, GAP_BEGINS, GAP_GOES_ON, AT_BOUNDARY, FOLLOWS = 16, -3, -1, 8, 4
"""The scores of fzf (its algo.go): a letter, a gap, a letter where a word begins, one that follows."""


def methods(entries: Sequence[Entry]) -> dict[str, Method]:
    """All ways, by name."""
    texts = [entry.text for entry in entries]
    finder = Finder(entries)
    return {
        "diptych": lambda query: [texts[hit.index] for hit in finder.find(Wanted.of(query))[:FIRST]],
        "rapidfuzz WRatio": _rapidfuzz(texts, fuzz.WRatio),
        "rapidfuzz partial_ratio": _rapidfuzz(texts, fuzz.partial_ratio),
        "letters in order (fzf)": _letters(texts),
    }


def _rapidfuzz(texts: Sequence[str], scorer: Callable[..., float]) -> Method:
    def find(query: str) -> list[str]:
        found = process.extract(query, texts, scorer=scorer, processor=utils.default_process, limit=FIRST)
        return [text for text, _, _ in found]

    return find


def _letters(texts: Sequence[str]) -> Method:
    plain = [fold(text) for text in texts]

    def find(query: str) -> list[str]:
        words = fold(query).split()
        scores = [(sum(found), -len(text), at) for at, text in enumerate(plain) if (found := _all(words, text))]
        return [texts[at] for *_, at in sorted(scores, reverse=True)[:FIRST]]

    return find


def _all(words: Sequence[str], text: str) -> list[int]:
    """The score of each word; nothing when one of them is not there."""
    scores = [_in_order(word, text) for word in words]
    return [each for each in scores if each is not None] if None not in scores else []


def _in_order(word: str, text: str) -> int | None:
    """The first stretch that has the letters in order, made short from its end, scored as fzf does."""
    end = 0
    for letter in word:
        end = text.find(letter, end) + 1
        if not end:
            return None
    places: list[int] = []
    at = end
    for letter in reversed(word):
        at = text.rindex(letter, 0, at)
        places.insert(0, at)
    score = 0
    before = -2
    for place in places:
        gap = place - before - 1
        score += MATCH + (GAP_BEGINS + GAP_GOES_ON * (gap - 1) if gap and before >= 0 else 0)
        begins = place == 0 or not text[place - 1].isalnum()
        score += AT_BOUNDARY if begins else FOLLOWS if not gap else 0
        before = place
    return score
