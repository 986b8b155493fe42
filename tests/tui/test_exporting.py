"""Leaving with a record: which form, which file, and that it holds what is shown."""

import json
from dataclasses import replace

from tests.tui.driving import LEDGER, NOTE, POST, press, reading, until


async def written(pilot, path):
    """Wait until a file is whole, and the reader was told."""
    await until(pilot, lambda: path.exists() and "written to" in pilot.app.screen.status.message)
    return path.read_text("utf-8")


async def test_a_record_is_written_as_is_chosen_and_named_and_holds_what_is_shown(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    async with reading(LEDGER, POST, NOTE) as (_, screen, pilot):
        await press(pilot, "E")
        assert [screen.mode, screen.chooser.chosen] == ["list", "html"]
        await press(pilot, "enter")
        assert screen.mode == "line"
        assert screen.prompt.line.text == "comparison-minister-denies-the-lunches.html"
        assert "HTML into comparison-minister" in screen.prompt.render().plain
        await press(pilot, "enter")
        page = await written(pilot, tmp_path / "comparison-minister-denies-the-lunches.html")
        assert page.startswith("<!DOCTYPE html>")
        assert screen.status.message == "written to ~/comparison-minister-denies-the-lunches.html"

        matches = len(screen.comparison.matches)
        weakest = min(range(matches), key=lambda index: screen.comparison.matches[index].score)
        screen.decisions = replace(screen.decisions, rejected=(weakest,))
        screen.compare_anew()
        await press(
            pilot, "colon", *"export", "space", *"json", "enter", "ctrl+u", *"r", "full_stop", *"json", "enter"
        )
        told = json.loads(await written(pilot, tmp_path / "r.json"))
        assert len(told["matches"]) == matches - 1
        assert told["decisions"]["rejected"] == 1
        assert {found["letter"] for found in told["groups"]} == set(screen.comparison.letters) - {
            screen.comparison.letters[weakest]
        }
        assert len(told["sources"]) == 3

        await press(pilot, "colon", *"sift", "space", *"s:halvash", "enter")
        held = len(screen.held_back)
        assert held
        await press(pilot, "colon", *"export", "space", *"held", "full_stop", *"md", "enter")
        while not (tmp_path / "held.md").exists():
            await pilot.pause(0.01)
        record = (tmp_path / "held.md").read_text("utf-8")
        assert "only what was asked for is shown (halvash)" in record
        assert f"{held} match{'es' if held > 1 else ''} found and not shown" in record


async def test_nothing_is_replaced_unasked_and_what_cannot_be_written_is_said(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.md").write_text("old")
    (tmp_path / "comparison-a-note-on-cranes.md").write_text("old")
    async with reading(NOTE, size=(80, 24)) as (_, screen, pilot):
        await press(pilot, "colon", *"export", "space", *"md", "enter")
        assert screen.prompt.line.text == "comparison-a-note-on-cranes-2.md"
        await press(pilot, "ctrl+g")
        assert screen.mode == "reading"
        for key, left in (("j", "old"), ("r", "# What")):
            await press(pilot, "colon", *"export", "space", *"old", "full_stop", *"md", "enter")
            assert "old.md exists: r replaces it" in screen.status.message
            await press(pilot, key)
            await until(pilot, lambda: "writing" not in screen.status.message)
            assert (tmp_path / "old.md").read_text("utf-8").startswith(left)
        assert screen.panes.active.top == 0
        await press(pilot, "colon", *"export", "space", *"html", "space", *"no", "slash", *"r", "enter")
        await until(pilot, lambda: "no such folder" in screen.status.message)
        await press(pilot, "colon", *"export", "space", *"pdf", "enter")
        assert screen.status.message == "say html, markdown or json, and a file if you like"
