"""Which words of an article another article tells, too.

Those of units that match or nearly do, of runs of words that both have, and of whole sentences. And a reader
decides: a match that was rejected is no evidence, neither the units nor the runs of words of its two sides, as far
as nothing else speaks for them; two passages that were tied are told in both.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from matching.comparing.choosing import best
from matching.comparing.comparison import Comparison
from matching.comparing.find import Find
from matching.comparing.narrowing import Span, spans_of
from matching.contradicting.turning import turning_words
from matching.model import Ruling
from matching.preparing.prepared import Prepared
from matching.sharing.variants import is_one_place
from matching.wording.paragraphs import paragraphs
from matching.wording.sentences import sentences
from matching.wording.tokens import is_unspaced
from matching.wording.vocabulary import vocabulary

NEARLY = 0.3
"""Share of a match's threshold from which two units may tell the same (sets read twice: of the sentences then
called new .93 are; were only matches counted, .87)."""
ADDED = 6
"""Words in a row that one side has more than the other, from which they are an addition, not another wording."""
OTHER_WORDS = 2
"""Content words, found in no other article, from which a stretch that stands in the place of another one is not
another wording of it (sets read twice: recall .927 without it, .930 with it, precision .954 either way)."""
RUN, RUN_CONTENT = 5, 2
"""Words in a row, and content words among them, that two articles do not share by chance."""
RUN_UNSPACED = 8
"""Characters in a row, in scripts without spaces."""
SHARED, RETOLD = 1, 2
"""Marks of words: in a run that another article has, too; in a unit that another article tells, too."""


class Told:
    """The words of an article, marked as other articles tell them."""

    def __init__(self, article: Prepared, known: Container[str]) -> None:
        self._article = article
        self._tokens = article.tokens
        stop = vocabulary(article.language).stop
        self._stop = stop
        self._fresh = [stem not in known and stem not in stop for stem in article.tokens.stems]
        self.marks = bytearray(len(article.tokens))
        """0, SHARED or RETOLD for each word."""
        self.same = bytearray(len(article.tokens))
        """The words that stand in a match, run or sentence of another article just as they do here."""
        self.turning: set[int] = set()
        """The words that turn the sense of what is told nearly verbatim."""

    def add(self, other: Prepared, rulings: Sequence[Ruling] = ()) -> None:
        """Mark what another article tells, too."""
        rejected = [ruling for ruling in rulings if not ruling.is_same]
        self._mark_retold(other, rejected)
        self._mark_runs(other, rejected)
        for ruling in rulings:
            if ruling.is_same:
                within = self._tokens.between(*ruling.ours)
                self.marks[within.start : within.stop] = bytes((RETOLD,)) * len(within)

    def _mark_retold(self, other: Prepared, rejected: Sequence[Ruling]) -> None:
        """What units tell that match, or nearly do."""
        is_left = self._article.text <= other.text
        left, right = (self._article, other) if is_left else (other, self._article)
        comparison = Comparison(left, right)
        matching: list[Find] = []
        for find in comparison.aligned():
            shortfall = comparison.held_back(find)
            related = comparison.relation.holds(find.left, find.right)
            if shortfall == "run" or find.score < NEARLY * comparison.threshold(find.pairing, related=related):
                continue
            spans = spans_of(find, left, right)
            our_span, their_span = spans if is_left else spans[::-1]
            if any(_covers(ruling, our_span, their_span) for ruling in rejected):
                continue
            if not shortfall or related:
                self._mark_find(find, (our_span, their_span), is_left=is_left)
            if not shortfall:
                matching.append(find)
        for find in (
            *best([f for f in matching if f.pairing != "sentences"]),
            *best([f for f in matching if f.pairing == "sentences"]),
        ):
            self._compare(find, other, spans_of(find, left, right), is_left=is_left)

    def _compare(self, find: Find, other: Prepared, spans: tuple[Span, Span], *, is_left: bool) -> None:
        """Mark which words of a match are the same, and which turn its sense."""
        ours, theirs = (find.left, find.right) if is_left else (find.right, find.left)
        our_span, their_span = spans if is_left else spans[::-1]
        our_words, first = _within(self._article, ours.tokens, our_span)
        their_words, their_first = _within(other, theirs.tokens, their_span)
        pairs = [
            (i - first, j - their_first) for i, j in (find.pairs if is_left else [(j, i) for i, j in find.pairs])
        ]
        inside = [(i, j) for i, j in pairs if 0 <= i < len(our_words) and 0 <= j < len(their_words)]
        for i, j in inside:
            if self._tokens.stems[our_words[i]] == other.tokens.stems[their_words[j]]:
                self.same[our_words[i]] = True
        self.turning |= set(turning_words(self._tokens, our_words, other.tokens, their_words, inside))

    def _mark_find(self, find: Find, spans: tuple[Span, Span], *, is_left: bool) -> None:
        ours, theirs = (find.left, find.right) if is_left else (find.right, find.left)
        pairs = find.pairs if is_left else [(j, i) for i, j in find.pairs]
        starts = self._tokens.starts
        within = [k for k, index in enumerate(ours.tokens) if spans[0][0] <= starts[index] < spans[0][1]]
        inside = [(i, j) for i, j in pairs if within[0] <= i <= within[-1]]
        edges = [(within[0] - 1, -1), *inside, (within[-1] + 1, len(theirs.tokens))]
        for (i, j), (next_i, next_j) in pairwise(edges):
            added = (next_i - i - 1) - (next_j - j - 1)
            fresh = sum(self._fresh[ours.tokens[k]] for k in range(i + 1, next_i))
            stop = next_i if added < ADDED and fresh < OTHER_WORDS else i
            for k in (*range(max(i, within[0]), stop), *([next_i] if next_i <= within[-1] else [])):
                self.marks[ours.tokens[k]] = RETOLD

    def _mark_runs(self, other: Prepared, rejected: Sequence[Ruling]) -> None:
        """Runs of words that both have, and whole sentences."""
        for length in (RUN, RUN_UNSPACED):
            runs = _Stretches(self._article, other, _runs(other, length), rejected)
            for run in _runs(self._article, length):
                if runs.have(run) and self._says_something(run):
                    for index in run:
                        self.marks[index] = self.marks[index] or SHARED
                        self.same[index] = True
        whole = _Stretches(self._article, other, list(token_sentences(other)), rejected)
        for within in token_sentences(self._article):
            if whole.have(within):
                self.marks[within.start : within.stop] = bytes((RETOLD,)) * len(within)
                self.same[within.start : within.stop] = b"\1" * len(within)

    def _says_something(self, run: range) -> bool:
        stems = self._tokens.stems[run.start : run.stop]
        if any(map(is_unspaced, stems)):
            return len(run) == RUN_UNSPACED
        return sum(stem not in self._stop for stem in stems) >= RUN_CONTENT


class _Stretches:
    """Stretches of words of another article, to be looked for in this one; of what a reader rejected only what it
    has elsewhere, too."""

    def __init__(
        self, article: Prepared, other: Prepared, stretches: Sequence[range], rejected: Sequence[Ruling]
    ) -> None:
        self._forms = article.tokens.forms
        words = [tuple(other.tokens.forms[one.start : one.stop]) for one in stretches]
        self._all = set(words)
        self._but_for = []
        for ruling in rejected:
            theirs = other.tokens.between(*ruling.theirs)
            left = {said for said, one in zip(words, stretches, strict=True) if not _meet(one, theirs)}
            self._but_for.append((article.tokens.between(*ruling.ours), left))

    def have(self, stretch: range) -> bool:
        """Whether a stretch of this article stands in the other one."""
        words = tuple(self._forms[stretch.start : stretch.stop])
        return words in self._all and all(words in left for ours, left in self._but_for if _meet(stretch, ours))


def sentence_spans(side: Prepared) -> Iterator[Span]:
    """The sentences of a text."""
    for paragraph in paragraphs(side.text):
        yield from sentences(side.text, *paragraph)


def token_sentences(side: Prepared) -> Iterator[range]:
    """The sentences of a text, as the tokens they are made of."""
    return (side.tokens.between(*span) for span in sentence_spans(side))


def _runs(side: Prepared, length: int) -> list[range]:
    return [range(at, at + length) for at in range(len(side.tokens) - length + 1)]


def _meet(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


def _covers(ruling: Ruling, ours: Span, theirs: Span) -> bool:
    """Whether what was decided of two passages holds of these two."""
    return is_one_place(ruling.ours, ours) and is_one_place(ruling.theirs, theirs)


def _within(side: Prepared, words: Sequence[int], span: Span) -> tuple[Sequence[int], int]:
    """Those words of a unit that stand in a span, and the position of the first."""
    inside = [k for k, index in enumerate(words) if span[0] <= side.tokens.starts[index] < span[1]]
    return words[inside[0] : inside[-1] + 1], inside[0]
