"""The part of a sentence that a match is about, where the rest of it tells something else.

A long sentence that shares one clause, or holds the words of a quote, is not lit as a whole: the side is
narrowed to the answered stretch, grown to the nearest punctuation on both sides, or to the mark of a quotation
that is no part of it: that has a match of its own, or none. A quote always stands whole; where it stands in a
sentence as it is, it is lit there and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from matching.comparing import quote_in_text
from matching.comparing.find import Find
from matching.preparing.prepared import Prepared
from matching.preparing.units import Unit

CORE_SHARE = 0.9
"""Share of the answered words that the densest stretch must hold for the rest to be left out."""
TELLING_SHARE = 0.85
"""The same, of the words that are no function words, where what stands outside is said throughout both texts."""
THROUGHOUT = 3
"""Sentences of each text that have a word which is said throughout."""
WORTH_LEAVING = 6
"""Words outside the clause from which a sentence is narrowed."""
LEAST_KEPT = 4
"""Words a narrowed side keeps."""

_BREAK = re.compile(r"[,;:()\[\]—–]|\s-\s|\n")
"""What parts clauses."""

Span = tuple[int, int]


def spans_of(find: Find, left: Prepared, right: Prepared) -> tuple[Span, Span]:
    """The spans to light up on both sides."""
    if find.pairing == "quote_and_text" and quote_in_text.stands(find.left, find.right):
        return _as_it_is(find, left, right)
    if not _is_all(find, left, right):
        return (find.left.start, find.left.end), (find.right.start, find.right.end)
    pairs = find.pairs[find.core.first : find.core.last + 1]
    ours = _narrowed(left, find.left, [i for i, _ in pairs])
    theirs = _narrowed(right, find.right, [j for _, j in pairs])
    return ours, theirs


def _is_all(find: Find, left: Prepared, right: Prepared) -> bool:
    """Whether the densest stretch holds nearly all that is answered, or all but words that are said throughout."""
    first, last = find.core.first, find.core.last
    if last - first + 1 >= CORE_SHARE * len(find.pairs):
        return True
    telling = [
        (k, stem) for k, stem in enumerate(find.left.stems[i] for i, _ in find.pairs) if stem in find.left.content
    ]
    outside = [stem for k, stem in telling if not first <= k <= last]
    is_common = all(min(left.stem_counts[stem], right.stem_counts[stem]) >= THROUGHOUT for stem in outside)
    return is_common and len(telling) - len(outside) >= TELLING_SHARE * len(telling)


def _as_it_is(find: Find, left: Prepared, right: Prepared) -> tuple[Span, Span]:
    """The quote, and in the sentence the words that answer it."""
    ours, theirs = find.pairs[0], find.pairs[-1]
    if find.left.is_quote:
        return (find.left.start, find.left.end), _span(right, find.right, ours[1], theirs[1])
    return _span(left, find.left, ours[0], theirs[0]), (find.right.start, find.right.end)


def _span(side: Prepared, unit: Unit, first: int, last: int) -> Span:
    """From one word of a unit to another, with the marks around where that is all of it."""
    start = unit.start if first == 0 else side.tokens.starts[unit.tokens[first]]
    return start, unit.end if last == len(unit.tokens) - 1 else side.tokens.ends[unit.tokens[last]]


def _narrowed(side: Prepared, unit: Unit, answered: Sequence[int]) -> Span:
    """The clause around the answered words; the whole unit where it is a quote or little is left out."""
    first, last = unit.tokens[answered[0]], unit.tokens[answered[-1]]
    within = side.tokens.between(unit.start, unit.end)
    marked = {unit.tokens[at] for at in unit.marked}
    while first > within.start and not parted(side, first - 1) and (first in marked) == (first - 1 in marked):
        first -= 1
    while last < within.stop - 1 and not parted(side, last) and (last in marked) == (last + 1 in marked):
        last += 1
    kept = range(first, last + 1)
    is_little = len(within) - len(kept) < WORTH_LEAVING and marked.issubset(kept)
    if unit.is_quote or len(kept) < LEAST_KEPT or is_little:
        return unit.start, unit.end
    start = unit.start if first == within.start else side.tokens.starts[first]
    return start, unit.end if last == within.stop - 1 else side.tokens.ends[last]


def parted(side: Prepared, index: int) -> bool:
    """Whether punctuation parts a token from the next."""
    return _BREAK.search(side.text, side.tokens.ends[index], side.tokens.starts[index + 1]) is not None
