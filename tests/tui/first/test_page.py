"""The first screen is what the application shows first, cell for cell, but for the status line."""

from pathlib import Path

import pytest
from rich.color import ColorSystem
from textual.strip import Strip

from library import Source, article_of
from themes import theme_named
from tui import app as app_module
from tui.app import DiptychApp
from tui.first.inks import Inks
from tui.first.page import Page, Shown
from tui.settings import Settings
from tui.terminal.grid import Grid

NOWHERE = Path("/nowhere")

EVERYTHING = """# The Wensel barge that was moored where nobody had ever thought of mooring anything before

By Ada Lind

10 November 2016

*She* lay **deep**, said `the log` of [the harbour](https://harbour.example/log), and 港の時計 was slow.

- Ropes, of which there were more than anybody had counted since the spring tide took the shed
- Tar
  1. Black
  2. Brown

## What the court said

> The barge is a house, and the house is a barge.

```
moor(barge, at="Ninth Quay")
```

| Berth | Barge | Days |
| --- | --- | --- |
| 1 | Wensel | 12 |
| 2 | Gull | 340 |

### And then

""" + "\n\n".join(f"Paragraph {number} tells of barley, herons and the price of rope." for number in range(40))

SHORT = "A note on cranes\n\nThe cranes of the Ninth Quay were painted blue in spring, and nobody has asked why.\n"


class Recorded(DiptychApp):
    """The reader, which keeps what it shows."""

    CSS_PATH = Path(app_module.__file__).parent / DiptychApp.CSS_PATH
    grid = Grid(0, 0)

    def _display(self, screen, renderable):
        if renderable is not None and hasattr(renderable, "render_segments") and not self._batch_count:
            self.console._color_system = ColorSystem.EIGHT_BIT
            if (self.grid.width, self.grid.height) != tuple(self.size):
                self.grid = Grid(*self.size)
            self.grid.paint(renderable.render_segments(self.console))
        super()._display(screen, renderable)


@pytest.fixture(autouse=True)
def fresh_styles(monkeypatch):
    """Textual keeps how a style is written, whatever terminals there are in one run of the tests."""

    def render_style(style, text, color_system):
        ansi = Strip.render_ansi(style, color_system)
        return f"\x1b[{ansi}m{text}\x1b[0m" if ansi else text

    Strip.blank.cache_clear()
    monkeypatch.setattr(Strip, "render_style", staticmethod(render_style))


def first_page(text, size, count, theme, settings=None, *, colorless=False):
    """The cells of the first screen, without the status line."""
    source = Source("source 1.md", text.encode())
    inks = Inks(theme_named(theme, NOWHERE), "256", colorless=colorless)
    grid = Grid(*size)
    page = Page(size, count, inks, settings or Settings())
    grid.paint(page.frame(Shown(article_of(source), source.name)))
    return grid.rows[:-1]


async def shown(app, pilot):
    for _ in range(300):
        await pilot.pause(0.01)
        if app.screen.compared:
            break
    await pilot.pause()
    return app.grid.rows[:-1]


@pytest.mark.parametrize("sources", [1, 2, 3])
async def test_the_application_shows_the_same(sources):
    """With the other sources missing, as they are as long as they are not read."""
    given = [Source("source 1.md", EVERYTHING.encode()), *(f"missing {number}" for number in range(1, sources))]
    app = Recorded(given, theme="dark")
    async with app.run_test(size=(121, 30)) as pilot:
        assert await shown(app, pilot) == first_page(EVERYTHING, (121, 30), sources, "dark")
        for size in ((120, 40), (100, 20), (80, 24), (40, 12), (20, 6)):
            await pilot.resize_terminal(*size)
            assert await shown(app, pilot) == first_page(EVERYTHING, size, sources, "dark"), size
        for theme in ("light", "contrast", "mono", "terminal"):
            app.theme = theme
            assert await shown(app, pilot) == first_page(EVERYTHING, (20, 6), sources, theme), theme


async def test_the_same_without_colours(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    app = Recorded([Source("source 1.md", EVERYTHING.encode())], theme="dark")
    async with app.run_test(size=(90, 30)) as pilot:
        assert await shown(app, pilot) == first_page(EVERYTHING, (90, 30), 1, "dark", colorless=True)


async def test_the_same_as_it_is_set_up():
    settings = Settings(width=40, overview=False)
    app = Recorded([Source("source 1.md", SHORT.encode())], settings=settings, theme="dark")
    async with app.run_test(size=(121, 30)) as pilot:
        assert await shown(app, pilot) == first_page(SHORT, (121, 30), 1, "dark", settings=settings)


def test_before_there_is_an_article_the_frame_is_empty():
    grid = Grid(100, 10)
    inks = Inks(theme_named("dark", NOWHERE), "256")
    grid.paint(Page((100, 10), 2, inks, Settings()).frame())
    lines = ["".join(text for text, _ in row) for row in grid.rows]
    assert lines[0] == "┏" + "━" * 48 + "┓╭" + "─" * 48 + "╮"
    assert lines[1] == "┃" + " " * 48 + "┃│" + " " * 48 + "│"
    assert lines[9].startswith(" opening …")
