"""What lies over the articles: pages, lists, lines and questions, in whatever order they come and go."""

import random

from tests.tui.driving import FILLER, LEDGER, NOTE, POST, press, reading
from tui.commands import COMMANDS
from tui.screen.layers import Asked, Listed, Page
from tui.screen.typing import FindLine
from tui.settings import Settings
from tui.widgets.chooser import Chooser

LINKS = f"# Quays\n\n[one](http://a.example/) two [three](#x) [four](http://b.example/)\n\n{FILLER}\n"

TEXTUAL = {"PgDn": "pagedown", "PgUp": "pageup", "Esc": "escape", "Del": "delete"}
SIZES = ((120, 40), (80, 24), (40, 12), (15, 4), (200, 50))
LEAVING = ("suspend", "quit")
WORDS = [
    [*"/barley"],
    [*"&heron"],
    [*"&tells", "enter"],
    [*"/chapter", "enter"],
    [*"F", *"grebes"],
    ["'", "a"],
    ["m", "a"],
    ["M", "f1", ":"],
]


def as_pressed(key):
    return TEXTUAL.get(key, key.lower().replace("-", "+") if len(key) > 1 else key)


KEYS = [[as_pressed(key)] for one in COMMANDS if one.id not in LEAVING for key in one.keys]
OPENING = [
    [key]
    for key in ("f1", "?", "M", "o", "t", ":", "F", "/", "&", "i", "r", "f", "s", "m", "'", "v", "q", "ctrl+g")
]


def in_sight(screen):
    layers = list(screen.over)
    pages = [at for at, layer in enumerate(layers) if isinstance(layer, Page)]
    return layers[pages[-1] if pages else 0 :]


def check(screen):
    """What holds after every key."""
    kinds = [type(layer) for layer in in_sight(screen)]
    assert screen.prompt.is_open == any(issubclass(kind, FindLine) for kind in kinds)
    assert screen.chooser.is_open == (Listed in kinds)
    assert screen.has_class("sheet-open") == screen.sheet_open == (Page in kinds)
    assert Asked in kinds or not screen.question.has_class("open")
    lines = [layer.mode for layer in screen.over if layer.mode != "reading"]
    assert len(lines) == len(set(lines))
    for view in (*screen.panes.views, screen.sheet):
        blocks = len(view.article.blocks)
        assert view.filter is None or (view.only and all(0 <= number < blocks for number in view.only))
        assert 0 <= view.top <= view.last_top
    if screen.selected is not None:
        start, end = screen.selected.span
        assert 0 <= start < end <= len(screen.selected.view.article.text)
    for view, hits in screen.hits.items():
        assert view is screen.sheet or view in screen.panes.views
        assert view.hits is hits.spans
        assert not hits.spans or hits.spans[len(hits.spans) - 1][1] <= len(view.article.text)


async def test_a_walk_of_random_keys_leaves_nothing_behind(monkeypatch):
    monkeypatch.setattr("tui.hyperlinks.opening.open_address", lambda *_: None)
    chance = random.Random(8)  # noqa: S311 - a walk, no secret
    pressed = []
    async with reading(LINKS, POST, NOTE) as (app, screen, pilot):
        monkeypatch.setattr(screen, "do_quit", lambda: None)
        while len(pressed) < 220:
            packet = [
                key
                for _ in range(chance.randint(1, 5))
                for key in chance.choice(chance.choice((KEYS, OPENING, WORDS)))
            ]
            pressed += packet
            await press(pilot, *packet)
            try:
                check(screen)
            except AssertionError as error:
                raise AssertionError(f"after {pressed}") from error
            if len(pressed) % 10 == 0:
                await pilot.resize_terminal(*chance.choice(SIZES))
        await press(pilot, *["ctrl+g"] * 12)
        assert not list(screen.over), pressed
        check(screen)
        assert app.is_running


async def test_keys_of_one_packet_reach_what_was_just_opened():
    async with reading(LEDGER, POST, LINKS, size=(80, 24), settings=Settings(link="off")) as (_, screen, pilot):
        await press(pilot, "?", "G")
        assert screen.sheet.top == screen.sheet.last_top > 0
        await press(pilot, "q", "G")
        assert screen.panes.active.top == screen.panes.active.last_top
        await press(pilot, "tab", "2", "0", "j")
        assert screen.panes.active is screen.panes.views[1]
        assert screen.panes.active.top == 20
        await press(pilot, "i", "q", "space")
        assert screen.panes.active.top == 20 + screen.panes.active.height - screen.panes.active.overlap
        await press(pilot, "s", "down", "down", "enter", "5", "j")
        assert (screen.panes.active.index, screen.panes.active.top) == (2, 5)


async def test_a_list_turns_pages_before_it_is_drawn():
    for size in ((120, 40), (80, 24), (40, 12)):
        async with reading(LEDGER, size=size) as (_, screen, pilot):
            lines = screen.chooser.lines
            for keys in (":", "Fbarley"):
                await press(pilot, *keys, "pagedown")
                assert lines.here == max(lines.content_size.height - 1, 1)
                await press(pilot, "ctrl+g")


async def test_a_list_below_the_page_of_keys_comes_back_and_no_later():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "M", *"coun", "f1", "j", "q")
        assert screen.chooser.is_open
        assert screen.chooser.line.text == "coun"
        await press(pilot, "f1", "o", "ctrl+g", "i", "q")
        assert not screen.chooser.is_open
        await press(pilot, "s", "f1")
        assert len(screen.panes.views) == 3
        await press(pilot, "M")
        assert len(screen.panes.views) == 2
        await press(pilot, "ctrl+g", "'", "f1", "a")
        assert screen.sheet_open
        await press(pilot, ":", "ctrl+g", "q")
        assert not list(screen.over)
        assert not screen.chooser.is_open


async def test_what_is_typed_below_the_page_of_keys_comes_back_and_no_later():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, *"/barley", "f1", "q", "backspace")
        assert screen.prompt.is_open
        assert screen.prompt.line.text == "barle"
        await press(pilot, "f1", ".", "i", "q")
        assert not screen.prompt.is_open
        assert screen.view not in screen.hits
        await press(pilot, *"&barle")
        screen.over.top.took = 5.0
        await press(pilot, "y", "f1")
        assert screen.sheet.filter is None
        await press(pilot, "q")
        assert screen.prompt.counter == "40 of 43 paragraphs"


async def test_giving_up_gives_back_what_was_shown():
    async with reading(LEDGER) as (_, screen, pilot):
        view = screen.view
        await press(pilot, *"&barley", "enter", *"&minister", "ctrl+g")
        assert "only 40 with “barley”" in screen.status.facts
        assert view.filter.query.text == "barley"
        await press(pilot, *"/prosecutor", "ctrl+g")
        assert view.filter.query.text == "barley"
        assert screen.hits[view].query.text == "barley"
        await press(pilot, "i", *"/paragraphs", "enter", "?", "q")
        assert screen.hits[screen.sheet].query.text == "paragraphs"


async def test_a_list_of_another_width_is_the_one_that_is_open():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "M", "ctrl+g", ":")
        before = screen.chooser.lines.texts
        await pilot.resize_terminal(100, 30)
        assert screen.chooser.lines.texts == before
        await press(pilot, "ctrl+g", "M", "f1")
        wide = screen.chooser.lines.texts
        await pilot.resize_terminal(60, 30)
        await press(pilot, "q")
        assert screen.chooser.lines.texts != wide


async def test_a_click_on_a_list_that_is_gone_does_nothing():
    async with reading(LEDGER, POST) as (app, screen, pilot):
        await press(pilot, "M", "ctrl+g")
        screen.chooser.post_message(Chooser.Picked("matches", "0"))
        await pilot.pause()
        assert screen.current is None
        assert app.is_running
