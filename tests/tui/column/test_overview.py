"""The overview: where in the whole article something lies, a cell for each stretch of rows."""

from itertools import pairwise

from matching import Spans
from parsers.draft import Draft, Piece
from tui.column.layout import lay_out
from tui.column.overview import Overview, Shown
from tui.matches.comparison import Stop

ARTICLE = Draft(pieces=[Piece.plain("paragraph", f"paragraph {n}") for n in range(40)]).finish()
ROWS = lay_out(ARTICLE, 40)
HEIGHT = 10
"""Cells, so that each stands for four paragraphs, the last one excepted."""


def stop(first, name, last=None, kind="passage"):
    """From the beginning of one paragraph to the end of another."""
    blocks = ARTICLE.blocks
    return Stop(0, 0, blocks[first].start, blocks[first if last is None else last].end, kind, name)


def signs(*stops, height=HEIGHT, **shown):
    return "".join(cell.sign for cell in Overview(ROWS, height, Shown(stops, **shown)).cells)


def test_a_cell_has_the_letter_of_what_begins_and_the_bar_of_what_goes_on():
    assert signs(stop(5, "a"), stop(17, "b", 28, "reworded"), stop(30, "a2", kind="exact")) == " a  b┋┋┃  "
    assert signs(stop(5, "A"), stop(17, "b")) == " │  b     "


def test_a_digit_tells_how_many_groups_begin():
    several = [stop(n, "abcdefghijkl"[n], kind="exact") for n in range(4)]
    assert signs(*several, stop(4, "m"), stop(6, "m"), stop(38, "z")) == "4m       z"
    assert signs(*(stop(0, name) for name in "abcdefghij")) == "+         "


def test_the_current_group_is_a_capital_over_all_others():
    stops = stop(5, "a"), stop(6, "b", 10), stop(9, "c"), stop(38, "b")
    assert signs(*stops, letter="b", is_here=True) == " Bc      B"
    here, elsewhere = (Overview(ROWS, HEIGHT, Shown(stops, "b", is_here)).cells for is_here in (True, False))
    assert [cell.sign for cell in here] == [cell.sign for cell in elsewhere]
    assert {here[at].looks == elsewhere[at].looks for at in (1, 9)} == {False}
    assert here[0].looks == elsewhere[0].looks


def test_search_hits_are_slashes_but_not_over_the_current_match():
    text = ARTICLE.text
    found = [(text.index(f"paragraph {n}"), text.index(f"paragraph {n}") + 9) for n in (5, 6, 18, 38)]
    hits = Spans.at(text, found)
    assert signs(stop(5, "a"), hits=hits, here=2) == " /  /    /"
    assert signs(stop(5, "a"), letter="a", is_here=True, hits=hits, here=2) == " A  /    /"
    looks = [cell.looks for cell in Overview(ROWS, HEIGHT, Shown(hits=hits, here=2)).cells]
    assert (looks[1], looks[4], looks[9]) == (("found",), ("here",), ("found",))


def test_what_only_this_article_says_has_its_bar():
    spans = [(ARTICLE.blocks[n].start, ARTICLE.blocks[m].end) for n, m in ((5, 6), (17, 25))]
    assert signs(alone=spans) == " ▌  ▌▌▌   "


def test_what_is_in_sight_moves_by_one_cell_at_each_end():
    overview = Overview(ROWS, HEIGHT, Shown([stop(5, "a")]))
    sights = [overview.in_sight(top) for top in range(len(ROWS.rows) - HEIGHT + 1)]
    assert (sights[0], sights[-1]) == (range(2), range(8, 10))
    for before, after in pairwise(sights):
        assert len(set(before) ^ set(after)) <= 2
    assert Overview(ROWS, HEIGHT, Shown()).in_sight(0) == range(0)


def test_a_cell_leads_to_what_begins_there_or_to_its_first_row():
    overview = Overview(ROWS, HEIGHT, Shown([stop(6, "a")]))
    assert overview.offset_at(1) == ARTICLE.blocks[6].start
    assert overview.offset_at(5) == ARTICLE.blocks[20].start
    assert overview.offset_at(HEIGHT) is None


def test_a_short_article_has_a_cell_a_row():
    high = len(ROWS.rows) + 5
    shown = signs(stop(5, "a"), stop(39, "b"), height=high)
    assert (shown.index("a"), shown.index("b"), len(shown)) == (10, 78, high)
    assert Overview(ROWS, high, Shown([stop(5, "a")])).in_sight(0) == range(len(ROWS.rows))
    assert Overview(ROWS, high, Shown([stop(5, "a")])).offset_at(len(ROWS.rows)) is None
