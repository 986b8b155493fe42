"""What one types to see only some of the matches: kinds, `>=0.8`, `>=5`, `s:name`, numbers of articles; and words.

reworded >=0.8       of this kind, from this score on
>=5 s:lind           five words in common and more, said by somebody called so
q: 1 3 harbour       quotes that articles 1 and 3 have, with this word
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from math import ceil
from typing import get_args

from matching.model import MatchKind
from tui.matches.sift import Sift

KINDS: tuple[MatchKind, ...] = get_args(MatchKind)
QUOTES: frozenset[MatchKind] = frozenset(("exact", "partial", "reworded"))

_PART = re.compile(
    r"""(?P<quotes>q:)
    |(?:s|speaker):(?:"(?P<name>[^"]*)"?|(?P<plain>\S*))
    |(?:>=?|≥)\s*(?P<least>\d*[.,]?\d*)(?P<unit>\s*(?:%|words?\b))?
    |(?P<word>\S+)""",
    re.VERBOSE | re.IGNORECASE,
)

_NUMBER = re.compile(r"\d{1,9}(?:[.,]\d{0,9})?|[.,]\d{1,9}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed, understood."""

    sift: Sift = field(default_factory=Sift)
    articles: frozenset[int] = frozenset()
    """All of these must have it."""
    words: str = ""
    """What is left: words to find."""


def asked(typed: str, count: int) -> Asked:
    """What is asked of matches between `count` articles. Kinds that are named are asked for together, and say more
    than `q:`, which is every kind of quote.

    >>> asked("reworded >=0.8 s:lind 2 quay", 4)
    Asked(sift=Sift(least_score=0.8, least_words=0, kinds=frozenset({'reworded'}), speaker='lind'), \
articles=frozenset({1}), words='quay')
    """
    found, kinds, is_any_quote = Asked(), set[MatchKind](), False
    for part in _PART.finditer(typed):
        word = part["word"]
        if word is None:
            is_any_quote = is_any_quote or bool(part["quotes"])
            found = replace(found, sift=_sifted(found.sift, part))
        elif word.lower() in KINDS:
            kinds.update(kind for kind in KINDS if kind == word.lower())
        elif word.isascii() and word.isdecimal() and 1 <= int(word[:9]) <= count:
            found = replace(found, articles=found.articles | {int(word) - 1})
        else:
            found = replace(found, words=f"{found.words} {word}".strip())
    wanted = frozenset(kinds) or (QUOTES if is_any_quote else frozenset())
    return replace(found, sift=replace(found.sift, kinds=wanted))


def _sifted(sift: Sift, part: re.Match[str]) -> Sift:
    """The same with what one part asks for: a number with a point and percents are a score, a whole number and a
    number of words count words."""
    if part["quotes"]:
        return sift
    if part["least"] is None:
        name = part["name"] if part["name"] is not None else part["plain"]
        return replace(sift, speaker=f"{sift.speaker} {name}".strip())
    value = number(part["least"])
    if value is None:
        return sift
    unit = (part["unit"] or "").strip()
    if unit == "%":
        return replace(sift, least_score=min(value / 100, 1.0))
    if unit or value > 1 or (value and part["least"].isdecimal()):
        return replace(sift, least_words=ceil(value))
    return replace(sift, least_score=value)


def number(typed: str) -> float | None:
    """A number that is no less than 0, with a full stop or a comma in it; None for anything else."""
    return float(typed.replace(",", ".")) if _NUMBER.fullmatch(typed) else None
