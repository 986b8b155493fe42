"""Which paragraph one means."""

from parsers import parse
from tui.places.paragraphs import paragraph_in

TIDES = "# Tides\n\nHigh water came at noon.\n\n## Later\n\nLow water came at six.\n\nNobody was there.\n"
ARTICLE = parse(TIDES, name="tides.md")


def span(words):
    start = ARTICLE.text.index(words)
    return start, start + len(words)


def meant(first, last, only=None):
    found = paragraph_in(ARTICLE, (span(first)[0], span(last)[1]), only)
    return None if found is None else ARTICLE.text[slice(*found)]


def test_the_first_paragraph_that_is_seen_whole():
    assert meant("Tides", "Nobody") == "High water came at noon."
    assert meant("noon.", "Nobody") == "Low water came at six."


def test_one_that_begins_there_where_none_is_whole():
    assert meant("noon.", "Low water") == "Low water came at six."


def test_one_that_fills_what_is_seen():
    assert meant("water", "at noon") == "High water came at noon."


def test_none_where_there_are_only_headings():
    assert meant("Later", "Later") is None


def test_only_what_is_shown():
    assert meant("Tides", "there.", only=(4,)) == "Nobody was there."
