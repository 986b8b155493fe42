"""The garbage collector waits for the first article, and works again afterwards."""

import gc

import pytest

from tests.tui.driving import NOTE, reading
from tui import garbage
from tui.app import DiptychApp


@pytest.fixture(autouse=True)
def as_before():
    yield
    gc.enable()
    gc.unfreeze()


async def test_it_waits_until_the_first_article_is_shown():
    garbage.let_it_lie()
    app = DiptychApp([], theme="dark")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert not gc.isenabled()
    async with reading(NOTE):
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0


def test_what_is_collected_anyway_is_not_set_aside():
    garbage.collect_again()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
