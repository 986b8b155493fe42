"""Pages about things, made into articles, so that the article view shows them and all its keys work on them."""

from __future__ import annotations

from collections.abc import Sequence

from parsers import Article
from parsers.draft import Draft, Piece
from tui.column.layout import counted, day, sentence
from tui.commands import COMMANDS, COUNTS_HELP, GROUPS
from tui.keyboard.keymap import Keymap


def about(article: Article, name: str) -> Article:
    """What is known of an article, and everything that was left out of it, with the reasons."""
    facts = {
        "Source": name,
        "Authors": ", ".join(article.authors),
        "Published": day(article.published),
        "Site": article.site,
        "Address": article.url,
        "Language": article.language,
        "Length": counted(article.words),
        "Notes": " ".join(map(sentence, article.notes)),
    }
    page = Draft(pieces=[Piece.plain("title", article.title or name)])
    page.pieces += [Piece.plain("list item", f"{fact}: {value}", 1) for fact, value in facts.items() if value]
    page.pieces.append(Piece.plain("heading", "Left out", 2))
    if not article.dropped:
        page.pieces.append(Piece.plain("paragraph", "Nothing was left out of this source."))
    for reason in dict.fromkeys(item.reason for item in article.dropped):
        page.pieces.append(Piece.plain("heading", reason[:1].upper() + reason[1:], 3))
        page.pieces += [
            Piece.plain("list item", item.text, 1) for item in article.dropped if item.reason == reason
        ]
    return page.finish()


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
