"""What a reader decided earlier, for commands that print: without rejected matches, with tied passages."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.opening import decisions_file
from tui.options import complain
from tui.printing.output import Titled

if TYPE_CHECKING:
    from library.deciding import Applied
    from matching.model import Match


def as_decided(articles: Sequence[Titled], matches: Sequence[Match], options: argparse.Namespace) -> Applied:
    """The matches with what was decided, unless that is to be ignored; says how many are left out, or why nothing
    is known of decisions."""
    from library.deciding import Applied, decided
    from library.decisions import DecisionsError

    if options.ignore_decisions:
        return Applied(list(matches), 0)
    try:
        done = decided([one.article for one in articles], matches, decisions_file().about)
    except DecisionsError as error:
        complain(error)
        return Applied(list(matches), 0)
    if done.left_out:
        are = "match rejected earlier is" if done.left_out == 1 else "matches rejected earlier are"
        complain(f"{done.left_out} {are} left out; --ignore-decisions prints all")
    return done
