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

from matching.comparing.narrowing import Span, parted
from matching.comparing.soft import likeness
from matching.contradicting.turning import says_how_much
from matching.model import Ruling
from matching.preparing.boilerplate import credits_and_datelines, is_credit
from matching.preparing.prepared import Prepared, ready
from matching.sharing.capitals import Names
from matching.sharing.counted import Counts
from matching.sharing.told import ADDED, RETOLD, Told, sentence_spans, token_sentences
from matching.wording.tokens import Tokens, read_tokens
from matching.wording.vocabulary import vocabulary
from matching.wording.weights import background_weight

HARDLY = 0.25
"""Share of a sentence's weight up to which it is new as a whole although some of it is told elsewhere."""
CLAUSE = 4
"""Words of the shortest clause that is new by itself."""
SPELLED_ALIKE = 2
"""Letters that two spellings of a name begin with."""
HYPHENS = frozenset("-\u2010\u2011")
"""What joins two words to one."""
FRESH = 2
"""Content words, found in no other article, that an addition to a retold sentence needs."""


def novelty(
    text: str,
    others: Sequence[str],
    blocks: Sequence[Sequence[Span]] = (),
    rulings: Sequence[Ruling] = (),
) -> list[Span]:
    """The spans of `text` that none of the other texts has, in order, apart from each other.

    `blocks` are the spans that its page sets off as quotations, for the text and then each of the others, or none;
    `rulings` are what a reader decided of passages of this text and one of the others.
    """
    texts = (text, *others)
    set_off = blocks or [()] * len(texts)
    article, *rest = (ready(one, spans) for one, spans in zip(texts, set_off, strict=True))
    return novel_spans(article, rest, rulings)


def novel_share(text: str, spans: Sequence[Span]) -> float:
    """Share of the words of `text` that stand in the spans, 0 to 1."""
    return share_of(read_tokens(text), spans)


def share_of(tokens: Tokens, spans: Sequence[Span]) -> float:
    """Share of some words that stand in the spans, 0 to 1."""
    return len({index for span in spans for index in tokens.between(*span)}) / max(1, len(tokens))


def novel_spans(article: Prepared, others: Sequence[Prepared], rulings: Sequence[Ruling] = ()) -> list[Span]:
    """The same for texts that are prepared already, and with what a reader decided."""
    sieve = _Sieve(article, others, rulings)
    return sorted(span for sentence in sentence_spans(article) for span in sieve.new_in(sentence))


class _Sieve:
    """The sentences of an article, of which what is told elsewhere falls through."""

    def __init__(self, article: Prepared, others: Sequence[Prepared], rulings: Sequence[Ruling]) -> None:
        self._article = article
        self._tokens = article.tokens
        self._stop = vocabulary(article.language).stop
        self._known = {stem for other in others for stem in other.tokens.stems}
        self._told = Told(article, self._known)
        self._spellings: defaultdict[str, list[str]] = defaultdict(list)
        for stem in self._known:
            self._spellings[stem[:SPELLED_ALIKE]].append(stem)
        self._names = Names(article)
        self._counts = Counts()
        runs = credits_and_datelines(article.text, article.tokens)
        self._furniture = {index for run in runs for index in run}
        for number, other in enumerate(others):
            self._counts.add(other, token_sentences(other))
            self._told.add(other, [ruling for ruling in rulings if ruling.other == number])

    def new_in(self, sentence: Span) -> Iterator[Span]:
        """What is new in a sentence: all of it, or the stretches and words that are."""
        within = self._tokens.between(*sentence)
        if not within or self._is_furniture(sentence, within):
            return
        weights = [
            background_weight(stem, self._tokens.language)
            for stem in self._tokens.stems[within.start : within.stop]
        ]
        told = sum(w for w, index in zip(weights, within, strict=True) if self._told.marks[index])
        is_retold = RETOLD in self._told.marks[within.start : within.stop]
        if not is_retold and told <= HARDLY * sum(weights):
            yield sentence
            return
        words: list[int] = []
        for run in self._untold(within):
            if self._is_addition(run, within):
                yield self._span(run.start, self._last_telling(run, within))
            else:
                words += (index for index in run if self._is_new(index, within))
        yield from self._joined(words)

    def _is_furniture(self, sentence: Span, within: range) -> bool:
        """Whether a sentence says nothing but who reports, and from where."""
        line = self._article.text[slice(*sentence)]
        return self._furniture.issuperset(within) or is_credit(line, self._tokens, within)

    def _untold(self, within: range) -> Iterator[range]:
        """The runs of words that are not told elsewhere; told ones that differ may hold new names and numbers."""
        start = within.start
        for index in within:
            if bool(self._told.marks[index]) != bool(self._told.marks[start]):
                yield range(start, index)
                start = index
        yield range(start, within.stop)

    def _last_telling(self, run: range, within: range) -> int:
        """The last word of an addition; within a sentence it does not end with the function words that lead on."""
        last = run.stop - 1
        while run.stop < within.stop and last > run.start and self._tokens.stems[last] in self._stop:
            last -= 1
        return last

    def _is_addition(self, run: range, within: range) -> bool:
        if self._told.marks[run.start] or len(run) < CLAUSE:
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
        if self._told.same[index] or self._is_initial(index):
            return False
        if stem[0].isdigit():
            return not self._counts.has(self._article, index, within)
        if index in self._told.turning and says_how_much(self._tokens, index):
            return True
        is_told = index in self._told.turning or self._names.is_name(index, within)
        return is_told and stem not in self._known and not self._is_spelled(stem)

    def _is_initial(self, index: int) -> bool:
        """Whether a word is one capital letter: it tells nothing without the name it belongs to."""
        return self._article.text[self._tokens.starts[index] : self._tokens.ends[index]].isupper() and (
            self._tokens.ends[index] - self._tokens.starts[index] == 1
        )

    def _is_spelled(self, stem: str) -> bool:
        """Whether another article has a word in another spelling."""
        return any(likeness(stem, known) for known in self._spellings[stem[:SPELLED_ALIKE]])

    def _joined(self, words: Sequence[int]) -> Iterator[Span]:
        """The spans of some words, written words and numbers whole; those in a row have one."""
        whole = sorted({other for index in words for other in self._written(index)})
        for at, index in enumerate(whole):
            if not at or whole[at - 1] != index - 1 or not self._is_joint(index):
                first = index
            if at + 1 == len(whole) or whole[at + 1] != index + 1 or not self._is_joint(index + 1):
                yield self._span(first, index)

    def _written(self, index: int) -> range:
        """The words that are written as one with a word: `Mira-Lu`, `3:45`."""
        first = last = index
        while first and self._is_bound(first):
            first -= 1
        while last + 1 < len(self._tokens) and self._is_bound(last + 1):
            last += 1
        return range(first, last + 1)

    def _is_bound(self, index: int) -> bool:
        """Whether a word is written as one with the one before."""
        between, stems = self._before(index), self._tokens.stems
        is_number = stems[index - 1][0].isdigit() and stems[index][0].isdigit()
        return between in HYPHENS or (is_number and len(between) == 1 and not between.isspace())

    def _is_joint(self, index: int) -> bool:
        """Whether only a blank parts a word from the one before, or the point of an abbreviation from a number."""
        between = self._before(index)
        is_short = between == ". " and self._tokens.stems[index][0].isdigit()
        return is_short or not between.strip() or self._is_bound(index)

    def _before(self, index: int) -> str:
        """What stands between a word and the one before."""
        return self._article.text[self._tokens.ends[index - 1] : self._tokens.starts[index]]

    def _span(self, first: int, last: int) -> Span:
        return self._tokens.starts[first], self._tokens.ends[last]
