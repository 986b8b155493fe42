"""The lines of lists, made without a screen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from matching import find_quotes
from matching.model import Quote
from parsers import Article, parse
from tui.lists import choices


@dataclass
class Open:
    """An open article, as far as the lists need it."""

    article: Article
    quotes: list[Quote]
    label: str = ""
    origin: str = ""
    name: str = "one.txt"


def opened(text: str) -> Open:
    article = parse(text, name="one.txt")
    return Open(article, find_quotes(article.text))


def test_the_title_of_an_article_comes_first_and_then_where_it_is_from() -> None:
    one, other = opened("No boat."), opened("No boat at all.")
    one.article = replace(one.article, title="Not Found", published="2024-05-07")
    one.origin, other.name, other.article = (
        "The Gazette",
        "/home/ilse/boats/0a3108.txt",
        replace(other.article, title=""),
    )
    first, second = choices.articles([one, other])
    assert (first.text, first.hint, first.short) == ("1 Not Found", "The Gazette · 7 May 2024", "The Gazette")
    assert second.text.endswith("boats/0a3108.txt")
