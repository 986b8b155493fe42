"""Everything the reader can be told to do, declared once.

Keys, `:`, `?`, the footer, docs/keys.md and the remapping in the configuration file come from here. A new command
is a line here and a method `do_…`; one that edits the line being typed is a line here and an entry in
`tui.keyboard.line.EDITS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.keyboard.names import read_key, shown

Group = Literal["Move", "Search", "Matches", "Panes", "Article", "Program", "Lines and lists", "Select"]
GROUPS: tuple[Group, ...] = (
    "Move", "Search", "Matches", "Panes", "Article", "Program", "Lines and lists", "Select"
)  # fmt: skip

Mode = Literal["reading", "line", "list", "selecting"]
"""What one is doing: reading (an article or a page), typing a line, choosing from a list, selecting a passage."""

PageRule = Literal["works", "leaves", "refused"]
"""What a command does while a page lies over the articles: its work, there; put the page away first; nothing."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. The method that does it is `do_` and the id, on the view or on the screen."""

    id: str
    """What `:` and a configuration call it."""
    keys: tuple[str, ...]
    """In the notation of `tui.keyboard.names`; the first is the one that is shown."""
    title: str
    """What it does, in a few words."""
    group: Group
    count: str | None = None
    """What a number typed before the key counts ("lines"); None: a number means nothing. The method gets it."""
    argument: str | None = None
    """What may follow the name under `:` ("NAME"); None for nothing. The method gets the words, or None."""
    short: str = ""
    """One or two words for the footer, where it is named there."""
    modes: tuple[Mode, ...] = ("reading",)
    """Where its keys work."""
    page: PageRule = "leaves"
    """What it does while a page lies over the articles."""
    on_view: bool = False
    """Done by the article view that has the focus, not by the screen."""
    jump: bool = False
    """It may move far: the place it leaves is remembered, and can be returned to."""
    required: tuple[Mode, ...] = ()
    """Where one would be stuck without a key for it."""


def _keys(keys: str) -> tuple[str, ...]:
    return tuple(read_key(key) or key for key in keys.split())


def _view(name: str, keys: str, title: str, count: str = "times", *, jump: bool = False) -> Command:
    return Command(name, _keys(keys), title, "Move", count, on_view=True, jump=jump, page="works")


def _screen(
    name: str,
    keys: str,
    title: str,
    group: Group,
    count: str | None = None,
    *,
    argument: str | None = None,
    short: str = "",
    page: PageRule = "leaves",
    jump: bool = False,
    selecting: bool = False,
) -> Command:
    """`selecting`: also while one selects, with what is selected."""
    modes: tuple[Mode, ...] = ("reading", "selecting") if selecting else ("reading",)
    return Command(name, _keys(keys), title, group, count, argument, short, modes, page, jump=jump)


def _anywhere(name: str, keys: str, title: str, required: tuple[Mode, ...], *, short: str = "") -> Command:
    """Also while one types, with the keys that type nothing; one would be stuck without it."""
    modes: tuple[Mode, ...] = ("reading", "line", "list", "selecting")
    return Command(name, _keys(keys), title, "Program", None, None, short, modes, "works", required=required)


def _typing(name: str, keys: str, title: str, *, short: str = "", required: bool = False) -> Command:
    """In a line that is typed, also that of a list."""
    modes: tuple[Mode, ...] = ("line", "list")
    return Command(
        name, _keys(keys), title, "Lines and lists", None, None, short, modes, required=modes if required else ()
    )


def _searching(name: str, keys: str, title: str) -> Command:
    """While a search is typed."""
    return Command(name, _keys(keys), title, "Lines and lists", modes=("line",))


def _select(name: str, keys: str, title: str, count: str | None = None, *, short: str = "") -> Command:
    """While one selects."""
    return Command(name, _keys(keys), title, "Select", count, None, short, ("selecting",), "works")


def _list(name: str, keys: str, title: str) -> Command:
    """In a list."""
    return Command(name, _keys(keys), title, "Lines and lists", modes=("list",))


COMMANDS: tuple[Command, ...] = (
    _view("line-down", "j Down Ctrl-E", "a line down", "lines"),
    _view("line-up", "k Up Ctrl-Y", "a line up", "lines"),
    _view("page-down", "Space PgDn Ctrl-F", "a page down", "pages"),
    _view("page-up", "b PgUp", "a page up", "pages"),
    _view("half-page-down", "d Ctrl-D", "half a page down"),
    _view("half-page-up", "u Ctrl-U", "half a page up"),
    _view("top", "g Home", "to the beginning", "percent", jump=True),
    _view("bottom", "G End", "to the end", "percent", jump=True),
    _view("percent", "%", "to a percentage: 50% is the middle", "percent", jump=True),
    _view("next-paragraph", "}", "next paragraph", "paragraphs"),
    _view("previous-paragraph", "{", "previous paragraph", "paragraphs"),
    _view("next-heading", "]", "next heading", "headings", jump=True),
    _view("previous-heading", "[", "previous heading", "headings", jump=True),
    _screen("set-mark", "m", "mark this place with a letter", "Move"),
    _screen("go-to-mark", "'", "go to a mark: by its letter, or from a list", "Move", jump=True),
    _screen("jump-back", "Backspace < Ctrl-O", "back to where you were", "Move", "places"),
    _screen("jump-forward", ">", "forward again", "Move", "places"),
    _screen(
        "find", "/", "find in this article", "Search", argument="WORDS", page="works", selecting=True, jump=True
    ),
    _screen("next-hit", "n", "next hit", "Search", "hits", page="works", selecting=True, jump=True),
    _screen("previous-hit", "N", "previous hit", "Search", "hits", page="works", selecting=True, jump=True),
    _screen("only-matching", "&", "only the paragraphs that match", "Search", page="works", jump=True),
    _screen("finder", "F", "find in all open articles", "Search", short="find", jump=True),
    _screen("next-match", ".", "next match, round the end", "Matches", "matches", short="next match", jump=True),
    _screen("previous-match", ",", "previous match, round the beginning", "Matches", "matches", jump=True),
    _screen(
        "counterpart",
        "Enter",
        "to the other side of this match; with three and more round all articles that have it",
        "Matches",
        "the article",
        short="other side",
        page="works",
        jump=True,
    ),
    _screen("matches", "M", "list of what the articles share", "Matches", jump=True),
    _screen("variants", "V", "all wordings of this, side by side", "Matches"),
    _screen("lower-score", "(", "show less sure matches, too", "Matches", "steps of .05"),
    _screen("raise-score", ")", "show only surer matches", "Matches", "steps of .05"),
    _screen("least-score", "", "show matches from this score on", "Matches", argument="SCORE"),
    _screen("least-words", "", "show matches with so many words in common", "Matches", "words"),
    _screen("sift", "", "show only some matches: reworded >=0.8 s:lind; all", "Matches", argument="WHICH"),
    _screen("quotes", "W", "who says what: quotes and speakers", "Matches", jump=True),
    _screen(
        "only-here", "U", "what only this article says: the rest is dimmed, and back", "Matches", short="shows all"
    ),
    _screen("all-only-here", "O", "list of what only one article says", "Matches", jump=True),
    _screen("who-else", "*", "who else has this passage", "Matches", jump=True, selecting=True),
    _screen(
        "reject",
        "X",
        "reject this match; where none is chosen, take the last rejection back",
        "Matches",
        jump=True,
    ),
    _screen("rejected", "", "list of rejected matches", "Matches", jump=True),
    _screen(
        "tie", "B", "tie two passages by hand: first the one, then the other", "Matches", jump=True, selecting=True
    ),
    _screen("lights", "c", "light up all matches, quotes only, none", "Matches", argument="WHICH"),
    _screen("other-pane", "Tab", "other pane", "Panes"),
    _screen("pane-left", "h Left", "pane to the left", "Panes"),
    _screen("pane-right", "l Right", "pane to the right", "Panes"),
    _screen("other-down", "J", "scroll the other pane down", "Panes", "lines"),
    _screen("other-up", "K", "scroll the other pane up", "Panes", "lines"),
    _screen("open-beside", "s", "open an article beside this one", "Panes", jump=True),
    _screen("close-pane", "x", "close this pane", "Panes", page="refused", jump=True),
    _screen("link-mode", "L", "link panes: by passage, proportional, off", "Panes", argument="MODE"),
    _screen("align", "=", "align the other panes now", "Panes"),
    _screen("swap-panes", "S", "change places with the other pane", "Panes", "which pane, from the left"),
    _screen("zoom", "z", "this pane alone, and back", "Panes"),
    _screen("open", "o", "choose an article", "Article", argument="NUMBER", jump=True),
    _screen("contents", "t", "contents: headings of this article", "Article", page="works", jump=True),
    _screen("about", "i", "about this article, and what was left out", "Article", page="works"),
    _screen(
        "follow", "f", "follow a hyperlink, by letters over all in sight", "Article", "which of them", page="works"
    ),
    _screen("hyperlinks", "", "list of all hyperlinks", "Article"),
    _screen("source", "r", "the source as it came, and back", "Article", page="works"),
    _screen(
        "copy",
        "y",
        "copy the selection, the current match, or this paragraph",
        "Article",
        short="copies",
        page="works",
        selecting=True,
    ),
    _screen(
        "copy-citation",
        "Y",
        "copy the same, with author, title, site, date and address",
        "Article",
        argument="FORMAT",
        page="works",
        selecting=True,
    ),
    _screen("select", "v", "select a passage", "Article", page="works"),
    _screen("wider", "+", "a wider column", "Article", "cells"),
    _screen("narrower", "-", "a narrower column", "Article", "cells"),
    _screen(
        "export", "E", "export the comparison: HTML, Markdown, JSON", "Matches", argument="FORM FILE", page="works"
    ),
    _screen("width", "", "how wide a column is", "Article", "cells"),
    _screen("theme", "T", "choose a theme", "Program", argument="NAME"),
    _anywhere("keys", "? F1", "the keys that work here", ("reading",), short="keys"),
    _screen("read-on", "", "go on reading and comparing where it was stopped", "Program"),
    _screen("redraw", "Ctrl-L", "draw the screen anew", "Program", page="works", selecting=True),
    _screen("messages", "", "what was said before", "Program"),
    _screen("commands", ":", "all commands, by name", "Program", short="commands", page="works", selecting=True),
    _screen("suspend", "Ctrl-Z", "to the shell; fg comes back", "Program", page="works", selecting=True),
    _screen("back", "q", "back; at the beginning: leave", "Program", short="back", page="works", selecting=True),
    _anywhere(
        "cancel",
        "Ctrl-G Esc",
        "put away, give up, unmark, stop reading sources; never leaves",
        ("line", "list", "selecting"),
        short="gives up",
    ),
    _anywhere("quit", "Q Ctrl-C", "leave", ("reading",)),
    _typing("accept", "Enter", "take what is typed or chosen", short="takes it", required=True),
    _typing("erase-back", "Backspace", "erase a character", required=True),
    _typing("erase-forward", "Del Ctrl-D", "erase the next character"),
    _typing("erase-word", "Ctrl-W", "erase a word"),
    _typing("erase-line", "Ctrl-U", "erase to the beginning"),
    _typing("cursor-left", "Left", "a character to the left"),
    _typing("cursor-right", "Right", "a character to the right"),
    _searching("cursor-start", "Home", "to the beginning of the line"),
    _searching("cursor-end", "End Ctrl-E", "to the end of the line"),
    _searching("expression", "Ctrl-R", "search by regular expression, and back"),
    _searching("earlier", "Up Ctrl-P", "an earlier search"),
    _searching("later", "Down Ctrl-N", "a later search"),
    _list("complete", "Tab", "complete the name of a command; of matches, show only what the list shows"),
    _list("list-down", "Down Ctrl-N", "next line of the list"),
    _list("list-up", "Up Ctrl-P", "line before"),
    _list("list-page-down", "PgDn Ctrl-V", "a page down the list"),
    _list("list-page-up", "PgUp", "a page up the list"),
    _list("list-top", "Home", "to the first line of the list"),
    _list("list-bottom", "End", "to the last line of the list"),
    _select("next-word", "w", "a word more", "words"),
    _select("previous-word", "b", "a word back", "words"),
    _select("word-end", "e", "to the end of the word", "words"),
    _select("sentence-on", ")", "to the end of the sentence", "sentences"),
    _select("sentence-back", "(", "a sentence back", "sentences"),
    _select("paragraph-on", "}", "to the end of the paragraph", "paragraphs"),
    _select("paragraph-back", "{", "a paragraph back", "paragraphs"),
    _select("right-character", "l Right", "a character more", "characters"),
    _select("left-character", "h Left", "a character back", "characters"),
    _select("down-line", "j Down", "a line down", "lines"),
    _select("up-line", "k Up", "a line up", "lines"),
    _select("line-start", "0 Home", "to the beginning of the line"),
    _select("line-end", "$ End", "to the end of the line"),
    _select("article-start", "g", "to the beginning of the article"),
    _select("article-end", "G", "to the end of the article"),
    _select("widen", "v", "whole words, then whole sentences, whole paragraphs, and back", short="wider"),
    _select("other-end", "o", "the cursor to the other end"),
    _select("begin-here", "Space", "begin anew where the cursor is"),
    _select("take", "Enter", "copy what is selected"),
)


BY_ID = {command.id: command for command in COMMANDS}


def counts_help(down: str = "j", percent: str = "%") -> str:
    """What numbers are for, told with the keys of two commands."""
    return f"A number before a key repeats it: 5{down} goes five lines down, 50{percent} to the middle."


def as_markdown() -> str:
    """All commands as the page `docs/keys.md`."""
    lines = ["# Keys", "", counts_help()]
    for group in GROUPS:
        lines += ["", f"## {group}", "", "| keys | what it does | a number counts | command |"]
        lines += ["| --- | --- | --- | --- |"]
        lines += [_row(one) for one in COMMANDS if one.group == group]
    return "\n".join(lines) + "\n"


def _row(command: Command) -> str:
    keys = " ".join(f"`{shown(key)}`" for key in command.keys).replace("|", "\\|")
    name = f"{command.id} {command.argument or ''}".rstrip()
    return f"| {keys} | {command.title} | {command.count or ''} | {name} |"
