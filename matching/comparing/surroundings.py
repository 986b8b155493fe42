"""What stands around two quotes: by it one tells whether a few words in marks are one utterance.

Two words can be quoted by chance, and the speaker a text gives may be wrong or missing. So the words beside the
quotes are looked at: how many of them both texts have, and whether the speaker that one text gives is named
beside the quote in the other.
"""

from __future__ import annotations

from collections.abc import Callable

from matching.persons.agreement import speakers_agree
from matching.preparing.prepared import Prepared
from matching.preparing.units import Unit
from matching.wording.tokens import read_tokens
from matching.wording.vocabulary import vocabulary

REACH = 30
"""Words on either side, in the same paragraph, that stand around a quote."""
LEAST = 0.5
"""Weight that the words around a quote are at least taken to have: one shared word of two is no likeness."""


class Surroundings:
    """What stands around the quotes of two texts."""

    def __init__(self, left: Prepared, right: Prepared, weigh: Callable[[str], float]) -> None:
        self._left = left
        self._right = right
        self._weigh = weigh
        self._known: dict[int, frozenset[str]] = {}

    def likeness(self, left: Unit, right: Unit) -> float:
        """0 to 1: the share of the words around one quote, by weight, that also stand around the other."""
        ours, theirs = self._around(self._left, left), self._around(self._right, right)
        lighter = max(LEAST, min(self._sum(ours), self._sum(theirs)))
        return min(1.0, self._sum(ours & theirs) / lighter)

    def one_speaker(self, left: Unit, right: Unit) -> int:
        """1 when two quotes are one person's as far as one can see, -1 when they are not, 0 when it is open.

        It is open, too, when the speaker of one is named in or beside the other: then a text may have the wrong
        speaker, or one of them repeats the other's words.
        """
        agree = speakers_agree(left.speaker, right.speaker)
        if agree < 0 and (self._names(self._left, left, right) or self._names(self._right, right, left)):
            return 0
        return agree

    def _names(self, side: Prepared, unit: Unit, other: Unit) -> bool:
        """Whether the speaker of the other text's quote is named in or beside this one."""
        last = frozenset(read_tokens(other.speaker.split()[-1], side.language).stems)
        return bool(last) and (last <= self._around(side, unit) or last <= frozenset(unit.stems))

    def _around(self, side: Prepared, unit: Unit) -> frozenset[str]:
        known = self._known.get(id(unit))
        if known is None:
            known = self._known[id(unit)] = _content_around(side, unit)
        return known

    def _sum(self, stems: frozenset[str]) -> float:
        return sum(map(self._weigh, sorted(stems)))


def _content_around(side: Prepared, unit: Unit) -> frozenset[str]:
    """The content within reach on both sides, up to the ends of the paragraph."""
    tokens, text = side.tokens, side.text
    first, last = unit.tokens[0], unit.tokens[-1]
    begin, end = tokens.starts[max(0, first - REACH)], tokens.ends[min(len(tokens) - 1, last + REACH)]
    line_end = text.find("\n", unit.end, end)
    within = tokens.between(max(begin, text.rfind("\n", begin, unit.start)), end if line_end < 0 else line_end)
    beside = [*tokens.stems[within.start : first], *tokens.stems[last + 1 : within.stop]]
    return frozenset(beside) - vocabulary(side.language).stop
