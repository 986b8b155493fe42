"""Where the other pane goes."""

from itertools import pairwise

from parsers.draft import Draft, Piece
from tui.column.layout import lay_out
from tui.matches.linking import Corresponding, Shared, Way, in_order, proportional


def layout(count):
    return lay_out(Draft(pieces=[Piece.plain("paragraph", f"paragraph {n}") for n in range(count)]).finish(), 40)


here, there = layout(40), layout(20)


def at(rows, number):
    """The character where paragraph `number` begins; it stands on row `2 * number`."""
    return rows.rows[2 * number].start


HEIGHT = 12


def shared(one, other, count=1):
    """Paragraphs from `one` on that correspond to those from `other` on."""
    ends = [rows.rows[2 * (first + count - 1)].end for rows, first in ((here, one), (there, other))]
    return Shared(at(here, one), ends[0], at(there, other), ends[1])


def way(*passages, current=None):
    """The way of the other pane; passages are numbers of paragraphs."""
    found = [shared(*one) for one in passages]
    chain = in_order(found)
    known = Corresponding(chain, [one for one in found if one not in chain], current and shared(*current))
    return Way(here, HEIGHT, there, known)


def followed(*passages, current=None):
    """The top of the other pane for every top of this one."""
    made = way(*passages, current=current)
    return [made.beside(top) for top in range(len(here.rows) - HEIGHT + 1)]


def test_what_corresponds_is_level_where_it_is_read_and_both_begin_together():
    tops = followed((10, 8), (20, 12), (25, 17))
    assert tops[0] == 0
    assert [tops[2 * one - 4] for one in (10, 20, 25)] == [2 * other - 4 for other in (8, 12, 17)]


def test_reading_on_never_leads_the_other_pane_back_nor_far():
    tops = followed((3, 2), (10, 8), (11, 18), (15, 3), (20, 19))
    steps = [after - before for before, after in pairwise(tops)]
    assert min(steps) >= 0
    assert max(steps) <= HEIGHT


def test_between_two_places_it_goes_along_and_waits_half_way():
    tops = followed((5, 5), (20, 8))
    assert [after - before for before, after in pairwise(tops[6:37])] == [1] * 3 + [0] * 24 + [1] * 3


def test_the_match_one_stands_on_is_level_wherever_it_can_be_seen():
    tops = followed((5, 5), (20, 8), current=(15, 2))
    assert [tops[top] for top in (20, 27, 30)] == [0, 1, 4]
    assert tops[0] == 0


def test_what_is_read_is_level_line_by_line_from_its_beginning_to_its_end():
    tops = followed((2, 3, 2), (12, 8, 4), (30, 14, 3))
    for first, other, rows in ((4, 6, 3), (24, 16, 7), (60, 28, 5)):
        reading = [top for top in range(len(tops)) if first <= way().read_at(top) <= first + rows - 1]
        assert len(reading) > rows // 3
        assert [tops[top] - top for top in reading] == [other - first] * len(reading)


def test_what_is_in_sight_can_be_made_level_in_whatever_order_it_stands():
    made = way((5, 5), (20, 8), (21, 2))
    assert made.beside(34) == 10
    assert [made.level_with(top) for top in (34, 35, 38, 42, 50)] == [10, 11, 0, 4, None]
    assert way((5, 5), (20, 8), (21, 2), current=(21, 2)).level_with(34) == 0


def test_what_crosses_the_order_is_left_out():
    def kept(*pairs):
        return [(one.start, one.other) for one in in_order(Shared(a, a + 1, b, b + 1) for a, b in pairs)]

    assert kept((1, 10), (2, 90), (3, 20), (4, 5), (5, 30)) == [(1, 10), (3, 20), (5, 30)]
    assert kept((1, 10), (1, 20), (2, 20)) == [(1, 10), (2, 20)]
    assert kept() == []


def test_where_nothing_corresponds_it_waits():
    assert set(followed()) == {None}


def test_proportional_reaches_both_ends():
    last = len(here.rows) - 10
    assert proportional(here, 0, 10, there, 10) == 0
    assert proportional(here, last, 10, there, 10) == len(there.rows) - 10
    assert proportional(here, last // 2, 10, there, 10) == round((len(there.rows) - 10) * (last // 2) / last)


def test_short_articles_stay_where_they_are():
    short = layout(2)
    assert proportional(short, 0, 30, there, 30) == 0
    assert proportional(here, 60, 10, short, 30) == 0
