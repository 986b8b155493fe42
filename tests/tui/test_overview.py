"""The overview at the edge of a pane, on the screen."""

from tests.tui.driving import LEDGER, POST, press, reading
from tui.settings import Settings


def edge(view):
    """The last column of a view."""
    return "".join(view.render_line(y).text[-1] for y in range(view.content_size.height))


def looks(view):
    """How each cell of the last column is drawn."""
    return [list(view.render_line(y))[-1].style for y in range(view.content_size.height)]


async def test_it_tells_matches_hits_and_what_is_in_sight():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        assert (edge(left).index("a"), edge(left).replace(" ", "")) == (1, "ab")
        assert edge(right).replace(" ", "") == "ba"
        await press(pilot, "full_stop")
        assert edge(left).replace(" ", "") == "Ab"
        assert edge(right).replace(" ", "") == "bA"
        await press(pilot, "ctrl+g", "slash", *"rope", "enter")
        assert edge(left).count("/") > left.height // 2
        assert "b" in edge(left)
        await press(pilot, "ctrl+g")
        assert edge(left).replace(" ", "") == "ab"


async def test_scrolling_changes_a_cell_at_each_end_of_what_is_in_sight():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, _ = screen.panes.views
        before = looks(left)
        changes = set()
        for _ in range(30):
            await press(pilot, "j")
            after = looks(left)
            changes.add(sum(one != other for one, other in zip(before, after, strict=True)))
            before = after
        assert {0} < changes <= {0, 1, 2}
        sight = left.look("sight").bgcolor
        assert [style.bgcolor == sight for style in before] == [
            y in left.edge.overview.in_sight(left.top) for y in range(left.height)
        ]


async def test_it_takes_no_room_from_the_text_and_can_be_put_off():
    widths = {}
    for overview in (True, False):
        async with reading(LEDGER, POST, size=(40, 12), settings=Settings(overview=overview)) as (
            _,
            screen,
            pilot,
        ):
            view = screen.view
            widths[overview] = view.rows.width
            await press(pilot, "full_stop")
            assert ("A" in edge(view)) == overview
            assert all(line[-2] == " " for y in range(view.height) if (line := view.render_line(y).text))
    assert widths == {True: 33, False: 34}


async def test_a_click_goes_there():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        _, right = screen.panes.views
        cell = edge(right).index("a")
        at = right.content_region.right - 1, right.content_region.y + cell
        await pilot.click(offset=at)
        await pilot.pause()
        assert screen.panes.active is right
        assert right.sees(right.article.text.index("I have never met"))
        await press(pilot, "backspace")
        assert screen.panes.active is not right
