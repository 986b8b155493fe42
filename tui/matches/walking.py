"""Where `.` and `,` stop in an article: once for every place that a group has there."""

from __future__ import annotations

from collections.abc import Container, Sequence

from tui.matches.comparison import Comparison, Stop


def walked(
    comparison: Comparison, stops: Sequence[Stop], current: int | None, shown: Container[int]
) -> list[Stop]:
    """One of these stops for each place and letter: that of the current match, else one of a match with an article
    that is `shown`, else the first."""
    walk: list[Stop] = []
    last: dict[str, int] = {}
    for stop in stops:
        known = last.get(stop.letter)
        if known is None or walk[known].end <= stop.start:
            last[stop.letter] = len(walk)
            walk.append(stop)
        elif walk[known].match != current and (stop.match == current or comparison.other(stop).article in shown):
            walk[known] = stop
    return walk
