"""Two passages that a reader tied by hand, as a match: nothing is asked of them, but their words are aligned."""

from __future__ import annotations

from dataclasses import replace

from matching.comparing.matches import turned_round
from matching.comparing.pieces import pieces_of
from matching.model import Match
from matching.wording.language import language_of
from matching.wording.tokens import Tokens, read_tokens
from matching.wording.vocabulary import ENGLISH

Span = tuple[int, int]


def tie(one: str, span: Span, other: str, other_span: Span, a: int = 0, b: int = 1) -> Match:
    """A match of kind "tied" between a span of each of two texts, to be known by the numbers `a` and `b`.

    The words are aligned as those of any match, the same for either order of the texts.
    """
    if (one[slice(*span)], one) > (other[slice(*other_span)], other):
        return replace(turned_round(_tie(other, other_span, one, span)), a=a, b=b)
    return replace(_tie(one, span, other, other_span), a=a, b=b)


def _tie(left: str, left_span: Span, right: str, right_span: Span) -> Match:
    pieces = pieces_of(_tokens(left, left_span), left_span, _tokens(right, right_span), right_span)
    return Match(0, *left_span, 1, *right_span, "tied", 1.0, pieces)


def _tokens(text: str, span: Span) -> Tokens:
    """The words of a span, by their places in the whole text."""
    start, end = span
    tokens = read_tokens(text[start:end], language_of(text) or ENGLISH)
    tokens.starts[:] = [start + at for at in tokens.starts]
    tokens.ends[:] = [start + at for at in tokens.ends]
    return tokens
