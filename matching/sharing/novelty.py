"""What is only here: the sentences, clauses, names and numbers of an article that none of the others has.

The opposite mistake to that of matching is the costly one: what is called new must not stand in another article.
So words count as told elsewhere already where units score a third of what a match needs, where a run of words is
shared, or where a whole sentence is; and what is left is new only where it is a statement:

    a sentence of which hardly anything is told elsewhere;
    a clause, or a long stretch, that was added to one that is, if it brings words that no other article has;
    words that turn the sense of a sentence that is told nearly verbatim (`turning`);
    a number that no other article has for what it counts (`counted`), and a name that none has, anywhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from matching.comparing.choosing import best
from matching.comparing.comparison import Comparison
from matching.comparing.find import Find
from matching.comparing.narrowing import Span, parted, spans_of
from matching.comparing.soft import likeness
from matching.contradicting.turning import says_how_much, turning_words
from matching.preparing.prepared import Prepared, prepare
from matching.quoting.quotes import find_quotes
from matching.sharing.capitals import Names
from matching.sharing.counted import Counts
from matching.wording.paragraphs import paragraphs
from matching.wording.sentences import sentences
from matching.wording.tokens import is_unspaced, read_tokens
from matching.wording.vocabulary import vocabulary
from matching.wording.weights import background_weight

NEARLY = 0.3
"""Share of a match's threshold from which two units may tell the same (sets read twice: of the sentences then
called new .93 are; were only matches counted, .87)."""
ADDED = 6
"""Words in a row that one side has more than the other, from which they are an addition, not another wording."""
RUN, RUN_CONTENT = 5, 2
"""Words in a row, and content words among them, that two articles do not share by chance."""
RUN_UNSPACED = 8
"""Characters in a row, in scripts without spaces."""
HARDLY = 0.25
"""Share of a sentence's weight up to which it is new as a whole although some of it is told elsewhere."""
CLAUSE = 4
"""Words of the shortest clause that is new by itself."""
SPELLED_ALIKE = 2
"""Letters that two spellings of a name begin with."""
SHARED, RETOLD = 1, 2
"""Marks of words: in a run that another article has, too; in a unit that another article tells, too."""
FRESH = 2
"""Content words, found in no other article, that an addition to a retold sentence needs."""


def novelty(text: str, others: Sequence[str], blocks: Sequence[Sequence[Span]] = ()) -> list[Span]:
    """The spans of `text` that none of the other texts has, in order, apart from each other.

    `blocks` are the spans that its page sets off as quotations, for the text and then each of the others, or none.
    """
    texts = (text, *others)
    set_off = blocks or [()] * len(texts)
    article, *rest = (prepare(one, find_quotes(one, spans)) for one, spans in zip(texts, set_off, strict=True))
    return novel_spans(article, rest)


def novel_share(text: str, spans: Sequence[Span]) -> float:
    """Share of the words of `text` that stand in the spans, 0 to 1."""
    tokens = read_tokens(text)
    return len({index for span in spans for index in tokens.between(*span)}) / max(1, len(tokens))


def novel_spans(article: Prepared, others: Sequence[Prepared]) -> list[Span]:
    """The same for texts that are prepared already."""
    sieve = _Sieve(article, others)
    return sorted(span for sentence in _sentence_spans(article) for span in sieve.new_in(sentence))


class _Sieve:
    """The words of an article, those told elsewhere marked."""

    def __init__(self, article: Prepared, others: Sequence[Prepared]) -> None:
        self._article = article
        self._tokens = article.tokens
        self._stop = vocabulary(article.language).stop
        self._told = bytearray(len(article.tokens))
        self._same = bytearray(len(article.tokens))
        """The words that stand in a match, run or sentence of another article just as they do here."""
        self._turning: set[int] = set()
        self._known = {stem for other in others for stem in other.tokens.stems}
        self._spellings: defaultdict[str, list[str]] = defaultdict(list)
        for stem in self._known:
            self._spellings[stem[:SPELLED_ALIKE]].append(stem)
        self._names = Names(article)
        self._counts = Counts()
        for other in others:
            self._counts.add(other, _sentences(other))
            self._mark_retold(other)
            self._mark_runs(other)

    def _mark_retold(self, other: Prepared) -> None:
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
            if not shortfall or related:
                spans = spans_of(find, left, right)
                self._mark_find(find, spans if is_left else spans[::-1], is_left=is_left)
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
                self._same[our_words[i]] = True
        self._turning |= set(turning_words(self._tokens, our_words, other.tokens, their_words, inside))

    def _mark_find(self, find: Find, spans: tuple[Span, Span], *, is_left: bool) -> None:
        ours, theirs = (find.left, find.right) if is_left else (find.right, find.left)
        pairs = find.pairs if is_left else [(j, i) for i, j in find.pairs]
        starts = self._tokens.starts
        within = [k for k, index in enumerate(ours.tokens) if spans[0][0] <= starts[index] < spans[0][1]]
        inside = [(i, j) for i, j in pairs if within[0] <= i <= within[-1]]
        edges = [(within[0] - 1, -1), *inside, (within[-1] + 1, len(theirs.tokens))]
        for (i, j), (next_i, next_j) in pairwise(edges):
            added = (next_i - i - 1) - (next_j - j - 1)
            stop = next_i if added < ADDED else i
            for k in (*range(max(i, within[0]), stop), *([next_i] if next_i <= within[-1] else [])):
                self._told[ours.tokens[k]] = RETOLD

    def _mark_runs(self, other: Prepared) -> None:
        """Runs of words that both have, and whole sentences."""
        ours, theirs = self._tokens.forms, other.tokens.forms
        for length in (RUN, RUN_UNSPACED):
            runs = {tuple(theirs[at : at + length]) for at in range(len(theirs) - length + 1)}
            for at in range(len(ours) - length + 1):
                run = ours[at : at + length]
                if tuple(run) in runs and self._says_something(at, length):
                    for index in range(at, at + length):
                        self._told[index] = self._told[index] or SHARED
                        self._same[index] = True
        whole = {tuple(_forms(other, span)) for span in _sentences(other)}
        for within in _sentences(self._article):
            if tuple(ours[within.start : within.stop]) in whole:
                self._told[within.start : within.stop] = bytes((RETOLD,)) * len(within)
                self._same[within.start : within.stop] = b"\1" * len(within)

    def _says_something(self, at: int, length: int) -> bool:
        stems = self._tokens.stems[at : at + length]
        if any(map(is_unspaced, stems)):
            return length == RUN_UNSPACED
        return sum(stem not in self._stop for stem in stems) >= RUN_CONTENT

    def new_in(self, sentence: Span) -> Iterator[Span]:
        """What is new in a sentence: all of it, or the stretches and words that are."""
        within = self._tokens.between(*sentence)
        if not within:
            return
        weights = [
            background_weight(stem, self._tokens.language)
            for stem in self._tokens.stems[within.start : within.stop]
        ]
        told = sum(w for w, index in zip(weights, within, strict=True) if self._told[index])
        is_retold = RETOLD in self._told[within.start : within.stop]
        if not is_retold and told <= HARDLY * sum(weights):
            yield sentence
            return
        words: list[int] = []
        for run in self._untold(within):
            if self._is_addition(run, within):
                yield self._span(run.start, run.stop - 1)
            else:
                words += (index for index in run if self._is_new(index, within))
        yield from self._joined(words)

    def _untold(self, within: range) -> Iterator[range]:
        """The runs of words that are not told elsewhere; told ones that differ may hold new names and numbers."""
        start = within.start
        for index in within:
            if bool(self._told[index]) != bool(self._told[start]):
                yield range(start, index)
                start = index
        yield range(start, within.stop)

    def _is_addition(self, run: range, within: range) -> bool:
        if self._told[run.start] or len(run) < CLAUSE:
            return False
        stems = self._tokens.stems[run.start : run.stop]
        if sum(stem not in self._known and stem not in self._stop for stem in stems) < FRESH:
            return False
        begins = run.start == within.start or parted(self._article, run.start - 1)
        ends = run.stop == within.stop or parted(self._article, run.stop - 1)
        return (begins and ends) or len(run) >= ADDED

    def _is_new(self, index: int, within: range) -> bool:
        """Whether a word of a sentence that is told elsewhere is only here: a number, a name, one that turns the
        sense."""
        stem = self._tokens.stems[index]
        if self._same[index]:
            return False
        if stem[0].isdigit():
            return not self._counts.has(self._article, index, within)
        if index in self._turning and says_how_much(self._tokens, index):
            return True
        is_told = index in self._turning or self._names.is_name(index, within)
        return is_told and stem not in self._known and not self._is_spelled(stem)

    def _is_spelled(self, stem: str) -> bool:
        """Whether another article has a word in another spelling."""
        return any(likeness(stem, known) for known in self._spellings[stem[:SPELLED_ALIKE]])

    def _joined(self, words: Sequence[int]) -> Iterator[Span]:
        """The spans of some words; those in a row have one."""
        for at, index in enumerate(words):
            if not at or words[at - 1] != index - 1 or not self._is_joint(index):
                first = index
            if at + 1 == len(words) or words[at + 1] != index + 1 or not self._is_joint(index + 1):
                yield self._span(first, index)

    def _is_joint(self, index: int) -> bool:
        """Whether only a blank parts a word from the one before."""
        return not self._article.text[self._tokens.ends[index - 1] : self._tokens.starts[index]].strip()

    def _span(self, first: int, last: int) -> Span:
        return self._tokens.starts[first], self._tokens.ends[last]


def _within(side: Prepared, words: Sequence[int], span: Span) -> tuple[Sequence[int], int]:
    """Those words of a unit that stand in a span, and the position of the first."""
    inside = [k for k, index in enumerate(words) if span[0] <= side.tokens.starts[index] < span[1]]
    return words[inside[0] : inside[-1] + 1], inside[0]


def _sentence_spans(side: Prepared) -> Iterator[Span]:
    for paragraph in paragraphs(side.text):
        yield from sentences(side.text, *paragraph)


def _sentences(side: Prepared) -> Iterator[range]:
    return (side.tokens.between(*span) for span in _sentence_spans(side))


def _forms(side: Prepared, within: range) -> list[str]:
    return side.tokens.forms[within.start : within.stop]
