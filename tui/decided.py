"""What the sources share for commands that print, as a reader decided earlier: without rejected matches, with tied
passages, and with the letters that the reader shows for the same sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.complaining import complain
from tui.opening import decisions_file
from tui.printing.titled import Titled

if TYPE_CHECKING:
    from library.deciding import Applied
    from matching.model import Match
    from tui.matches.comparison import Comparison


def as_decided(articles: Sequence[Titled], matches: Sequence[Match], *, ignore: bool) -> Comparison:
    """The matches with what was decided, those that were rejected hidden, unless that is to be ignored; says
    how many are left out, or why nothing is known of decisions."""
    from tui.matches.comparison import Comparison

    done = _applied(articles, matches, ignore=ignore)
    every = sorted([*done.matches, *done.rejected], key=_arrival)
    rejected = set(map(id, done.rejected))
    hidden = frozenset(number for number, match in enumerate(every) if id(match) in rejected)
    return Comparison().with_more(every).without(hidden)


def _arrival(match: Match) -> tuple[int, int, bool, float, int, int]:
    """In which order the reader hears of matches: pair by pair, what was tied behind what was found."""
    return match.b, match.a, match.kind == "tied", -match.score, match.a_start, match.b_start


def _applied(articles: Sequence[Titled], matches: Sequence[Match], *, ignore: bool) -> Applied:
    from library.deciding import Applied, decided
    from library.decisions import DecisionsError

    if ignore:
        return Applied(list(matches), [])
    try:
        done = decided([one.article for one in articles], matches, decisions_file().about)
    except DecisionsError as error:
        complain(error)
        return Applied(list(matches), [])
    if count := len(done.rejected):
        are = "match rejected earlier is" if count == 1 else "matches rejected earlier are"
        complain(f"{count} {are} left out; --ignore-decisions prints all")
    return done
