"""The reading screen as a whole: loading, failing, leaving."""

from threading import Event

import pytest
from textual.events import Paste

from library import Source, article_of
from tests.tui.driving import LEDGER, NOTE, POST, compared, press, reading, shown
from tui.app import DiptychApp


async def test_two_articles_stand_side_by_side():
    async with reading(LEDGER, POST) as (_, screen, _):
        left, right = screen.panes.views
        assert "Minister denies the lunches" in shown(left)
        assert "A book in green ink" in shown(right)
        assert left.display
        assert right.display
        assert screen.panes.active is left
        assert "Ada Lind · 10 Nov 2016 · 2 min" in shown(left)


async def test_a_source_that_is_no_text_is_named_and_the_rest_is_read():
    sources = [Source("ship.png", b"\x89PNG\r\n\x1a\n" + bytes(64)), Source("note.md", NOTE.encode())]
    app = DiptychApp(sources, theme="dark")
    async with app.run_test(size=(80, 24)) as pilot:
        await compared(app, pilot)
        assert len(app.screen.opened) == 1
        assert app.screen.status.message.startswith("ship.png: ")
        await press(pilot, "Q")
    assert app.return_code == 1


async def test_all_sources_that_are_no_text_are_counted_and_named_in_the_list():
    ship = b"\x89PNG\r\n\x1a\n" + bytes(64)
    sources = [Source("ship.png", ship), Source("note.md", NOTE.encode()), Source("boat.png", ship)]
    app = DiptychApp(sources, theme="dark", unread=["gone.html: there is no such file"])
    async with app.run_test(size=(100, 24)) as pilot:
        await compared(app, pilot)
        screen = app.screen
        assert screen.status.message == "3 sources could not be read; o names them"
        await press(pilot, "o", *"boat", "enter")
        assert screen.status.message == "this source could not be read"
        assert screen.view.index == 0
        await press(pilot, "o")
        offered = screen.chooser.lines.texts
        assert [line for line in offered if line.startswith("– gone.html: there is no such file")]
        assert [line for line in offered if line.startswith("– ship.png: ")]


async def test_reading_says_what_it_does_and_can_be_stopped(monkeypatch):
    go_on = Event()

    def slow(source):
        if source.name != "note.md":
            go_on.wait()
        return article_of(source)

    monkeypatch.setattr("tui.loading.loading.article_of", slow)
    app = DiptychApp([Source(name, NOTE.encode()) for name in ("note.md", "slow.md", "last.md")], theme="dark")
    async with app.run_test(size=(120, 24)) as pilot:
        while not app.screen.doing.startswith("reading source 2 of 3"):
            await pilot.pause(0.01)
        screen = app.screen
        assert "A note on cranes" in shown(screen.view)
        await press(pilot, "j", "slash", *"quay", "enter")
        assert "reading source 2 of 3 … · " in screen.status.facts
        assert "Ctrl-G stops" in screen.status.facts
        await press(pilot, "ctrl+g", "ctrl+g")
        assert screen.status.message == "Ctrl-G again stops reading and comparing the sources"
        await press(pilot, "k", "ctrl+g")
        assert screen.status.message == "Ctrl-G again stops reading and comparing the sources"
        await press(pilot, "ctrl+g")
        assert screen.status.message == "stopped; 1 of 3 sources read; :read-on goes on"
        assert "stops" not in screen.status.facts
        go_on.set()
        await press(pilot, "colon", *"read-on", "enter")
        await compared(app, pilot)
        assert len(screen.opened) == 3
        await press(pilot, "Q")
    assert app.return_code == 0


async def test_keys_typed_before_there_is_an_article_wait_for_it(monkeypatch):
    go_on = Event()

    def slow(source):
        go_on.wait()
        return article_of(source)

    monkeypatch.setattr("tui.loading.loading.article_of", slow)
    app = DiptychApp([Source("ledger.md", LEDGER.encode())], theme="dark")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash", *"q", "backspace")
        app.post_message(Paste("cou"))
        await press(pilot, *"rt", "enter", "n", "j")
        assert app.return_code is None
        assert not app.screen.prompt.is_open
        go_on.set()
        await compared(app, pilot)
        await press(pilot, "j")
        hits = app.screen.hits[app.screen.view]
        assert (hits.query.text, hits.here) == ("court", 0)
        assert app.screen.view.top > 1


async def test_what_the_parser_notes_is_shown_and_not_found():
    page = "<html><body><ul><li><a href='/a'>Boats</a></li><li><a href='/b'>Soup</a></li></ul></body></html>"
    async with reading(page, " ") as (_, screen, pilot):
        left, right = screen.panes.views
        assert any(line.startswith("Nothing here looks like an article") for line in shown(left))
        assert "There is nothing to read in it." in shown(right)
        await press(pilot, "slash", *"nothing", "enter")
        assert not left.hits


async def test_nothing_but_bad_sources_leaves_at_once():
    app = DiptychApp([Source("ship.png", b"\x89PNG\r\n\x1a\n" + bytes(64))], theme="dark")
    async with app.run_test(size=(80, 24)) as pilot:
        while app.return_code is None:
            await pilot.pause(0.01)
    assert app.return_code == 1
    assert app.failures


HOSTILE = """# [@click=app.exit]title[/] [/] [bold

“Danger lies ahead of us all,” said Ada Lind.

The type is list[int] [/] and \x1b]0;gone\x07 no more.
"""


async def test_markup_in_a_source_is_only_text():
    async with reading(HOSTILE, HOSTILE.replace("Danger", "Anger")) as (app, screen, pilot):
        text = "\n".join(shown(screen.view))
        assert "[@click=app.exit]title[/]" in text
        assert "list[int]" in text
        assert "\x1b" not in text
        for key in ("W", "o", "t"):
            await press(pilot, key)
            assert screen.chooser.is_open
            await press(pilot, "ctrl+g")
        await press(pilot, "i", "q")
        assert app.return_code in (None, 0)
        assert app.is_running


async def test_back_goes_a_page_at_a_time_and_leaves_much_only_the_second_time():
    async with reading(LEDGER, POST) as (app, screen, pilot):
        await press(pilot, "i", "r", "q")
        assert screen.top_sheet.says == "about 1"
        await press(pilot, "r", "i")
        assert [layer.sheet.says for layer in screen.over] == ["about 1"]
        await press(pilot, "q", "colon", *"messages", "enter")
        assert "Nothing was said so far." in shown(screen.sheet)
        await press(pilot, "q")
        assert not screen.sheet_open
        await press(pilot, "q", "j")
        assert screen.status.message == ""
        await press(pilot, "q")
        assert screen.status.message == "q again leaves"
        assert app.return_code is None
        await press(pilot, "q")
    assert app.return_code == 0


async def test_what_was_said_goes_when_something_else_is_done():
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "g")
        assert screen.status.message == "the beginning"
        await press(pilot, "j")
        assert screen.status.message == ""
        await press(pilot, "colon", *"theme nope", "enter", "colon", *"theme light", "enter")
        assert screen.status.message == ""
        await press(pilot, "m", "1")
        assert screen.status.message == "1 is no letter; marks have letters"
        await press(pilot, "i", "y")
        assert "copied.txt: this paragraph, " in screen.status.message


async def test_back_at_the_beginning_leaves():
    async with reading(LEDGER) as (app, _, pilot):
        await press(pilot, "q")
        await pilot.pause()
    assert app.return_code == 0


async def test_an_error_of_our_own_ends_the_program(monkeypatch):
    def fail(*_, **__):
        raise RuntimeError("a defect")

    monkeypatch.setattr("tui.loading.loading.article_of", fail)
    app = DiptychApp([Source("note.md", NOTE.encode())], theme="dark")

    async def until_it_ends():
        async with app.run_test(size=(80, 24)) as pilot:
            while app.return_code is None:
                await pilot.pause(0.01)

    with pytest.raises(RuntimeError, match="a defect"):
        await until_it_ends()
    assert app.return_code == 1


async def test_a_fault_while_comparing_is_told_and_the_articles_stay(monkeypatch):
    def fail(*_, **__):
        raise IndexError("a defect")

    monkeypatch.setattr("tui.loading.texts.prepare", fail)
    async with reading(LEDGER, POST) as (app, screen, _):
        assert len(screen.opened) == 2
        [told] = app.complaints
        assert told.endswith("failed: IndexError: a defect; the others go on")
        assert told in screen.status.messages.said
