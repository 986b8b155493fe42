"""Every state at every size: usable from 40×12 to 300×80, a sentence where there is no room, never a crash."""

import pytest

from tests.tui.driving import LEDGER, NOTE, POST, press, reading

STATES = {
    "two panes": ("full_stop", "ctrl+g"),
    "list": ("M", "ctrl+g"),
    "prompt": ("slash", "ctrl+g"),
    "help": ("question_mark", "q"),
    "about": ("i", "q"),
    "themes": ("T", "ctrl+g"),
}
SEEN = {
    "two panes": "Minister denies",
    "list": "1 2  ",
    "prompt": " /",
    "help": "Keys",
    "about": "Source: source 1",
    "themes": "contrast",
}
"""What of each state must be seen."""

USABLE = ((40, 12), (80, 24), (99, 30), (100, 30), (300, 80))
SMALL = ((19, 12), (40, 5), (10, 3), (3, 2), (1, 1))


def lines(app):
    """The lines of the terminal."""
    return ["".join(piece.text for piece in strip) for strip in app.screen._compositor.render_strips()]


@pytest.mark.parametrize("state", STATES)
async def test_a_state_is_usable_at_every_size(state):
    async with reading(LEDGER, POST, NOTE) as (app, screen, pilot):
        opened_by, closed_by = STATES[state]
        await press(pilot, opened_by)
        for size in (*USABLE, *SMALL, USABLE[0], USABLE[-1]):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            shown = "\n".join(lines(app))
            assert all(len(line) == size[0] for line in lines(app))
            if size in USABLE:
                assert SEEN[state] in shown
                assert " keys " in lines(app)[-1]
            elif size[0] >= 10:
                assert "too small" in shown
        await press(pilot, closed_by)
        assert screen.mode == "reading"


async def test_a_storm_of_sizes_leaves_the_place():
    async with reading(LEDGER, POST, NOTE) as (app, screen, pilot):
        await press(pilot, "G", "{", "{")
        place = screen.view.place
        for number in range(12):
            await pilot.resize_terminal(1 + number * 37 % 300, 1 + number * 53 % 80)
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        assert app.is_running
        assert screen.view.article.text[place:][:20] in "\n".join(lines(app))
