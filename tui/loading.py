"""Parses and compares the sources in a thread, and posts what it has as soon as it has it.

The first article can be read before the second is parsed, and all can be read before they are compared.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Event, Thread

from textual.message import Message

from library import Source, article_of
from matching import find_matches, find_quotes
from matching.model import Match, Quote
from parsers import Article, NotText


@dataclass
class Loaded(Message):
    """A source became an article."""

    article: Article
    name: str
    quotes: Sequence[Quote]
    data: bytes
    """The source as it was read."""


@dataclass
class Failed(Message):
    """A source could not become an article."""

    name: str
    why: str


@dataclass
class Matched(Message):
    """All sources are through, and compared."""

    matches: Sequence[Match]


@dataclass
class Broken(Message):
    """Something went wrong that is no source's fault."""

    error: Exception


class Loading(Thread):
    """Works through the sources. A daemon, so that leaving the reader never waits for it."""

    def __init__(self, sources: Sequence[Source], post: Callable[[Message], object]) -> None:
        super().__init__(name="loading", daemon=True)
        self._sources = sources
        self._hand_over = post
        self._stopped = Event()

    def stop(self) -> None:
        """Post nothing more."""
        self._stopped.set()

    def run(self) -> None:
        """Post `Loaded` or `Failed` for each source, in order, then `Matched`."""
        try:
            self._load()
        except Exception as error:  # noqa: BLE001 - the screen raises it, where it ends the program in good order
            self._post(Broken(error))

    def _post(self, message: Message) -> None:
        if not self._stopped.is_set():
            self._hand_over(message)

    def _load(self) -> None:
        articles: list[Article] = []
        for source in self._sources:
            if self._stopped.is_set():
                return
            try:
                article = article_of(source)
            except NotText as error:
                self._post(Failed(source.name, str(error)))
            else:
                articles.append(article)
                quotes = find_quotes(article.text, article.set_off)
                self._post(Loaded(article, source.name, quotes, source.data))
        self._post(Matched(_matches(articles)))


def _matches(articles: Sequence[Article]) -> list[Match]:
    if len(articles) < 2:
        return []
    return find_matches([article.text for article in articles], [article.set_off for article in articles])
