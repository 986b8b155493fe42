"""Numbers with what they count: that a text has "40 samples" says nothing of the "40 days" of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from matching.preparing.prepared import Prepared
from matching.wording.vocabulary import vocabulary

SAME_PLACE = 2
"""Content words, or other numbers, that two sentences share from which a number in both counts the same, however
that is called."""


class Counts:
    """The numbers of some texts."""

    def __init__(self) -> None:
        self._found: defaultdict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)

    def add(self, side: Prepared, sentences: Iterable[range]) -> None:
        """The numbers of the sentences of a text."""
        for within in sentences:
            numbers = [index for index in within if side.tokens.stems[index][0].isdigit()]
            told = content(side, within) if numbers else frozenset[str]()
            for index in numbers:
                self._found[side.tokens.stems[index]].append((counted(side, index), told))

    def has(self, side: Prepared, index: int, within: range) -> bool:
        """Whether a number of a sentence stands in these texts, too, and seems to count the same there."""
        what, told = counted(side, index), content(side, within)
        return any(
            not what or what == other or len((told & others) - {side.tokens.stems[index]}) >= SAME_PLACE
            for other, others in self._found.get(side.tokens.stems[index], ())
        )


def counted(side: Prepared, index: int) -> str:
    """The stem of what a number counts: the content word that follows it; "" where none does."""
    tokens = side.tokens
    if index + 1 == len(tokens):
        return ""
    between, stem = side.text[tokens.ends[index] : tokens.starts[index + 1]], tokens.stems[index + 1]
    is_content = stem not in vocabulary(tokens.language).stop and not stem[0].isdigit()
    return stem if is_content and not between.strip() else ""


def content(side: Prepared, within: range) -> frozenset[str]:
    """The content words of a sentence, and its numbers but for the smallest."""
    stop = vocabulary(side.language).stop
    stems = side.tokens.stems[within.start : within.stop]
    return frozenset(stem for stem in stems if stem not in stop and not (stem[0].isdigit() and len(stem) == 1))
