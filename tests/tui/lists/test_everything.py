"""All that can be found in open articles, made without a screen."""

import pytest

from matching import find_quotes
from parsers import parse
from tests.tui.lists.test_choices import Open
from tui.lists.everything import LONGEST, Everything

PAGE = "# Rope\n\nTar is dear.\n\n## Hemp\n\n“Hemp is cheap,” said Ilse Brandmeer. She sells it.\n"


def everything(*texts):
    opened = []
    for text in texts:
        article = parse(text, name="page.md")
        opened.append(Open(article, find_quotes(article.text), "The Page", "page.md"))
    return Everything(opened), opened


@pytest.mark.parametrize(
    ("typed", "kind", "article", "text"),
    [
        ("rope", "title", 0, "Rope"),
        ("jute", "heading", 1, "Jute"),
        ("dear", "paragraph", 0, "Tar is dear."),
        ("q:jute", "quote", 1, "Jute is cheap,"),
    ],
)
def test_every_kind_is_found_where_it_stands(typed, kind, article, text):
    all_of_it, opened = everything(PAGE, PAGE.replace("Hemp", "Jute"))
    assert all_of_it.prepare(10)
    place = all_of_it.places[all_of_it.narrow(typed)[0].index]
    assert (place.kind, place.article) == (kind, article)
    assert opened[article].article.text[place.start : place.end] == text


def test_a_line_tells_where_it_stands_and_who_says_it():
    all_of_it, _ = everything(PAGE)
    all_of_it.prepare(10)
    hit = all_of_it.narrow("hemp cheap")[0]
    assert all_of_it.choice(hit.index).hint == "1 The Page · Brandmeer"
    [(text, spans, *_)] = all_of_it.preview(hit)
    assert text.endswith("She sells it.")
    assert [text[start:end].lower() for start, end in spans] == ["hemp", "cheap"]


def test_nothing_typed_shows_the_titles():
    all_of_it, _ = everything(PAGE, PAGE)
    all_of_it.prepare(10)
    assert [all_of_it.choice(hit.index).text for hit in all_of_it.narrow(" ")] == ["Rope", "Rope"]


def test_a_long_paragraph_is_found_by_its_end():
    all_of_it, opened = everything("# Rope\n\n" + "tar and feathers " * 500 + "zeppelin.\n")
    all_of_it.prepare(10)
    place = all_of_it.places[all_of_it.narrow("zeppelin")[0].index]
    assert place.end - place.start <= LONGEST
    assert "zeppelin" in opened[0].article.text[place.start : place.end]


def test_articles_opened_later_are_read_too():
    all_of_it, opened = everything(PAGE)
    assert all_of_it.prepare(10)
    opened.append(opened[0])
    assert len(all_of_it.narrow("")) == 1
    assert all_of_it.prepare(10)
    assert len(all_of_it.narrow("")) == 2


def test_preparing_stops_when_its_time_is_over():
    all_of_it, _ = everything(PAGE)
    assert not all_of_it.prepare(0)
    assert len(all_of_it) == 0


def test_quotes_that_come_later_are_found_and_a_long_paragraph_is_shown_where_they_stand():
    long = "# Rope\n\n" + "tar and feathers. " * 300 + "“Zeppelins are cheap,” said Ilse Brandmeer.\n"
    all_of_it, opened = everything(long)
    quotes, opened[0].quotes = opened[0].quotes, []
    assert all_of_it.prepare(10)
    assert not all_of_it.narrow("q:zeppelins")
    opened[0].quotes = quotes
    all_of_it.quotes_came(0)
    assert all_of_it.prepare(10)
    hit = all_of_it.narrow("q:zeppelins")[0]
    [(text, spans, *_)] = all_of_it.preview(hit)
    assert [text[start:end] for start, end in spans] == ["Zeppelins"]
    all_of_it.quotes_came(0)
    assert all_of_it.prepare(10)
    assert len(all_of_it.narrow("q:zeppelins")) == 1
