"""Draw the pictures of the documents: drive the reader by keys, save the screen, turn it into PNG.

    python -m benchmarks.pictures

Needs `rsvg-convert` (librsvg2-bin) and the font DejaVu Sans Mono, and Chromium for the page of a comparison.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}

from library import expand, read
from tui.app import DiptychApp
from tui.screen.reading import ReadingScreen

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "screens"

PICTURES = {
    "reading": ((120, 40), "dark", ". . . ."),
    "narrow": ((80, 24), "dark", ". . . ."),
    "panes": ((160, 40), "dark", "s enter . . . ."),
    "matches": ((120, 40), "light", "M down down"),
    "speakers": ((120, 40), "dark", "W"),
    "variants": ((140, 40), "dark", ". . . . V"),
    "only-here": ((120, 40), "dark", "U . . ."),
    "who-else": ((120, 40), "light", "j j j j j j *"),
    "finder": ((120, 40), "dark", "F b o o k space g r e n n"),
    "left-out": ((100, 34), "light", "i"),
    "source": ((100, 34), "dark", "space r"),
    "search": ((120, 40), "mono", "slash t a b l e"),
}
"""Name: size, theme, keys pressed."""

BROWSER = ("chromium", "--headless=new", "--no-sandbox", "--hide-scrollbars", "--window-size=1400,900")

BEFORE = "header, #sources, #shared"
"""What stands above the articles on that page."""

FONT = "DejaVu Sans Mono"

CELL = 12.2
"""Width of a cell in Textual's SVG, in pixels."""
ADVANCE = 0.60205
"""Width of a letter of that font, as a part of its size."""


async def draw(name: str, size: tuple[int, int], theme: str, keys: str) -> None:
    """One picture."""
    app = DiptychApp([read(source) for source in expand(["sample_data"])], theme=theme)
    async with app.run_test(size=size) as pilot:
        while not (isinstance(app.screen, ReadingScreen) and app.screen.compared):
            await pilot.pause(0.05)
        await pilot.pause()
        await pilot.press(*keys.split())
        await pilot.pause(0.5)
        svg = app.export_screenshot(title="diptych sample_data")
    svg = svg.replace("font-size: 20px", f"font-size: {CELL / ADVANCE:.3f}px").replace("Fira Code", FONT)
    svg = svg.replace("<text ", '<text xml:space="preserve" ')
    target = FOLDER / f"{name}.png"
    subprocess.run(["rsvg-convert", "-w", "1200", "-o", str(target)], input=svg.encode(), check=True)  # noqa: S607
    print(target.relative_to(ROOT), target.stat().st_size)


def draw_page() -> None:
    """The articles side by side on the page that `diptych match --html` writes, as a browser shows them."""
    target = FOLDER / "page.png"
    with TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        subprocess.run([sys.executable, "-m", "tui", "match", "sample_data", "--html", str(page)], check=True)
        page.write_text(page.read_text().replace("</style>", f"{BEFORE} {{ display: none }}</style>", 1))
        shown = [*BROWSER, f"--user-data-dir={folder}", f"--screenshot={target}", page.as_uri()]
        subprocess.run(shown, check=True, capture_output=True)
    print(target.relative_to(ROOT), target.stat().st_size)


async def main() -> None:
    """All pictures; sources are named as one names them in the project's folder."""
    os.chdir(ROOT)
    FOLDER.mkdir(exist_ok=True)
    for name, (size, theme, keys) in PICTURES.items():
        await draw(name, size, theme, keys)
    draw_page()


if __name__ == "__main__":
    asyncio.run(main())
