"""Lists, pages, copying, width and themes, by keys."""

import pytest

from tests.tui.driving import LEDGER, NOTE, POST, press, reading, shown
from themes import BUILT_IN


async def test_choosing_an_article_tolerates_typos():
    async with reading(LEDGER, POST, NOTE) as (_, screen, pilot):
        await press(pilot, "o", *"craens", "enter")
        assert screen.view.index == 2
        assert "A note on cranes" in shown(screen.view)


async def test_contents_lead_to_headings():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "t", *"court", "enter")
        view = screen.view
        assert view.sees(view.article.text.index("What the court said"))


async def test_commands_by_name():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "colon", *"zoom", "enter")
        assert screen.panes.zoomed


async def test_every_list_closes_without_a_choice():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        for key in ("o", "t", "M", "W", "T", "colon"):
            await press(pilot, key)
            assert screen.chooser.is_open
            await press(pilot, "ctrl+g")
            assert not screen.chooser.is_open


async def test_about_tells_what_was_left_out():
    page = "<html><body><nav><a href='/a'>Home</a> <a href='/b'>Boats</a></nav><article><h1>Rope</h1>"
    page += "<p>The price of rope has risen for the third year, and nobody in the harbour is surprised.</p>" * 6
    page += "</article><footer>Copyright The Rope Gazette</footer></body></html>"
    async with reading(page) as (_, screen, pilot):
        await press(pilot, "i")
        assert screen.sheet.display
        text = screen.sheet.article.text
        assert "Left out" in text
        assert "Home" in text
        assert "Copyright" in text
        await press(pilot, "q")
        assert not screen.sheet.display


async def test_about_tells_facts_as_a_person_would():
    async with reading("---\ntitle: Rope\ndate: 2024-05-07T09:00:00Z\n---\n\nDear.\n") as (_, screen, pilot):
        await press(pilot, "i")
        assert "Published: 7 May 2024, 09:00" in screen.sheet.article.text
        assert "Length: 1 word\n" in screen.sheet.article.text


async def test_an_article_without_a_publication_goes_by_its_file():
    async with reading("# Not Found\n\nNo such boat.", POST) as (_, screen, pilot):
        await press(pilot, "o")
        offered = screen.chooser.lines.texts
        assert offered[0] == "1 Not Found"
        assert screen.chooser.lines.render_line(0).text.rstrip().endswith("source 1.md")


async def test_a_long_name_leaves_room_for_the_title():
    site = "The Gazette of Ropes, Tar, Barley and Everything Else that Floats"
    page = f"<html><head><meta property='og:site_name' content='{site}'></head><body><h1>Not Found</h1><p>No boat."
    async with reading(page) as (_, screen, pilot):
        await press(pilot, "o", *"floats")
        offered = screen.chooser.lines.texts
        assert len(offered) == 1
        line = screen.chooser.lines.render_line(0).text
        assert line.startswith("▸ 1 Not Found ")
        assert line.rstrip().endswith("The Gazette of Ropes, Tar,…")


async def test_the_help_page_can_be_searched():
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "question_mark", "slash", *"mark", "enter")
        assert screen.sheet.display
        assert screen.sheet.hits
        await press(pilot, "q")
        assert not screen.sheet.display


async def test_copy_takes_the_current_match_or_the_paragraph():
    async with reading(LEDGER, POST) as (app, screen, pilot):
        await press(pilot, "y")
        assert app.clipboard.startswith("“I never met these people, and")
        assert app.clipboard.endswith("the minister of harbours.")
        await press(pilot, "full_stop", "y")
        assert app.clipboard.startswith("I never met these people")
        assert "copied.txt: this match, 13 words" in screen.status.message


@pytest.mark.parametrize("theme", ["dark", "light", "contrast", "terminal", "mono"])
async def test_every_theme_can_be_worn(theme):
    async with reading(LEDGER, POST, theme=theme) as (app, screen, pilot):
        await press(pilot, "full_stop")
        assert app.theme == theme
        assert any("I never met" in line for line in shown(screen.view))
        await press(pilot, "T", *"light", "enter")
        assert app.theme == "light"


async def test_themes_of_ones_own_and_a_bad_one_that_is_reported(tmp_path):
    text = (BUILT_IN / "dark.toml").read_text(encoding="utf-8")
    (tmp_path / "dusk.toml").write_text(text.replace('"dark"', '"dusk"'), "utf-8")
    (tmp_path / "dawn.toml").write_text(text.replace("252", "1252"), "utf-8")
    async with reading(NOTE, theme="dusk", user_themes=tmp_path) as (app, screen, _):
        assert app.theme == "dusk"
        assert screen.status.message.startswith("theme dawn.toml skipped: ")


async def test_an_unknown_theme_is_reported_with_those_there_are():
    async with reading(LEDGER, theme="puce") as (app, screen, _):
        assert app.theme in ("dark", "terminal")
        assert "there is no theme 'puce'" in screen.status.message
        assert "contrast" in screen.status.message
