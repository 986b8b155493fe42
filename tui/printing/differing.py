"""How the two sides of a match differ, said in words."""

from __future__ import annotations

from matching.model import Match

MOST_SAID = 8
"""Differences told one by one; of sentences that differ more both sides are better heard again."""


def difference(match: Match, ours: str, theirs: str) -> str:
    """What the second side has otherwise: `“asks” for “asked”; adds “twice”; leaves out “not”.`; "" if nothing."""
    said: list[str] = []
    for piece in match.pieces:
        one = " ".join(ours[piece.a_start : piece.a_end].split())
        other = " ".join(theirs[piece.b_start : piece.b_end].split())
        if piece.op == "changed" and one and other:
            said.append(f"“{other}” for “{one}”")
        elif piece.op != "equal" and other:
            said.append(f"adds “{other}”")
        elif piece.op != "equal" and one:
            said.append(f"leaves out “{one}”")
    more = len(said) - MOST_SAID
    if more > 1:
        said[MOST_SAID:] = [f"and {more} more differences"]
    return "; ".join(said) + "." if said else ""
