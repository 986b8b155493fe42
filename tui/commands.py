"""Everything the reader can be told to do, declared once: keys, palette, help and documents come from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Group = Literal["Move", "Search", "Matches", "Panes", "Article", "Program"]
GROUPS: tuple[Group, ...] = ("Move", "Search", "Matches", "Panes", "Article", "Program")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. The method that does it is `do_` and the id, on the view or on the screen."""

    id: str
    """What `:` and a configuration call it."""
    keys: tuple[str, ...]
    """In Textual's names; the first is the one that is shown."""
    title: str
    """What it does, in a few words."""
    group: Group
    on_view: bool = False
    """Done by the article view that has the focus, not by the screen."""
    jump: bool = False
    """It may move far: the place it leaves is remembered, and Backspace returns there."""
    counts: str = ""
    """What a number typed before the key means, if it means anything."""


def _view(name: str, keys: str, title: str, counts: str = "times", *, jump: bool = False) -> Command:
    return Command(name, tuple(keys.split()), title, "Move", on_view=True, jump=jump, counts=counts)


def _screen(name: str, keys: str, title: str, group: Group, counts: str = "", *, jump: bool = False) -> Command:
    return Command(name, tuple(keys.split()), title, group, jump=jump, counts=counts)


COMMANDS: tuple[Command, ...] = (
    _view("line-down", "j down", "a line down", "lines"),
    _view("line-up", "k up", "a line up", "lines"),
    _view("page-down", "space pagedown ctrl+f", "a page down, two lines kept", "pages"),
    _view("page-up", "b pageup", "a page up", "pages"),
    _view("half-page-down", "d ctrl+d", "half a page down"),
    _view("half-page-up", "u ctrl+u", "half a page up"),
    _view("top", "g home", "to the beginning", "to that percentage", jump=True),
    _view("bottom", "G end", "to the end", "to that percentage", jump=True),
    _view("next-paragraph", "right_curly_bracket", "next paragraph", "paragraphs"),
    _view("previous-paragraph", "left_curly_bracket", "previous paragraph", "paragraphs"),
    _view("next-heading", "right_square_bracket", "next heading", "headings", jump=True),
    _view("previous-heading", "left_square_bracket", "previous heading", "headings", jump=True),
    _screen("set-mark", "m", "set a mark: m and a letter", "Move"),
    _screen("go-to-mark", "apostrophe", "go to a mark: ' and its letter", "Move"),
    _screen("jump-back", "backspace less_than_sign", "back to where you were", "Move", "places"),
    _screen("jump-forward", "greater_than_sign", "forward again", "Move", "places"),
    _screen("find", "slash", "find in this article", "Search", jump=True),
    _screen("next-hit", "n", "next hit", "Search", "hits", jump=True),
    _screen("previous-hit", "N", "previous hit", "Search", "hits", jump=True),
    _screen("next-match", "full_stop", "next match", "Matches", "matches", jump=True),
    _screen("previous-match", "comma", "previous match", "Matches", "matches", jump=True),
    _screen("counterpart", "enter", "to the other side of this match", "Matches"),
    _screen("matches", "M", "list of matches", "Matches", jump=True),
    _screen("quotes", "W", "who says what: quotes and speakers", "Matches", jump=True),
    _screen("other-pane", "tab", "other pane", "Panes"),
    _screen("pane-left", "h left", "pane to the left", "Panes"),
    _screen("pane-right", "l right", "pane to the right", "Panes"),
    _screen("other-down", "J", "scroll the other pane down", "Panes", "lines"),
    _screen("other-up", "K", "scroll the other pane up", "Panes", "lines"),
    _screen("open-beside", "s", "open an article beside this one", "Panes"),
    _screen("close-pane", "x", "close this pane", "Panes"),
    _screen("link-mode", "L", "link panes: by passage, proportional, off", "Panes"),
    _screen("align", "equals_sign", "align the other pane now", "Panes"),
    _screen("zoom", "z", "this pane alone, and back", "Panes"),
    _screen("open", "o", "choose an article", "Article"),
    _screen("contents", "t", "contents: headings of this article", "Article", jump=True),
    _screen("about", "i", "about this article, and what was left out", "Article"),
    _screen("copy", "y", "copy the current match, or this paragraph", "Article"),
    _screen("wider", "plus", "a wider column", "Article", "cells"),
    _screen("narrower", "minus", "a narrower column", "Article", "cells"),
    _screen("theme", "T", "choose a theme", "Program"),
    _screen("keys", "question_mark", "all keys", "Program"),
    _screen("commands", "colon", "all commands, by name", "Program"),
    _screen("suspend", "ctrl+z", "to the shell; fg comes back", "Program"),
    _screen("back", "q", "back; at the beginning: leave", "Program"),
    _screen("cancel", "ctrl+g escape", "put away, give up, unmark; never leaves", "Program"),
    _screen("quit", "Q ctrl+c", "leave", "Program"),
)

COUNTS_HELP = "A number typed before a key repeats it: 5j goes five lines down, 50g goes to the middle."

BY_ID = {command.id: command for command in COMMANDS}

_SHOWN = {
    "space": "Space", "pagedown": "PgDn", "pageup": "PgUp", "home": "Home", "end": "End", "down": "↓", "up": "↑",
    "left": "←", "right": "→", "backspace": "Backspace", "enter": "Enter", "tab": "Tab", "escape": "Esc",
    "right_curly_bracket": "}", "left_curly_bracket": "{", "right_square_bracket": "]",
    "left_square_bracket": "[", "apostrophe": "'", "less_than_sign": "<", "greater_than_sign": ">", "slash": "/",
    "full_stop": ".", "comma": ",", "equals_sign": "=", "plus": "+", "minus": "-", "question_mark": "?",
    "colon": ":",
}  # fmt: skip


def shown(key: str) -> str:
    """A key as a person would write it: "Space", "}", "Ctrl-G"."""
    if key.startswith("ctrl+"):
        return f"Ctrl-{key[5:].upper()}"
    return _SHOWN.get(key, key)


def keys_of(command: Command) -> str:
    """All keys of a command as a person would write them."""
    return " ".join(shown(key) for key in command.keys)


def as_markdown() -> str:
    """All commands as the page `docs/keys.md`."""
    lines = ["# Keys", "", COUNTS_HELP]
    for group in GROUPS:
        lines += ["", f"## {group}", "", "| keys | what it does | command |", "| --- | --- | --- |"]
        lines += [
            f"| {' '.join(f'`{shown(key)}`' for key in one.keys)} | {one.title} | {one.id} |"
            for one in COMMANDS
            if one.group == group
        ]
    return "\n".join(lines) + "\n"
