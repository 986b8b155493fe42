"""Numbers of articles in few cells, counted from 1 as a reader counts them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

LONGEST_NUMBERS = 9
"""Cells of numbers beside other things: more are told with runs as one, or counted."""


def numbered(articles: Iterable[int], longest: int) -> str:
    """Articles by their numbers, in at most `longest` cells: `1 2 4`, else with runs as one, `1-3 7`, else how
    many, `12 articles`.

    >>> numbered([0, 1, 3], 9)
    '1 2 4'
    >>> numbered(range(12), 9)
    '1-12'
    """
    numbers = sorted({article + 1 for article in articles})
    short = (" ".join(map(str, numbers)), " ".join(_runs(numbers)))
    return next((told for told in short if len(told) <= longest), f"{len(numbers)} articles")


def _runs(numbers: Sequence[int]) -> Iterator[str]:
    first = 0
    for at in range(len(numbers)):
        if at + 1 == len(numbers) or numbers[at + 1] > numbers[at] + 1:
            yield f"{numbers[first]}-{numbers[at]}" if at > first else str(numbers[at])
            first = at + 1
