"""Where the other pane goes."""

from parsers.draft import Draft, Piece
from tui.column.layout import lay_out
from tui.linking import by_passage, in_order, proportional


def layout(count):
    return lay_out(Draft(pieces=[Piece.plain("paragraph", f"paragraph {n}") for n in range(count)]).finish(), 40)


here, there = layout(40), layout(20)


def at(rows, number):
    """The character where paragraph `number` begins; it stands on row `2 * number`."""
    return rows.rows[2 * number].start


def test_what_corresponds_is_level():
    assert by_passage(here, 20, 10, there, 0, [(at(here, 12), at(there, 8))]) == 12


def test_the_anchor_counts_that_moves_the_other_pane_least():
    anchors = [(at(here, 10), at(there, 1)), (at(here, 11), at(there, 15)), (at(here, 14), at(there, 3))]
    assert by_passage(here, 20, 10, there, 27, anchors) == 28
    assert by_passage(here, 20, 10, there, 3, anchors) == 2


def test_a_line_here_is_a_line_there():
    anchors = [(at(here, 10), at(there, 5)), (at(here, 13), at(there, 12))]
    top = by_passage(here, 18, 10, there, 8, anchors)
    assert [top := by_passage(here, row, 10, there, top, anchors) for row in (19, 20, 19)] == [9, 10, 9]


def test_what_crosses_the_order_is_left_out():
    assert in_order([(1, 10), (2, 90), (3, 20), (4, 5), (5, 30)]) == [(1, 10), (3, 20), (5, 30)]
    assert in_order([]) == []


def test_where_nothing_corresponds_it_waits():
    assert by_passage(here, 20, 10, there, 0, [(at(here, 3), at(there, 3)), (at(here, 39), at(there, 3))]) is None


def test_it_never_goes_before_the_beginning():
    assert by_passage(here, 20, 10, there, 0, [(at(here, 14), at(there, 0))]) == 0


def test_proportional_reaches_both_ends():
    last = len(here.rows) - 10
    assert proportional(here, 0, 10, there, 10) == 0
    assert proportional(here, last, 10, there, 10) == len(there.rows) - 10
    assert proportional(here, last // 2, 10, there, 10) == round((len(there.rows) - 10) * (last // 2) / last)


def test_short_articles_stay_where_they_are():
    short = layout(2)
    assert proportional(short, 0, 30, there, 30) == 0
    assert proportional(here, 60, 10, short, 30) == 0
