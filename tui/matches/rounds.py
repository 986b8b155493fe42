"""Going round a group: from one article that has something to the next one, and what differs between any two.

What counts is the group. Two of its places need no match of their own: they may belong together only over what a
third article says, and are then aligned when they are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matching.sharing.variants import is_one_place
from parsers import Article
from tui.matches.comparison import Comparison, Stop

LONGEST = 2_000
"""Characters of a place that are aligned when it is looked at; that takes some milliseconds."""


def following(members: Sequence[Stop], here: Stop | None, article: int | None) -> Stop | None:
    """The next place of a group, in the order of articles and round the end; from an article that has none, that
    of the next article that has one."""
    if not members:
        return None
    if here is not None:
        at = next((at for at, each in enumerate(members) if _is_at(each, here)), -1)
        return members[(at + 1) % len(members)]
    return next((each for each in members if article is not None and each.article > article), members[0])


def place_in(members: Sequence[Stop], article: int | None) -> Stop | None:
    """The place of a group in an article, if it has one there."""
    return next((each for each in members if each.article == article), None)


def between(comparison: Comparison, one: Stop, other: Stop) -> int | None:
    """The match between two places of a group, if there is one: the surest."""
    group = comparison.group_of(one.match)
    found = [
        match
        for match in (group.matches if group else ())
        if _is_side(comparison, match, one) and _is_side(comparison, match, other)
    ]
    return max(found, key=lambda match: comparison.matches[match].score, default=None)


def differing(
    comparison: Comparison, articles: Sequence[Article], here: Stop, there: Stop
) -> Iterator[tuple[int, int]]:
    """The words of one place that another place of its group has otherwise, or not at all."""
    from matching.comparing.wordings import align_wordings

    match = between(comparison, here, there)
    if match is not None:
        yield from comparison.differing(match, here.article)
        return
    ours, theirs = (articles[at.article].text[at.start : min(at.end, at.start + LONGEST)] for at in (here, there))
    for piece in align_wordings(ours, theirs):
        if piece.op != "equal" and piece.a_start < piece.a_end:
            yield here.start + piece.a_start, here.start + piece.a_end


def _is_side(comparison: Comparison, match: int, place: Stop) -> bool:
    found = comparison.matches[match]
    sides = ((found.a, found.a_start, found.a_end), (found.b, found.b_start, found.b_end))
    return any(article == place.article and _overlap((start, end), place) for article, start, end in sides)


def _is_at(one: Stop, other: Stop) -> bool:
    return one.article == other.article and _overlap((one.start, one.end), other)


def _overlap(span: tuple[int, int], place: Stop) -> bool:
    return is_one_place(span, (place.start, place.end))
