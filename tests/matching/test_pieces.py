"""Word pieces: what a reader sees as equal, changed and left out."""

from __future__ import annotations

import pytest

from matching.comparing.pieces import pieces_of
from matching.wording.tokens import read_tokens


def shown(one: str, other: str) -> str:
    """The pieces of two texts: equal words, [changed→words], -[only left], +[only right]."""
    marks = {"equal": "{a}", "changed": "[{a}→{b}]", "only_a": "-[{a}]", "only_b": "+[{b}]"}
    found = pieces_of(read_tokens(one), (0, len(one)), read_tokens(other), (0, len(other)))
    return " ".join(
        marks[piece.op].format(a=one[piece.a_start : piece.a_end], b=other[piece.b_start : piece.b_end])
        for piece in found
    )


@pytest.mark.parametrize(
    ("one", "other", "pieces"),
    [
        pytest.param("It’s a wreck, he said", "It is a wreck he said", "It’s a wreck, he said", id="contractions"),
        pytest.param("the 3:10 ferry sank", "the 3:40 ferry sank", "the [3:10→3:40] ferry sank", id="one number"),
        pytest.param(
            "If there were oil I would sell it",
            "If I would sell it",
            "If -[there were oil] I would sell it",
            id="a small word at the start",
        ),
        pytest.param(
            "the keeper of an old house left town",
            "the keeper, in the fog of a long winter, died in his town",
            "the keeper [of an old house left→in the fog of a long winter, died in his] town",
            id="a small word by chance",
        ),
        pytest.param("Mara Quill sang", "Mara Quilp sang", "Mara [Quill→Quilp] sang", id="names are whole"),
    ],
)
def test_pieces(one: str, other: str, pieces: str) -> None:
    assert shown(one, other) == pieces


def test_equal_words_are_one_piece_whatever_they_were_read_by() -> None:
    text = "Quis autem vel eum iure"
    one, other = read_tokens(text, "en"), read_tokens(text, "es")
    (piece,) = pieces_of(one, (0, len(text)), other, (0, len(text)))
    assert (piece.op, piece.a_start, piece.a_end, piece.b_start, piece.b_end) == (
        "equal",
        0,
        len(text),
        0,
        len(text),
    )
