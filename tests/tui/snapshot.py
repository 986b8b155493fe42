"""Snapshots of the screen as text files: first its characters, then what is not plain text, named by looks.

`26: 4-11 exact on current bold` says that on line 26 the cells 4 to 10 have the colour of the look `exact` on the
background of `current`, in bold. Nothing in a snapshot depends on the day, the machine or a version.
"""

import os
from pathlib import Path

from rich.color import Color

from themes import BUILT_IN, load_theme

FOLDER = Path(__file__).parent / "snapshots"
RENEW = "RENEW_SNAPSHOTS"
COMMAND = f"{RENEW}=1 python -m pytest tests/tui/test_snapshots.py"

ATTRIBUTES = ("bold", "italic", "underline", "reverse", "dim", "strike")


def assert_looks_as_before(app, name):
    """Compare the screen with its snapshot, exactly; or write it anew, when that is asked for."""
    path, now = FOLDER / f"{name}.txt", picture(app)
    if os.environ.get(RENEW):
        path.write_text(now, "utf-8")
    before = path.read_text("utf-8") if path.exists() else ""
    assert now == before, f"{name} looks other than before; if it should: {COMMAND}"


def picture(app):
    """The screen as text."""
    strips = app.screen._compositor.render_strips()
    names = Names(load_theme(BUILT_IN / f"{app.theme}.toml"))
    looks = [
        f"{number}: {', '.join(runs)}" for number, strip in enumerate(strips, 1) if (runs := names.runs(strip))
    ]
    characters = ["".join(piece.text for piece in strip).rstrip() for strip in strips]
    return "\n".join([*characters, "─" * app.size.width, *looks]) + "\n"


class Names:
    """What colours of a theme are called."""

    def __init__(self, theme):
        text = theme.looks["text"]
        self.fg, self.bg, self.pairs = {}, {}, {}
        for name, look in theme.looks.items():
            fg, bg = value(Color.parse(look.fg or text.fg)), value(Color.parse(look.bg or text.bg))
            self.pairs.setdefault((fg, bg), name)
            if look.fg:
                self.fg.setdefault(fg, name)
            if look.bg:
                self.bg.setdefault(bg, name)
        self.plain = value(Color.parse(text.fg)), value(Color.parse(text.bg))
        self.fg[self.plain[0]] = self.bg[self.plain[1]] = self.pairs[self.plain] = "text"

    def runs(self, strip):
        """Stretches of a line that are not plain text."""
        found, at = [], 0
        for piece in strip:
            name, start, at = self.of(piece.style), at, at + piece.cell_length
            if name == "text" or not piece.cell_length:
                continue
            if found and found[-1][1] == start and found[-1][2] == name:
                found[-1][1] = at
            else:
                found.append([start, at, name])
        return [f"{start}-{end} {name}" for start, end, name in found]

    def of(self, style):
        """What a style is called."""
        fg = self.plain[0] if style.color is None else value(style.color)
        bg = self.plain[1] if style.bgcolor is None else value(style.bgcolor)
        apart = f"{self.fg.get(fg, fg)} on {self.bg.get(bg, bg)}"
        return " ".join([self.pairs.get((fg, bg), apart), *(name for name in ATTRIBUTES if getattr(style, name))])


def value(color):
    """A colour as a value of its own: what a terminal is told."""
    if color.is_default:
        return "default"
    return color.triplet.hex if color.triplet is not None else str(color.number)
