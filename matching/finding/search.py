"""Where a query stands in a text, blind to what a reader does not type.

Both are folded (see `fold`), so quotation marks, dashes and accents match their plain forms; a blank in the
query matches any run of white space, line and block breaks included. Smart case: a query with an upper-case
letter means its case.
"""

from __future__ import annotations

import re
from functools import lru_cache

from matching.finding.fold import fold


def find_in(text: str, query: str) -> list[tuple[int, int]]:
    """The spans of `text` that match, in order, none overlapping. A query of blanks matches nothing.

    >>> find_in("“It’s  late,” she said", "it's late")
    [(1, 10)]
    """
    words = query.split()
    if not words:
        return []
    keep_case = any(character.isupper() for character in query)
    folded = _folded(text, keep_case)
    if len(words) == 1:
        return _plain(folded, fold(words[0], keep_case=keep_case))
    pattern = " +".join(re.escape(fold(word, keep_case=keep_case)) for word in words)
    return [hit.span() for hit in re.finditer(pattern, folded)]


@lru_cache(maxsize=4)
def _folded(text: str, keep_case: bool) -> str:
    """The fold of a whole text, kept while someone types a query letter by letter."""
    return fold(text, keep_case=keep_case)


def _plain(folded: str, word: str) -> list[tuple[int, int]]:
    hits = []
    at = folded.find(word)
    while at >= 0:
        hits.append((at, at + len(word)))
        at = folded.find(word, at + len(word))
    return hits
