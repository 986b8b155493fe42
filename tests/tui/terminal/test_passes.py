"""Pieces are written colour by colour, each of them once, and downwards where that is shorter."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.moves import way
from tui.terminal.passes import ordered
from tui.terminal.pieces import Piece, pieces_of
from tui.terminal.styles import step

WIDTH = 40
RED, BOLD_RED, BLUE = "38;5;124", "1;38;5;124", "38;5;27"


def short(at, x, y):
    return way(at, x, y, WIDTH)


def texts(style, *places):
    return [Piece(y, x, end, style, False) for y, x, end in places]


pieces = st.lists(
    st.builds(
        lambda y, x, width, style: Piece(y, x, x + width, style, False),
        st.integers(0, 9),
        st.integers(0, 30),
        st.integers(1, 9),
        st.sampled_from((RED, BOLD_RED, BLUE, "", "31", "7")),
    ),
    unique=True,
)


@given(pieces)
def test_every_piece_is_written_once(some):
    assert sorted(ordered(some, short)) == sorted(some)


def test_colours_take_turns_but_once():
    rows = [
        piece
        for y in range(8)
        for piece in (*texts(RED, (y, 0, 9)), *texts(BLUE, (y, 10, 19)), *texts(BOLD_RED, (y, 20, 29)))
    ]
    styles = [piece.style for piece in ordered(rows, short)]
    changes = [step(one, other) for one, other in pairwise(styles) if one != other]
    assert sum("38;5" in change for change in changes) == 1


def test_the_largest_pass_is_the_first():
    some = [*texts(BLUE, (0, 0, 1)), *texts(RED, (1, 0, 20)), *texts(BLUE, (2, 0, 1))]
    assert ordered(some, short)[0].style == RED


def test_cells_below_one_another_are_written_downwards():
    column = [Piece(y, x, x + 1, RED, False) for y in range(9) for x in (20, WIDTH - 1)]
    places = [(piece.x, piece.y) for piece in ordered(column, short)]
    assert places == [*((20, y) for y in range(9)), *((WIDTH - 1, y) for y in range(9))]


def test_words_with_few_unchanged_cells_between_them_are_one_piece():
    old = [(letter, RED) for letter in "Russians are a"]
    new = [(letter, RED if letter != " " else "") for letter in "Prussia be o a"]
    assert len(pieces_of(0, old, new) or ()) < 3
    assert pieces_of(0, old, [*new[:-1], ("\U0001f986", RED)]) is None
