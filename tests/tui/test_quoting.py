"""The quotes of one article alone, which are looked for once something needs them."""

import json

from tests.tui.driving import LEDGER, NOTE, press, reading, until
from tui.loading import texts


async def test_quotes_of_one_article_are_looked_for_once_they_are_listed():
    async with reading(LEDGER) as (_, screen, pilot):
        assert not screen.opened[0].quotes
        await press(pilot, "end", "W", *"runa")
        await until(pilot, lambda: not screen.lacks_quotes)
        await pilot.pause()
        assert screen.chooser.line.text == "runa"
        assert "Runa Estevik" in str(screen.chooser.preview.render())
        await press(pilot, "ctrl+g", "end", "W")
        assert screen.chooser.chosen == f"0:{screen.opened[0].quotes[-1].start}"


async def test_the_line_that_waits_for_quotes_leads_nowhere_and_goes_where_there_are_none():
    async with reading(NOTE) as (_, screen, pilot):
        await press(pilot, "W", "enter")
        await until(pilot, lambda: not screen.lacks_quotes)
        await press(pilot, "W")
        assert screen.status.message == "no quotes in the open articles"
        assert screen.over.top is None
    async with reading(NOTE) as (_, screen, pilot):
        await press(pilot, "W")
        await until(pilot, lambda: screen.over.top is None)
        assert screen.status.message == "no quotes in the open articles"


async def test_the_finder_and_a_record_of_one_article_have_its_quotes(tmp_path):
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "F", *"q:visitors")
        await until(pilot, lambda: screen.chooser.lines.hits)
        assert "· Estevik" in screen.chooser.lines.render_line(0).text
    async with reading(LEDGER) as (_, screen, pilot):
        screen.do_export(f"json {tmp_path}/record.json")
        await until(pilot, lambda: screen.status.message.startswith("written"))
        assert json.loads((tmp_path / "record.json").read_text("utf-8"))["speakers"]


async def test_quotes_that_cannot_be_found_are_told_of(monkeypatch):
    def fail(*_):
        raise IndexError("nothing there")

    monkeypatch.setattr(texts, "read_quotes", fail)
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "W")
        await until(pilot, lambda: not screen.lacks_quotes)
        await pilot.pause()
        [told] = screen.reader.complaints
        assert told.startswith("finding the quotes of source 1.md failed: IndexError")
        assert screen.over.top is None
