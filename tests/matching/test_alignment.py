"""Alignment and pieces: which words answer each other, and the spans that show it."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.comparing.alignment import (
    NEIGHBOUR_BONUS,
    Alignment,
    Line,
    align,
    answerable,
    densest,
    longest_run,
    longest_stretch,
)
from matching.comparing.pieces import pieces_of
from matching.comparing.soft import SoftAnswers, likeness
from matching.model import Piece
from matching.wording.lexicon import Lexicon
from matching.wording.tokens import read_tokens
from matching.wording.vocabulary import ENGLISH
from matching.wording.weights import background_weight

SENTENCE = st.lists(st.sampled_from(["gun", "weapon", "kill", "murder", "kelmorin", "kelmroin", "the", "a", "12"]))


def shown(left: str, right: str) -> str:
    """The pieces of two whole texts: = equal, ~ changed, < only left, > only right."""
    signs = {"equal": "=", "changed": "~", "only_a": "<", "only_b": ">"}
    return " ".join(
        f"{signs[piece.op]}[{left[piece.a_start : piece.a_end]}|{right[piece.b_start : piece.b_end]}]"
        for piece in pieces(left, right)
    )


def pieces(left: str, right: str) -> tuple[Piece, ...]:
    return pieces_of(read_tokens(left), (0, len(left)), read_tokens(right), (0, len(right)))


def pairs(left: str, right: str) -> list[tuple[int, int]]:
    ours, theirs = left.split(), right.split()
    return aligned(Line(ours, [1.0] * len(ours)), Line(theirs, [1.0] * len(theirs))).pairs


def aligned(left: Line, right: Line, more: Iterable[str] = ()) -> Alignment:
    """Two lines, the right one in a text that has some words more."""
    return align(left, right, SoftAnswers(Lexicon({*more, *right.stems}, ENGLISH), ENGLISH))


def test_the_heaviest_common_subsequence() -> None:
    assert pairs("a b c d e", "b x d e a") == [(1, 0), (3, 2), (4, 3)]


def test_a_heavy_word_outweighs_two_light_ones() -> None:
    left, right = Line(["rare", "of", "the"], [1.0, 0.1, 0.1]), Line(["of", "the", "rare"], [0.1, 0.1, 1.0])
    assert aligned(left, right).pairs == [(0, 2)]


def test_an_unbroken_chain_wins_among_equals() -> None:
    assert pairs("a b", "a x a b") == [(0, 2), (1, 3)]


def test_nearly_equal_names_answer_each_other() -> None:
    assert likeness("kelmorin", "kelmroin") > 0
    assert pairs("kelmorin spoke", "kelmroin spoke") == [(0, 0), (1, 1)]
    assert not likeness("2016", "2017")
    assert not likeness("harbour", "ministry")


@settings(deadline=None)
@given(SENTENCE, SENTENCE, SENTENCE)
def test_words_looked_up_in_a_whole_text_align_as_those_of_the_sentence(
    left: list[str], right: list[str], more: list[str]
) -> None:
    ours, theirs = (Line(stems, [background_weight(stem) for stem in stems]) for stems in (left, right))
    assert aligned(ours, theirs, more) == aligned(ours, theirs)


@settings(deadline=None)
@given(SENTENCE, SENTENCE)
def test_an_alignment_holds_no_words_but_those_that_have_an_answer(left: list[str], right: list[str]) -> None:
    ours, theirs = (Line(stems, [background_weight(stem) for stem in stems]) for stems in (left, right))
    soft = SoftAnswers(Lexicon(set(right), ENGLISH), ENGLISH)
    words, found = answerable(ours, theirs, soft), align(ours, theirs, soft)
    assert {i for i, _ in found.pairs} <= {at for at, *_ in words}
    assert found.weight <= sum(weight + NEIGHBOUR_BONUS for _, _, weight, _ in words)
    assert not found.pairs or longest_run(found.pairs) <= longest_stretch(words)


def test_the_densest_stretch_leaves_out_a_far_word() -> None:
    core = densest([(0, 0), (10, 12), (11, 13), (12, 14)], [1.0] * 13, [1.0] * 15)
    assert (core.first, core.last) == (1, 3)
    assert core.dice == 1.0


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The port is closed.", "the PORT — is closed!", "=[The port is closed|the PORT — is closed]"),
        ("We don’t know.", "We do not know", "=[We don’t know|We do not know]"),
        ("It cost 12 million", "It cost 13 million", "=[It cost|It cost] ~[12|13] =[million|million]"),
        ("The old port closed", "The port closed", "=[The|The] <[old|] =[port closed|port closed]"),
        ("The port closed", "The port closed early", "=[The port closed|The port closed] >[|early]"),
        ("We can't go", "We can go", "=[We|We] ~[can't|can] =[go|go]"),
        ("said Veylin", "said Veylen", "=[said|said] ~[Veylin|Veylen]"),
    ],
)
def test_pieces(left: str, right: str, expected: str) -> None:
    assert shown(left, right) == expected


WORDS = ["the", "port", "don't", "do", "not", "Veylin", "12", "closed", "of", "港口", "can't"]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_pieces_hold_every_word_once_and_in_order(left: str, right: str) -> None:
    found = pieces(left, right)
    for text, spans in (
        (left, [(p.a_start, p.a_end) for p in found]),
        (right, [(p.b_start, p.b_end) for p in found]),
    ):
        at = 0
        for start, end in spans:
            assert at <= start <= end <= len(text)
            assert not re.search(r"\w", text[at:start])
            assert start == end or (text[start].isalnum() and text[end - 1].isalnum())
            at = end
        assert not re.search(r"\w", text[at:])


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_pieces_are_what_they_are_called(left: str, right: str) -> None:
    for piece in pieces(left, right):
        ours, theirs = left[piece.a_start : piece.a_end], right[piece.b_start : piece.b_end]
        if piece.op == "equal":
            assert read_tokens(ours).forms == read_tokens(theirs).forms
        else:
            assert bool(ours) == (piece.op != "only_b")
            assert bool(theirs) == (piece.op != "only_a")


@settings(deadline=None)
@given(TEXTS)
def test_a_text_equals_itself(text: str) -> None:
    assert [piece.op for piece in pieces(text, text)] == (["equal"] if text else [])
