"""The main states look as they did. A change that is meant: see the message."""

from contextlib import asynccontextmanager
from pathlib import Path

from library import Source
from tests.tui.driving import compared, press
from tests.tui.snapshot import assert_looks_as_before
from tui.app import DiptychApp

SAMPLE = Path(__file__).parents[2] / "sample_data"


@asynccontextmanager
async def sample(width, height, theme):
    sources = [Source(path.name, path.read_bytes()) for path in sorted(SAMPLE.iterdir())]
    app = DiptychApp(sources, theme=theme)
    async with app.run_test(size=(width, height)) as pilot:
        await compared(app, pilot)
        await pilot.pause()
        yield app, pilot


async def test_side_by_side():
    async with sample(120, 30, "dark") as (app, pilot):
        await press(pilot, "full_stop", "full_stop", "full_stop")
        assert_looks_as_before(app, "two-panes")
        await press(pilot, "M")
        assert_looks_as_before(app, "matches")
        await press(pilot, "ctrl+g", "slash", *"table", "enter")
        app.screen.status.say("")
        await pilot.pause()
        assert_looks_as_before(app, "hits")
        await press(pilot, "i")
        assert_looks_as_before(app, "about")
        await press(pilot, "q", "t")
        assert_looks_as_before(app, "contents")


async def test_one_pane_at_a_time():
    async with sample(80, 24, "light") as (app, pilot):
        await press(pilot, "full_stop", "full_stop", "full_stop")
        assert_looks_as_before(app, "one-pane")


async def test_sixteen_colours():
    async with sample(100, 24, "terminal") as (app, pilot):
        await press(pilot, "full_stop", "full_stop", "full_stop", "slash", *"table")
        assert_looks_as_before(app, "sixteen-colours")


async def test_no_colours():
    async with sample(100, 24, "mono") as (app, pilot):
        await press(pilot, "full_stop", "full_stop", "full_stop", "slash", *"table")
        assert_looks_as_before(app, "no-colours")


async def test_the_smallest_screen():
    async with sample(40, 12, "dark") as (app, pilot):
        await press(pilot, "full_stop", "full_stop")
        assert_looks_as_before(app, "smallest")
        await press(pilot, "question_mark")
        assert_looks_as_before(app, "smallest-keys")
