"""Sessions of the reader, written plainly and frugally: after every frame every terminal shows the same."""

import asyncio
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from rich.cells import get_character_cell_size
from rich.color import ColorSystem

from library import Source
from tests.tui.driving import LEDGER, POST, compared, press
from tests.tui.terminal.emulator import Terminal
from tests.tui.terminal.test_shadow import KINDS
from tui import app as app_module
from tui.app import DiptychApp
from tui.terminal.shadow import Shadow

WIDE = "# 港の時計\n\n" + "\n\n".join(
    f"{number} 渡し船は毎朝 quay を出る。🦆 नमस्ते नदी, said the café’s e\u0301lan — and so on and on and on."
    for number in range(40)
)


class Terminals:
    """One that is written to plainly and, beside it, one of each kind that gets the difference."""

    def __init__(self, size):
        self.shadows = {kind: Shadow(can) for kind, can in KINDS.items()}
        self.frames = 0
        self.resize(size)

    def resize(self, size):
        self.plain = Terminal(*size, width_of=get_character_cell_size)
        self.ours = {
            kind: Terminal(*size, can=can, width_of=get_character_cell_size) for kind, can in KINDS.items()
        }
        self.painted = False
        self.written = dict.fromkeys(KINDS, 0)
        for shadow in self.shadows.values():
            shadow.fit(size)
            shadow.forget()

    def show(self, frame):
        self.plain.feed(frame)
        wanted = self.plain.cells()
        for kind, shadow in self.shadows.items():
            shadow.paint(frame)
            written = shadow.frame()
            self.written[kind] += len(written.encode())
            self.ours[kind].feed(written)
            assert self.ours[kind].cells() == wanted, kind
            assert self.ours[kind].is_at_rest(), kind
            assert self.ours[kind].place() == self.plain.place(), kind
        self.frames += 1

    def size_of_answers(self):
        written, self.written = self.written, dict.fromkeys(KINDS, 0)
        return written


class Shown(DiptychApp):
    """The reader, which shows its frames on these terminals."""

    CSS_PATH = Path(app_module.__file__).parent / DiptychApp.CSS_PATH
    terminals: Terminals
    colors = ColorSystem.EIGHT_BIT

    def _display(self, screen, renderable):
        if renderable is not None and hasattr(renderable, "render_segments") and not self._batch_count:
            self.console._color_system = self.colors
            if self.size != (self.terminals.plain.columns, self.terminals.plain.lines):
                self.terminals.resize(tuple(self.size))
            x, y = self.cursor_position
            self.terminals.show(renderable.render_segments(self.console) + f"\x1b[{y + 1};{x + 1}H")
        super()._display(screen, renderable)


@asynccontextmanager
async def shown(*texts, size=(80, 24), theme="dark", colors=ColorSystem.EIGHT_BIT):
    sources = [Source(f"source {number}.md", text.encode()) for number, text in enumerate(texts, 1)]
    app = Shown(sources, theme=theme)
    app.colors = colors
    app.terminals = Terminals(size)
    async with app.run_test(size=size) as pilot:
        await compared(app, pilot)
        await pilot.pause()
        yield app.terminals, pilot
    assert app.terminals.frames


SESSION = (
    "j",
    "k",
    "space",
    "b",
    "G",
    "g",
    "full_stop",
    "full_stop",
    "M",
    "escape",
    "question_mark",
    "escape",
    "tab",
    "d",
    "equals_sign",
)
"""Lines, pages, ends, matches, the list of them, the help, another pane, half a page, beside each other."""


@pytest.mark.parametrize(
    ("theme", "colors"),
    [
        ("dark", ColorSystem.EIGHT_BIT),
        ("light", ColorSystem.TRUECOLOR),
        ("contrast", ColorSystem.EIGHT_BIT),
        ("terminal", ColorSystem.STANDARD),
        ("mono", ColorSystem.STANDARD),
    ],
)
async def test_every_cell_is_right_in_every_theme(theme, colors):
    async with shown(LEDGER, POST, theme=theme, colors=colors) as (terminals, pilot):
        for key in SESSION:
            await press(pilot, key)
        assert terminals.ours["tmux"].scrolled


async def test_every_cell_of_wide_text_is_right():
    async with shown(WIDE, LEDGER) as (terminals, pilot):
        for key in ("j", "space", "j", "G", "k", "slash", "船", "enter", "n", "less_than_sign", "g"):
            await press(pilot, key)
        assert terminals.ours["xterm"].scrolled


async def test_every_cell_is_right_after_resizing():
    async with shown(LEDGER, POST, size=(100, 30)) as (terminals, pilot):
        for width, height in ((60, 20), (120, 40), (40, 12), (100, 30)):
            await pilot.resize_terminal(width, height)
            for key in ("j", "space", "full_stop"):
                await press(pilot, key)
        assert terminals.plain.columns == 100


KEYS = (*SESSION, "full_stop", "comma", "enter", "V", "U", "T", "J", "K", "z", "plus", "minus", "n")
"""What is pressed at random: of each session's keys, and variants, themes, widths."""
SIZES = ((100, 30), (60, 20), (40, 12), (20, 5), (132, 24))

steps = st.one_of(st.sampled_from(KEYS), st.sampled_from(KEYS), st.sampled_from(SIZES))


@settings(max_examples=3, deadline=None, derandomize=True, phases=[Phase.generate])
@given(st.lists(steps, min_size=15, max_size=20), st.sampled_from([LEDGER, WIDE]))
def test_every_cell_of_a_random_session_is_right(steps, second):
    async def session():
        async with shown(LEDGER, second, size=(100, 30)) as (_, pilot):
            for step in steps:
                if isinstance(step, str):
                    await press(pilot, step)
                else:
                    await pilot.resize_terminal(*step)

    asyncio.run(session())


async def test_moving_costs_little():
    async with shown(LEDGER, size=(120, 40)) as (terminals, pilot):
        await press(pilot, "space")
        terminals.size_of_answers()
        await press(pilot, "j")
        line = terminals.size_of_answers()
        await press(pilot, "space")
        page = terminals.size_of_answers()
    assert max(line["xterm"], line["tmux"], line["linux"]) <= 250
    assert line["nothing"] > 250
    assert max(page.values()) <= 4000


async def test_moving_in_one_of_two_panes_costs_little_between_margins():
    async with shown(LEDGER, POST, size=(120, 40)) as (terminals, pilot):
        await press(pilot, "L", "L", "space")
        terminals.size_of_answers()
        await press(pilot, "j")
        line = terminals.size_of_answers()
    assert 0 < line["xterm"] <= 400
    assert 0 < line["tmux"] <= 3300


async def cost(terminals, pilot, *keys):
    """Bytes that keys cost on each kind of terminal."""
    terminals.size_of_answers()
    await press(pilot, *keys)
    return terminals.size_of_answers()


async def test_what_is_done_in_two_panes_costs_little():
    async with shown(LEDGER, POST, size=(120, 40)) as (terminals, pilot):
        first = terminals.size_of_answers()
        other = await cost(terminals, pilot, "tab")
        opened = await cost(terminals, pilot, "question_mark")
        closed = await cost(terminals, pilot, "escape")
        search = await cost(terminals, pilot, "slash")
        typed = await cost(terminals, pilot, "r")
        await press(pilot, "escape")
        page = await cost(terminals, pilot, "space")
    assert first["xterm"] <= 6000
    for kind in ("xterm", "no margins"):
        assert 0 < other[kind] <= 1800
        assert 0 < opened[kind] <= 2500
        assert 0 < closed[kind] <= 4500
        assert 0 < search[kind] <= 400
        assert 0 < typed[kind] <= 1000
        assert 0 < page[kind] <= 3000
