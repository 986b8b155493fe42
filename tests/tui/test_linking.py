"""Where the other pane goes."""

from parsers.draft import Draft, Piece
from tui.layout import lay_out
from tui.linking import by_passage, proportional


def layout(count):
    return lay_out(Draft(pieces=[Piece.plain("paragraph", f"paragraph {n}") for n in range(count)]).finish(), 40)


here, there = layout(40), layout(20)


def at(rows, number):
    """The character where paragraph `number` begins; it stands on row `2 * number`."""
    return rows.rows[2 * number].start


def test_what_corresponds_is_level():
    assert by_passage(here, 20, 10, there, [(at(here, 12), at(there, 8))]) == 12


def test_the_anchor_nearest_the_reading_line_counts():
    anchors = [(at(here, 10), at(there, 1)), (at(here, 11), at(there, 15)), (at(here, 14), at(there, 3))]
    assert by_passage(here, 20, 10, there, anchors) == 28


def test_where_nothing_corresponds_it_waits():
    assert by_passage(here, 20, 10, there, [(at(here, 3), at(there, 3)), (at(here, 39), at(there, 3))]) is None


def test_it_never_goes_before_the_beginning():
    assert by_passage(here, 20, 10, there, [(at(here, 14), at(there, 0))]) == 0


def test_proportional_reaches_both_ends():
    last = len(here.rows) - 10
    assert proportional(here, 0, 10, there, 10) == 0
    assert proportional(here, last, 10, there, 10) == len(there.rows) - 10
    assert proportional(here, last // 2, 10, there, 10) == round((len(there.rows) - 10) * (last // 2) / last)


def test_short_articles_stay_where_they_are():
    short = layout(2)
    assert proportional(short, 0, 30, there, 30) == 0
    assert proportional(here, 60, 10, short, 30) == 0
