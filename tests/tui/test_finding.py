"""Searching inside an article, by keys."""

from tests.tui.driving import LEDGER, POST, press, reading


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


async def test_decomposed_letters_are_found():
    page = "# Zu\u0308rich\n\nThe re\u0301sume\u0301 was sent to Zürich; nobody in Zu\u0308rich has read it.\n"
    async with reading(page) as (_, screen, pilot):
        await press(pilot, "slash", *"zurich")
        assert len(screen.view.hits) == 3
        await press(pilot, "ctrl+u", *"resume", "enter")
        assert len(screen.view.hits) == 1


async def test_cancel_unmarks_and_never_leaves():
    async with reading(LEDGER, POST) as (app, screen, pilot):
        await press(pilot, "slash", *"court", "enter", "full_stop")
        await press(pilot, "5", "escape")
        assert screen.view.hits
        await press(pilot, "ctrl+g")
        assert not screen.view.hits
        assert screen.current is not None
        await press(pilot, "ctrl+g")
        assert screen.current is None
        await press(pilot, "ctrl+g")
        assert screen.status.message == "q leaves"
        assert app.is_running
