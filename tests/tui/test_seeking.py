"""The finder over all open articles, and the panel of every list, by keys."""

from tests.tui.driving import LEDGER, NOTE, POST, press, reading
from tui.lists.offer import Choice

BARRELS = [
    Choice(f"{number} barrels of tar [b]{chr(0x4E00 + number % 99)}", str(number)) for number in range(10_000)
]


def drawn(chooser):
    return [chooser.lines.render_line(y).text.rstrip() for y in range(chooser.lines.page)]


async def test_enter_opens_at_the_hit_and_the_words_are_lit():
    async with reading(LEDGER, POST, NOTE) as (_, screen, pilot):
        await press(pilot, "F", *"cranes qauy", "enter")
        assert screen.view.index == 2
        assert {screen.view.article.text[start:end] for start, end in screen.view.hits} == {"cranes", "Quay"}
        await press(pilot, "backspace")
        assert screen.view.index == 0
        await press(pilot, "F")
        assert screen.chooser.line.text == "cranes qauy"
        await press(pilot, "ctrl+u")
        assert len(screen.chooser.lines.hits) == 3
        await press(pilot, "ctrl+g")
        assert not screen.chooser.is_open
        assert screen.view.index == 0


async def test_a_paragraph_is_previewed_where_there_is_room():
    async with reading(LEDGER, POST, size=(120, 36)) as (_, screen, pilot):
        await press(pilot, "F", *"q: seating", "down")
        assert screen.chooser.preview.display
        assert "told the court on Friday" in str(screen.chooser.preview.render())
        await press(pilot, "enter")
        assert screen.view is screen.panes.views[1]
    async with reading(LEDGER, size=(40, 12)) as (_, screen, pilot):
        await press(pilot, "F", *"herons")
        assert not screen.chooser.preview.display
        assert screen.chooser.lines.page >= 3


async def test_ten_thousand_lines():
    async with reading(LEDGER, size=(80, 24)) as (_, screen, pilot):
        chooser = screen.chooser
        screen.ask("none", "Barrels", BARRELS, "", 9_000)
        await pilot.pause()
        assert any(line.startswith("▸ 9000 barrels of tar [b]") for line in drawn(chooser))
        assert chooser.counter.startswith("9,001 of 10,000")
        await press(pilot, *"4711")
        assert chooser.chosen == "4711"
        assert chooser.lines.hits[0].spans == ((0, 4),)
        await press(pilot, "ctrl+u", "pagedown", "pagedown", "up")
        assert chooser.lines.here == 2 * (chooser.lines.page - 1) - 1
        await press(pilot, *"zeppelin")
        assert chooser.chosen is None
        assert chooser.counter == "nothing fits; Ctrl-U empties the line"


async def test_a_long_line_is_cut_so_that_its_hit_is_seen():
    async with reading(LEDGER, size=(60, 20)) as (_, screen, pilot):
        screen.ask("none", "Long", [Choice("tar " * 400 + "zeppelin\n漢字" + " tar" * 4000, "1")], "")
        await press(pilot, *"zepp")
        line = screen.chooser.lines.render_line(0)
        assert line.text.startswith("▸ …")
        assert "zeppelin 漢字" in line.text
        assert line.cell_length == 60


async def test_what_was_sought_gives_way_to_new_words_and_what_lacks_a_word_is_told():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "F", *"coots zeppelin")
        chooser = screen.chooser
        assert chooser.counter.startswith("nothing has all words; best first · 1 of 40")
        await press(pilot, "end")
        assert chooser.counter.endswith("40 of 40")
        await press(pilot, "home")
        assert chooser.lines.here == 0
        await press(pilot, "ctrl+g", "F", *"fri court", "enter")
        assert chooser.line.text == "fri court"
        assert screen.status.message == "fri + court 1/2"
        assert not screen.searches.queries
        await press(pilot, "n")
        assert screen.hits[screen.view].counter == "2/2"
        await press(pilot, "F")
        assert len(chooser.lines.hits) == 1
        assert chooser.size.height < 12
        await press(pilot, "backspace", "d")
        assert chooser.line.text == "fri courd"


async def test_lists_show_more_of_the_chosen_line():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "M", *"accident")
        told = str(screen.chooser.preview.render())
        assert "1  I never met these people" in told
        assert "2  I have never met those people" in told
        await press(pilot, "ctrl+g", "end", "W")
        assert screen.chooser.chosen == f"0:{screen.opened[0].quotes[-1].start}"
        assert "Runa Estevik" in str(screen.chooser.preview.render())
        assert screen.chooser.size.height <= 24
        await press(pilot, "ctrl+g", "home", "W")
        assert str(screen.chooser.preview.render()).startswith("1  I never met")
