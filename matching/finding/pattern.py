"""Where a regular expression stands in a text: the reader's own, which may be wrong or never come to an end.

The expression meets the fold of each paragraph, so that it is as blind to typography as plain words are; `^` and
`$` are the ends of a paragraph, and no hit runs from one paragraph into the next. Paragraphs are looked through
from where one reads, round the end. Some expressions take for ever (`(a|aa)+$`): `regex` can be stopped, which the
standard `re` cannot, and what was found by then is said to be incomplete.
"""

from __future__ import annotations

import re
import time
import warnings
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from matching.finding.fold import BROKEN, Folded, fold_character, folded
from matching.finding.search import Spans

if TYPE_CHECKING:
    import regex

LONGEST = 500
"""Characters of an expression; longer ones are pasted by mistake."""


class PatternError(ValueError):
    """An expression that cannot be understood; says why in a few words."""


def find_pattern(text: str, expression: str, origin: int = 0, seconds: float = 1.0) -> Spans:
    """The spans that match, in order. Those of no length are none. `complete` is false where time ran out; what is
    nearest after `origin` has then been found first."""
    pattern = _compiled(expression)
    source = folded(text)
    within = (source.cased if _means_case(expression) else source.plain).replace(BROKEN, "-")
    until = time.monotonic() + seconds
    found: list[tuple[int, int]] = []
    complete = True
    try:
        for start, end in _round(source, source.place(origin)):
            left = max(until - time.monotonic(), 0.001)
            hits = pattern.finditer(within[start:end], timeout=left)
            found += [(start + a, start + b) for a, b in (hit.span() for hit in hits) if a < b]
            if time.monotonic() > until:
                complete = False
                break
    except TimeoutError:
        complete = False
    found.sort()
    starts = array("q", (start for start, _ in found))
    return Spans(source, starts, array("q", (end for _, end in found)), complete)


def _round(source: Folded, here: int) -> Iterator[tuple[int, int]]:
    """The paragraphs of a fold, beginning with the one at `here`, round the end."""
    edges = [-1, *source.paragraphs, len(source.cased)]
    count = len(edges) - 1
    first = min(bisect_right(source.paragraphs, here), count - 1)
    for step in range(count):
        at = (first + step) % count
        yield edges[at] + 1, edges[at + 1]


@lru_cache(maxsize=16)
def _compiled(expression: str) -> regex.Pattern[str]:
    import regex

    if len(expression) > LONGEST:
        raise PatternError("too long")
    means_case = _means_case(expression)
    plain = "".join(map(_folded_sign, expression))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return regex.compile(plain, 0 if means_case else regex.IGNORECASE)
    except regex.error as error:
        raise PatternError(str(error).partition(" at position")[0]) from None
    except (RecursionError, OverflowError, MemoryError):
        raise PatternError("too much") from None


def _folded_sign(character: str) -> str:
    """One character of an expression; what has a meaning in expressions is ASCII and stays."""
    return character if character.isascii() else re.escape(fold_character(character))


def _means_case(expression: str) -> bool:
    """Whether an expression has an upper-case letter that is no sign like `\\W`."""
    return any(character.isupper() for character in re.sub(r"\\.", "", expression, flags=re.DOTALL))
