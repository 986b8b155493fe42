"""What screen tests share: three sources, a running reader, and what can be seen of it."""

from contextlib import asynccontextmanager

from textual.events import Key
from textual.keys import key_to_character

from library import Source
from tui.app import DiptychApp

FILLER = "\n\n".join(f"Paragraph {number} tells of barley, herons and the price of rope." for number in range(40))
GREBES = "\n\n".join(f"In chapter {number} some grebes quarrel over tar, as usual." for number in range(40))
COOTS = "\n\n".join(f"Soap was cheap when coots ate page {number} last winter." for number in range(40))

LEDGER = f"""# Minister denies the lunches

By Ada Lind

10 November 2016

“I never met these people, and if I did it was by accident,” said Teodor Halvash, the minister of harbours.

{FILLER}

## What the court said

“We have asked for the visitors’ book and the seating plan, in that order,” said the prosecutor, Runa Estevik.

The café’s
owner said nothing at all.
"""

POST = f"""# A book in green ink

{GREBES}

“We have asked for the visitors’ book and the seating plan, in that order,” Runa Estevik told the court on Friday.

“I have never met those people, and if I did, then it was an accident,” insisted Teodor Halvasz over breakfast.

{COOTS}
"""

NOTE = (
    "# A note on cranes\n\nThe cranes of the Ninth Quay were painted blue in spring, and nobody has asked why.\n"
)


@asynccontextmanager
async def reading(*texts, size=(120, 40), theme="dark", **set_up):
    sources = [Source(f"source {number}.md", text.encode()) for number, text in enumerate(texts, 1)]
    app = DiptychApp(sources, theme=theme, **set_up)
    async with app.run_test(size=size) as pilot:
        await compared(app, pilot)
        await pilot.pause()
        yield app, app.screen, pilot


MOST_PAUSES = 3_000
"""Pauses of a hundredth of a second after which what a test waits for will not come."""


async def until(pilot, is_so):
    """Wait until something is so; fail where it never is."""
    for _ in range(MOST_PAUSES):
        if is_so():
            return
        await pilot.pause(0.01)
    raise AssertionError("what was waited for did not come")


async def compared(app, pilot):
    """Wait until all sources are read and compared."""
    await until(pilot, lambda: app.screen.compared)


async def press(pilot, *keys):
    """Press keys, all in one packet as over a slow link, and wait until they have been obeyed."""
    driver = pilot.app._driver
    for key in keys:
        event = Key(key, key_to_character(key))
        event.set_sender(pilot.app)
        driver.send_message(event)
    await pilot.pause()


def shown(view):
    """The lines a view shows, without the overview at its edge."""
    return [view.render_line(y).crop(0, view.room.width).text.strip() for y in range(view.height)]
