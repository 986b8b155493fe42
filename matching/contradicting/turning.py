"""Words that turn what two texts tell alike: "not", "every", "without boiling".

Where a match is nearly verbatim, each gap between words that answer each other is looked at. What one side has
there turns the sense if it is a negation or tells how many, how often or how surely, and the other side has
nothing of the kind in its place; or if it is a content word where the other side has no content at all. One
content word in place of another is light rewording, and no more is told by a gap of a match that rewords freely.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from matching.model import Piece
from matching.word_lists import word_lists
from matching.wording.tokens import Tokens, read_tokens
from matching.wording.vocabulary import vocabulary

NEARLY_VERBATIM = 0.6
"""Share of the words of the shorter side that are the same, from which the others were chosen one by one."""
LONGEST_GAP = 5
"""Words that differ in a row; more are another wording, or an addition."""
NOT = "not"
"""What negations say."""


def turning_words(
    ours: Tokens,
    our_words: Sequence[int],
    theirs: Tokens,
    their_words: Sequence[int],
    pairs: Sequence[tuple[int, int]],
) -> Iterator[int]:
    """The words of our side of a match that turn its sense; `pairs` are positions in both sides' words."""
    same = sum(ours.stems[our_words[i]] == theirs.stems[their_words[j]] for i, j in pairs)
    if same < NEARLY_VERBATIM * min(len(our_words), len(their_words)):
        return
    edges = [(-1, -1), *pairs, (len(our_words), len(their_words))]
    for (i, j), (next_i, next_j) in pairwise(edges):
        gap, answer = our_words[i + 1 : next_i], their_words[j + 1 : next_j]
        if len(gap) <= LONGEST_GAP and len(answer) <= LONGEST_GAP:
            yield from _turning(ours, gap, theirs, answer)


def _turning(ours: Tokens, gap: Sequence[int], theirs: Tokens, answer: Sequence[int]) -> Iterator[int]:
    if any(_tells(theirs, index) for index in answer):
        return
    said = {says_how_much(theirs, index) for index in answer}
    for index in gap:
        quantity = says_how_much(ours, index)
        if quantity not in said if quantity else _tells(ours, index):
            yield index


def turned_by_cuts(left: Tokens, right: Tokens, pieces: Sequence[Piece]) -> bool:
    """Whether what one side of a match leaves out turns the sense: a negation or a number in few words, or beside
    those that stay."""
    return any(
        _is_turned(tokens, tokens.between(start, end), is_first, is_last)
        for tokens, start, end, is_first, is_last in _cuts(left, right, pieces)
    )


def _cuts(left: Tokens, right: Tokens, pieces: Sequence[Piece]) -> Iterator[tuple[Tokens, int, int, bool, bool]]:
    last = len(pieces) - 1
    for number, piece in enumerate(pieces):
        if piece.op == "only_a":
            yield left, piece.a_start, piece.a_end, number == 0, number == last
        elif piece.op == "only_b":
            yield right, piece.b_start, piece.b_end, number == 0, number == last


def _is_turned(tokens: Tokens, cut: range, is_first: bool, is_last: bool) -> bool:
    beside = [*([] if is_first else cut[:1]), *([] if is_last else cut[-1:])]
    looked_at = cut if len(cut) <= LONGEST_GAP and not (is_first or is_last) else beside
    return any(tokens.stems[k][0].isdigit() or says_how_much(tokens, k) == NOT for k in looked_at)


def _tells(tokens: Tokens, index: int) -> bool:
    """Whether a word tells something by itself; numbers are looked up elsewhere."""
    stem = tokens.stems[index]
    is_content = stem not in vocabulary(tokens.language).stop and not stem[0].isdigit()
    return is_content and not says_how_much(tokens, index)


def says_how_much(tokens: Tokens, index: int) -> str:
    """What a word says of how many, how often or how surely, negations included; "" where it says nothing."""
    form = tokens.forms[index]
    if form in vocabulary(tokens.language).negations:
        return NOT
    return _quantities(tokens.language).get(form, "")


@cache
def _quantities(language: str) -> dict[str, str]:
    """Form to the name of its list."""
    lists = word_lists("quantities").get(language, {})
    return {form: name for name, words in lists.items() for word in words for form in read_tokens(word).forms[:1]}
