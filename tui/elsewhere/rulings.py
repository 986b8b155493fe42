"""What a reader decided about passages of an article, as finding out what only it says wants to know it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from matching.model import Match, Ruling


def rulings(article: int, matches: Sequence[Match], rejected: Collection[int]) -> tuple[Ruling, ...]:
    """Of the passages of an article those that were tied and those whose match was rejected, by its number.

    A tie that was untied is no more than a match that was never found.
    """
    decided: list[Ruling] = []
    for number, match in enumerate(matches):
        is_tied = match.kind == "tied"
        if is_tied == (number in rejected):
            continue
        a, b = (match.a_start, match.a_end), (match.b_start, match.b_end)
        if match.a == article:
            decided.append(Ruling(match.b, a, b, is_tied))
        elif match.b == article:
            decided.append(Ruling(match.a, b, a, is_tied))
    return tuple(decided)
