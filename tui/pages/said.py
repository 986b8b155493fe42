"""Pages about things, made into articles, so that the article view shows them and all its keys work on them."""

from __future__ import annotations

from collections.abc import Sequence

from parsers import Article
from parsers.draft import Draft, Piece


def messages(said: Sequence[str]) -> Article:
    """What was said before, the newest first."""
    page = Draft(pieces=[Piece.plain("title", "Messages")])
    if not said:
        page.pieces.append(Piece.plain("paragraph", "Nothing was said so far."))
    page.pieces += [Piece.plain("list item", text, 1) for text in reversed(said)]
    return page.finish()
