"""Which quotations are parts of one utterance.

“We will,” she said, “come back.” is one utterance in two parts, and so are whole sentences by one speaker
that only their attribution parts, and a quotation that its paragraphs open again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from matching.quoting.marking.pairing import Quotation
from matching.quoting.speaking.speakers import Attribution
from matching.wording.sentences import sentences

_LONGEST_ATTRIBUTION: Final = 40
"""Words between two parts of an utterance; longer gaps tell a story of their own."""
_OPENING: Final = " \u00a0\u202f\u2009“”\"„«»‘’‚'‹›「『—–"
"""What may stand between an attribution and the words that follow it."""
_STOPS: Final = (".", "!", "?", "…", "。")
_EAST_ASIAN: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_FULL_STOP: Final = re.compile("[。！？]")
_LONGEST_EASTERN: Final = 24
"""Characters between two parts of an utterance in Chinese."""
_WORD: Final = re.compile(r"\w+")


def utterances(text: str, found: Sequence[Quotation], said: Sequence[Attribution]) -> list[int]:
    """The number of the utterance of each quotation, from 1 in the order in which they begin."""
    numbers: dict[int, int] = {}
    joined: dict[int, int] = {}
    before: int | None = None
    for index, quotation in enumerate(found):
        if quotation.level:
            continue
        if before is not None and _goes_on(text, found, said, before, index):
            joined.setdefault(quotation.part_of, joined.get(found[before].part_of, found[before].part_of))
        before = index
    return [numbers.setdefault(joined.get(each.part_of, each.part_of), len(numbers) + 1) for each in found]


def _goes_on(text: str, found: Sequence[Quotation], said: Sequence[Attribution], before: int, index: int) -> bool:
    """Whether only the attribution of the quotation before stands between it and this one."""
    one, other = found[before], found[index]
    if one.paragraph != other.paragraph or said[before].speaker != said[index].speaker:
        return False
    gap = text[one.end : other.start]
    words = _WORD.findall(gap)
    if not words:
        return not any(sign in gap for sign in ",;:、，；：")
    if _EAST_ASIAN.search(gap):
        clause = gap.rstrip(_OPENING).removesuffix("。")
        return (
            len(gap) <= _LONGEST_EASTERN and not _FULL_STOP.search(clause) and "，" in text[one.end - 1] + gap[-2:]
        )
    if not said[index].speaker and said[index].start not in (None, said[before].start):
        return False
    named = said[before].start
    between = named is not None and one.end <= named < other.start
    if not between or len(words) > _LONGEST_ATTRIBUTION:
        return False
    attribution = gap.rstrip(_OPENING)
    whole = [span for span in sentences(text, one.end, one.end + len(attribution)) if _WORD.search(text, *span)]
    ended = attribution.endswith((*_STOPS, ","))
    return len(whole) == 1 and (ended or text[one.end - 1] in ",—–-")
