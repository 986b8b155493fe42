"""Searching inside an article, by keys."""

from tests.tui.driving import LEDGER, press, reading


async def test_giving_up_a_search_returns_to_where_it_began():
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "5", "j", "slash", *"court")
        assert screen.view.top > 5
        await press(pilot, "ctrl+g")
        assert screen.view.top == 5
        assert not screen.view.hits


async def test_a_search_that_finds_nothing_says_so():
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "slash", *"zeppelin", "enter")
        assert screen.status.message == "“zeppelin” is not in this article"
        await press(pilot, "n")
        assert screen.view.top == 0
