"""A table of columns that grows by one wording after the other (progressive alignment, Feng and Doolittle 1987).

Each wording is aligned with the table as if that were one text whose words have several spellings: in a column
stands what the wordings so far have there. The alignment is the one that two sides of a match get
(`comparing.alignment`), so that related words answer each other here as they do there. The first wording comes
first, then those that are most like it; in which order these are given makes no difference.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby

from matching.comparing.alignment import Line, align
from matching.comparing.pieces import STRAY_GAP
from matching.comparing.soft import SoftAnswers
from matching.wording.lexicon import Lexicon
from matching.wording.tokens import Tokens
from matching.wording.vocabulary import vocabulary
from matching.wording.weights import background_weight

MOST_STEMS = 1_500
"""Different words up to which it is asked which of them are related or spelled alike: forty wordings of news have
300, and the cost grows with the square."""

Column = Mapping[int, int]
"""Which token of each wording stands in it."""

Pair = tuple[int, int]
"""A token of a wording, and the column it belongs to."""


def grown(read: Sequence[Tokens]) -> Sequence[Column]:
    """The columns of some wordings, in order. Every token of each is in one of them."""
    alike: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, tokens in enumerate(read):
        alike[tuple(tokens.forms)].append(number)
    words = _Words(read)
    (_, first), *others = alike.items()
    profile = Profile(words).with_more(first, ())
    turns = [(-words.shared(first[0], numbers[0]), key, numbers) for key, numbers in others]
    for _, _, numbers in sorted(turns):
        profile = profile.with_more(numbers, list(profile.pairs(numbers[0])))
    return profile.columns


class _Words:
    """The wordings, ready to be aligned."""

    def __init__(self, read: Sequence[Tokens]) -> None:
        self.read = read
        self.lines = [
            Line(tokens.stems, [background_weight(stem, tokens.language) for stem in tokens.stems])
            for tokens in read
        ]
        stems = {stem for tokens in read for stem in tokens.stems}
        lexicon = Lexicon(stems if len(stems) <= MOST_STEMS else (), read[0].language)
        self.soft = SoftAnswers(lexicon, read[0].language)

    def shared(self, one: int, other: int) -> float:
        """What the words weigh that two wordings have in common."""
        ours, theirs = self.lines[one], self.lines[other]
        return sum(theirs.weights[at] for at, stem in enumerate(theirs.stems) if stem in ours.places)


class Profile:
    """The columns so far."""

    def __init__(
        self, words: _Words, columns: Sequence[Column] = (), stems: Sequence[frozenset[str]] = ()
    ) -> None:
        self.columns = columns
        self._stems = stems
        """Of each column all that stand in it."""
        self._words = words

    def pairs(self, wording: int) -> Iterator[Pair]:
        """Which tokens of a wording belong to which columns, in order; the others belong to none."""
        tokens = self._words.read[wording]
        stop = vocabulary(tokens.language).stop
        found = align(self._words.lines[wording], self._line, self._words.soft).pairs
        fenced = [(-1, -1), *found, (len(tokens), len(self.columns))]
        for before, pair, after in zip(fenced, found, fenced[2:], strict=False):
            if tokens.stems[pair[0]] not in stop or not self._is_stray(before, pair, after):
                yield pair

    def with_more(self, wordings: Sequence[int], pairs: Sequence[Pair]) -> Profile:
        """The same with wordings that have the same words; what belongs to no column gets one of its own."""
        new = self._words.read[wordings[0]].stems
        columns: list[Column] = []
        stems: list[frozenset[str]] = []
        token = column = 0
        for next_token, next_column in [*pairs, (len(new), len(self.columns))]:
            beside = self._beside(column, next_column) if token < next_token else next_column
            columns += self.columns[column:beside]
            columns += [dict.fromkeys(wordings, at) for at in range(token, next_token)]
            columns += self.columns[beside:next_column]
            stems += self._stems[column:beside]
            stems += [frozenset((stem,)) for stem in new[token:next_token]]
            stems += self._stems[beside:next_column]
            if next_token < len(new):
                columns.append({**self.columns[next_column], **dict.fromkeys(wordings, next_token)})
                stems.append(self._stems[next_column] | {new[next_token]})
            token, column = next_token + 1, next_column + 1
        return Profile(self._words, columns, stems)

    def _beside(self, start: int, end: int) -> int:
        """Where other words are put in a gap of the table: behind those of them that most wordings have."""
        runs = [(key, len(list(run))) for key, run in groupby(self.columns[start:end], key=frozenset)]
        most = max(range(len(runs)), key=lambda at: (len(runs[at][0]), at), default=-1)
        return start + sum(length for _, length in runs[: most + 1])

    @cached_property
    def _line(self) -> Line:
        firsts = (next(iter(column.items())) for column in self.columns)
        return _Merged(self._stems, [self._words.lines[wording].weights[token] for wording, token in firsts])

    def _is_stray(self, before: Pair, pair: Pair, after: Pair) -> bool:
        """Whether a function word stands alone in a rewritten stretch: the rule of a match's pieces, asked of that
        wording in the table that lies nearest."""
        behind, ahead = pair[0] - before[0], after[0] - pair[0]
        if (1, 1) in ((behind, pair[1] - before[1]), (ahead, after[1] - pair[1])):
            return False
        for wording in self.columns[pair[1]]:
            gaps = (
                max(behind, self._between(wording, before[1], pair[1])),
                max(ahead, self._between(wording, pair[1], after[1])),
            )
            if min(gaps) == 1 or max(gaps) <= STRAY_GAP:
                return False
        return True

    def _between(self, wording: int, start: int, end: int) -> int:
        """From one column to another in tokens of a wording: 1 where it has none between them."""
        standing = self._standing[wording]
        return bisect_left(standing, end) - bisect_right(standing, start) + 1

    @cached_property
    def _standing(self) -> Mapping[int, Sequence[int]]:
        """The columns of each wording."""
        standing: defaultdict[int, list[int]] = defaultdict(list)
        for at, column in enumerate(self.columns):
            for wording in column:
                standing[wording].append(at)
        return standing


class _Merged(Line):
    """The columns as one text, in which a word has several spellings."""

    def __init__(self, spellings: Sequence[frozenset[str]], weights: Sequence[float]) -> None:
        super().__init__([min(stems) for stems in spellings], weights)
        self._spellings = spellings

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """Where each stem stands, in any spelling."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for at, stems in enumerate(self._spellings):
            for stem in stems:
                places[stem].append(at)
        return dict(places)
