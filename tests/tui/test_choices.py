"""The lines of lists, made without a screen."""

from __future__ import annotations

from dataclasses import dataclass

from matching import find_quotes
from matching.model import Quote
from parsers import Article, parse
from tui import choices


@dataclass
class Open:
    """An open article, as far as the lists need it."""

    article: Article
    quotes: list[Quote]
    label: str = ""
    origin: str = ""


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
