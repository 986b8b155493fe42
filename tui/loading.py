"""Parses and compares the sources in a thread, and posts what it has as soon as it has it.

The first article can be read before the second is parsed, and all can be read before they are compared.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.message import Message

from library import Source
from matching import find_matches, find_quotes
from matching.model import Match, Quote
from parsers import Article, NotText, parse


@dataclass
class Loaded(Message):
    """A source became an article."""

    article: Article
    name: str
    quotes: Sequence[Quote]


@dataclass
class Failed(Message):
    """A source could not become an article."""

    name: str
    why: str


@dataclass
class Matched(Message):
    """All sources are through, and compared."""

    matches: Sequence[Match]


def load(sources: Sequence[Source], post: Callable[[Message], object], cancelled: Callable[[], bool]) -> None:
    """Post `Loaded` or `Failed` for each source, in order, then `Matched`."""
    texts: list[str] = []
    for source in sources:
        if cancelled():
            return
        try:
            article = parse(source.data, name=source.name)
        except NotText as error:
            post(Failed(source.name, str(error)))
        else:
            texts.append(article.text)
            post(Loaded(article, source.name, find_quotes(article.text)))
    if not cancelled():
        post(Matched(find_matches(texts) if len(texts) > 1 else []))
