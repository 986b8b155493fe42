"""The list of rejected matches, the one rejected last first."""

from __future__ import annotations

from collections.abc import Sequence

from matching.model import Match
from tui.clipping import excerpt
from tui.lists.choices import LABEL, NARROW, NARROW_LABEL, SHORTEST, Readable
from tui.lists.offer import Choice


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
    kind = "" if narrow else f"{match.kind:<8} {match.score:.2f}  "
    shown = f"{kind}{match.a + 1}↔{match.b + 1}  {words}" + (f" ↔ {other}" if both else "")
    whole = f"{text[match.a_start : match.a_end]} {other_text[match.b_start : match.b_end]}"
    return Choice(shown, str(number), also=f"{match.kind} {whole}")
