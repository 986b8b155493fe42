"""Every way leads to its place, wherever the cursor stands, and none is longer than naming the place."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.tui.terminal.emulator import Terminal
from tui.terminal.moves import way

WIDTH, HEIGHT = 12, 9

columns, rows = st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1)


@given(columns, rows, columns, rows)
def test_a_way_leads_to_its_place(x, y, to_x, to_y):
    terminal = Terminal(WIDTH, HEIGHT)
    terminal.feed(f"\x1b[{y + 1};{x + 1}H{way((x, y), to_x, to_y, WIDTH)}")
    assert (terminal.cursor.x, terminal.cursor.y) == (to_x, to_y)
    assert not terminal.scrolled


@example(0, WIDTH - 1, 1)
@given(rows, columns, rows)
def test_a_way_leads_from_behind_the_last_column(y, to_x, to_y):
    terminal = Terminal(WIDTH, HEIGHT)
    terminal.feed(f"\x1b[{y + 1};{WIDTH}Hx{way((WIDTH, y), to_x, to_y, WIDTH)}#")
    assert terminal.buffer[to_y][to_x].data == "#"


def test_a_place_is_named_where_it_is_not_known_where_the_cursor_is():
    assert way(None, 4, 2, WIDTH) == "\x1b[3;5H"
    assert way(None, 0, 2, WIDTH) == "\x1b[3H"
    assert way(None, 0, 0, WIDTH) == "\x1b[H"


@pytest.mark.parametrize(
    ("at", "to", "bytes_"),
    [
        ((5, 3), (0, 4), 2),
        ((5, 3), (4, 4), 2),
        ((5, 3), (9, 3), 4),
        ((WIDTH, 3), (WIDTH - 1, 4), 1),
        ((5, 3), (5, 5), 2),
    ],
)
def test_a_near_place_is_reached_in_few_bytes(at, to, bytes_):
    assert len(way(at, *to, WIDTH)) == bytes_
