"""Lines that were drawn before are shown again only where they would be drawn the same."""

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tests.tui.driving import LEDGER, POST, press, reading
from tui.column.overview import Cell
from tui.widgets.framed import Framed

ROWS = [Strip.blank(number + 1) for number in range(9)]


def drawn(framed, made, height=5):
    """The lines of a region, and the regions that were drawn for it."""
    regions = []

    def draw(region):
        regions.append(region)
        return [Strip.blank(100 + y) for y in region.line_range]

    return framed.lines(Region(0, 0, 10, height), made, draw), regions


def test_what_scrolled_is_not_drawn_again():
    framed = Framed()
    first, regions = drawn(framed, lambda y: (y, ROWS[y], Cell()))
    assert regions == [Region(0, 0, 10, 5)]
    second, regions = drawn(framed, lambda y: (y + 1, ROWS[y + 1], Cell()))
    assert regions == [Region(0, 4, 10, 1)]
    assert second[:4] == first[1:]


def test_frames_other_rows_and_other_cells_are_drawn():
    framed = Framed()
    drawn(framed, lambda y: (y, ROWS[y], Cell()))
    _, regions = drawn(framed, lambda y: None if y in (0, 4) else (y, ROWS[8] if y == 2 else ROWS[y], Cell()))
    assert regions == [Region(0, 0, 10, 1), Region(0, 2, 10, 1), Region(0, 4, 10, 1)]
    _, regions = drawn(framed, lambda y: (y, ROWS[y], Cell("a") if y == 1 else Cell()))
    assert regions == [Region(0, 1, 10, 2)]


KEYS = ("j", "j", "k", "full_stop", "space", "tab", "j", "U", "plus", "z", "k", "z")


async def test_a_view_shows_what_drawing_it_anew_would_show():
    async with reading(LEDGER, POST, size=(120, 30)) as (app, screen, pilot):

        def check():
            for view in screen.panes.views:
                whole = view.outer_size.region
                assert view.render_lines(whole) == Widget.render_lines(view, whole)

        for key in KEYS:
            await press(pilot, key)
            await pilot.pause()
            check()
        app.theme = "light"
        await pilot.pause()
        check()
        await pilot.resize_terminal(100, 24)
        await pilot.pause()
        check()
