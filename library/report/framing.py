"""What only one article says, as sentences: a few words alone ("50", "run") tell nobody what they are about.

Words that are new in a sentence stand in it, marked; what is new as a whole stands by itself.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from library.report.model import Span

LONGEST_FRAME = 1_000
"""Characters of sentences around new words; what goes on without a full stop for longer (a table) is none."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Sentences, and what of them is meant."""

    start: int
    end: int
    first: int
    """The number of the first span that is meant."""
    spans: tuple[Span, ...]

    def parts(self, text: str) -> Iterator[tuple[str, bool]]:
        """The words in turn, with whether they are to be marked: not where all of them are meant."""
        covered = [(self.start, self.start), *self.spans, (self.end, self.end)]
        gaps = [(end, start) for (_, end), (start, _) in pairwise(covered)]
        if not any(any(map(str.isalnum, text[start:end])) for start, end in gaps):
            yield text[self.start : self.end], False
            return
        for gap, span in zip(gaps, [*self.spans, (self.end, self.end)], strict=True):
            yield text[slice(*gap)], False
            yield text[slice(*span)], True


def frames(text: str, spans: Sequence[Span]) -> Iterator[Frame]:
    """Spans in order, each with all of the sentences it stands in; those of one sentence together."""
    from matching.wording.sentences import sentences

    cut = list(sentences(text))
    starts = [start for start, _ in cut]
    last: Frame | None = None
    for number, (start, end) in enumerate(spans):
        first, final = (max(bisect_right(starts, at) - 1, 0) for at in (start, max(end - 1, start)))
        around = (min(cut[first][0], start), max(cut[final][1], end)) if cut else (start, end)
        if around[1] - around[0] > LONGEST_FRAME:
            around = start, end
        if last is not None and around[0] < last.end:
            last = Frame(last.start, max(last.end, around[1]), last.first, (*last.spans, (start, end)))
            continue
        if last is not None:
            yield last
        last = Frame(*around, number, ((start, end),))
    if last is not None:
        yield last
