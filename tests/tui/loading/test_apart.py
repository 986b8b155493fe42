"""What compares stays out of the reader's process: looked at in a fresh one."""

import subprocess
import sys

import pytest

from tests.tui.driving import LEDGER, NOTE, POST

LIVE = """
import asyncio, sys
from library import Source
from tests.tui.driving import compared
from tui.app import DiptychApp

async def live(*texts):
    app = DiptychApp([Source(f"{number}.md", text.encode()) for number, text in enumerate(texts, 1)])
    async with app.run_test(size=(120, 40)) as pilot:
        await compared(app, pilot)
        await pilot.pause()
        print(len(app.screen.comparison.matches))

asyncio.run(live(*sys.argv[1:]))
print("\\n".join(sys.modules))
"""

LIGHT = {"matching.model", "matching.sharing", "matching.sharing.groups", "matching.sharing.variants"}
"""What the letters of matches and the places of a group need."""


@pytest.mark.parametrize("texts", [(LEDGER,), (LEDGER, POST, NOTE)], ids=["one article", "three articles"])
def test_the_reader_is_live_without_what_compares(texts):
    done = subprocess.run([sys.executable, "-c", LIVE, *texts], capture_output=True, text=True, check=True)
    count, *loaded = done.stdout.split()
    assert (int(count) > 0) == (len(texts) > 1)
    assert not {"rapidfuzz", "regex"} & set(loaded)
    assert {name for name in loaded if name.startswith("matching.")} <= LIGHT
