"""The page of keys: every key of where one is, and no other."""

import re

import pytest

from tests.tui.driving import LEDGER, POST, press, reading
from tui.commands import COMMANDS
from tui.keyboard.keymap import Keymap
from tui.keyboard.page import keys_page

OWN = Keymap({"next-match": ("e", "Down"), "zoom": ()})


@pytest.mark.parametrize("keymap", [Keymap(), OWN])
@pytest.mark.parametrize("mode", ["reading", "line", "list"])
def test_it_has_every_key_that_works_there(keymap, mode):
    lines = [re.sub(" +[|] ", " | ", line) for line in keys_page(keymap, mode).text.splitlines()]
    for command in COMMANDS:
        keys = " ".join(keymap.keys_of(command.id, mode)) if mode in command.modes else ""
        assert (f"{keys} | {command.title}" in lines) == bool(keys), command.id


def test_over_a_page_it_has_the_keys_that_work_on_one():
    text = keys_page(Keymap(), "reading", over_page=True).text
    assert re.search("j ↓ Ctrl-E +[|] a line down", text)
    assert re.search("/ +[|] find in this article", text)
    assert "zoom" not in text
    assert "next match" not in text


async def test_the_keys_of_a_list_and_a_line_lie_over_them_and_lead_back():
    async with reading(LEDGER, POST, size=(40, 12)) as (_, screen, pilot):
        await press(pilot, "o", *"book", "f1")
        assert screen.sheet.article.text.startswith("Keys in a list\n")
        assert not screen.chooser.is_open
        await press(pilot, "q")
        assert screen.chooser.is_open
        assert screen.chooser.line.text == "book"
        await press(pilot, "enter")
        assert screen.view.index == 1
        await press(pilot, "slash", *"court", "f1", "j", "ctrl+g")
        assert screen.prompt.line.text == "court"
        await press(pilot, "f1", "slash", *"erase", "enter", "q")
        assert not screen.prompt.is_open
        await press(pilot, "question_mark")
        assert screen.sheet.article.text.startswith("Keys\n")
        await press(pilot, "question_mark")
        assert not screen.sheet_open
        await press(pilot, "i", "question_mark")
        assert screen.sheet.article.text.startswith("Keys on this page\n")
        await press(pilot, "q")
        assert screen.sheet.article.text.startswith("A book in green ink\n")
