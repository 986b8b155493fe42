"""What the score of a match says to who reads it: 1.00 means the same words, and nothing else does.

The fitted score tells how surely two units belong together (`scoring`), and what is reworded at length can have
more of it than a short quote that stands in both word for word. Who reads "1.00" takes it for "the same". So a
quote of several words that is the same in both gets it, unless two persons say it; what differs in any word stays
below.
"""

from __future__ import annotations

from matching.comparing.find import Find
from matching.comparing.scoring import Measures
from matching.model import MatchKind

SAYING = 5
"""Words from which the same quotation can be told from a turn that anybody may use."""
LONG_SAYING = 8
"""Words from which it is none however common they are."""
KNOWN = 0.9
"""Score that a shorter one must have for that: common words have less."""
SURE = 1.0
"""Score of the same quotation."""
HIGHEST = 0.99
"""Highest score of what is not the same word for word."""


def stated(find: Find, kind: MatchKind, words: int, *, same: bool) -> float:
    """The score of a find as it is handed out; `words` is how many are lit on the shorter side, `same` whether the
    other has just these."""
    if not same or words < SAYING:
        return round(min(find.score, HIGHEST), 4)
    by_two = isinstance(find.measures, Measures) and find.measures.other_speaker > 0
    if kind == "exact" and not by_two and (words >= LONG_SAYING or find.score >= KNOWN):
        return SURE
    return round(find.score, 4)
