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


def test_one_person_stands_together_however_each_source_spells_the_name() -> None:
    sources = [
        opened("“We stay,” said Teodor Halvash.\n\n“We leave,” said Ada Halvast."),
        opened("“We always did,” said Teodor Halvasz."),
    ]
    speakers = [choice.text.split(":")[0][2:] for choice in choices.quotes(sources, 60)]
    assert speakers == ["Teodor Halvash", "Teodor Halvasz", "Ada Halvast"]


def test_what_is_not_said_has_no_sayer_and_what_is_no_whole_utterance_tells_its_kind() -> None:
    one = opened("The quay was “blue.” Ada Halvast called the boat “a very slow and leaky one” on Monday.")
    one.quotes = [replace(quote, speaker="Ada Halvast") for quote in one.quotes]
    kinds = {quote.kind for quote in one.quotes}
    lines = [choice.text for choice in choices.quotes([one], 90)]
    assert kinds == {"scare", "partial"}
    assert lines == ["1 Ada Halvast (partial): a very slow and leaky one", "1 — (scare): blue."]


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
