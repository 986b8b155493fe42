"""Panes and how they follow, by keys."""

import pytest

from tests.tui.driving import LEDGER, NOTE, POST, press, reading, shown


async def test_the_other_pane_follows_by_passage_and_the_same_place_has_the_same_beside_it():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        match = next(match for match in screen.comparison.matches if match.kind == "exact")
        await press(pilot, "full_stop", *["j"] * 4)
        level = right.rows.row_of(right.article.text.index("I have never met")) - right.top
        assert level == left.rows.row_of(left.article.text.index("I never met")) - left.top
        await press(pilot, "ctrl+g", "3", "0", "percent_sign")
        there = right.top
        left.top = left.rows.row_of(match.a_start) - left.height // 3
        await pilot.pause()
        assert right.rows.row_of(match.b_start) - right.top == left.rows.row_of(match.a_start) - left.top
        await press(pilot, "3", "0", "percent_sign")
        assert right.top == there
        await press(pilot, "g")
        assert (left.top, right.top) == (0, 0)


async def test_where_nothing_corresponds_the_other_pane_waits():
    async with reading(LEDGER, NOTE * 20) as (_, screen, pilot):
        left, right = screen.panes.views
        right.top = 17
        left.top = left.rows.row_of(left.article.text.index("Paragraph 8"))
        await pilot.pause()
        assert right.top == 17


async def test_link_modes():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "L")
        assert screen.panes.link == "proportional"
        await press(pilot, "G")
        await pilot.pause()
        assert (left.percent, right.percent) == (100, 100)
        await press(pilot, "L", "g")
        await pilot.pause()
        assert screen.panes.link == "off"
        assert (left.top, right.percent) == (0, 100)
        assert "not linked" in screen.status.facts


async def test_align_works_whatever_the_link():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "L", "L", "G", "equals_sign")
        await pilot.pause()
        match = next(match for match in screen.comparison.matches if match.kind == "exact")
        assert left.sees(match.a_start)
        assert right.sees(match.b_start)
        assert screen.status.message == "level with 2"
        assert left.rows.row_of(match.a_start) - left.top == right.rows.row_of(match.b_start) - right.top
        await press(pilot, "5", "0", "percent_sign", "equals_sign")
        assert screen.status.message == "nothing in sight is shared with 2"


async def test_the_other_pane_scrolls_from_here():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "L", "L", "7", "J", "K")
        await pilot.pause()
        assert (left.top, right.top) == (0, 6)


async def test_tab_and_letters_change_panes():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "tab")
        assert screen.panes.active is right
        await press(pilot, "h")
        assert screen.panes.active is left
        await press(pilot, "l")
        assert screen.panes.active is right


async def test_panes_open_beside_and_close():
    async with reading(LEDGER, POST, NOTE, size=(160, 40)) as (_, screen, pilot):
        await press(pilot, "s", "ctrl+g")
        assert [view.index for view in screen.panes.views] == [0, 1]
        await press(pilot, "s", *"cranes", "enter")
        assert [view.index for view in screen.panes.views] == [0, 2, 1]
        assert screen.panes.active is screen.panes.views[1]
        assert all(view.display for view in screen.panes.views)
        await press(pilot, "x")
        assert [view.index for view in screen.panes.views] == [0, 1]
        assert screen.panes.active.index == 0
        await press(pilot, "x")
        assert [view.index for view in screen.panes.views] == [1]
        await press(pilot, "x")
        assert screen.status.message == "this is the only pane; Q leaves"


async def test_zoom_shows_one_pane():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "z")
        assert (left.display, right.display) == (True, False)
        await press(pilot, "tab")
        assert (left.display, right.display) == (False, True)
        await press(pilot, "z")
        assert left.display
        assert right.display


async def test_giving_up_another_pane_leaves_all_as_it_was():
    async with reading(LEDGER, POST, NOTE) as (_, screen, pilot):
        await press(pilot, "z", "s", "ctrl+g")
        assert screen.panes.zoomed
        assert [view.index for view in screen.panes.views] == [0, 1]
        await press(pilot, "z", "s", "enter", "s", "enter")
        assert screen.status.message == "no room for 4 panes side by side at this width; one shows at a time"


async def test_zooming_ends_where_it_would_hide_nothing():
    async with reading(LEDGER, POST, NOTE) as (app, screen, pilot):
        await press(pilot, "z", "s", *"cranes", "enter")
        assert all(view.display for view in screen.panes.views)
        await press(pilot, "x", "z", "x", "z")
        assert screen.status.message == "this pane is alone already"
        assert not screen.panes.zoomed
        await press(pilot, "Q")
    assert app.return_code == 0


async def test_lists_lines_and_pages_live_through_other_sizes():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "M", *"e", "down")
        chosen = screen.chooser.chosen
        assert chosen is not None
        widest = {}
        for size in ((120, 40), (60, 20), (40, 12), (160, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            widest[size[0]] = max(map(len, screen.chooser.lines.texts))
            assert widest[size[0]] <= size[0]
            assert (screen.chooser.line.text, screen.chooser.chosen) == ("e", chosen)
        assert widest[160] > widest[60]
        await press(pilot, "ctrl+g", "slash", *"rope", "i")
        await pilot.resize_terminal(40, 12)
        await press(pilot, "backspace", "enter", "i")
        assert screen.hits[screen.panes.active].query.text == "rope"
        await pilot.resize_terminal(120, 40)
        await press(pilot, "q")
        assert [view.display for view in screen.panes.views] == [True, True]
        assert screen.view.sees(screen.view.hits[screen.hits[screen.view].here][0])


async def test_a_short_list_covers_no_more_than_its_lines():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "t")
        assert screen.chooser.size.height == len(screen.chooser.lines.texts) + 1
        await press(pilot, "ctrl+g", "colon")
        assert screen.chooser.size.height > 10


async def test_a_place_in_a_pane_that_was_never_shown():
    async with reading(LEDGER, POST, size=(80, 24)) as (_, screen, pilot):
        await press(pilot, "F", *"have never met those", "enter")
        right = screen.panes.views[1]
        assert right.display
        assert right.sees(right.article.text.index("I have never met"))


@pytest.mark.parametrize("size", [(99, 30), (80, 24), (40, 12)])
async def test_a_narrow_terminal_shows_one_pane_at_a_time(size):
    async with reading(LEDGER, POST, size=size) as (_, screen, pilot):
        left, right = screen.panes.views
        assert (left.display, right.display) == (True, False)
        await press(pilot, "full_stop", "enter")
        await pilot.pause()
        assert (left.display, right.display) == (False, True)
        assert right.sees(screen.comparison.side(screen.current, 1).start)
        assert all(len(line) <= size[0] for line in shown(right))


async def test_resizing_keeps_the_place():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left = screen.panes.views[0]
        place = left.article.text.index("Paragraph 20")
        left.top = left.rows.row_of(place)
        for size in ((80, 24), (40, 12), (200, 50), (120, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert left.sees(place)


async def test_the_column_can_be_wider_and_narrower():
    async with reading(LEDGER) as (_, screen, pilot):
        assert screen.view.rows.width == 72
        await press(pilot, "minus")
        assert screen.view.rows.width == 68
        await press(pilot, "2", "0", "plus")
        assert screen.view.rows.width == 88
