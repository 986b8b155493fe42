"""Small letters at the beginnings of matches, on rows where the gutter alone cannot tell which words are whose.

Where the words of several groups stand on one row, each that begins there gets its letter, raised, in the blank
before its first word or before the marks that open it; at the beginning of a row that is the last cell of what
stands left of the text. No blank, no letter: the text is never moved nor covered. Of those that begin together the
one that lies on top is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.column.characters import cells
from tui.column.rows import Row, Slice
from tui.matches.comparison import Stop
from tui.matches.letters import DIGITS, SIGNS

RAISED = dict(zip(SIGNS + DIGITS, "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖᵠʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴶᴷᴸᴹᴺᴾᴿᵀᵁⱽᵂ²³⁴⁵⁶⁷⁸⁹", strict=True))
"""Of each letter; of a name of several signs the last one is raised, which is that in which it differs from the
groups next to it. Unicode has no raised q in any common font; phi comes nearest."""

OPENING = frozenset("“”„‟\"‘’‚‛'«»‹›「『《〈([{¿¡")
"""What may stand between a blank and the first character of a match."""


def beginnings(row: Row, text: str, stops: Sequence[Stop]) -> Iterator[tuple[int, str, Stop]]:
    """Cells from the left edge of the column (-1 is left of it), what to write there, and the match it names.

    `stops` are those that touch the row.
    """
    if len({stop.letter for stop in stops}) < 2:
        return
    taken: set[int] = set()
    for stop in sorted(stops, key=lambda one: (one.start, one.kind == "passage", one.end)):
        part = next((part for part in row.slices if part.start <= stop.start < part.end), None)
        if part is None or any(_goes_on(other, stop) for other in stops):
            continue
        at = _before(text, part, stop.start)
        if at is not None and at not in taken:
            taken.add(at)
            yield at, RAISED[stop.letter[-1]], stop


def _goes_on(other: Stop, stop: Stop) -> bool:
    """Whether another match of the group has begun before this one and reaches it."""
    return other.letter == stop.letter and other.start < stop.start <= other.end


def _before(text: str, part: Slice, start: int) -> int | None:
    """The cell of the blank before a character, or None where there is none."""
    while start > part.start and text[start - 1] in OPENING:
        start -= 1
    if start == part.start:
        return part.at - 1
    return part.at + cells(text[part.start : start - 1]) if text[start - 1] == " " else None
