"""What only keys need is imported when they are pressed: the reader is started in a fresh process, and asked."""

import subprocess
import sys
from importlib.util import find_spec

import pytest

BEHIND_KEYS = (
    "library.report",
    "tui.citing",
    "tui.elsewhere.alone",
    "tui.elsewhere.rulings",
    "tui.exporting",
    "tui.hyperlinks",
    "tui.keyboard.page",
    "tui.lists.orders",
    "tui.lists.rejected",
    "tui.lists.sayings",
    "tui.lists.shared",
    "tui.lists.speakers",
    "tui.matches.asking",
    "tui.matches.record",
    "tui.pages.about",
    "tui.pages.said",
    "tui.screen.selected",
    "tui.search.filtering",
    "tui.selecting",
    "tui.settings.nearest",
    "tui.source",
    "tui.terminal.clipboard",
    "tui.variants",
)
"""Rooms and modules that no article is shown with."""

READER = """
import asyncio, sys
from library import Source
from tui.app import DiptychApp

async def read():
    app = DiptychApp([Source("quay.md", b"# Cranes\\n\\nAll nine were painted blue.")], theme="dark")
    async with app.run_test(size=(80, 24)) as pilot:
        while not app.screen.compared:
            await pilot.pause(0.01)
        await pilot.pause()
        print(*sys.modules, sep="\\n")

asyncio.run(read())
"""


@pytest.fixture(scope="module")
def imported():
    done = subprocess.run([sys.executable, "-c", READER], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_an_article_is_shown_without_what_only_keys_need(imported):
    assert "tui.widgets.article_view" in imported
    assert not [name for name in imported if name.startswith(BEHIND_KEYS)]


@pytest.mark.parametrize("name", BEHIND_KEYS)
def test_what_is_kept_away_is_there(name):
    assert find_spec(name) is not None
