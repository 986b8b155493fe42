"""Which units of two texts are worth comparing: those that share something rare, never all with all.

Each unit posts a few keys, chosen from its own words alone: its rarest stems (a prefix filter: two units that
share most of their weight must share a rare stem), pairs of neighbours for scripts without spaces, and for
quotes every run of three words, so that a quote of function words ("it is what it is") is found too. Two
units meet when they share a key; a key that a page repeats without end is ignored. A quote also meets every
sentence of the other text in which it stands as it is (`standing`).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from matching.preparing.units import Unit
from matching.wording.remembered import Remembered
from matching.wording.tokens import is_unspaced
from matching.wording.weights import background_weights

Key = str | tuple[str, ...]
Postings = dict[Key, list[int]]

KEPT_SHARE = 0.75
"""Share of a unit's distinct content stems that are keys, the rarest (dev split: no match of the sketch
lost)."""
KEPT_AT_LEAST = 4
"""Content stems that are keys in any case."""
RUN = 3
"""Words of a run that is a key of a quote; a shorter quote is one run."""
HEAVIEST_KEY = 80
"""Hundredths of weight that one key counts at most, so that one rare word is not enough for a sentence."""
BEGINNING = 4
"""Words of the shortest quote that is looked for as it stands, by the first of them."""
MOST_STANDING = 64
"""Quotes that begin alike of which each place is asked whether they stand there."""
MOST_MEETINGS = 4096
"""Pairs of units that one key may bring together in two texts."""


def postings(units: Sequence[Unit]) -> Postings:
    """Key to the indexes of the units that have it."""
    index: defaultdict[Key, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        for key in keys(unit):
            index[key].append(number)
    return dict(index)


def keys(unit: Unit) -> set[Key]:
    """What a unit is looked up by."""
    found: set[Key] = set(_rare_stems(unit.content, unit.language))
    if not all(map(str.isascii, unit.content)):
        found.update(pair for pair in pairwise(unit.stems) if is_unspaced(pair[0]) and is_unspaced(pair[1]))
    if unit.is_quote:
        found.update(_runs(unit.forms))
    return found


def _rare_stems(content: frozenset[str], language: str) -> list[str]:
    """The rarest content stems; of equally rare ones the longer, then by the alphabet."""
    ranked = sorted(content, key=_ranks(language).__getitem__)
    stems = [stem for stem in ranked if len(stem) > 1 or not is_unspaced(stem)]
    return stems[: max(KEPT_AT_LEAST, math.ceil(KEPT_SHARE * len(stems)))]


@cache
def _ranks(language: str) -> Mapping[str, tuple[float, int, str]]:
    """Where the stems of a language stand among others, the rarest first."""
    weights = background_weights(language)
    return Remembered(lambda stem: (-weights[stem], -len(stem), stem))


def _runs(forms: list[str]) -> Iterator[tuple[str, ...]]:
    length = min(RUN, len(forms))
    return zip(*(forms[at:] for at in range(length)), strict=False)


def meetings(
    left: Postings, right: Postings, weights: Mapping[str, float]
) -> Iterator[tuple[int, Mapping[int, int]]]:
    """For each unit of the left text, by index, the units of the right one that share a key with it, with the
    hundredths of weight of the keys they share.

    One unit after the other, so that only one unit's pairs are held at a time; whole numbers, so that the sum
    does not depend on the order of the keys.
    """
    shared: defaultdict[int, list[tuple[int, list[int]]]] = defaultdict(list)
    for key in left.keys() & right.keys():
        ours, theirs = left[key], right[key]
        if len(ours) * len(theirs) <= MOST_MEETINGS:
            weight = min(HEAVIEST_KEY, round(100 * weights[key])) if isinstance(key, str) else HEAVIEST_KEY
            for i in ours:
                shared[i].append((weight, theirs))
    for i in sorted(shared):
        found: defaultdict[int, int] = defaultdict(int)
        for weight, theirs in shared[i]:
            for j in theirs:
                found[j] += weight
        yield i, found


def standing(
    quotes: Iterable[tuple[int, Unit]], sentences: Iterable[tuple[int, Unit]]
) -> Iterator[tuple[int, int]]:
    """The quotes, and the sentences in which they stand word for word, by index."""
    beginnings: defaultdict[tuple[str, ...], list[tuple[int, list[str]]]] = defaultdict(list)
    firsts: set[str] = set()
    for number, quote in quotes:
        if len(quote.forms) >= BEGINNING:
            beginnings[tuple(quote.forms[:BEGINNING])].append((number, quote.forms))
            firsts.add(quote.forms[0])
    for number, sentence in sentences if beginnings else ():
        forms = sentence.forms
        for at in [at for at, form in enumerate(forms) if form in firsts]:
            for quote_number, words in beginnings.get(tuple(forms[at : at + BEGINNING]), ())[:MOST_STANDING]:
                if forms[at : at + len(words)] == words:
                    yield quote_number, number
