"""The frames of panes and the status line, by keys."""

import pytest

from tests.tui.driving import LEDGER, NOTE, POST, press, reading

PRICES = "The price of rope is what it was, give or take a little. " * 150
LONG = f"# Rope\n\n{PRICES}\n\n## Tar\n\n{PRICES}\n"


async def test_the_frame_tells_the_article_the_heading_and_how_far():
    async with reading(LONG, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        assert left.frame == ("1 Rope", "0% · 17 min left")
        assert right.frame[0] == "2 A book in green ink"
        await press(pilot, "5", "0", "g")
        assert left.frame == ("1 Rope", "50% · 8 min left")
        await press(pilot, "g", "right_square_bracket")
        assert left.frame[0] == "1 Rope · Tar"
        await press(pilot, "G")
        assert left.frame == ("1 Rope · Tar", "100%")


@pytest.mark.parametrize(
    ("size", "edge"),
    [
        ((80, 24), " 2 A book in green ink ───────────────────────────── 2 of 2 · 0% · 4 min left "),
        ((40, 12), " 2 A book in green ink ── 2 of 2 · 0% "),
        ((30, 8), " 2 A book in gr… ─ 2/2 · 0% "),
    ],
)
async def test_a_pane_alone_tells_all_in_its_upper_edge(size, edge):
    async with reading(LEDGER, POST, size=size) as (_, screen, pilot):
        await press(pilot, "tab")
        assert screen.view.frame == (edge, "")
        await press(pilot, "x")
        assert "of" not in screen.view.frame[0]


async def test_scrolling_leaves_the_status_line_as_it_is():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        before = screen.status.render().plain
        await press(pilot, "j", "space", "d")
        assert screen.status.render().plain == before


async def test_a_narrow_status_line_drops_whole_facts():
    async with reading(LEDGER, POST, NOTE, size=(160, 20)) as (_, screen, pilot):
        await press(pilot, "full_stop")
        assert screen.status.render().plain.startswith(" a 1/2 reworded 0.")
        await pilot.resize_terminal(60, 20)
        assert "Halvash ↔ Halvasz" in screen.status.render().plain
        assert "linked" not in screen.status.render().plain
        await pilot.resize_terminal(40, 12)
        assert screen.status.render().plain.split("  ")[0].split(" · ")[1:] == ["level"]


async def test_a_message_can_be_read_again():
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "x")
        assert screen.status.message == "this is the only pane; Q leaves"
        await press(pilot, "colon", *"messages", "enter")
        assert "this is the only pane; Q leaves" in screen.sheet.article.text


async def test_what_contradicts_is_told_with_its_score():
    one = "# Lock\n\nThe old lock of Aldham is worth some 400 million talers, the council said on Friday.\n"
    async with reading(one, one.replace("400", "500"), size=(120, 20)) as (_, screen, pilot):
        await press(pilot, "full_stop")
        assert screen.status.render().plain.startswith(" a 1/1 passage 0.70 · numbers differ")
        await press(pilot, "M")
        assert "0.70  1 2  ≠ numbers differ · The old lock" in screen.chooser.lines.texts[0]
