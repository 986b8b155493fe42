"""Which matches belong together: an utterance that several texts share is one group, not one a pair of texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from matching.model import Match

SAME_PLACE = 0.5
"""Two spans of one text are the same place when they share at least this part of the shorter one."""


def group(matches: Sequence[Match]) -> list[int]:
    """A group number for every match, numbered in the order of the matches.

    Two matches are of one group when they meet at the same place of a text, directly or over others (union-find
    on the spans of each text in order of position). A quote and the passage around it stay apart.
    """
    parents = list(range(len(matches)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    for one, other in _meetings(matches):
        low, high = sorted((root(one), root(other)))
        parents[high] = low
    return [root(index) for index in range(len(matches))]


def _meetings(matches: Sequence[Match]) -> Iterator[tuple[int, int]]:
    """Pairs of matches that meet at the same place of one text."""
    places: dict[tuple[int, bool], list[tuple[int, int, int]]] = defaultdict(list)
    for index, match in enumerate(matches):
        passage = match.kind == "passage"
        places[match.a, passage].append((match.a_start, match.a_end, index))
        places[match.b, passage].append((match.b_start, match.b_end, index))
    for spans in places.values():
        spans.sort()
        for position, (start, end, index) in enumerate(spans):
            for other_start, other_end, other in spans[position + 1 :]:
                if other_start >= end:
                    break
                shared = min(end, other_end) - other_start
                if shared >= SAME_PLACE * min(end - start, other_end - other_start):
                    yield index, other
