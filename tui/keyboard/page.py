"""The page of keys: those that do something where one is, by what they are for."""

from __future__ import annotations

from collections.abc import Iterator

from parsers import Article
from parsers.draft import Draft, Piece
from tui.commands import COMMANDS, GROUPS, Command, Mode, counts_help
from tui.keyboard.keymap import Keymap

TITLES: dict[Mode, str] = {
    "reading": "Keys",
    "line": "Keys while you type",
    "list": "Keys in a list",
    "selecting": "Keys while you select",
}


def keys_page(keymap: Keymap, mode: Mode, *, over_page: bool = False) -> Article:
    """The keys of one mode; those that work on a page laid over the articles, where one lies there."""
    page = Draft(pieces=[Piece.plain("title", "Keys on this page" if over_page else TITLES[mode])])
    for group in GROUPS if mode == "reading" else reversed(GROUPS):
        there = [one for one in COMMANDS if one.group == group and _works(one, mode, over_page)]
        lines = [(" ".join(keymap.keys_of(one.id, mode)), one.title) for one in there]
        lines = [(keys, title) for keys, title in lines if keys]
        if lines:
            widest = max(len(keys) for keys, _ in lines)
            page.pieces.append(Piece.plain("heading", group, 2))
            table = "\n".join(f"{keys:<{widest}} | {title}" for keys, title in lines)
            page.pieces.append(Piece.plain("table", table))
    page.pieces.append(Piece.plain("heading", "More", 2))
    page.pieces += [Piece.plain("paragraph", text) for text in _about(keymap, mode, over_page)]
    return page.finish()


def _works(command: Command, mode: Mode, over_page: bool) -> bool:
    return mode in command.modes and (not over_page or command.page == "works")


def _about(keymap: Keymap, mode: Mode, over_page: bool) -> Iterator[str]:
    if mode == "list":
        yield "What you type narrows the list."
    elif mode == "selecting":
        yield "A number before a key repeats it. What you search for is reached, and selected up to there."
    elif mode == "line":
        yield "What you type is searched for at once."
    else:
        yield counts_help(keymap.first("line-down"), keymap.first("percent"))
    if mode == "reading" and not over_page:
        yield f"{keymap.first('commands')} calls every command by name."
        for key in keymap.keys_of("keys", "list")[:1]:
            yield f"Lists and searches have keys of their own; {key} shows them there."
    yield f"{keymap.first('back')} closes this page; {keymap.first('find')} searches it."
