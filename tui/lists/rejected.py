"""The list of rejected matches, the one rejected last first."""

from __future__ import annotations

from collections.abc import Sequence

from matching.model import Match
from tui.clipping import excerpt
from tui.lists.choices import LONGEST_SIDE, SHORTEST, Readable
from tui.lists.offer import Choice, Preview
from tui.matches.comparison import Comparison

NARROW = 60
"""Cells of a screen below which the words of a match need the room of its kind."""

LABEL, NARROW_LABEL = 26, 18
"""Cells that kind, score and numbers of a match take before its words; the latter without the kind."""


def rejected(
    opened: Sequence[Readable], matches: Sequence[Match], numbers: Sequence[int], width: int
) -> list[Choice]:
    """A line for each of the matches of these numbers, both sides on one line of `width` cells."""
    return [_line(opened, matches[number], number, width) for number in reversed(numbers)]


def _line(opened: Sequence[Readable], match: Match, number: int, width: int) -> Choice:
    narrow = width < NARROW
    room = max(width - (NARROW_LABEL if narrow else LABEL), 12)
    both = room >= 2 * SHORTEST
    half = room // 2 - 3 if both else room
    text, other_text = opened[match.a].article.text, opened[match.b].article.text
    words = excerpt(text, match.a_start, match.a_end, half)
    other = excerpt(other_text, match.b_start, match.b_end, half)
    score = "    " if match.kind == "tied" else f"{match.score:.2f}"
    kind = "" if narrow else f"{match.kind:<8} {score}  "
    shown = f"{kind}{match.a + 1}↔{match.b + 1}  {words}" + (f" ↔ {other}" if both else "")
    whole = f"{text[match.a_start : match.a_end]} {other_text[match.b_start : match.b_end]}"
    return Choice(shown, str(number), also=f"{match.kind} {whole}")


def sides(opened: Sequence[Readable], comparison: Comparison, number: int) -> list[Preview]:
    """Both sides of a match, the words that differ marked."""
    match = comparison.matches[number]
    both = (match.a, match.a_start, match.a_end), (match.b, match.b_start, match.b_end)
    return [_side(opened, comparison, number, *side) for side in both]


def _side(
    opened: Sequence[Readable], comparison: Comparison, number: int, article: int, start: int, end: int
) -> Preview:
    """One side of a match, the number of its article before it."""
    before = f"{article + 1}  "
    by = len(before) - start
    spans = [(left + by, right + by) for left, right in comparison.differing(number, article)]
    words = opened[article].article.text[start : min(end, start + LONGEST_SIDE)]
    return Preview(before + words.replace("\n", " "), spans, 1, "differs")
