"""Pages about things, made into articles, so that the article view shows them and all its keys work on them."""

from __future__ import annotations

from collections.abc import Sequence

from parsers import Article
from parsers.draft import Draft, Piece
from tui.commands import COMMANDS, COUNTS_HELP, GROUPS
from tui.keyboard.keymap import Keymap


def messages(said: Sequence[str]) -> Article:
    """What was said before, the newest first."""
    page = Draft(pieces=[Piece.plain("title", "Messages")])
    page.pieces += [Piece.plain("list item", text, 1) for text in reversed(said)]
    return page.finish()


def keys(keymap: Keymap) -> Article:
    """Every key, by what it is for."""
    page = Draft(pieces=[Piece.plain("title", "Keys")])
    page.pieces.append(Piece.plain("paragraph", COUNTS_HELP))
    for group in GROUPS:
        page.pieces.append(Piece.plain("heading", group, 2))
        lines = [
            f"{' '.join(keymap.keys_of(command.id)):<18}{command.title}"
            for command in COMMANDS
            if command.group == group
        ]
        page.pieces.append(Piece.plain("table", "\n".join(lines)))
    return page.finish()
